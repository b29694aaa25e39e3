// Running a scenario: its replications on some threads, one result. The same bytes for any number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "runtime/tables.h"
#include "simulator/fault.h"
#include "simulator/log/event_log.h"
#include "simulator/statistics.h"

namespace alur::simulator {

enum class Progress : std::uint8_t { GoOn, Stop };

struct SimulateOptions {
  std::optional<std::uint32_t> replications;  // the scenario's own, unless given
  std::optional<std::uint64_t> seed;          // the scenario's own, unless given
  unsigned threads = 0;                       // 0: as many as the machine has
  RunLimits limits;
  // Called after each replication in their order, never from two threads at once, with (done, wanted).
  std::function<Progress(std::uint64_t, std::uint64_t)> progress;
  // Takes what happens to every case. Of the same tables and scenario; to be finished by who made it. Where
  // it cannot be written, the run ends.
  EventLog* log = nullptr;
};

// What the machine needed: never part of a result.
struct Performance {
  unsigned threads = 1;
  double wall_seconds = 0;
  double cpu_seconds = 0;  // of the process, during the run
};

struct Simulation {
  std::size_t scenario = 0;  // position in the set
  std::uint64_t seed = 0;
  std::uint64_t replications_wanted = 0;
  Statistics statistics;          // of the replications that are complete, from the first without a gap
  std::optional<SimFault> fault;  // what ended the run early
  Performance performance;
};

// Requires: scenario is a position in tables->scenarios; replications, where given, above 0.
Simulation simulate(const runtime::Tables& tables, std::size_t scenario, const SimulateOptions& options = {});

}  // namespace alur::simulator
