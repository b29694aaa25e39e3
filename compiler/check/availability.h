// Which documents a case has in hand when it comes to a step: in some run, and in every run. What a parallel
// branch makes is surely there only when the block is done; until then it may be there, for the branches have
// no order among each other.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

// Outputs of earlier steps count; inputs that come from outside do too, once used. A step that is skipped or
// runs out of time makes nothing.
class Availability {
 public:
  bool in_some_run(std::size_t step, model::DocumentId document) const { return has(some_, step, document); }
  bool in_every_run(std::size_t step, model::DocumentId document) const {
    return has(every_, step, document);
  }

 private:
  friend Availability availability_of(const model::Sop& sop, const Flow& flow);
  std::size_t position(model::DocumentId document) const;
  bool has(const std::vector<std::uint64_t>& sets, std::size_t step, model::DocumentId document) const;

  std::vector<model::DocumentId> documents_;  // that the SOP names, in the order of their ids
  std::vector<std::uint64_t> some_, every_;   // a set of documents as bits, for each step
};

// Requires: the documents asked for are the SOP's; the flow is nested (soundness_of(...).mended), else the
// answer is about where the steps are written. Source: forward data flow to a fixed point; union for some
// run, intersection for every run, and at a join the union of what its branches surely made. Cost: nodes
// times documents / 64, for each loop within loops once more: the nodes are walked in reverse postorder (J.B.
// Kam, J.D. Ullman, Global Data Flow Analysis and Iterative Algorithms, JACM 23, 1976).
Availability availability_of(const model::Sop& sop, const Flow& flow);

// The steps that bring a document into hand.
std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document);

}  // namespace alur::check
