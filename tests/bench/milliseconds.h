// What the benchmarks time by.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace alur {

// The median of so many runs, wall time. Requires: runs > 0.
inline double milliseconds(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace alur
