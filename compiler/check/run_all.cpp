#include <algorithm>
#include <array>

#include "compiler/check/check.h"
#include "compiler/check/waivers.h"

namespace alur::check {

#define ALUR_CHECK(name) extern const Check name;
#include "compiler/check/checks.def"
#undef ALUR_CHECK

std::span<const Check* const> all_checks() {
  static constexpr std::array checks = {
#define ALUR_CHECK(name) &name,
#include "compiler/check/checks.def"
#undef ALUR_CHECK
  };
  return checks;
}

struct RunAll {
  static CheckedModel pass(model::Model model) { return CheckedModel(std::move(model)); }
  static CheckedScenario pass(const model::Scenario& scenario) { return CheckedScenario(scenario); }
};

CheckResult run_all(model::Model model, Gate gate, const CheckOptions& options) {
  CheckResult result;
  Findings findings;
  for (const Check* check : all_checks()) {
    if (options.allowed.contains(check->kind.code)) continue;
    if (check->of_set != nullptr) check->of_set(*check, model, findings);
    for (const model::Sop& sop : model.sops) {
      if (sop.broken) continue;
      if (check->of_sop != nullptr) check->of_sop(*check, model, sop, findings);
      if (check->of_date != nullptr && options.per)
        check->of_date(*check, model, sop, *options.per, findings);
    }
  }
  result.cut = findings.cut();
  result.findings = findings.take();
  result.waived = apply_waivers(waivers_of(model), options, result.findings);
  // Where something is invalid rules are silent about more than the waived finding: it may come back.
  if (gate == Gate::Blocked)
    for (Diagnostic& d : result.findings)
      if (d.kind == &unused_waiver) d.fix = {};
  // In the order of the text, so that a reader goes through the file once.
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  if (gate == Gate::Open) result.checked = RunAll::pass(std::move(model));
  return result;
}

ScenarioResult check_scenario(const CheckedModel& model, model::ScenarioId id, const CheckOptions& options) {
  ScenarioResult result;
  const model::Scenario& scenario = model.model().scenarios[id];
  if (scenario.broken) return result;
  Findings findings;
  bool valid = true;
  for (const Check* check : all_checks()) {
    if (check->of_scenario == nullptr) continue;
    Findings found;
    check->of_scenario(*check, model.model(), scenario, found);
    const std::vector<CutFindings> cut = found.cut();
    Diagnostics kept = found.take();
    valid = valid && std::none_of(kept.begin(), kept.end(),
                                  [](const Diagnostic& d) { return d.severity == Severity::Invalid; });
    // What makes a run meaningless is reported even where its code is allowed.
    if (options.allowed.contains(check->kind.code) && check->kind.severity != Severity::Invalid) continue;
    findings.append(std::move(kept), cut);
  }
  result.cut = findings.cut();
  result.findings = findings.take();
  result.waived = apply_waivers(waivers_of(scenario), options, result.findings);
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  if (valid) result.checked = RunAll::pass(scenario);
  return result;
}

}  // namespace alur::check
