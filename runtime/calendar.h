// Working time: which instants are open, how long work takes by the clock when it pauses at closing and goes
// on at opening, and how much working time lies between two instants. Knows no dates: the lowering made
// intervals of them.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/time.h"

namespace alur::runtime {

struct OpenInterval {
  Nanoseconds begin = 0;  // half-open
  Nanoseconds end = 0;
};

class Calendar {
 public:
  // A place near the last answer. One for each reader whose questions move forward in time; a wrong one costs
  // a binary search and changes no answer.
  struct Cursor {
    std::uint32_t interval = 0;
  };

  // Round the clock.
  static Calendar always();
  // Requires: ascending, each begin < end, none touching the next.
  explicit Calendar(std::vector<OpenInterval> intervals);

  bool is_always() const { return always_; }
  // The first open instant at or after `at`; `never` after the last interval.
  Nanoseconds next_open(Nanoseconds at, Cursor& cursor) const;
  // The first instant after `at` at which an interval begins; `never` when there is none, and round the
  // clock.
  Nanoseconds next_opening(Nanoseconds at, Cursor& cursor) const;
  // The same without [day, day + 1) of each of these days, counted from 0 in lengths of 24 hours. Shape:
  // ascending. Requires: all of it before `end`.
  Calendar without_days(const std::vector<std::uint32_t>& days, Nanoseconds end) const;
  // The first instant by which `work` of working time has passed since `at`: work that fills an interval ends
  // at its closing, not at the next opening. Without work: next_open. `never` when the calendar ends before.
  Nanoseconds add(Nanoseconds at, Nanoseconds work, Cursor& cursor) const;
  // Working time from the first opening (round the clock: from 0) to `at`.
  Nanoseconds worked_until(Nanoseconds at, Cursor& cursor) const;
  // worked_until and next_open by one search.
  struct Standing {
    Nanoseconds worked = 0;
    Nanoseconds next_open = 0;
  };
  Standing standing(Nanoseconds at, Cursor& cursor) const;
  // Working time in [from, to). Requires: from <= to.
  Nanoseconds between(Nanoseconds from, Nanoseconds to) const;

 private:
  Calendar() = default;
  // The first interval that ends after `at`; intervals_.size() when none does. Cost: O(1) near the cursor.
  std::uint32_t locate(Nanoseconds at, Cursor& cursor) const;

  bool always_ = false;
  std::vector<OpenInterval> intervals_;
  std::vector<Nanoseconds> worked_before_;  // by interval, and the sum of all at the end
};

}  // namespace alur::runtime
