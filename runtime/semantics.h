// The rules of a run that are pure functions, in one place: what is due first, which outcome a visit takes,
// how long its work is. Both engines, the fast one and the plain one of the tests, ask here. The words:
// docs/semantics.md.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/dist/distribution.h"
#include "runtime/random.h"
#include "runtime/time.h"

namespace alur::runtime {

// What is due in one instant is done in this order; within a phase, the case that arrived first goes first
// (of two arrivals, the SOP that stands first in the set). What a phase makes due in the same instant begins
// a new round.
enum class Phase : std::int8_t {
  Opening = -1,  // an office opens: who waited for that is served before anything else happens
  Release = 0,   // a person ends a piece of work, or a delay is over; the case moves on
  Timeout = 1,
  Abandonment = 2,
  Arrival = 3,
  Seize = 4,  // free people take the heads of the queues
  Preempt = 5,
  Observe = 6,
  EndOfPeriod = 7,
};

// The outcome that a visit takes. Shape: probabilities that sum to 1; position among them. Rounding falls to
// the last.
inline std::uint32_t choose(std::uint64_t word, std::span<const double> odds) {
  double left = unit_of(word);
  const auto last = static_cast<std::uint32_t>(odds.size() - 1);
  for (std::uint32_t i = 0; i < last; ++i) {
    if (left < odds[i]) return i;
    left -= odds[i];
  }
  return last;
}

// The same where some ways are used up: their odds are shared by the open ones. Where all odds of open ways
// are 0, the first open way; where none is open, the last of all.
std::uint32_t choose_open(std::uint64_t word, std::span<const double> odds, const std::vector<bool>& open);

// The name under which a case's visits to a step are drawn. `call` is 0 for cases that arrive, and for a
// called case what call_key gave: its draws are those of the call, whatever else is called.
std::uint64_t visit_name(std::uint64_t step_key, std::uint64_t call);
std::uint64_t call_key(std::uint64_t call_of_caller, std::uint64_t step_key, std::uint32_t visit);
// Of a case of this SOP.
std::uint64_t attribute_name(std::uint64_t sop_key, std::uint64_t attribute_key);

// Cases that are there at the begin are numbered from here, so that they change no draw of those that arrive.
inline constexpr std::uint64_t first_backlog_number = UINT64_C(1) << 35;

// Is a person absent on this day of the run (0: that of the begin)? Requires: day <= max_visit.
bool absent_on(RunKey run, std::uint64_t staff_key, std::uint32_t person, std::uint32_t day, double chance);

// Working time that work takes of somebody who gives this share of it to other duty: rounded up.
// Requires: 0 <= share < 1.
Nanoseconds stretched(Nanoseconds work, double share);

// How many cases come at an arrival: to the nearest whole, at least one, at most a million.
std::uint32_t batch_size(double drawn);

// What is drawn for one visit of a case to a step.
struct Visit {
  Nanoseconds work = 0;      // working time
  std::uint64_t choice = 0;  // the word with which choose() is asked
};

// Draws nothing from a run: any visit may be asked for at any time, in any order.
Visit visit_of(RunKey run, std::uint64_t step_key, std::uint64_t case_number, std::uint32_t visit,
               const dist::Distribution& effort, const double* arguments);

// The time between a SOP's case n - 1 and its case n; for n = 0, from the begin of the period.
Nanoseconds gap_before(RunKey run, std::uint64_t sop_key, std::uint64_t case_number,
                       const dist::Distribution& process, const double* arguments);

}  // namespace alur::runtime
