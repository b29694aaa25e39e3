// One replication: by the engine that its scenario needs, with or without an event log.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "simulator/collector.h"
#include "simulator/fault.h"
#include "simulator/log/event_log.h"

namespace alur::simulator {

struct Replication {
  std::unique_ptr<Collector> collector;
  std::unique_ptr<LogPart> log;  // finished; where there is one
  std::uint64_t events = 0;
  std::optional<SimFault> fault;
};

struct ReplicationOptions {
  std::uint64_t seed = 0;
  RunLimits limits;
  EventLog* log = nullptr;
  Turns turns = Turns::OneByOne;
};

Replication run_replication(const Plan& plan, std::uint64_t number, const ReplicationOptions& options);

}  // namespace alur::simulator
