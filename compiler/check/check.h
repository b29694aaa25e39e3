// The shelf of rules, and the two gates. A rule looks at a Model and reports; it changes nothing and knows no
// other rule. Only run_all makes a CheckedModel, only check_scenario makes a CheckedScenario: what comes
// after the gates cannot meet a part without meaning.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "base/findings.h"
#include "compiler/model/model.h"

namespace alur::check {

class SopFacts;  // compiler/check/sop_facts.h

// One rule. Exactly one of the five functions is set: it says what the rule looks at.
struct Check {
  DiagnosticKind kind;
  void (*of_sop)(const Check& self, const model::Model& model, const model::Sop& sop,
                 Findings& out) = nullptr;
  void (*of_set)(const Check& self, const model::Model& model, Findings& out) = nullptr;
  void (*of_scenario)(const Check& self, const model::Model& model, const model::Scenario& scenario,
                      Findings& out) = nullptr;
  // Silent where no date is given: the program does not ask the clock.
  void (*of_date)(const Check& self, const model::Model& model, const model::Sop& sop, Date per,
                  Findings& out) = nullptr;
  // As of_sop, for what follows the control flow: the facts are found out once for all rules.
  void (*of_flow)(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
                  Findings& out) = nullptr;
};

// All rules in the order of their run.
std::span<const Check* const> all_checks();

struct CheckOptions {
  std::set<std::string, std::less<>> allowed;  // codes that are not reported; default: none
  std::optional<Date>
      per;  // the date that counts as today; default: none, and rules that need one are silent
};

class CheckedModel {
 public:
  const model::Model& model() const { return model_; }

 private:
  explicit CheckedModel(model::Model model) : model_(std::move(model)) {}
  friend struct RunAll;
  model::Model model_;
};

struct CheckResult {
  std::optional<CheckedModel> checked;  // none when anything outside a scenario is invalid
  Diagnostics findings;                 // of the rules on SOPs and on the set, in the order of the text
  std::vector<CutFindings> cut;         // those that were not kept
};

// `blocked`: an earlier stage found something invalid outside the scenarios. The rules run all the same, but
// stay silent about broken parts.
enum class Gate : std::uint8_t { Open, Blocked };
CheckResult run_all(model::Model model, Gate gate, const CheckOptions& options);

// A scenario that can run: staff, effort and odds for every step that a case can reach, and days that its
// calendars cover.
class CheckedScenario {
 public:
  const model::Scenario& scenario() const { return *scenario_; }

 private:
  explicit CheckedScenario(const model::Scenario& scenario) : scenario_(&scenario) {}
  friend struct RunAll;
  const model::Scenario* scenario_;  // lives in the CheckedModel
};

struct ScenarioResult {
  std::optional<CheckedScenario> checked;
  Diagnostics findings;
  std::vector<CutFindings> cut;
};

ScenarioResult check_scenario(const CheckedModel& model, model::ScenarioId id, const CheckOptions& options);

}  // namespace alur::check
