// The simulator's clock: whole nanoseconds from the begin of the scenario. The model counts whole seconds;
// the one rounding rule stands here. Not for dates and amounts as documents say them: base/time.h.
#pragma once

#include <cstdint>

namespace alur::runtime {

// An instant (from the scenario's begin) or a length of time.
using Nanoseconds = std::int64_t;

inline constexpr Nanoseconds nanoseconds_per_second = 1'000'000'000;
// Later than any instant: what never happens.
inline constexpr Nanoseconds never = INT64_MAX;
// Half of the range, so that an instant plus a length never overflows. Some 146 years.
inline constexpr Nanoseconds longest = (INT64_C(1) << 62) - 1;

// To the nearest nanosecond, halves up; beyond `longest`: `longest`. Requires: seconds >= 0.
inline Nanoseconds nanoseconds_of(double seconds) {
  const double scaled = seconds * 1e9;
  return scaled < 4.6e18 ? static_cast<Nanoseconds>(scaled + 0.5) : longest;
}

inline constexpr Nanoseconds nanoseconds_of_whole(std::int64_t seconds) {
  return seconds < longest / nanoseconds_per_second ? seconds * nanoseconds_per_second : longest;
}

inline constexpr double seconds_of(Nanoseconds length) { return static_cast<double>(length) / 1e9; }

}  // namespace alur::runtime
