// The times of a SOP, before and after: sum of its rows, and the paths of a case.
#pragma once

#include "compiler/diff/changes.h"
#include "compiler/model/model.h"

namespace alur::diff {

// Requires: a SOP of a checked set. The longest path passes no step twice: jumps back are not taken. In a SOP
// with parallel blocks there is no single path, and none is given. Cost: linear in steps and ways.
Times times_of(const model::Sop& sop);

}  // namespace alur::diff
