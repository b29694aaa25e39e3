// Random small sets with everything that the office engine runs: blocks, calls, places, priorities, rosters
// and the rest, a few of them in each set, with times so coarse that much happens at once.
#pragma once

#include <cstdint>

#include "tests/support/sample_tables.h"

namespace alur::test {

// The same set for the same number. Sound by construction.
SampleSet random_office(std::uint64_t number);

}  // namespace alur::test
