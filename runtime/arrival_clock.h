// Time as an arrival pattern counts it: faster where arrivals are frequent, still where there are none. A
// process whose gaps pass on this clock follows the pattern.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/time.h"

namespace alur::runtime {

class ArrivalClock {
 public:
  struct Stretch {
    Nanoseconds begin = 0;  // half-open
    Nanoseconds end = 0;
    std::int64_t millionths = 0;  // of the pattern's time that pass in one of the clock's
  };

  // Requires: ascending, not overlapping, each begin < end, 0 < millionths <= 2^40.
  explicit ArrivalClock(std::vector<Stretch> stretches) : stretches_(std::move(stretches)) {}

  // The first instant by which `gap` of the pattern's time has passed since `at`, rounded up; `never` after
  // the last stretch. Requires: `at` never goes back between calls with one cursor.
  Nanoseconds add(Nanoseconds at, Nanoseconds gap, std::size_t& cursor) const {
    __extension__ using Wide = __int128;
    Wide left = static_cast<Wide>(gap) * 1'000'000;
    while (cursor < stretches_.size() && stretches_[cursor].end <= at) ++cursor;
    for (std::size_t i = cursor; i < stretches_.size(); ++i) {
      const Stretch& one = stretches_[i];
      const Nanoseconds start = at > one.begin ? at : one.begin;
      const Wide here = static_cast<Wide>(one.end - start) * one.millionths;
      if (left < here) return start + static_cast<Nanoseconds>((left + one.millionths - 1) / one.millionths);
      left -= here;
    }
    return never;
  }

 private:
  std::vector<Stretch> stretches_;
};

}  // namespace alur::runtime
