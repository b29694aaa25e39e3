// A figure over replications: its mean and how far from the truth it may lie.
#pragma once

#include <cstdint>

namespace alur::simulator {

struct Estimate {
  std::uint64_t n = 0;    // replications in which the figure exists
  double mean = 0;        // NaN where n is 0
  double half_width = 0;  // of the 95 % Student-t interval; NaN where n is below 2
};

// Figures of replications one after another, in their order. Source: Welford (Technometrics 4(3), 1962);
// Law 4.5.
class Replicated {
 public:
  void add(double value);
  Estimate estimate() const;

 private:
  std::uint64_t n_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

}  // namespace alur::simulator
