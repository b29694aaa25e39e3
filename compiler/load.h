// The files of one compilation: those named, and those that they use (gunakan), each read and parsed once.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/ast.h"

namespace alur {

// Each limit has a finding of its own.
struct LoadLimits {
  std::size_t files = 10'000;  // beyond any set of SOPs; stops runaway imports
};

struct Loaded {
  Sources sources;                // the named files first, then the used ones in the order of their first use
  std::vector<syntax::Ast> asts;  // by FileId; they borrow from `sources`
  std::size_t named = 0;          // how many of the sources were named
  Diagnostics diagnostics;        // of the syntax, and of files that cannot be used
  std::vector<CutFindings> cut;   // of the syntax, beyond its limit
};

// A path of `gunakan` is relative to the file that says it. Files may use each other in a circle.
// Errors: a named file cannot be read. (A used one that cannot be read is a finding.)
Expected<Loaded> load(const std::vector<std::string>& paths, const LoadLimits& limits);

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/load_diagnostics.def"
#undef ALUR_DIAGNOSTIC

}  // namespace alur
