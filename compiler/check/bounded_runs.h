// What `maksimal` alone can break: a case that comes to a decision whose outcomes it has used up, and from
// there no more to the end. The states of a case that count how often it took each bounded outcome, breadth
// first. For SOPs without parallel blocks; what no bound breaks is not looked at here.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/check/nesting.h"

namespace alur::check {

struct Spent {
  std::size_t step = 0;    // of the decision
  std::vector<bool> ways;  // by way of the step: used up
  Run run;  // a shortest one that comes to the step with those ways used up and no way to the end
};

// One for each decision to blame, by the length of its run: each in the flow in which those before have no
// bounds. Nothing where blocks run in parallel or the limit of states was met. Cost: states times decisions.
std::optional<std::vector<Spent>> spent_decisions(const model::Sop& sop, const Flow& flow,
                                                  std::size_t most_states = 20'000);

// The rows of a case that takes as long as any, every bounded loop gone round as often as it may. Nothing
// where a loop has no bound, blocks run in parallel or the limit was met. Shape: steps, in the order of the
// run.
std::optional<std::vector<std::uint32_t>> longest_counted(const model::Sop& sop, const Flow& flow,
                                                          DayBasis basis, std::size_t most_states = 20'000);

// The rows of a case that takes as short as any, or nothing as above.
std::optional<std::vector<std::uint32_t>> shortest_counted(const model::Sop& sop, const Flow& flow,
                                                           DayBasis basis, std::size_t most_states = 20'000);

// How a case comes to a step without doing those steps. No run: it cannot, for the bounds let it by too late.
struct WayPast {
  std::optional<Run> run;  // a shortest one
};
// Nothing where the SOP has no bounds, blocks run in parallel or the limit was met. Shape: passed, by step.
std::optional<WayPast> way_past(const model::Sop& sop, const Flow& flow, std::size_t step,
                                const std::vector<bool>& passed, std::size_t most_states = 20'000);

}  // namespace alur::check
