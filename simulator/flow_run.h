// One replication by the flow engine, with statistics alone. A file of its own: beside other observers of the
// engine the compiler inlines less of it, which measured 9 %.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/random.h"
#include "simulator/fault.h"

namespace alur::simulator {

struct Plan;
class Collector;

struct FlowRun {
  std::optional<SimFault> fault;
  std::uint64_t events = 0;
};

// Requires: no plan.office; a fresh collector.
FlowRun run_flow(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Collector& into);

}  // namespace alur::simulator
