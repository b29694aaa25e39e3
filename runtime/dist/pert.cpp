#include <boost/math/special_functions/beta.hpp>

#include "runtime/dist/distribution.h"
#include "runtime/dist/gamma.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"minimum", "minimum", Role::Duration},
                                    {"modus", "mode", Role::Duration},
                                    {"maksimum", "maximum", Role::Duration}};
constexpr double example[] = {300, 600, 1800};

std::optional<Message> fault(Arguments a) {
  if (a[0] <= a[1] && a[1] <= a[2] && a[0] < a[2]) return std::nullopt;
  return Message{"pert memerlukan minimum <= modus <= maksimum, dan minimum < maksimum",
                 "pert needs minimum <= mode <= maximum, and minimum < maximum"};
}

// A beta on [minimum, maximum] whose mean is (minimum + 4 mode + maximum) / 6.
// Source: Malcolm, Roseboom, Clark & Fazar (Operations Research 7(5), 1959); Law 6.11.
struct Shape {
  double low;
  double high;
};
Shape shape_of(const double* a) {
  const double width = a[2] - a[0];
  return {1 + 4 * (a[1] - a[0]) / width, 1 + 4 * (a[2] - a[1]) / width};
}

double mean(Arguments a) { return (a[0] + 4 * a[1] + a[2]) / 6; }
double variance(Arguments a) {
  const Shape s = shape_of(a.data());
  const double width = a[2] - a[0];
  return width * width * s.low * s.high / (36.0 * 7.0);  // the shapes sum to 6
}
double cdf(double x, Arguments a) {
  if (x <= a[0]) return 0;
  if (x >= a[2]) return 1;
  const Shape s = shape_of(a.data());
  return boost::math::ibeta(s.low, s.high, (x - a[0]) / (a[2] - a[0]));
}
double sample(const double* a, Draws& draws) {
  const Shape s = shape_of(a);
  const double low = standard_gamma(s.low, draws);
  const double high = standard_gamma(s.high, draws);
  return a[0] + (a[2] - a[0]) * (low / (low + high));
}
}  // namespace

extern const Distribution pert;
const Distribution pert{"pert", "pert", parameters, example, fault, mean, variance, cdf, sample};

}  // namespace alur::runtime::dist
