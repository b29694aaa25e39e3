// The files of one compilation: those named, and those that they use (gunakan), each read and parsed once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/findings.h"
#include "base/limits.h"
#include "base/source_file.h"
#include "compiler/arrival_traces.h"
#include "compiler/syntax/ast.h"

namespace alur {

// A use of a file that was found.
struct ImportedFile {
  Span path;  // its text after 'gunakan'
  FileId file;
};

struct Loaded {
  Sources sources;                // the named files first, then the used ones in the order of their first use
  std::vector<syntax::Ast> asts;  // by FileId; they borrow from `sources`
  std::vector<ImportedFile> imports;  // in the order of the files and the text
  std::size_t named = 0;              // how many of the sources were named
  Diagnostics diagnostics;            // of the syntax, and of files that cannot be used
  std::vector<CutFindings> cut;       // of the syntax, beyond its limit
};

// A path of `gunakan` is relative to the file that says it. Files may use each other in a circle: each is
// read once, and names need no order. What is beyond a limit is a finding and is not read. Errors: a named
// file cannot be read, or there are too many. (A used one that cannot be read is a finding.)
// `texts`: what stands in a file instead of its bytes on the disk, by its path in `sources`.
Expected<Loaded> load(const std::vector<std::string>& paths, const Limits& limits, const Texts& texts = {});

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/load_diagnostics.def"
#undef ALUR_DIAGNOSTIC

}  // namespace alur
