// What a scenario's rules ask again and again: which steps a case can come to, and what is known of each.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "compiler/model/model.h"

namespace alur::check {

// The SOPs whose steps cases go through: those that arrive or wait at the begin, and those that their steps
// call.
std::vector<model::SopId> run_sops(const model::Model& model, const model::Scenario& scenario);

// Steps that a case of these SOPs can come to, in the order of SOPs and steps.
std::vector<model::StepRef> visited_steps(const model::Model& model, const model::Scenario& scenario);

// What a scenario says of single steps, looked up quickly: a scenario of a whole city says it of thousands.
class StepFacts {
 public:
  // Both must outlive it.
  StepFacts(const model::Model& model, const model::Scenario& scenario);

  // The effort of a step: the scenario's, else the step's own, else the upper end of its printed limit where
  // the scenario assumes that (anggap kerja dari waktu) and the limit is in hours or less. Nothing when none
  // of them says it.
  std::optional<model::Distribution> effort_of(model::StepRef step) const;

  // The odds of a step's outcomes, in order: those given, and the rest for a single one that is not. Nothing
  // when more than one is missing. A step without a decision, or with one outcome, has {1}.
  std::optional<std::vector<double>> odds_of(model::StepRef step) const;

  // Under each condition that the scenario names for the step: the odds of all outcomes. What is not given
  // under the condition shares the rest as the unconditional odds say. Nothing instead of odds that do not
  // add up.
  struct OddsWhen {
    const model::Condition* condition;
    Span place;
    std::optional<std::vector<double>> odds;
  };
  std::vector<OddsWhen> odds_when(model::StepRef step) const;

  // Whether the scenario says that an Effort, a Delay or Odds of the step are still unknown (kosong).
  bool unfilled(model::Figure figure, model::StepRef step) const;

 private:
  using Key = std::pair<model::SopId, model::StepId>;
  const model::Model& model_;
  const model::Scenario& scenario_;
  // Without a condition.
  std::map<Key, const model::Effort*> efforts_;               // the first of a step
  std::map<Key, std::vector<const model::Odds*>> odds_;       // in their order
  std::map<Key, std::vector<const model::Odds*>> odds_when_;  // those with a condition
  std::set<std::pair<model::Figure, Key>> unfilled_;
};

// Whether the scenario says that a figure is still unknown (kosong): the rules about missing figures are
// silent about these, for figures_collected names each.
bool period_unfilled(const model::Scenario& scenario);
bool arrivals_unfilled(const model::Scenario& scenario);  // of any SOP
bool staff_unfilled(const model::Scenario& scenario, model::PostId post);

// The chance that an optional step is skipped, or a repeated one repeated, for cases of no named condition.
std::optional<double> chance_of(const model::Scenario& scenario, model::StepRef step, model::OddsKind kind);

// Whether every case goes from one step to the next without blocks, calls, skips, repetitions, bounds,
// timeouts or waiting of its own.
bool has_plain_flow(const model::Sop& sop);

// Visits of a case to each step by the odds; nothing where some are missing, a loop is never left, or the
// simulation cannot run the SOP yet (not has_plain_flow), which has its own finding.
std::optional<std::vector<double>> visits_of(const model::Model& model, const StepFacts& facts,
                                             model::SopId id);

// The first staff of a post; null when the scenario does not say it.
const model::Staff* staff_of(const model::Scenario& scenario, model::PostId post);

// The calendar of a post's staff; nothing: none is said, which means round the clock.
std::optional<model::CalendarId> calendar_of(const model::Scenario& scenario, const model::Staff& staff);

// Dates from the begin of the period to the end of its drain; nothing without a period.
std::optional<model::DateRange> run_dates(const model::Scenario& scenario);

}  // namespace alur::check
