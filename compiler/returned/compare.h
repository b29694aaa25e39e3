// Document x Stamp x the file of today -> ClerkChanges: three-way, by the texts that are drawn, so that what
// was not touched is never reported.
#pragma once

#include "compiler/model/model.h"
#include "compiler/returned/changes.h"

namespace alur::returned {

struct Comparison {
  const Document& document;
  const Stamp& drawn;  // what the document was when it was drawn; without a stamp: what would be drawn today
  const Stamp& ours;   // what would be drawn today
  const model::Sop& sop;  // of today
  std::string source;     // the text of its file today
};

ClerkChanges compare(const Comparison& sides);

}  // namespace alur::returned
