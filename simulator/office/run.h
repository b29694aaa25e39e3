// One replication by the office engine.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/random.h"
#include "simulator/fault.h"

namespace alur::simulator {

struct Plan;
class Collector;

struct OfficeRun {
  std::optional<SimFault> fault;
  std::uint64_t events = 0;
};

// Requires: plan.office; a fresh collector.
OfficeRun run_office(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Collector& into);

}  // namespace alur::simulator
