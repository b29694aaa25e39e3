// Lists of the identity page: legal basis, equipment and their like.
#pragma once

#include "compiler/diff/sop_changes.h"

namespace alur::diff {

void add_lists(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out);

}  // namespace alur::diff
