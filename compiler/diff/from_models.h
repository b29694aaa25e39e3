// Model x Model -> Changes: which SOPs, steps and other parts are the same in both revisions, and what
// differs in them. Pure: it reads no file, and gives the same changes with the sides exchanged when asked the
// other way round.
#pragma once

#include "compiler/diff/changes.h"
#include "compiler/model/model.h"

namespace alur::diff {

struct Revision {
  const model::Model& model;
  const Diagnostics& findings;  // those to be compared; their places lie in the sources of the model
  std::size_t named_files = 0;  // files below it are compared; what they use serves as context
};

struct DiffOptions {
  std::string sop;  // only the SOP of this name, in either revision; empty: all and what they share
};

// Cost: near linear in the sizes of the two sets: nothing is compared in pairs but what bounded indexes find.
Changes from_models(const Revision& before, const Revision& after, const DiffOptions& options);

}  // namespace alur::diff
