#include <algorithm>

#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"minimum", "minimum", Role::Duration},
                                    {"maksimum", "maximum", Role::Duration}};
constexpr double example[] = {300, 1200};

std::optional<Message> fault(Arguments a) {
  if (a[0] < a[1]) return std::nullopt;
  return Message{"minimum seragam harus di bawah maksimumnya",
                 "the minimum of uniform must be below its maximum"};
}
double mean(Arguments a) { return (a[0] + a[1]) / 2; }
double variance(Arguments a) { return (a[1] - a[0]) * (a[1] - a[0]) / 12; }
double cdf(double x, Arguments a) { return std::clamp((x - a[0]) / (a[1] - a[0]), 0.0, 1.0); }
double sample(const double* a, Draws& draws) { return a[0] + (a[1] - a[0]) * draws.uniform(); }
}  // namespace

extern const Distribution uniform;
const Distribution uniform{"seragam", "uniform", parameters, example, fault, mean, variance, cdf, sample};

}  // namespace alur::runtime::dist
