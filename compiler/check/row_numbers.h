// What stands in the column of numbers of a SOP, row by row, and whether a number is left out.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::check {

// A step in several rows has one number.
struct NumberedRow {
  std::string number;
  Span place, number_place;
};
std::vector<NumberedRow> numbered_rows(const model::Sop& sop);

// "12"; of at most four digits, so that it fits an int.
bool is_plain_number(const std::string& number);

// 1, 3: a row may have been lost.
bool leaves_out_a_number(const std::vector<NumberedRow>& rows);

}  // namespace alur::check
