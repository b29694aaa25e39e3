#include "compiler/lampiran/chart_flows.h"

#include <algorithm>

#include "base/wording.h"
#include "compiler/lampiran/chart_rows.h"

namespace alur::lampiran {
namespace {

// A decision is always a diamond, also as the first or last step: its outcomes must be seen. Without one, the
// first step and every step that ends the flow are capsules.
SymbolKind symbol_of(const model::Step& step, bool first) {
  if (step.decision && !step.decision->outcomes.empty()) return SymbolKind::Diamond;
  return first || step.next.ends() ? SymbolKind::Capsule : SymbolKind::Box;
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

// Whether an optional step's question stands above it, and which.
std::optional<model::StepId> question_before(const Sheets& sheets, model::StepId step) {
  for (std::size_t i = 0; i < sheets.steps.size(); ++i)
    if (sheets.steps[i].asked_first && sheets.steps[i].question_of == step)
      return model::StepId{static_cast<std::uint32_t>(i)};
  return std::nullopt;
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

class FlowWriter {
 public:
  FlowWriter(const model::Sop& sop, Sheets& sheets) : sop_(sop), sheets_(sheets) {}

  void write() {
    for (std::size_t i = 0; i < sop_.steps.size(); ++i) {
      const model::StepId id = sop_.steps.id_at(i);
      const model::Step& step = sop_.steps[id];
      if (step.optional) add_choice(id);
      if (step.decision && !step.decision->outcomes.empty())
        add_decision(id);
      else if (!step.next.ends())
        add(id, step.next, {id, {}, std::nullopt, "lanjut", {}, {}});
      if (step.repetition) add_repetition(id);
      if (step.timeout)
        add(id, step.timeout->target,
            {id,
             {},
             std::nullopt,
             "tenggat-lewat",
             {},
             labels().overdue + " " + words_of_amount(step.timeout->amount, Language::Indonesian)});
    }
  }

 private:
  const model::Labels& labels() const { return sop_.profile.labels; }

  // Where arrows go: to the first step of each branch of a block; from the end of a branch on to what follows
  // the block; to the question of a step that may be skipped. None: the end.
  std::vector<std::optional<model::StepId>> destinations(const model::Target& target) const {
    if (const auto* fork = std::get_if<model::ToFork>(&target.to)) {
      std::vector<std::optional<model::StepId>> out;
      for (const model::Branch& branch : sop_.parallels[fork->block].branches)
        for (const auto& first : destinations(branch.entry)) out.push_back(first);
      return out;
    }
    if (const auto* join = std::get_if<model::ToJoin>(&target.to))
      return destinations(sop_.parallels[join->block].next);
    const auto step = target.step();
    if (!step) return {std::nullopt};
    const auto question = question_before(sheets_, *step);
    return {question ? question : step};
  }

  // One arrow for each branch of a block; their names must differ.
  void add(model::StepId from, const model::Target& target, Flow flow) {
    const std::string name = flow.name;
    std::size_t n = 0;
    for (const auto& to : destinations(target)) {
      flow.from = from;
      flow.to = to;
      flow.name = ++n == 1 ? name : name + "-" + std::to_string(n);
      sheets_.flows.push_back(flow);
    }
  }

  // A step that may be skipped is asked for first: "Ya" down to it, "Tidak" past it.
  void add_choice(model::StepId id) {
    const model::StepId question = *question_before(sheets_, id);
    sheets_.flows.push_back({question, id, std::nullopt, "opsional-ya", {}, labels().done});
    add(question, sop_.steps[id].next, {id, {}, std::nullopt, "opsional-tidak", {}, labels().skipped});
  }

  // Back to itself, and to the work alone: whether it is needed at all was asked before. A form that says it
  // in words of its own has no arrow.
  void add_repetition(model::StepId id) {
    const auto& reason = sop_.steps[id].repetition->reason;
    if (reason && says(sop_.steps[id], reason->value)) return;
    std::string words = labels().repeated;
    if (const auto& most = sop_.steps[id].repetition->most)
      words += " " + labels().at_most + " " + std::to_string(*most) + " " + labels().times;
    sheets_.flows.push_back({last_question(id), id, std::nullopt, "ulangi-lagi", {}, std::move(words)});
  }

  // The lowest diamond of a decision's chain has a side left for one more arrow.
  model::StepId last_question(model::StepId id) const {
    for (std::size_t i = sheets_.steps.size(); i-- > sop_.steps.size();)
      if (sheets_.steps[i].question_of == id && !sheets_.steps[i].asked_first)
        return model::StepId{static_cast<std::uint32_t>(i)};
    return id;
  }

  // A diamond asks one question with two answers. More outcomes make a chain: each diamond has one outcome
  // and a way to the next question, the last has two outcomes.
  void add_decision(model::StepId id) {
    const model::Step& step = sop_.steps[id];
    const auto order = order_of_questions(step, id);
    model::StepId from = id;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const model::Outcome& outcome = step.decision->outcomes[order[i]];
      add(from, outcome.target,
          {from, {}, order[i], outcome.name.text, {}, outcome.label ? outcome.label->value : std::string()});
      if (i + 2 >= order.size()) continue;
      const std::string number = std::to_string(i + 2);
      const auto next = model::StepId{static_cast<std::uint32_t>(sheets_.steps.size())};
      sheets_.steps.push_back({step.name.text + "-" + number,
                               "Pertanyaan ke-" + number + " dari langkah " + step_title(sop_, step),
                               step.lane, SymbolKind::Diamond, id});
      sheets_.flows.push_back({from, next, std::nullopt, "lainnya-" + number, {}, labels().other});
      from = next;
    }
  }

  const model::Sop& sop_;
  Sheets& sheets_;
};

}  // namespace

std::string step_title(const model::Sop& sop, const model::Step& step) {
  const std::string whole = step.group ? sop.groups[*step.group].number : "";
  return step.number.empty() ? step.name.text : whole + step.number;
}

model::StepId row_of(const Sheets& sheets, model::StepId symbol) {
  return sheets.steps[symbol.index].question_of.value_or(symbol);
}

void add_steps(const model::Sop& sop, Sheets& sheets) {
  for (const model::Step& step : sop.steps) {
    sheets.steps.push_back(
        {step.name.text, words_of(sop, step), step.lane, symbol_of(step, sheets.steps.empty())});
  }
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    if (!step.optional) continue;
    const std::string asked =
        step.optional->condition ? step.optional->condition->value : sop.profile.labels.when_needed;
    sheets.steps.push_back({step.name.text + "-opsional",
                            "Pertanyaan sebelum langkah " + step_title(sop, step) + ": " + asked, step.lane,
                            SymbolKind::Diamond, sop.steps.id_at(i), true});
  }
}

void add_flows(const model::Sop& sop, Sheets& sheets) { FlowWriter(sop, sheets).write(); }

}  // namespace alur::lampiran
