#include <boost/math/special_functions/gamma.hpp>

#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"rata-rata", "mean", Role::Duration}, {"tahap", "phases", Role::Count}};
constexpr double example[] = {900, 3};
double mean(Arguments a) { return a[0]; }
double variance(Arguments a) { return a[0] * a[0] / a[1]; }
double cdf(double x, Arguments a) { return x <= 0 ? 0 : boost::math::gamma_p(a[1], x * a[1] / a[0]); }
double sample(const double* a, Draws& draws) {
  const int phases = static_cast<int>(a[1]);
  double sum = 0;
  for (int i = 0; i < phases; ++i) sum += standard_exponential(draws);
  return a[0] / a[1] * sum;
}
}  // namespace

extern const Distribution erlang;
const Distribution erlang{"erlang", "erlang", parameters, example, no_fault, mean, variance, cdf, sample};

}  // namespace alur::runtime::dist
