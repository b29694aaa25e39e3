#include "simulator/office/collector.h"

#include "simulator/office/run.h"

namespace alur::simulator {
namespace {

// The tally's batches know neither delays nor branches that overlap: these sums are told apart here.
void add(Tally& tally, const Finished& finished, Nanoseconds interrupted, const auto& planned) {
  tally.add({&finished, 1}, Clock::Round, planned.limit, planned.limit_in_working_time);
  tally.closed_wait += static_cast<double>(finished.closed_wait);
  tally.interrupted += static_cast<double>(interrupted);
}

}  // namespace

void OfficeCollector::finished(const OfficeCase& c, const Token& t, const VisitTimes& times,
                               Nanoseconds now) {
  const PlannedStep& step = plan_.steps[t.step];
  add(into_.steps[t.step],
      {times.wait, times.work, times.elapsed, times.closed_wait, times.working - times.work},
      times.interrupted, step);
  into_.steps_beside[t.step].delay += static_cast<double>(times.delay);
  queue_area_[step.post] += static_cast<double>(times.wait);
  judge(c, static_cast<std::int32_t>(t.step), t.joined, now);
}

void OfficeCollector::broken_off(const OfficeCase&, const Token& t, const VisitTimes& times, Nanoseconds) {
  queue_area_[plan_.steps[t.step].post] += static_cast<double>(times.wait);
}

void OfficeCollector::left(const OfficeCase& c, Nanoseconds now) {
  judge(c, -1, c.born, now);
  if (c.gave_up) return;
  add(into_.sops[c.sop], {c.waited, c.worked, now - c.born, c.closed_waited, c.working - c.worked},
      c.interrupted, plan_.sops[c.sop]);
  into_.sops_beside[c.sop].delay += static_cast<double>(c.delayed);
}

void OfficeCollector::judge(const OfficeCase& c, std::int32_t step, Nanoseconds begun, Nanoseconds now) {
  for (std::size_t g = 0; g < plan_.office->goals.size(); ++g) {
    const OfficeGoal& goal = plan_.office->goals[g];
    if (goal.sop != c.sop || goal.step != step || goal.condition.of(c.values) == nullptr) continue;
    GoalTally& tally = into_.goals[g];
    ++tally.judged;
    if (c.gave_up) continue;
    const Nanoseconds took = goal.clock < 0
                                 ? now - begun
                                 : plan_.calendars[static_cast<std::size_t>(goal.clock)].between(begun, now);
    tally.met += took <= goal.within ? 1 : 0;
  }
}

void OfficeCollector::period_ended(Nanoseconds now, const OfficeEngine& engine) {
  into_.period = now;
  for (std::size_t p = 0; p < into_.posts.size(); ++p) into_.posts[p].queue_area = queue_area_[p];
  for (const Token& token : engine.tokens()) {
    if (token.state == TokenState::Free || token.state == TokenState::Parked) continue;
    into_.posts[plan_.steps[token.step].post].queue_area +=
        static_cast<double>(engine.times_of(token, now).wait);
  }
  for (std::size_t p = 0; p < into_.posts.size(); ++p) {
    PostTally& post = into_.posts[p];
    for (const std::uint32_t g : plan_.office->groups_of_post[p]) {
      const OfficeGroup& group = plan_.office->groups[g];
      for (std::uint32_t id = group.first_person; id < group.first_person + group.count; ++id) {
        const Person& person = engine.staff().person(id);
        post.busy += person.busy;
        post.offered += static_cast<double>(person.calendar->between(0, now));
      }
    }
  }
}

OfficeRun run_office(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Collector& into) {
  OfficeCollector collector(plan, into);
  OfficeEngine engine(plan, key, limits, collector);
  OfficeRun run;
  run.fault = engine.run([&](Nanoseconds now) { collector.period_ended(now, engine); });
  run.events = engine.events();
  return run;
}

}  // namespace alur::simulator
