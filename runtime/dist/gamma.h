// The gamma variate, from which gamma and PERT are made.
#pragma once

#include "runtime/random.h"

namespace alur::runtime::dist {

// Of scale 1. Requires: shape > 0.
// Source: Marsaglia & Tsang, A simple method for generating gamma variables (ACM TOMS 26(3), 2000).
double standard_gamma(double shape, Draws& draws);

}  // namespace alur::runtime::dist
