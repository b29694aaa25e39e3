// Which outcome of a decision is which in the other revision.
#pragma once

#include "compiler/diff/set_pairs.h"

namespace alur::diff {

// The sides must know the pairs of steps. By position in the two decisions; none where a step has none.
Pairs outcome_pairs(const Side& before, model::SopId old_sop, const model::Step& old_step, const Side& after,
                    model::SopId new_sop, const model::Step& new_step);

}  // namespace alur::diff
