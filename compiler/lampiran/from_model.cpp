#include "compiler/lampiran/from_model.h"

#include <algorithm>

#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {
namespace {

// Landscape. Units: mm.
Point paper_size(model::Paper paper) {
  switch (paper) {
    case model::Paper::A4:
      return {297, 210};
    case model::Paper::F4:
      return {330, 215};
  }
  return {};
}

// A decision is always a diamond, also as the first or last step: its outcomes must be seen. Without one, the
// first step and every step that ends the flow are capsules.
SymbolKind symbol_of(const model::Step& step, bool first) {
  if (step.decision && !step.decision->outcomes.empty()) return SymbolKind::Diamond;
  return first || !step.next.step ? SymbolKind::Capsule : SymbolKind::Box;
}

std::string words_of(const model::Sop& sop, const model::Step& step) {
  std::string words = "Langkah " + (step.number.empty() ? step.name.text : step.number) + " (" +
                      sop.lanes[step.lane].title.value + "): ";
  std::string what = step.text ? step.text->value : std::string();
  for (const model::SubStep& sub : step.sub_steps) {
    if (!what.empty()) what += "; ";
    what += sub.text.value;
  }
  std::replace(what.begin(), what.end(), '\n', ' ');
  return words + what;
}

std::vector<ChartStep> chart_steps(const model::Sop& sop) {
  std::vector<ChartStep> steps;
  for (const model::Step& step : sop.steps) {
    steps.push_back({step.name.text, words_of(sop, step), step.lane, symbol_of(step, steps.empty())});
  }
  return steps;
}

std::vector<Flow> chart_flows(const model::Sop& sop) {
  std::vector<Flow> flows;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::StepId id = sop.steps.id_at(i);
    const model::Step& step = sop.steps[id];
    if (step.decision && !step.decision->outcomes.empty()) {
      std::size_t position = 0;
      for (const model::Outcome& outcome : step.decision->outcomes) {
        flows.push_back({id,
                         outcome.target.step,
                         position++,
                         outcome.name.text,
                         {},
                         outcome.label ? outcome.label->value : std::string()});
      }
    } else if (step.next.step) {
      flows.push_back({id, step.next.step, std::nullopt, "lanjut", {}, {}});
    }
  }
  return flows;
}

std::string step_ref(const model::Sop& sop, std::optional<model::StepId> step) {
  if (!step) return "selesai";
  const model::Step& target = sop.steps[*step];
  return "ke langkah " + (target.number.empty() ? target.name.text : target.number);
}

// The figure's alternative text: each step with where the flow goes from it.
std::string chart_words(const model::Sop& sop, const SheetPage& page, const Sheets& sheets) {
  std::string words = "Bagan alir.";
  for (const ChartRow& row : page.rows) {
    if (row.kind != RowKind::Step || !row.step) continue;
    words += " " + sheets.steps[row.step->index].words + ".";
    bool any = false;
    for (const Flow& flow : sheets.flows) {
      if (flow.from != *row.step) continue;
      words += (any ? "; " : " Alur: ") + (flow.label_text.empty() ? "" : flow.label_text + " ") +
               step_ref(sop, flow.to);
      any = true;
    }
    words += any ? "." : " Alur selesai.";
  }
  return words;
}

void add_page_numbers(std::vector<SheetPage>& pages, const Drafting& d) {
  const TextStyle style{7, Weight::Regular};
  const model::Labels& labels = d.sop.profile.labels;
  std::size_t n = 1;
  for (SheetPage& page : pages) {
    const std::string text =
        labels.page + " " + std::to_string(n++) + " " + labels.of_pages + " " + std::to_string(pages.size());
    const double h = line_height(style);
    const Rect box{d.left(), page.height - d.options.bottom_margin + 2, d.inner_width(), h};
    Block block =
        paragraph(BlockKind::Paragraph, "halaman", box, wrap(text, box.w, style, d.metrics), Across::Right);
    for (TextRun& run : block.cells.front().text) run.ink = Ink::Grey;
    page.blocks.push_back(std::move(block));
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
  sheets.steps = chart_steps(sop);
  sheets.flows = chart_flows(sop);
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
