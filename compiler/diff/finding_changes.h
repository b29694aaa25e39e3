// Which findings appeared and which are gone. A finding stays where the same rule speaks of the same thing:
// other lines, numbers or amounts in its words do not make it another one.
#pragma once

#include "compiler/diff/from_models.h"
#include "compiler/diff/set_pairs.h"

namespace alur::diff {

// A finding of no SOP stands under neither.
struct OwnedFinding {
  std::optional<model::SopId> before, after;
  FindingChange change;
};

// Cost: sorting. In the order of the text, those that appeared first.
std::vector<OwnedFinding> finding_changes(const Revision& before, const Revision& after,
                                          const SetPairs& pairs);

}  // namespace alur::diff
