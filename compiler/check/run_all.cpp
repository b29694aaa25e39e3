#include <algorithm>
#include <array>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
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

namespace {

// All SOPs by all rules that look at one at a time. SOP by SOP, so that what rules share of one is not kept
// for the set; by rule in `found`, for their order is that of the shelf.
void look_at_sops(const model::Model& model, const CheckOptions& options, std::vector<Findings>& found) {
  const SetFacts set = set_facts_of(model);
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    SopFacts facts(model, set, sop);
    for (std::size_t i = 0; i < all_checks().size(); ++i) {
      const Check& check = *all_checks()[i];
      if (options.allowed.contains(check.kind.code)) continue;
      if (check.of_sop != nullptr) check.of_sop(check, model, sop, found[i]);
      if (check.of_flow != nullptr) check.of_flow(check, model, sop, facts, found[i]);
      if (check.of_date != nullptr && options.per) check.of_date(check, model, sop, *options.per, found[i]);
    }
  }
}

}  // namespace

namespace {

// What seems to be missing from the set may stand where something is invalid.
bool asks_what_is_missing(const Check* check) {
  return check == &related_resolves || check == &numbers_have_no_gaps;
}

}  // namespace

CheckResult run_all(model::Model model, Gate gate, const CheckOptions& options) {
  CheckResult result;
  std::vector<Findings> found(all_checks().size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Check& check = *all_checks()[i];
    if (gate == Gate::Blocked && asks_what_is_missing(&check)) continue;
    if (check.of_set != nullptr && !options.allowed.contains(check.kind.code))
      check.of_set(check, model, found[i]);
  }
  look_at_sops(model, options, found);
  Findings findings;
  for (Findings& of_rule : found) {
    const std::vector<CutFindings> cut = of_rule.cut();
    findings.append(of_rule.take(), cut);
  }
  result.cut = findings.cut();
  result.findings = findings.take();
  apply_waivers(waivers_of(model), options.allowed, result.findings);
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
  apply_waivers(waivers_of(scenario), options.allowed, result.findings);
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  if (valid) result.checked = RunAll::pass(scenario);
  return result;
}

}  // namespace alur::check
