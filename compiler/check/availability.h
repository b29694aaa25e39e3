// Which documents a case has in hand when it comes to a step: on some path, and on every path.
#pragma once

#include <vector>

#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

// Shape: [step][position in `documents`]. Outputs of earlier steps count; inputs that come from outside do
// too, once used.
struct Availability {
  std::vector<model::DocumentId> documents;  // that the SOP mentions, sorted: a set may have many more
  std::vector<std::vector<bool>> on_some_path;
  std::vector<std::vector<bool>> on_every_path;

  // Requires: the SOP mentions it.
  std::size_t position(model::DocumentId document) const;
};

// Source: forward data flow to a fixed point; union for some path, intersection for every path.
Availability availability_of(const model::Sop& sop, const Flow& flow);

// The steps that bring a document into hand.
std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document);

}  // namespace alur::check
