// Random SOPs for property tests: 1 to 12 lanes, 2 to 60 steps, decisions with up to three outcomes, loops
// with at most six back edges across any row, texts of very different length. The same seed gives the same
// SOP everywhere.
#pragma once

#include <cstdint>

#include "compiler/model/model.h"

namespace alur::test {

// OnePage: 4 to 9 steps with short texts and many decisions, most of them on one page.
enum class Extent : std::uint8_t { Any, OnePage };

model::Model random_model(std::uint64_t seed, Extent extent = Extent::Any);

// The same with optional and repeated steps, calls, time limits, and one block of two to five branches.
model::Model random_model_with_forms(std::uint64_t seed);

}  // namespace alur::test
