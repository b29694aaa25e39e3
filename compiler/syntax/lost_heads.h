// Bodies whose heads are gone: the line `langkah … {` was left out, its items and its closing brace were not.
// Where the text is laid out in steps the place is certain, and what stands there is left unread. Inside this
// room only.
#pragma once

#include <vector>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/lexemes.h"

namespace alur::syntax {

// Reports each, and takes the bodies out of the words that are read: a guess at their heads would be a guess
// at names. Returns where in the text they stood. Nothing where the braces of the file pair, or where its
// lines are not laid out.
std::vector<Span> take_lost_bodies(const SourceFile& file, FileId id, Lexemes& lexemes, Findings& findings);

}  // namespace alur::syntax
