#include "runtime/dist/gamma.h"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "runtime/dist/distribution.h"
#include "runtime/elementary.h"

namespace alur::runtime::dist {

double standard_gamma(double shape, Draws& draws) {
  // Below 1 by the gamma of shape + 1 times u^(1/shape).
  const double boost = shape < 1 ? power_of(draws.uniform(), 1 / shape) : 1;
  const double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = standard_normal(draws);
    const double t = 1 + c * x;
    if (t <= 0) continue;
    const double v = t * t * t;
    if (log_of(draws.uniform()) < 0.5 * x * x + d - d * v + d * log_of(v)) return boost * d * v;
  }
}

namespace {
constexpr Parameter parameters[] = {{"rata-rata", "mean", Role::Duration}, {"bentuk", "shape", Role::Number}};
constexpr double example[] = {900, 2.5};
double mean(Arguments a) { return a[0]; }
double variance(Arguments a) { return a[0] * a[0] / a[1]; }
double cdf(double x, Arguments a) { return x <= 0 ? 0 : boost::math::gamma_p(a[1], x * a[1] / a[0]); }
double sample(const double* a, Draws& draws) { return a[0] / a[1] * standard_gamma(a[1], draws); }
}  // namespace

extern const Distribution gamma;
const Distribution gamma{"gamma", "gamma", parameters, example, no_fault, mean, variance, cdf, sample};

}  // namespace alur::runtime::dist
