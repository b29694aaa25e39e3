// Which documents a case has in hand when it comes to a step: in some run, and in every run. What a parallel
// branch makes is surely there only when the block is done; until then it may be there, for the branches have
// no order among each other.
#pragma once

#include <vector>

#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

// Outputs of earlier steps count; inputs that come from outside do too, once used. A step that is skipped or
// runs out of time makes nothing.
class Availability {
 public:
  bool in_some_run(std::size_t step, model::DocumentId document) const {
    return some_[step][position(document)];
  }
  bool in_every_run(std::size_t step, model::DocumentId document) const {
    return every_[step][position(document)];
  }

 private:
  friend Availability availability_of(const model::Sop& sop, const Flow& flow);
  std::size_t position(model::DocumentId document) const;

  std::vector<model::DocumentId> documents_;  // that the SOP names, in the order of their ids
  std::vector<std::vector<bool>> some_, every_;
};

// Requires: the documents asked for are the SOP's; the flow is nested (soundness_of(...).mended), else the
// answer is about where the steps are written. Source: forward data flow to a fixed point; union for some
// run, intersection for every run, and at a join the union of what its branches surely made.
Availability availability_of(const model::Sop& sop, const Flow& flow);

// The steps that bring a document into hand.
std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document);

}  // namespace alur::check
