#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {
namespace {
constexpr Parameter parameters[] = {{"nilai", "value", Role::Duration}};
constexpr double example[] = {900};
double mean(Arguments a) { return a[0]; }
double variance(Arguments) { return 0; }
double cdf(double x, Arguments a) { return x < a[0] ? 0 : 1; }
double sample(const double* a, Draws&) { return a[0]; }
}  // namespace

extern const Distribution constant;
const Distribution constant{"konstan", "constant", parameters, example, no_fault,
                            mean,      variance,   cdf,        sample};

}  // namespace alur::runtime::dist
