// What stands in the cells of one step's row, broken into lines, and the shapes of labels on arrows. Private
// to Model -> Sheets.
#pragma once

#include <array>

#include "compiler/lampiran/chart_columns.h"

namespace alur::lampiran {

struct RowText {
  std::string name;  // of whose row it is; a heading's: "judul-" and the step below it
  LaidText number, activity, input, limit, output, note;
  std::array<LaidText*, 6> all() { return {&number, &activity, &input, &limit, &output, &note}; }
};

// What stands in the column of numbers: of a step in several rows, its number in the first.
std::string printed_number(const model::Sop& sop, const model::Step& step);

// Whether the row prints these words anyway: then they are not said twice.
bool says(const model::Step& step, const std::string& words);

RowText heading_text(const Drafting& drafting, const Columns& columns, const model::Heading& heading);
RowText row_text(const Drafting& drafting, const Columns& columns, const model::Step& step);

// Of a row of symbols that run on from the page before: the number, and "(lanjutan)".
RowText continued_text(const Drafting& drafting, const Columns& columns, const model::Step& step);

double text_height(RowText& row);
bool nothing_left(RowText& row);

// The lines of each column that fit into the height, taken away from the row. Where a column runs on, the
// part ends with "(bersambung)" and what remains begins with "(lanjutan)": in its own cell, so that no cell
// holds marks alone.
RowText take_part(RowText& row, double height, const Drafting& drafting, const Columns& columns);

// The printed label in several widths, the preferred first; none for an empty text.
std::vector<LaidText> label_shapes(const Drafting& drafting, const std::string& text, double lane);

}  // namespace alur::lampiran
