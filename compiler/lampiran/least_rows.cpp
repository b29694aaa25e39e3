#include "compiler/lampiran/least_rows.h"

#include <algorithm>

namespace alur::lampiran {
namespace {

void shift(std::vector<TextRun>& text, double by) {
  for (TextRun& run : text) run.at.y += by;
}

}  // namespace

Sheets at_least_height(const Sheets& sheets) {
  Sheets out;
  out.steps = sheets.steps;
  out.flows = sheets.flows;
  out.ending_word = sheets.ending_word;
  out.symbol_width = sheets.symbol_width;
  for (const SheetPage& page : sheets.pages) {
    SheetPage least{page.width, page.height, {}, page.rows, page.lane_edges, {}};
    double y = page.rows.empty() ? 0 : page.rows.front().top;
    for (ChartRow& row : least.rows) {
      row.top = y;
      row.height = row.least;
      y += row.height;
    }
    out.pages.push_back(std::move(least));
  }
  return out;
}

void stretch(ScenePage& scene, const SheetPage& least, const SheetPage& printed) {
  const auto by = [&](double y) {
    std::size_t row = 0;
    while (row + 1 < least.rows.size() && y >= least.rows[row].bottom()) ++row;
    return printed.rows[row].top - least.rows[row].top +
           (printed.rows[row].height - least.rows[row].height) / 2;
  };
  for (Symbol& symbol : scene.symbols) {
    const double mm = by(symbol.box.centre().y);
    symbol.box.y += mm;
    shift(symbol.text, mm);
  }
  for (Arrow& arrow : scene.arrows) {
    for (Point& at : arrow.path) at.y += by(at.y);
    for (Label& label : arrow.labels) {
      const double mm = by(label.box.centre().y);
      label.box.y += mm;
      shift(label.text, mm);
    }
  }
}

}  // namespace alur::lampiran
