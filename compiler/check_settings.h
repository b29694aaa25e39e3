// What `pemeriksaan` says, laid over the findings of all stages. The command line stands above it: what
// --allow names is not reported at all, and no waiver of the set holds for what --deny names. Of the text
// itself, what is nearer holds: `abaikan` in a SOP, a step or a scenario, then `pemeriksaan`, where `tolak`
// beats `abaikan`.
#pragma once

#include "compiler/compile.h"

namespace alur {

// Moves what is waived from `findings` and `cut`, adds what is wrong with the settings, and sets `denied`.
void apply_check_settings(const model::CheckSettings& settings, const CompileOptions& options,
                          Compilation& out);

}  // namespace alur
