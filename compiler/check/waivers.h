// abaikan: findings that an author knows and leaves. A waiver is itself checked: one that waives nothing, or
// names no rule, is a finding. What has no meaning cannot be waived.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/findings.h"
#include "compiler/model/model.h"

namespace alur::check {

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/check/diagnostics.def"
#undef ALUR_DIAGNOSTIC

std::vector<const model::Waiver*> waivers_of(const model::Model& model);  // of its SOPs
std::vector<const model::Waiver*> waivers_of(const model::Scenario& scenario);

// Takes the waived findings away and adds what is wrong with the waivers. A waiver of a rule that is switched
// off is neither used nor unused.
void apply_waivers(const std::vector<const model::Waiver*>& waivers,
                   const std::set<std::string, std::less<>>& allowed, Diagnostics& findings);

}  // namespace alur::check
