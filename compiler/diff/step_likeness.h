// What is alike in two steps of two revisions besides their words: who does it, how long, with which
// documents, at which place.
#pragma once

#include "compiler/diff/pair_up.h"
#include "compiler/model/model.h"

namespace alur::diff {

// Where no word stayed, outputs and place must be the same and at most one of lane, time and inputs another:
// a step removed and another added in its place differ in their outputs.
inline constexpr PairRules of_steps{
    .text = 0.5, .name = 0.3, .least = 0.5, .least_text = 0.4, .least_other = 0.49};

// 0..0.6. Both SOPs and `lanes` must outlive it. Cost: O(n log n) for each set of sure pairs.
OtherLikenessGiven step_likeness(const model::Sop& before, const model::Sop& after, const Pairs& lanes);

}  // namespace alur::diff
