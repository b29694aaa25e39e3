// The exponential's sampler in the open: the engine knows it by its address and inlines it.
#pragma once

#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {

inline double sample_exponential(const double* a, Draws& draws) { return a[0] * standard_exponential(draws); }

}  // namespace alur::runtime::dist
