// abaikan: findings that an author knows and leaves. A waiver is itself checked: one that waives nothing, or
// names no rule, is a finding. What has no meaning cannot be waived.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/findings.h"
#include "compiler/check/check.h"
#include "compiler/model/model.h"

namespace alur::check {

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/check/diagnostics.def"
#undef ALUR_DIAGNOSTIC

std::vector<const model::Waiver*> waivers_of(const model::Model& model);  // of its SOPs
std::vector<const model::Waiver*> waivers_of(const model::Scenario& scenario);

// Only findings of rules can be waived, and none that is invalid.
bool can_be_waived(std::string_view code);
// A waiver of something else.
Diagnostic not_waivable(const model::Waiver& waiver);
// A reason of nothing but blanks.
std::optional<Diagnostic> without_reason(const model::Waiver& waiver);
// Of the same code in the same part as `first`.
Diagnostic waived_twice(const model::Waiver& waiver, const model::Waiver& first);
// To be removed by hand where what it waives may stand in a file that was not named (Removal::ByHand).
enum class Removal : std::uint8_t { ByProgram, ByHand };
Diagnostic unused(const model::Waiver& waiver, Removal removal);
// A waiver of a rule that did not run is neither used nor unused.
bool was_run(std::string_view code, const CheckOptions& options);
// It compares SOPs, so that a file alone does not show what it finds.
bool is_of_set(std::string_view code);

// Takes the waived findings away and returns them; adds what is wrong with the waivers.
std::vector<Waived> apply_waivers(const std::vector<const model::Waiver*>& waivers,
                                  const CheckOptions& options, Diagnostics& findings);

}  // namespace alur::check
