// ClerkChanges -> what `alur diff FILE.sop EDITED.docx` prints: text for people, JSON for programs, and the
// changes as those of two revisions, for the matriks perubahan.
#pragma once

#include <string>

#include "base/source_file.h"
#include "compiler/diff/format.h"
#include "compiler/model/model.h"
#include "compiler/returned/changes.h"

namespace alur::returned {

struct Report {
  const ClerkChanges& changes;
  const Sources& sources;  // of the .sop file of today
  std::string sop_path, document_path, drawn_from;
  Language language = Language::Indonesian;
  diff::Colour colour = diff::Colour::None;
  std::string program;
};

std::string text_of(const Report& report);
std::string json_of(const Report& report);

// Without what the file says already. Only what is seen on the pages.
diff::Changes as_revision(const ClerkChanges& changes, const model::Sop& sop);

// "sama", "same": for readers and for programs.
Message words_of(Basis basis);
std::string_view code_of(Basis basis);
Message words_of(Standing standing);
std::string_view code_of(Standing standing);

}  // namespace alur::returned
