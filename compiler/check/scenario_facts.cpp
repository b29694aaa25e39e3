#include "compiler/check/scenario_facts.h"

#include <algorithm>
#include <cmath>

#include "compiler/check/flow.h"

namespace alur::check {

std::vector<model::StepRef> visited_steps(const model::Model& model, const model::Scenario& scenario) {
  std::vector<model::StepRef> out;
  for (std::size_t s = 0; s < model.sops.size(); ++s) {
    const model::SopId id = model.sops.id_at(s);
    const bool arrives = std::any_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                                     [&](const model::Arrivals& arrivals) { return arrivals.sop == id; });
    if (!arrives || model.sops[id].broken) continue;
    const Flow flow = flow_of(model.sops[id]);
    for (std::size_t i = 0; i < model.sops[id].steps.size(); ++i)
      if (flow.facts.reached[i]) out.push_back({id, model.sops[id].steps.id_at(i)});
  }
  return out;
}

std::optional<model::Distribution> effort_of(const model::Model& model, const model::Scenario& scenario,
                                             model::StepRef ref) {
  for (const model::Effort& effort : scenario.efforts)
    if (effort.step == ref && effort.condition.terms.empty()) return effort.work;
  const model::Step& step = model.sops[ref.sop].steps[ref.step];
  if (step.effort) return step.effort;
  const TimeAmount& limit = step.limit.longest;
  const bool by_the_hour = step.limit.state == model::BoxState::Filled && limit.days == 0 &&
                           limit.months == 0 && limit.calendar_days == 0 && limit.working_days == 0;
  if (!scenario.assume_effort_from_limit || !by_the_hour) return std::nullopt;
  return model::Distribution{
      "konstan", {static_cast<double>(limit.seconds + limit.working_seconds)}, step.limit.place};
}

std::optional<std::vector<double>> odds_of(const model::Model& model, const model::Scenario& scenario,
                                           model::StepRef ref) {
  const model::Step& step = model.sops[ref.sop].steps[ref.step];
  if (!step.decision || step.decision->outcomes.size() < 2) return std::vector<double>{1.0};
  std::vector<double> odds(step.decision->outcomes.size(), std::nan(""));
  for (const model::Odds& given : scenario.odds)
    if (given.step == ref && given.kind == model::OddsKind::Outcome && given.condition.terms.empty())
      odds[given.outcome] = given.probability;
  double sum = 0;
  std::size_t missing = 0, where = 0;
  for (std::size_t i = 0; i < odds.size(); ++i) {
    if (std::isnan(odds[i])) {
      ++missing;
      where = i;
    } else {
      sum += odds[i];
    }
  }
  if (missing > 1) return std::nullopt;
  // What rounding leaves below zero is no probability.
  if (missing == 1) odds[where] = std::fabs(1 - sum) < 1e-12 ? 0 : 1 - sum;
  return odds;
}

bool has_plain_flow(const model::Sop& sop) {
  const auto plain = [](const model::Step& step) {
    const bool bounded =
        step.decision && std::any_of(step.decision->outcomes.begin(), step.decision->outcomes.end(),
                                     [](const model::Outcome& outcome) { return outcome.bound.has_value(); });
    return !bounded && !step.optional && !step.repetition && !step.call && !step.timeout && !step.delay;
  };
  return sop.parallels.empty() && std::all_of(sop.steps.begin(), sop.steps.end(), plain);
}

const model::Staff* staff_of(const model::Scenario& scenario, model::PostId post) {
  for (const model::Staff& staff : scenario.staff)
    if (std::find(staff.posts.begin(), staff.posts.end(), post) != staff.posts.end()) return &staff;
  return nullptr;
}

std::optional<model::CalendarId> calendar_of(const model::Scenario& scenario, const model::Staff& staff) {
  return staff.calendar ? staff.calendar : scenario.calendar;
}

std::optional<model::DateRange> run_dates(const model::Scenario& scenario) {
  if (!scenario.period) return std::nullopt;
  const std::int64_t drain = seconds_of(scenario.drain, DayBasis::Calendar);
  const auto days = static_cast<std::int32_t>((drain + calendar_day_seconds - 1) / calendar_day_seconds);
  return model::DateRange{scenario.period->first, Date{scenario.period->last.day + days}};
}

}  // namespace alur::check
