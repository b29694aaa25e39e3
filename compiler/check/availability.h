// Which documents a case has in hand when it comes to a step: on some path, and on every path.
#pragma once

#include <algorithm>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

// Shape: [step][position in `documents`]. Outputs of earlier steps count; inputs that come from outside do
// too, once used. Only the SOP's own documents are kept: a set of a thousand SOPs has ten thousand.
struct Availability {
  std::vector<model::DocumentId> documents;  // sorted
  std::vector<std::vector<bool>> on_some_path;
  std::vector<std::vector<bool>> on_every_path;

  // Requires: a document of this SOP.
  bool somewhere(std::size_t step, model::DocumentId id) const { return on_some_path[step][at(id)]; }
  bool everywhere(std::size_t step, model::DocumentId id) const { return on_every_path[step][at(id)]; }

 private:
  std::size_t at(model::DocumentId id) const {
    return static_cast<std::size_t>(std::lower_bound(documents.begin(), documents.end(), id) -
                                    documents.begin());
  }
};

// Source: forward data flow to a fixed point; union for some path, intersection for every path.
Availability availability_of(const model::Model& model, const model::Sop& sop, const Flow& flow);

// The steps that bring a document into hand.
std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document);

}  // namespace alur::check
