// The times of a SOP, before and after: sum of its rows, and the paths of a case.
#pragma once

#include "compiler/diff/changes.h"
#include "compiler/model/model.h"

namespace alur::diff {

// Requires: a SOP of a checked set. Paths as check::longest_path has them; a flow that is not nested has none.
Times times_of(const model::Sop& sop);

}  // namespace alur::diff
