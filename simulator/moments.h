// Count, mean, variance, minimum and maximum of a stream of times, without keeping them.
#pragma once

#include <algorithm>
#include <cstdint>

#include "runtime/time.h"

namespace alur::simulator {

// Of values in seconds. Merging is exact in count, minimum and maximum and rounds the rest; so it is done in
// one fixed order. Source: Chan, Golub & LeVeque (The American Statistician 37(3), 1983).
struct Spread {
  std::uint64_t count = 0;
  double mean = 0;
  double squares = 0;  // sum of squared deviations from the mean
  double minimum = 0;  // 0 where count is 0
  double maximum = 0;

  double variance() const { return count < 2 ? 0 : squares / static_cast<double>(count - 1); }
  double total() const { return mean * static_cast<double>(count); }

  void merge(const Spread& other) {
    if (other.count == 0) return;
    if (count == 0) {
      *this = other;
      return;
    }
    const double a = static_cast<double>(count);
    const double b = static_cast<double>(other.count);
    const double difference = other.mean - mean;
    mean += difference * (b / (a + b));
    squares += other.squares + difference * difference * (a * b / (a + b));
    count += other.count;
    minimum = std::min(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
  }
};

// The stream's end of it: sums around the first value, so that equal values have no variance and nothing is
// divided.
class Moments {
 public:
  void add(runtime::Nanoseconds value) {
    announce(value, 1);
    include(value);
  }
  // For many at once: announce the first of `more` values, then include each of them.
  void announce(runtime::Nanoseconds first, std::uint64_t more) {
    if (count_ == 0) shift_ = minimum_ = maximum_ = first;
    count_ += more;
  }
  void include(runtime::Nanoseconds value) {
    const double d = static_cast<double>(value - shift_);
    sum_ += d;
    squares_ += d * d;
    minimum_ = std::min(minimum_, value);
    maximum_ = std::max(maximum_, value);
  }

  std::uint64_t count() const { return count_; }
  // Units: nanoseconds.
  double total() const { return static_cast<double>(shift_) * static_cast<double>(count_) + sum_; }

  Spread spread() const {
    if (count_ == 0) return {};
    const double n = static_cast<double>(count_);
    Spread spread;
    spread.count = count_;
    spread.mean = (static_cast<double>(shift_) + sum_ / n) / 1e9;
    spread.squares = std::max(0.0, squares_ - sum_ * (sum_ / n)) * 1e-18;
    spread.minimum = runtime::seconds_of(minimum_);
    spread.maximum = runtime::seconds_of(maximum_);
    return spread;
  }

 private:
  std::uint64_t count_ = 0;
  runtime::Nanoseconds shift_ = 0;
  double sum_ = 0;
  double squares_ = 0;
  runtime::Nanoseconds minimum_ = 0;
  runtime::Nanoseconds maximum_ = 0;
};

}  // namespace alur::simulator
