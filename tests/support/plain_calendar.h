// Working time by walking the intervals from the first. Instants in nanoseconds from `begin` (seconds).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "runtime/tables.h"
#include "runtime/time.h"

namespace alur::test {

class PlainCalendar {
 public:
  PlainCalendar(const runtime::fb::CalendarT& calendar, std::int64_t begin) {
    if (calendar.always) open_.push_back({INT64_MIN / 2, runtime::never});
    for (const runtime::fb::Interval& i : calendar.intervals)
      open_.push_back({(i.begin() - begin) * runtime::nanoseconds_per_second,
                       (i.end() - begin) * runtime::nanoseconds_per_second});
  }
  runtime::Nanoseconds start_of_work(runtime::Nanoseconds at) const {
    for (const Open& open : open_)
      if (at < open.end) return std::max(at, open.begin);
    return runtime::never;
  }
  runtime::Nanoseconds end_of_work(runtime::Nanoseconds at, runtime::Nanoseconds work) const {
    for (const Open& open : open_) {
      if (at >= open.end) continue;
      const runtime::Nanoseconds start = std::max(at, open.begin);
      if (work <= open.end - start) return start + work;
      work -= open.end - start;
    }
    return runtime::never;
  }
  runtime::Nanoseconds between(runtime::Nanoseconds from, runtime::Nanoseconds to) const {
    runtime::Nanoseconds sum = 0;
    for (const Open& open : open_)
      sum += std::max<runtime::Nanoseconds>(0, std::min(to, open.end) - std::max(from, open.begin));
    return sum;
  }
  // Strictly after `at`.
  runtime::Nanoseconds next_begin(runtime::Nanoseconds at) const {
    for (const Open& open : open_)
      if (open.begin > at) return open.begin;
    return runtime::never;
  }
  void take_out(runtime::Nanoseconds from, runtime::Nanoseconds to) {
    std::vector<Open> kept;
    for (const Open& open : open_) {
      if (open.begin < std::min(open.end, from)) kept.push_back({open.begin, std::min(open.end, from)});
      if (std::max(open.begin, to) < open.end) kept.push_back({std::max(open.begin, to), open.end});
    }
    open_ = kept;
  }

 private:
  struct Open {
    runtime::Nanoseconds begin;
    runtime::Nanoseconds end;
  };
  std::vector<Open> open_;
};

}  // namespace alur::test
