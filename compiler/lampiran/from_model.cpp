#include "compiler/lampiran/from_model.h"

#include <algorithm>

#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {
namespace {

// A decision is always a diamond, also as the first or last step: its outcomes must be seen. Without one, the
// first step and every step that ends the flow are capsules.
SymbolKind symbol_of(const model::Step& step, bool first) {
  if (step.decision && !step.decision->outcomes.empty()) return SymbolKind::Diamond;
  return first || step.next.ends() ? SymbolKind::Capsule : SymbolKind::Box;
}

std::string step_title(const model::Sop& sop, const model::Step& step) {
  const std::string whole = step.group ? sop.groups[*step.group].number : "";
  return step.number.empty() ? step.name.text : whole + step.number;
}

std::string words_of(const model::Sop& sop, const model::Step& step) {
  std::string words = "Langkah " + step_title(sop, step) + " (" + sop.lanes[step.lane].title.value + "): ";
  std::string what = step.text ? step.text->value : std::string();
  for (const model::SubStep& sub : step.sub_steps) {
    if (!what.empty()) what += "; ";
    what += sub.text.value;
  }
  std::replace(what.begin(), what.end(), '\n', ' ');
  return words + what;
}

void add_steps(const model::Sop& sop, Sheets& sheets) {
  for (const model::Step& step : sop.steps) {
    sheets.steps.push_back(
        {step.name.text, words_of(sop, step), step.lane, symbol_of(step, sheets.steps.empty())});
  }
}

// Where arrows go: to the first step of each branch of a block; from the end of a branch on to what follows
// the block. None: the end.
std::vector<std::optional<model::StepId>> destinations(const model::Sop& sop, const model::Target& target) {
  if (const auto* fork = std::get_if<model::ToFork>(&target.to)) {
    std::vector<std::optional<model::StepId>> out;
    for (const model::Branch& branch : sop.parallels[fork->block].branches)
      for (const auto& first : destinations(sop, branch.entry)) out.push_back(first);
    return out;
  }
  if (const auto* join = std::get_if<model::ToJoin>(&target.to))
    return destinations(sop, sop.parallels[join->block].next);
  return {target.step()};
}

// An outcome that goes on to the next row is asked last: its arrow leaves the lowest diamond, straight down.
std::vector<std::size_t> order_of_questions(const model::Step& step, model::StepId id) {
  std::vector<std::size_t> order;
  for (const model::Outcome& outcome : step.decision->outcomes) {
    static_cast<void>(outcome);
    order.push_back(order.size());
  }
  if (order.size() > 2) {
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
      const auto target = step.decision->outcomes[i].target.step();
      return !target || target->index != id.index + 1;
    });
  }
  return order;
}

// A diamond asks one question with two answers. More outcomes make a chain: each diamond has one outcome and
// a way to the next question, the last has two outcomes.
void add_decision(const model::Sop& sop, model::StepId id, Sheets& sheets) {
  const model::Step& step = sop.steps[id];
  const auto order = order_of_questions(step, id);
  model::StepId from = id;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const model::Outcome& outcome = step.decision->outcomes[order[i]];
    for (const auto& to : destinations(sop, outcome.target))
      sheets.flows.push_back(
          {from, to, order[i], outcome.name.text, {}, outcome.label ? outcome.label->value : std::string()});
    if (i + 2 >= order.size()) continue;
    const std::string number = std::to_string(i + 2);
    const auto next = model::StepId{static_cast<std::uint32_t>(sheets.steps.size())};
    sheets.steps.push_back({step.name.text + "-" + number,
                            "Pertanyaan ke-" + number + " dari langkah " + step_title(sop, step), step.lane,
                            SymbolKind::Diamond, id});
    sheets.flows.push_back({from, next, std::nullopt, "lainnya-" + number, {}, sop.profile.labels.other});
    from = next;
  }
}

void add_flows(const model::Sop& sop, Sheets& sheets) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::StepId id = sop.steps.id_at(i);
    const model::Step& step = sop.steps[id];
    if (step.decision && !step.decision->outcomes.empty())
      add_decision(sop, id, sheets);
    else if (!step.next.ends())
      for (const auto& to : destinations(sop, step.next))
        sheets.flows.push_back({id, to, std::nullopt, "lanjut", {}, {}});
  }
}

bool to_question(const Flow& flow, const Sheets& sheets) {
  return flow.to && sheets.steps[flow.to->index].question_of;
}

std::string step_ref(const model::Sop& sop, std::optional<model::StepId> step) {
  if (!step) return "selesai";
  const model::Step& target = sop.steps[*step];
  return "ke langkah " + step_title(sop, target);
}

// The figure's alternative text: each step with where the flow goes from it.
std::string chart_words(const model::Sop& sop, const SheetPage& page, const Sheets& sheets) {
  std::string words = "Bagan alir.";
  for (const ChartRow& row : page.rows) {
    if (row.kind != RowKind::Step || !row.step || sheets.steps[row.step->index].question_of) continue;
    words += " " + sheets.steps[row.step->index].words + ".";
    bool any = false;
    for (const Flow& flow : sheets.flows) {
      if (sheets.steps[flow.from.index].question_of.value_or(flow.from) != *row.step ||
          to_question(flow, sheets))
        continue;
      words += (any ? "; " : " Alur: ") + (flow.label_text.empty() ? "" : flow.label_text + " ") +
               step_ref(sop, flow.to);
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
