// The header of a SOP's table: which column holds what, and whose lanes there are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/import/draft.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

struct Columns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t number = none, activity = none, input = none, limit = none, output = none, note = none;
  std::size_t lane_names = none;  // one column whose cells name the lane
  struct Lane {
    std::size_t column = 0;
    std::string title;
  };
  std::vector<Lane> lanes;  // a column each, in their order
  std::size_t width = 0;    // of the header's lowest row
  DraftSop::Labels labels;
  std::string limit_unit;
  std::vector<Cell> left_over;  // words over the lanes that are no lane's name and not the label
};

struct Header {
  std::size_t first = 0;  // row of the block in which it begins
  std::size_t body = 0;   // row after it
  Columns columns;
};

// The first header at or after the row. Shape: rows of a block that is a table.
std::optional<Header> next_header(const Block& block, std::size_t from);

// "1 2 3 4 ..." under the header.
bool is_column_numbers(const Row& row);

// The cells of a row by their columns. Where a table was recognised from a scan, rows may have cells too many
// or too few among the lanes; the cell that is an amount of time says by how many.
struct PlacedRow {
  std::string number, activity, input, limit, output, note;
  struct {
    bool input = false, limit = false, output = false, note = false;
  } merged_up;                     // Cell::merged_up of these
  std::vector<const Cell*> lanes;  // by Columns::lanes; none where the row is out of step
  const Cell* lane_name = nullptr;
  std::vector<const Cell*> others;  // with text, in no column of the header
  bool shifted = false;
  bool after_gap =
      false;  // the sheet has empty rows over it, which are not among the block's; left to callers
};
PlacedRow placed(const Row& row, const Columns& columns);

}  // namespace alur::importing
