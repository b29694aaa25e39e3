// What the model room finds. Each kind is defined in the file that raises it.
#pragma once

#include "base/diagnostic.h"

namespace alur::model {

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/model/diagnostics.def"
#undef ALUR_DIAGNOSTIC

}  // namespace alur::model
