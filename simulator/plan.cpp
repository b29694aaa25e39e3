#include "simulator/plan.h"

#include <algorithm>

#include "base/error.h"
#include "runtime/net.h"

namespace alur::simulator {
namespace {

using namespace runtime;

Calendar calendar_of(const fb::CalendarT& given, std::int64_t begin) {
  if (given.always) return Calendar::always();
  std::vector<OpenInterval> intervals;
  for (const fb::Interval& interval : given.intervals) {
    // What lies before the run is out of reach: work starts at 0 at the earliest.
    if (interval.end() <= begin) continue;
    intervals.push_back({nanoseconds_of_whole(std::max<std::int64_t>(0, interval.begin() - begin)),
                         nanoseconds_of_whole(interval.end() - begin)});
  }
  return Calendar(std::move(intervals));
}

Nanoseconds limit_of(std::int64_t seconds) { return seconds < 0 ? -1 : nanoseconds_of_whole(seconds); }

PlannedStep step_of(const fb::TablesT& t, const fb::ScenarioT& scenario, std::size_t position, Plan& plan) {
  const fb::StepT& given = *t.steps[position];
  PlannedStep step;
  step.key = given.key;
  step.post = given.post;
  step.sop = given.sop;
  step.limit = limit_of(given.limit);
  step.limit_in_working_time = given.limit_in_working_time;
  const fb::DistributionT* effort = scenario.efforts[position].get();
  if (effort != nullptr && !effort->name.empty() && dist::find(effort->name) != nullptr) {
    step.effort = sampler_of(*effort);
  }
  step.next = t.outcomes[given.first_outcome]->target;
  if (given.outcome_count == 1) return step;
  step.first_odds = static_cast<std::uint32_t>(plan.odds.size());
  step.odds_count = given.outcome_count;
  for (std::size_t o = given.first_outcome; o < given.first_outcome + given.outcome_count; ++o) {
    plan.odds.push_back(scenario.odds[o]);
    plan.targets.push_back(t.outcomes[o]->target);
  }
  return step;
}

// Only steps on a loop need a count of visits.
void number_repeating_steps(const fb::SopT& sop, const fb::TablesT& t, Plan& plan) {
  Net net;
  for (std::size_t s = sop.first_step; s < sop.first_step + sop.step_count; ++s) {
    auto& next = net.next.emplace_back();
    for (std::size_t o = 0; o < t.steps[s]->outcome_count; ++o) {
      const std::int32_t target = t.outcomes[t.steps[s]->first_outcome + o]->target;
      // Blocks are the office engine's; a SOP with one that no case comes to is not looked at.
      next.push_back(target < 0 ? net_end : target - static_cast<std::int32_t>(sop.first_step));
    }
  }
  const NetFacts facts = examine(net);
  std::uint32_t slots = 0;
  for (std::size_t i = 0; i < sop.step_count; ++i) {
    if (facts.repeats[i]) plan.steps[sop.first_step + i].visit_slot = static_cast<std::int32_t>(slots++);
  }
  plan.visit_slots = std::max(plan.visit_slots, slots);
}

void plan_period(const fb::ScenarioT& scenario, Plan& plan) {
  plan.end_after_cases = scenario.end_after_cases;
  if (scenario.end == INT64_MAX) {
    plan.period_end = plan.stop = longest;
    return;
  }
  plan.period_end = nanoseconds_of_whole(scenario.end - scenario.begin);
  plan.stop = std::min(longest, plan.period_end + nanoseconds_of_whole(scenario.drain));
}

void plan_office_posts(Plan& plan) {
  for (const OfficeNeed& need : plan.office->needs) {
    PlannedPost& post = plan.posts[need.post];
    std::uint32_t people = 0;
    for (const std::uint32_t g : need.groups) people += plan.office->groups[g].count;
    post = {std::max(post.staff, people), need.clock, plan.calendars[need.clock].is_always()};
  }
}

}  // namespace

Plan plan_from(const Tables& tables, std::size_t index) {
  ALUR_ASSERT(index < tables->scenarios.size());
  const fb::ScenarioT& scenario = *tables->scenarios[index];
  Plan plan;
  for (const auto& calendar : tables->calendars)
    plan.calendars.push_back(calendar_of(*calendar, scenario.begin));
  for (std::size_t i = 0; i < tables->steps.size(); ++i)
    plan.steps.push_back(step_of(*tables, scenario, i, plan));
  for (const auto& sop : tables->sops) {
    plan.sops.push_back({sop->first_step, limit_of(sop->limit), sop->limit_in_working_time});
  }
  plan.posts.resize(tables->posts.size());
  if (needs_office(*tables, scenario)) {
    plan.office = office_plan_from(*tables, scenario);
    plan_office_posts(plan);
    plan_period(scenario, plan);
    return plan;
  }
  for (const auto& sop : tables->sops) number_repeating_steps(*sop, *tables, plan);
  for (const auto& staff : scenario.staff) {
    plan.posts[staff->post] = {staff->count, staff->calendar, plan.calendars[staff->calendar].is_always()};
  }
  for (const auto& arrivals : scenario.arrivals) {
    plan.arrivals.push_back({arrivals->sop, tables->sops[arrivals->sop]->key, sampler_of(*arrivals->process),
                             arrivals->calendar});
  }
  plan_period(scenario, plan);
  return plan;
}

}  // namespace alur::simulator
