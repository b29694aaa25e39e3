// The kinds of findings that reading a file can raise.
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace alur::syntax {

#define ALUR_SYNTAX_FINDING(identifier) extern const DiagnosticKind identifier;
#include "compiler/syntax/diagnostics.def"
#undef ALUR_SYNTAX_FINDING

// In the order of the table. `bad` is empty where only a file beyond a limit would raise it.
const std::vector<const DiagnosticKind*>& diagnostic_kinds();

}  // namespace alur::syntax
