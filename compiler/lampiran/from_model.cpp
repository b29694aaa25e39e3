#include "compiler/lampiran/from_model.h"

#include "compiler/lampiran/chart_flows.h"
#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {
namespace {

// From a question of a row to another symbol of it: no news for who hears the chart.
bool within_row(const Flow& flow, const Sheets& sheets) {
  const bool asks =
      sheets.steps[flow.from.index].question_of || (flow.to && sheets.steps[flow.to->index].question_of);
  return asks && flow.to && row_of(sheets, *flow.to) == row_of(sheets, flow.from);
}

std::string step_ref(const model::Sop& sop, const Sheets& sheets, std::optional<model::StepId> step) {
  if (!step) return "selesai";
  return "ke langkah " + step_title(sop, sop.steps[row_of(sheets, *step)]);
}

// The figure's alternative text: each step with where the flow goes from it.
std::string chart_words(const model::Sop& sop, const SheetPage& page, const Sheets& sheets) {
  std::string words = "Bagan alir.";
  for (const ChartRow& row : page.rows) {
    if (row.kind != RowKind::Step || !row.step || sheets.steps[row.step->index].question_of) continue;
    words += " " + sheets.steps[row.step->index].words + ".";
    bool any = false;
    for (const Flow& flow : sheets.flows) {
      if (row_of(sheets, flow.from) != *row.step || within_row(flow, sheets)) continue;
      words += (any ? "; " : " Alur: ") + (flow.label_text.empty() ? "" : flow.label_text + " ") +
               step_ref(sop, sheets, flow.to);
      any = true;
    }
    words += any ? "." : " Alur selesai.";
  }
  return words;
}

void add_page_numbers(std::vector<SheetPage>& pages, const Drafting& d) {
  std::size_t n = 1;
  for (SheetPage& page : pages) {
    const Rect box{d.left(), page.height - d.margins().bottom + 2, d.inner_width(),
                   line_height(page_number_style)};
    page.blocks.push_back(page_number(box, n++, pages.size(), d.sop.profile.labels, d.metrics));
  }
}

}  // namespace

Sheets from_model(const model::Model& model, model::SopId id, const TextMetrics& metrics, const Font& font,
                  const SheetOptions& options) {
  const model::Sop& sop = model.sops[id];
  ALUR_ASSERT(!sop.lanes.empty() && !sop.steps.empty());
  const Point paper = paper_size(sop.profile.paper);
  const Drafting drafting{model, sop, metrics, options, paper.x, paper.y};
  Sheets sheets;
  sheets.title = sop.title.value;
  for (const model::Text& line : sop.profile.letterhead) {
    sheets.author += (sheets.author.empty() ? "" : " ") + line.value;
  }
  sheets.font = font;
  if (const Message warning = substitution_warning(font); !warning.empty())
    sheets.warnings.push_back(warning);
  add_steps(sop, sheets);
  add_flows(sop, sheets);
  sheets.pages = identity_pages(drafting);
  Chart chart = chart_pages(drafting, sheets.steps, sheets.flows);
  sheets.ending_word = sop.profile.labels.ending;
  sheets.symbol_width = chart.symbol_width;
  for (SheetPage& page : chart.pages) {
    page.chart_words = chart_words(sop, page, sheets);
    sheets.pages.push_back(std::move(page));
  }
  add_page_numbers(sheets.pages, drafting);
  return sheets;
}

}  // namespace alur::lampiran
