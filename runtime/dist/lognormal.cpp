#include <cmath>

#include "runtime/dist/distribution.h"
#include "runtime/elementary.h"

namespace alur::runtime::dist {
namespace {
// By its own mean and standard deviation, not those of its logarithm: what a planner can measure.
constexpr Parameter parameters[] = {{"rata-rata", "mean", Role::Duration},
                                    {"simpangan baku", "standard deviation", Role::Duration}};
constexpr double example[] = {900, 600};

std::optional<Message> fault(Arguments a) {
  if (a[0] >= 1e-6 && a[1] <= 1000 * a[0]) return std::nullopt;
  return Message{
      "rata-rata lognormal harus di atas 0 dan simpangan bakunya paling besar 1.000 kali rata-rata",
      "the mean of lognormal must be above 0 and its standard deviation at most 1,000 times the mean"};
}
// The variance of the logarithm. Source: Law 6.2.2.
double log_variance(const double* a) { return log_of(1 + a[1] * a[1] / (a[0] * a[0])); }

double mean(Arguments a) { return a[0]; }
double variance(Arguments a) { return a[1] * a[1]; }
double cdf(double x, Arguments a) {
  if (x <= 0) return 0;
  const double s = log_variance(a.data());
  if (s == 0) return x < a[0] ? 0 : 1;
  const double z = (std::log(x / a[0]) + s / 2) / std::sqrt(s);
  return 0.5 * std::erfc(-z / std::sqrt(2.0));
}
double sample(const double* a, Draws& draws) {
  const double s = log_variance(a);
  return a[0] * exp_of(std::sqrt(s) * standard_normal(draws) - s / 2);
}
}  // namespace

extern const Distribution lognormal;
const Distribution lognormal{"lognormal", "lognormal", parameters, example, fault,
                             mean,        variance,    cdf,        sample};

}  // namespace alur::runtime::dist
