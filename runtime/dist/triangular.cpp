#include <cmath>

#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"minimum", "minimum", Role::Duration},
                                    {"modus", "mode", Role::Duration},
                                    {"maksimum", "maximum", Role::Duration}};
constexpr double example[] = {300, 600, 1800};

std::optional<Message> fault(Arguments a) {
  if (a[0] <= a[1] && a[1] <= a[2] && a[0] < a[2]) return std::nullopt;
  return Message{"segitiga memerlukan minimum <= modus <= maksimum, dan minimum < maksimum",
                 "triangular needs minimum <= mode <= maximum, and minimum < maximum"};
}
double mean(Arguments a) { return (a[0] + a[1] + a[2]) / 3; }
double variance(Arguments a) {
  return (a[0] * a[0] + a[1] * a[1] + a[2] * a[2] - a[0] * a[1] - a[0] * a[2] - a[1] * a[2]) / 18;
}
double cdf(double x, Arguments a) {
  if (x <= a[0]) return 0;
  if (x >= a[2]) return 1;
  if (x < a[1]) return (x - a[0]) * (x - a[0]) / ((a[2] - a[0]) * (a[1] - a[0]));
  return 1 - (a[2] - x) * (a[2] - x) / ((a[2] - a[0]) * (a[2] - a[1]));
}
// Source: inversion (Law, Simulation Modeling and Analysis, 8.3).
double sample(const double* a, Draws& draws) {
  const double u = draws.uniform();
  const double width = a[2] - a[0];
  if (u * width < a[1] - a[0]) return a[0] + std::sqrt(u * width * (a[1] - a[0]));
  return a[2] - std::sqrt((1 - u) * width * (a[2] - a[1]));
}
}  // namespace

extern const Distribution triangular;
const Distribution triangular{"segitiga", "triangular", parameters, example, fault,
                              mean,       variance,     cdf,        sample};

}  // namespace alur::runtime::dist
