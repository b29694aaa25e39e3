// How times are spread, in buckets that grow with the time: each is at most 1/64 of its value wide (0.13 ms
// near zero). Whole counts, so merging is exact in any order. Source: the log-linear buckets of HdrHistogram.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "runtime/time.h"

namespace alur::simulator {

class Histogram {
 public:
  void add(runtime::Nanoseconds value) {
    // Most steps of a large set see no case: no memory for them.
    if (counts_.empty()) [[unlikely]]
      counts_.resize(buckets);
    ++counts_[bucket_of(value)];
    ++total_;
  }
  void merge(const Histogram& other) {
    if (other.counts_.empty()) return;
    if (counts_.empty()) counts_.resize(buckets);
    for (std::size_t i = 0; i < buckets; ++i) counts_[i] += other.counts_[i];
    total_ += other.total_;
  }
  std::uint64_t count() const { return total_; }

  // Seconds below which a share q of the values lies, straight within a bucket. Requires: count() > 0, 0 < q
  // < 1.
  double quantile(double q) const {
    const double wanted = q * static_cast<double>(total_);
    double below = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
      const double here = static_cast<double>(counts_[i]);
      if (here > 0 && below + here >= wanted) {
        const double low = lower_end(i);
        return (low + (lower_end(i + 1) - low) * ((wanted - below) / here)) * 1e-9;
      }
      below += here;
    }
    return lower_end(buckets) * 1e-9;
  }

 private:
  static constexpr int unit_bits = 17;  // values are counted in 2^17 ns
  static constexpr int width_bits = 6;  // 64 buckets for each doubling
  static constexpr std::size_t buckets = ((63 - unit_bits - width_bits) + 1) << width_bits;

  static std::size_t bucket_of(runtime::Nanoseconds value) {
    const auto units = static_cast<std::uint64_t>(value) >> unit_bits;
    const int shift = std::bit_width(units | (UINT64_C(1) << width_bits)) - (width_bits + 1);
    return (static_cast<std::size_t>(shift) << width_bits) + static_cast<std::size_t>(units >> shift);
  }
  // Units: nanoseconds.
  static double lower_end(std::size_t bucket) {
    const std::size_t group = bucket >> width_bits;
    const std::size_t shift = group < 2 ? 0 : group - 1;
    const double units =
        static_cast<double>(bucket - (shift << width_bits)) * static_cast<double>(UINT64_C(1) << shift);
    return units * static_cast<double>(UINT64_C(1) << unit_bits);
  }

  std::vector<std::uint64_t> counts_;  // empty until the first value
  std::uint64_t total_ = 0;
};

}  // namespace alur::simulator
