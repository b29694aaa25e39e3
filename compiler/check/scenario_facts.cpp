#include "compiler/check/scenario_facts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "compiler/check/flow.h"
#include "runtime/load.h"

namespace alur::check {

std::vector<model::SopId> run_sops(const model::Model& model, const model::Scenario& scenario) {
  std::set<model::SopId> arriving;
  for (const model::Arrivals& arrivals : scenario.arrivals) arriving.insert(arrivals.sop);
  for (const model::Unfilled& one : scenario.unfilled)
    if (one.figure == model::Figure::Arrivals && one.sop) arriving.insert(*one.sop);
  for (const model::Backlog& one : scenario.backlogs) arriving.insert(one.step.sop);
  std::vector<model::SopId> todo(arriving.begin(), arriving.end());
  while (!todo.empty()) {
    const model::SopId id = todo.back();
    todo.pop_back();
    for (const model::Step& step : model.sops[id].steps)
      if (step.call && arriving.insert(step.call->sop).second) todo.push_back(step.call->sop);
  }
  return {arriving.begin(), arriving.end()};
}

std::vector<model::StepRef> visited_steps(const model::Model& model, const model::Scenario& scenario) {
  std::vector<model::StepRef> out;
  for (const model::SopId id : run_sops(model, scenario)) {
    if (model.sops[id].broken) continue;
    const Flow flow = flow_of(model.sops[id]);
    for (std::size_t i = 0; i < model.sops[id].steps.size(); ++i)
      if (flow.facts.reached[i]) out.push_back({id, model.sops[id].steps.id_at(i)});
  }
  return out;
}

StepFacts::StepFacts(const model::Model& model, const model::Scenario& scenario)
    : model_(model), scenario_(scenario) {
  for (const model::Effort& effort : scenario.efforts)
    if (effort.condition.terms.empty()) efforts_.try_emplace(Key{effort.step.sop, effort.step.step}, &effort);
  for (const model::Odds& odds : scenario.odds)
    if (odds.kind == model::OddsKind::Outcome && odds.condition.terms.empty())
      odds_[Key{odds.step.sop, odds.step.step}].push_back(&odds);
    else if (odds.kind == model::OddsKind::Outcome)
      odds_when_[Key{odds.step.sop, odds.step.step}].push_back(&odds);
  for (const model::Unfilled& one : scenario.unfilled)
    if (one.step) unfilled_.insert({one.figure, Key{one.step->sop, one.step->step}});
}

bool StepFacts::unfilled(model::Figure figure, model::StepRef ref) const {
  return unfilled_.contains({figure, Key{ref.sop, ref.step}});
}

std::optional<model::Distribution> StepFacts::effort_of(model::StepRef ref) const {
  if (const auto said = efforts_.find(Key{ref.sop, ref.step}); said != efforts_.end())
    return said->second->work;
  const model::Step& step = model_.sops[ref.sop].steps[ref.step];
  if (step.effort) return step.effort;
  // The limit of a step that calls another SOP holds that SOP's time.
  if (step.call) return std::nullopt;
  const TimeAmount& limit = step.limit.longest;
  const bool by_the_hour = step.limit.state == model::BoxState::Filled && limit.days == 0 &&
                           limit.months == 0 && limit.calendar_days == 0 && limit.working_days == 0;
  if (!scenario_.assume_effort_from_limit || !by_the_hour) return std::nullopt;
  return model::Distribution{
      "konstan", {static_cast<double>(limit.seconds + limit.working_seconds)}, step.limit.place};
}

std::optional<std::vector<double>> StepFacts::odds_of(model::StepRef ref) const {
  const model::Step& step = model_.sops[ref.sop].steps[ref.step];
  if (!step.decision || step.decision->outcomes.size() < 2) return std::vector<double>{1.0};
  std::vector<double> odds(step.decision->outcomes.size(), std::nan(""));
  if (const auto said = odds_.find(Key{ref.sop, ref.step}); said != odds_.end())
    for (const model::Odds* given : said->second) odds[given->outcome] = given->probability;
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

std::vector<StepFacts::OddsWhen> StepFacts::odds_when(model::StepRef ref) const {
  std::vector<OddsWhen> out;
  const auto said = odds_when_.find(Key{ref.sop, ref.step});
  const auto otherwise = odds_of(ref);
  if (said == odds_when_.end() || !otherwise) return out;
  for (const model::Odds* first : said->second) {
    const auto same = [&](const OddsWhen& one) { return *one.condition == first->condition; };
    if (std::any_of(out.begin(), out.end(), same)) continue;
    std::vector<double> odds(otherwise->size(), std::nan(""));
    double given = 0, rest = 0;
    for (const model::Odds* one : said->second)
      if (one->condition == first->condition) given += odds[one->outcome] = one->probability;
    bool all = true;
    for (std::size_t o = 0; o < odds.size(); ++o)
      if (std::isnan(odds[o])) rest += (*otherwise)[o], all = false;
    OddsWhen when{&first->condition, first->place, {}};
    const double left = std::max(0.0, 1 - given);
    const bool adds_up = given <= 1 + 1e-9 && (all ? given >= 1 - 1e-9 : rest > 0 || left < 1e-9);
    for (std::size_t o = 0; o < odds.size(); ++o)
      if (std::isnan(odds[o])) odds[o] = rest > 0 ? left * ((*otherwise)[o] / rest) : 0;
    if (adds_up) when.odds = std::move(odds);
    out.push_back(std::move(when));
  }
  return out;
}

std::optional<double> chance_of(const model::Scenario& scenario, model::StepRef step, model::OddsKind kind) {
  std::optional<double> chance;
  for (const model::Odds& odds : scenario.odds) {
    const bool done = kind == model::OddsKind::Skipped && odds.kind == model::OddsKind::Done;
    if (!(odds.step == step) || (odds.kind != kind && !done)) continue;
    if (odds.condition.terms.empty()) return done ? 1 - odds.probability : odds.probability;
    // Said of some cases: the others are not skipped, not repeated.
    chance = 0;
  }
  return chance;
}

namespace {

bool any_unfilled(const model::Scenario& scenario, auto holds) {
  return std::any_of(scenario.unfilled.begin(), scenario.unfilled.end(), holds);
}

}  // namespace

bool period_unfilled(const model::Scenario& scenario) {
  return any_unfilled(scenario,
                      [](const model::Unfilled& one) { return one.figure == model::Figure::Period; });
}

bool arrivals_unfilled(const model::Scenario& scenario) {
  return any_unfilled(scenario,
                      [](const model::Unfilled& one) { return one.figure == model::Figure::Arrivals; });
}

bool staff_unfilled(const model::Scenario& scenario, model::PostId post) {
  return any_unfilled(scenario, [&](const model::Unfilled& one) {
    return std::find(one.posts.begin(), one.posts.end(), post) != one.posts.end();
  });
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

std::optional<std::vector<double>> visits_of(const model::Model& model, const StepFacts& facts,
                                             model::SopId id) {
  const model::Sop& sop = model.sops[id];
  if (!has_plain_flow(sop)) return std::nullopt;
  runtime::Flow flow;
  const auto target = [](const model::Target& t) {
    return t.step() ? static_cast<std::int32_t>(t.step()->index) : -1;
  };
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const auto odds = facts.odds_of({id, sop.steps.id_at(i)});
    // Odds that are not 100 % together have a finding of their own.
    constexpr double rounding = 1e-9;
    if (!odds || std::abs(std::accumulate(odds->begin(), odds->end(), 0.0) - 1) > rounding)
      return std::nullopt;
    auto& arcs = flow.next.emplace_back();
    if (!step.decision || step.decision->outcomes.empty()) arcs.push_back({target(step.next), 1});
    for (std::size_t o = 0; step.decision && o < step.decision->outcomes.size(); ++o)
      arcs.push_back({target(step.decision->outcomes[o].target), (*odds)[o]});
  }
  return runtime::expected_visits(flow);
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
