// What several rules ask of one SOP: its control flow, whether that is sound, and what becomes of its
// documents. Each is found out at the first question and kept while the rules look at this SOP, so that no
// rule pays for it twice. Not for verdicts: those are the rules'.
#pragma once

#include <optional>
#include <vector>

#include "compiler/check/availability.h"
#include "compiler/check/document_links.h"
#include "compiler/check/flow.h"
#include "compiler/check/nesting.h"
#include "compiler/check/soundness.h"
#include "compiler/model/model.h"

namespace alur::check {

// Of the whole set, asked of every SOP.
struct SetFacts {
  std::vector<bool> taken_from_outside;  // by document: some SOP takes it in (dari luar)
};
SetFacts set_facts_of(const model::Model& model);

class SopFacts {
 public:
  // All three must outlive it. Requires: a SOP that is not broken.
  SopFacts(const model::Model& model, const SetFacts& set, const model::Sop& sop)
      : model_(model), set_(set), sop_(sop) {}

  const SetFacts& set() const { return set_; }
  const Flow& flow();            // as written
  const Soundness& soundness();  // of it
  const Flow& mended();          // as if each jump respected its branch: what most rules look at
  const Nesting& nesting();      // of the mended flow, as are all that follow
  const StepsAfter& next_steps();
  const Availability& in_hand();
  const DocumentLinks& links();

 private:
  const model::Model& model_;
  const SetFacts& set_;
  const model::Sop& sop_;
  std::optional<Flow> flow_;
  std::optional<Soundness> soundness_;
  std::optional<Nesting> nesting_;
  std::optional<StepsAfter> next_steps_;
  std::optional<Availability> in_hand_;
  std::optional<DocumentLinks> links_;
};

}  // namespace alur::check
