#include "simulator/estimate.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace alur::simulator {
namespace {

// The C library's last bits differ between machines; nine decimals do not.
double two_sided_95(std::uint64_t degrees) {
  const boost::math::students_t distribution(static_cast<double>(degrees));
  return std::round(boost::math::quantile(distribution, 0.975) * 1e9) / 1e9;
}

}  // namespace

void Replicated::add(double value) {
  ++n_;
  const double difference = value - mean_;
  mean_ += difference / static_cast<double>(n_);
  squares_ += difference * (value - mean_);
}

Estimate Replicated::estimate() const {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  if (n_ == 0) return {0, nan, nan};
  if (n_ == 1) return {1, mean_, nan};
  const double n = static_cast<double>(n_);
  // One quantile serves all figures of a run.
  thread_local std::uint64_t known_degrees = 0;
  thread_local double known = 0;
  if (known_degrees != n_ - 1) {
    known = two_sided_95(n_ - 1);
    known_degrees = n_ - 1;
  }
  return {n_, mean_, known * std::sqrt(squares_ / (n - 1) / n)};
}

}  // namespace alur::simulator
