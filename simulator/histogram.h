// How times are spread, in buckets that grow with the time: each is at most 1/64 of its value wide (1 ms near
// zero) and knows its least and its greatest value, so what is constant is read back exactly. Whole counts,
// least and greatest: merging is exact in any order. Source: the log-linear buckets of HdrHistogram.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "runtime/time.h"

namespace alur::simulator {

class Histogram {
 public:
  void add(runtime::Nanoseconds value) {
    add_all(std::span<const runtime::Nanoseconds>(&value, 1), std::identity{});
  }
  // Shape: items of which `value_of` gives the value. Two loops, so that one does not wait for the other.
  template <class Item, class ValueOf>
  void add_all(std::span<const Item> items, ValueOf value_of) {
    std::array<std::uint32_t, most_at_once> places;
    while (!items.empty()) {
      const std::size_t n = std::min(items.size(), most_at_once);
      std::uint32_t last = 0;
      for (std::size_t i = 0; i < n; ++i) {
        places[i] = bucket_of(std::invoke(value_of, items[i]));
        last = std::max(last, places[i]);
      }
      // Most steps of a large set see no case, and most times are short: no memory for the rest.
      if (last >= buckets_.size()) [[unlikely]]
        grow(last);
      Bucket* const buckets = buckets_.data();
      for (std::size_t i = 0; i < n; ++i) buckets[places[i]].add(std::invoke(value_of, items[i]));
      total_ += n;
      items = items.subspan(n);
    }
  }
  void merge(const Histogram& other) {
    if (buckets_.size() < other.buckets_.size()) buckets_.resize(other.buckets_.size());
    for (std::size_t i = 0; i < other.buckets_.size(); ++i) {
      buckets_[i].count += other.buckets_[i].count;
      buckets_[i].greatest = std::max(buckets_[i].greatest, other.buckets_[i].greatest);
      buckets_[i].least_from_end = std::max(buckets_[i].least_from_end, other.buckets_[i].least_from_end);
    }
    total_ += other.total_;
  }
  std::uint64_t count() const { return total_; }

  // Seconds: the least value that a share q of all does not exceed (the value of rank ceil(q n)), straight
  // between a bucket's least and greatest. Shape: ascending shares, 0 < q < 1; one answer each.
  // Requires: count() > 0.
  void quantiles(std::span<const double> shares, std::span<double> answers) const {
    std::uint64_t below = 0;
    std::size_t i = 0;
    for (std::size_t s = 0; s < shares.size(); ++s) {
      // A share of a whole number that is whole must not be lifted to the next by a rounding.
      const double rank = std::ceil(shares[s] * static_cast<double>(total_) - 1e-6);
      const auto wanted = std::clamp<std::uint64_t>(static_cast<std::uint64_t>(rank), 1, total_);
      while (below + buckets_[i].count < wanted) below += buckets_[i++].count;
      answers[s] = buckets_[i].value_of(wanted - below) / 1e9;
    }
  }
  double quantile(double q) const {
    double answer = 0;
    quantiles({&q, 1}, {&answer, 1});
    return answer;
  }

 private:
  // All zero where no value came, so that fresh memory is a bucket.
  struct Bucket {
    std::uint64_t count = 0;
    runtime::Nanoseconds greatest = 0;
    runtime::Nanoseconds least_from_end = 0;  // never - the least value

    void add(runtime::Nanoseconds value) {
      ++count;
      greatest = std::max(greatest, value);
      least_from_end = std::max(least_from_end, runtime::never - value);
    }
    // Units: nanoseconds. Requires: 1 <= rank <= count.
    double value_of(std::uint64_t rank) const {
      const auto least = static_cast<double>(runtime::never - least_from_end);
      if (rank == count) return static_cast<double>(greatest);
      const double width = static_cast<double>(greatest - (runtime::never - least_from_end));
      return least + width * (static_cast<double>(rank - 1) / static_cast<double>(count - 1));
    }
  };

  static constexpr int unit_bits = 20;  // values are told apart from 2^20 ns
  static constexpr int width_bits = 6;  // 64 buckets for each doubling

  static constexpr std::size_t most_at_once = 32;

  static std::uint32_t bucket_of(runtime::Nanoseconds value) {
    const auto units = static_cast<std::uint64_t>(value) >> unit_bits;
    const int shift = std::bit_width(units | (UINT64_C(1) << width_bits)) - (width_bits + 1);
    return (static_cast<std::uint32_t>(shift) << width_bits) + static_cast<std::uint32_t>(units >> shift);
  }
  // To the end of the bucket's doubling.
  [[gnu::noinline]] void grow(std::size_t bucket) {
    buckets_.resize(((bucket >> width_bits) + 1) << width_bits);
  }

  std::vector<Bucket> buckets_;  // up to the longest value's doubling
  std::uint64_t total_ = 0;
};

}  // namespace alur::simulator
