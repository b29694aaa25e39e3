// Logarithm, exponential and power of our own, from + - * / and bits alone: the same bits on every machine
// and C library (the C library's may differ in the last place). Relative error below 1e-15. For sampling
// only.
#pragma once

#include <bit>
#include <cstdint>

namespace alur::runtime {

namespace elementary_detail {
inline constexpr double ln2_high = 0x1.62e42fefa3800p-1;  // its low 11 bits are zero: k * ln2_high is exact
inline constexpr double ln2_low = 0x1.ef35793c76730p-45;
inline constexpr double sqrt2 = 0x1.6a09e667f3bcdp+0;
}  // namespace elementary_detail

// Requires: x > 0, finite and normal.
// Source: atanh series, ln m = 2 atanh((m - 1) / (m + 1)) with m in [sqrt(1/2), sqrt(2)).
constexpr double log_of(double x) {
  using namespace elementary_detail;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & 0x000fffffffffffffu) | 0x3ff0000000000000u);
  if (m > sqrt2) {
    m *= 0.5;
    ++exponent;
  }
  const double z = (m - 1.0) / (m + 1.0);
  const double w = z * z;
  double series = 2.0 / 21;
  for (int k = 19; k >= 3; k -= 2) series = series * w + 2.0 / k;
  const double k = exponent;
  return k * ln2_high + (2.0 * z + (z * w * series + k * ln2_low));
}

// 0 below -708; requires: x < 709.
// Source: Taylor's series after reduction to |r| <= ln(2) / 2.
constexpr double exp_of(double x) {
  using namespace elementary_detail;
  if (x < -708.0) return 0.0;
  const double scaled = x * 0x1.71547652b82fep+0;
  const auto k = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const double whole = static_cast<double>(k);
  const double r = (x - whole * ln2_high) - whole * ln2_low;
  double series = 1.0;
  for (int n = 14; n >= 1; --n) series = 1.0 + series * r / n;
  return series * std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

// Requires: base > 0 and base^exponent in range.
constexpr double power_of(double base, double exponent) { return exp_of(exponent * log_of(base)); }

}  // namespace alur::runtime
