#include "runtime/dist/exponential.h"

#include <cmath>

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"rata-rata", "mean", Role::Duration}};
constexpr double example[] = {900};
double mean(Arguments a) { return a[0]; }
double variance(Arguments a) { return a[0] * a[0]; }
double cdf(double x, Arguments a) { return x <= 0 ? 0 : -std::expm1(-x / a[0]); }
}  // namespace

extern const Distribution exponential;
const Distribution exponential{"eksponensial", "exponential", parameters, example,           no_fault,
                               mean,           variance,      cdf,        sample_exponential};

}  // namespace alur::runtime::dist
