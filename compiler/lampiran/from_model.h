// Model -> Sheets: every text broken into lines and put in its cell, pages filled by measured height.
#pragma once

#include <map>

#include "compiler/lampiran/sheets.h"

namespace alur::lampiran {

// What the router asked for in an earlier round, because a channel was too narrow. Units: mm.
struct Growth {
  std::map<model::StepId, double> rows;  // added to the row of a step
  double strips = 0;                     // added to the strips of a page change and to the ending's row
  double lanes = 0;                      // added to the width of each lane
};

struct SheetOptions {
  double padding = 1.5;      // mm between a rule and the text of its cell
  double symbol_room = 4.9;  // mm above and below a symbol: two channels and their distance from the rule
  Growth growth;             // none in the first round
};

// Requires: the SOP has at least one lane and one step, and every id in it is valid.
Sheets from_model(const model::Model& model, model::SopId sop, const TextMetrics& metrics, const Font& font,
                  const SheetOptions& options);

}  // namespace alur::lampiran
