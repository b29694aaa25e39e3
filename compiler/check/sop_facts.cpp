#include "compiler/check/sop_facts.h"

namespace alur::check {

SetFacts set_facts_of(const model::Model& model) {
  SetFacts out{std::vector<bool>(model.documents.size(), false)};
  for (const model::Sop& sop : model.sops)
    for (const model::Step& step : sop.steps)
      for (const model::DocumentUse& use : step.inputs.uses)
        if (use.from_outside) out.taken_from_outside[use.document.index] = true;
  return out;
}

const Flow& SopFacts::flow() {
  if (!flow_) flow_ = flow_of(sop_);
  return *flow_;
}

const Soundness& SopFacts::soundness() {
  if (!soundness_) soundness_ = soundness_of(flow());
  return *soundness_;
}

const Flow& SopFacts::mended() { return soundness().mended; }

const Nesting& SopFacts::nesting() {
  if (!nesting_) nesting_ = nesting_of(mended());
  return *nesting_;
}

const StepsAfter& SopFacts::next_steps() {
  if (!next_steps_) next_steps_ = steps_after(mended());
  return *next_steps_;
}

const Availability& SopFacts::in_hand() {
  if (!in_hand_) in_hand_ = availability_of(sop_, mended());
  return *in_hand_;
}

const DocumentLinks& SopFacts::links() {
  if (!links_) links_ = document_links_of(model_, sop_, mended(), next_steps(), in_hand());
  return *links_;
}

}  // namespace alur::check
