// What a set shares: posts, laws, documents, forms, calendars, scenarios. Private to Model x Model ->
// Changes.
#pragma once

#include "compiler/diff/from_models.h"
#include "compiler/diff/set_pairs.h"

namespace alur::diff {

// A declaration that only one revision has counts where its file is one of those compared: a set may use a
// list of laws that is longer than it needs.
std::vector<Change> shared_changes(const Revision& before, const Revision& after, const SetPairs& pairs);

}  // namespace alur::diff
