#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "runtime/dist/distribution.h"
#include "runtime/elementary.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"skala", "scale", Role::Duration}, {"bentuk", "shape", Role::Number}};
constexpr double example[] = {900, 1.5};

std::optional<Message> fault(Arguments a) {
  if (a[1] >= 0.1) return std::nullopt;  // below, the mean overflows
  return Message{"bentuk weibull paling kecil 0,1", "the shape of weibull is at least 0.1"};
}
double mean(Arguments a) { return a[0] * boost::math::tgamma(1 + 1 / a[1]); }
double variance(Arguments a) {
  const double first = boost::math::tgamma(1 + 1 / a[1]);
  return a[0] * a[0] * (boost::math::tgamma(1 + 2 / a[1]) - first * first);
}
double cdf(double x, Arguments a) { return x <= 0 ? 0 : -std::expm1(-std::pow(x / a[0], a[1])); }
// Source: inversion (Law 8.3).
double sample(const double* a, Draws& draws) {
  return a[0] * power_of(standard_exponential(draws) + 1e-300, 1 / a[1]);
}
}  // namespace

extern const Distribution weibull;
const Distribution weibull{"weibull", "weibull", parameters, example, fault, mean, variance, cdf, sample};

}  // namespace alur::runtime::dist
