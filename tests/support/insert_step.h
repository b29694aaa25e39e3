// A step more in the middle of a SOP, as a planner adds one. For tests of what it moves.
#pragma once

#include "tests/support/model_builder.h"

namespace alur::test {

namespace insert_step_detail {

inline void move(model::StepId& id, std::uint32_t at) {
  if (id.index >= at) ++id.index;
}

inline void move(model::Target& target, std::uint32_t at) {
  if (auto* step = std::get_if<model::ToStep>(&target.to)) move(step->step, at);
}

inline void move(model::Step& step, std::uint32_t at) {
  move(step.next, at);
  if (step.decision)
    for (model::Outcome& outcome : step.decision->outcomes) {
      move(outcome.target, at);
      if (outcome.bound && outcome.bound->then) move(*outcome.bound->then, at);
    }
  if (step.timeout) move(step.timeout->target, at);
}

}  // namespace insert_step_detail

// Becomes the step in place `at`; what led from the step before to the one in that place now leads to it, and
// it goes on to that one. Requires: 0 < at <= the number of steps.
inline model::StepId insert_step(model::Sop& sop, std::uint32_t at, std::uint32_t lane,
                                 const StepWords& words) {
  using insert_step_detail::move;
  const auto last = static_cast<std::uint32_t>(sop.steps.size());
  add_step(sop, lane, words);
  model::Step added = std::move(sop.steps[model::StepId{last}]);
  for (std::uint32_t i = last; i > at; --i)
    sop.steps[model::StepId{i}] = std::move(sop.steps[model::StepId{i - 1}]);
  for (model::Step& step : sop.steps) move(step, at);
  move(sop.start, at);
  for (model::Parallel& block : sop.parallels) {
    move(block.next, at);
    for (model::Branch& branch : block.branches) {
      move(branch.first, at);
      move(branch.last, at);
      move(branch.entry, at);
    }
  }
  for (model::Heading& heading : sop.headings) move(heading.before, at);
  const model::StepId id{at};
  added.next.to = model::ToEnd{};
  if (at < last) added.next.to = model::ToStep{model::StepId{at + 1}};
  model::Step& before = sop.steps[model::StepId{at - 1}];
  if (before.decision) {
    for (model::Outcome& outcome : before.decision->outcomes)
      if (outcome.target.step() == model::StepId{at + 1}) outcome.target.to = model::ToStep{id};
  } else if (before.next.ends() || before.next.step() == model::StepId{at + 1}) {
    before.next.to = model::ToStep{id};
  }
  sop.steps[id] = std::move(added);
  return id;
}

}  // namespace alur::test
