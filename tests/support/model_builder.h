// Small words for writing Models down in tests.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::test {

inline model::Text text(std::string value) { return {std::move(value), {}, {}}; }

inline model::TextBox box(std::string value) {
  return {value.empty() ? model::BoxState::Blank : model::BoxState::Filled, text(std::move(value)), {}};
}

inline model::DateBox date_box(std::string printed) {
  model::DateBox date;
  date.state = printed.empty() ? model::BoxState::Blank : model::BoxState::Filled;
  date.printed = std::move(printed);
  return date;
}

struct Numbered {
  std::string number;
  std::string item;
};

inline model::ItemList list(const std::vector<Numbered>& items) {
  model::ItemList out;
  out.state = model::BoxState::Filled;
  for (const Numbered& item : items) out.items.push_back({item.number, text(item.item), {}, {}, {}});
  return out;
}

inline model::DocumentCell documents(const std::vector<std::string>& names) {
  model::DocumentCell cell;
  cell.state = names.empty() ? model::BoxState::Blank : model::BoxState::Filled;
  for (const std::string& name : names) {
    model::DocumentUse use;
    use.printed = text(name);
    cell.uses.push_back(std::move(use));
  }
  return cell;
}

inline model::LaneId add_lane(model::Sop& sop, const std::string& name, const std::string& title) {
  model::Lane lane;
  lane.name = {name, {}};
  lane.title = text(title);
  return sop.lanes.push_back(std::move(lane));
}

struct StepWords {
  std::string number, name, what;
  std::vector<std::string> inputs;
  std::string limit;
  std::vector<std::string> outputs;
};

inline model::StepId add_step(model::Sop& sop, std::uint32_t lane, const StepWords& words) {
  model::Step step;
  step.name = {words.name, {}};
  step.number = words.number;
  step.lane = model::LaneId{lane};
  if (!words.what.empty()) step.text = text(words.what);
  step.inputs = documents(words.inputs);
  step.outputs = documents(words.outputs);
  step.limit.state = model::BoxState::Filled;
  step.limit.printed = words.limit;
  return sop.steps.push_back(std::move(step));
}

// Each step without a jump goes to the following one, the last to the end.
inline void link_steps(model::Sop& sop) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    model::Step& step = sop.steps[sop.steps.id_at(i)];
    if (step.jumps) continue;
    step.next.to = model::ToEnd{};
    if (i + 1 < sop.steps.size()) step.next.to = model::ToStep{sop.steps.id_at(i + 1)};
  }
}

struct Branch {
  std::string name;
  std::string label;                // "": unlabelled
  std::optional<std::uint32_t> to;  // none: the end
};

inline void decide(model::Sop& sop, std::uint32_t step, const std::vector<Branch>& branches) {
  model::Decision decision;
  for (const Branch& branch : branches) {
    model::Outcome outcome;
    outcome.name = {branch.name, {}};
    if (!branch.label.empty()) outcome.label = text(branch.label);
    if (branch.to) outcome.target.to = model::ToStep{model::StepId{*branch.to}};
    decision.outcomes.push_back(std::move(outcome));
  }
  sop.steps[model::StepId{step}].decision = std::move(decision);
}

}  // namespace alur::test
