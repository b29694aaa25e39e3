#include "compiler/syntax/diagnostics.h"

namespace alur::syntax {

const std::vector<const DiagnosticKind*>& diagnostic_kinds() {
  static const std::vector<const DiagnosticKind*> kinds = {
#define ALUR_SYNTAX_FINDING(identifier) &identifier,
#include "compiler/syntax/diagnostics.def"
#undef ALUR_SYNTAX_FINDING
  };
  return kinds;
}

}  // namespace alur::syntax
