// Random small sets: loops, shared posts, calendars of a few seconds, and times so coarse that much happens
// at once.
#pragma once

#include <cstdint>

#include "tests/support/sample_tables.h"

namespace alur::test {

// The same set for the same number. Sound by construction.
SampleSet random_set(std::uint64_t number);

}  // namespace alur::test
