// The columns of the flowchart's table. Their widths follow from the paper, the number of lanes and the lane
// titles, never from body text, so that a change of wording moves no column. Private to Model -> Sheets.
#pragma once

#include <vector>

#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {

struct Columns {
  double number = 0;  // left edges, mm
  double activity = 0;
  std::vector<double> lanes;  // one more than lanes: the last is the left edge of the inputs
  double limit = 0;
  double output = 0;
  double note = 0;
  double right = 0;
  double input() const { return lanes.back(); }
  double lane_width() const { return lanes[1] - lanes[0]; }
};

Columns chart_columns(const Drafting& drafting);

// The width that capsule, box and diamond share.
double symbol_width_in(double lane_width);

// The two header rows, and the row of column numbers where the profile has it. Adds its cells to the table
// and gives back the y below it. `row` counts the rows of the table.
double add_chart_header(Block& table, const Drafting& drafting, const Columns& columns, double top, int& row);
double chart_header_height(const Drafting& drafting, const Columns& columns);

}  // namespace alur::lampiran
