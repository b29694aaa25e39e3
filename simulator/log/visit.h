// What an event log is told of a run, by either engine. Whole visits: a visit is told when it is over, or
// when the run is.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/time.h"

namespace alur::simulator {

enum class VisitEnd : std::uint8_t {
  Complete,  // its work is done
  Skipped,   // an optional step
  TimedOut,  // beyond the time limit of the step: the case goes on elsewhere
  GaveUp,    // the case left
  Open,      // the run ended first
};
inline constexpr std::size_t visit_ends = 5;

struct LoggedCase {
  std::uint64_t order = 0;      // of coming, among all cases of the replication
  std::int64_t called_by = -1;  // order of the case that called it
  std::uint32_t sop = 0;
  std::span<const std::uint32_t> values;  // of the scenario's attributes; empty: none are drawn
};

// Instants from the scenario's begin.
struct LoggedVisit {
  std::uint32_t step = 0;
  std::uint32_t visit = 0;   // of this case to this step, from 0
  std::int32_t person = -1;  // see LogNames::people; -1: nobody has begun it
  VisitEnd end = VisitEnd::Complete;
  bool began_told = false;  // its begin was told apart, when work began
  runtime::Nanoseconds came = 0;
  runtime::Nanoseconds start = -1;  // of work; -1: it never began
  runtime::Nanoseconds over = -1;   // -1: Open
  runtime::Nanoseconds work = 0;    // working time done; of an open visit 0
  runtime::Nanoseconds delay = 0;   // before it came to the queue
};

}  // namespace alur::simulator
