// How a run can end before its time, as a value.
#pragma once

#include <cstdint>

#include "base/language.h"
#include "runtime/time.h"

namespace alur::simulator {

enum class FaultKind : std::uint8_t {
  EventLimit,     // more events than allowed
  OpenCaseLimit,  // more cases in progress than allowed: a queue grows without bound
  VisitLimit,     // one case came to one step more often than the random keys can count
  CaseLimit,      // more cases than the random keys can count
  Stopped,        // the caller said so
};

enum class MayGoOn : std::uint8_t { No, WithHigherLimit };

struct SimFault {
  FaultKind kind = FaultKind::EventLimit;
  MayGoOn may_go_on = MayGoOn::No;
  std::uint64_t replication = 0;  // from 0
  runtime::Nanoseconds time = 0;  // from the scenario's begin
  std::uint64_t case_number = 0;  // within its SOP, from 0
  std::uint32_t step = 0;         // position in the set
  Message message;                // one sentence with names, for people
};

// How far a run may go.
struct RunLimits {
  std::uint64_t events = 20'000'000'000;  // some ten minutes
  std::uint32_t open_cases = 1'000'000;  // some 200 MB; an office with a million open cases is not a forecast
};

}  // namespace alur::simulator
