// The rules of docs/semantics.md that the office engine adds, each by name.
#include <map>

#include "runtime/target.h"
#include "simulator/office/engine.h"
#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/plain_engine.h"
#include "tests/support/random_office.h"
#include "tests/support/sample_tables.h"
#include "tests/support/trace.h"

using namespace alur;
using runtime::Nanoseconds;
using test::Happened;
using test::TraceLine;
namespace fb = runtime::fb;

namespace {

constexpr Nanoseconds second = runtime::nanoseconds_per_second;

fb::DistributionT always(double seconds) { return test::distribution("konstan", {seconds}); }

template <class T>
T& put(std::vector<std::unique_ptr<T>>& list) {
  return *list.emplace_back(std::make_unique<T>());
}

std::vector<TraceLine> run(const test::SampleSet& set, std::uint64_t seed = 1) {
  const runtime::Tables tables = set.loaded();
  const simulator::Plan plan = simulator::plan_from(tables, 0);
  REQUIRE(plan.office);
  test::OfficeTracer tracer(plan);
  simulator::OfficeEngine engine(plan, runtime::run_key(seed, 0), {}, tracer);
  REQUIRE_FALSE(engine.run([](Nanoseconds) {}));
  test::sort_trace(tracer.trace);
  CHECK(tracer.trace == test::plain_run(tables, 0, seed, 0));
  return std::move(tracer.trace);
}

// In seconds, of the first line that fits; -1: none.
double when(const std::vector<TraceLine>& trace, Happened what, std::uint64_t order, std::uint32_t step) {
  for (const TraceLine& line : trace)
    if (line.what == what && line.order == order && line.step == step) return runtime::seconds_of(line.time);
  return -1;
}

std::size_t times(const std::vector<TraceLine>& trace, Happened what, std::uint32_t step) {
  return static_cast<std::size_t>(std::count_if(trace.begin(), trace.end(), [&](const TraceLine& line) {
    return line.what == what && line.step == step;
  }));
}

// One SOP of one post; cases every `gap` seconds until `end`, then all the time they need.
test::SampleSet one_sop(double gap, std::int64_t end, std::uint32_t staff, std::vector<double> works) {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", staff);
  std::vector<test::SampleStep> steps;
  for (std::size_t i = 0; i < works.size(); ++i)
    steps.push_back({"l" + std::to_string(i), post, always(works[i]), {}, -1});
  set.sop("satu", always(gap), steps);
  set.scenario().end = end;
  set.scenario().drain = 1000;
  return set;
}

}  // namespace

TEST_CASE("A delay takes time and no person, before the step's work") {
  test::SampleSet set = one_sop(10, 21, 1, {4});
  fb::StepTimeT& delay = put(set.scenario().delays);
  delay.time = std::make_unique<fb::DistributionT>(always(25));
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == 35);
  CHECK(when(trace, Happened::Started, 1, 0) == 45);  // both delays ran at once
}

TEST_CASE("A skipped step takes no time and no person, and is counted") {
  test::SampleSet set = one_sop(10, 1001, 1, {4, 1});
  set.tables().steps[0]->optional = true;
  set.tables().steps[0]->skip_to = 1;
  put(set.scenario().skips).chance = 0.4;
  const auto trace = run(set);
  const std::size_t skipped = times(trace, Happened::Skipped, 0);
  CHECK(skipped + times(trace, Happened::Finished, 0) == 100);
  CHECK(skipped > 20);
  CHECK(skipped < 60);
}

TEST_CASE("A step is repeated by its odds, at most so often in a case") {
  test::SampleSet set = one_sop(100, 101, 1, {4});
  set.tables().steps[0]->repeated = true;
  set.tables().steps[0]->most_repeats = 2;
  put(set.scenario().repeats).chance = 1;
  const auto trace = run(set);
  CHECK(times(trace, Happened::Finished, 0) == 3);
}

TEST_CASE("A bounded way is taken at most so often, then the way after it, or the others share its odds") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("satu", always(100),
          {{"a", post, always(1), {{0, 1.0}, {1, 0.0}}, -1}, {"b", post, always(1), {}, -1}});
  set.scenario().end = 101;
  set.scenario().drain = 1000;
  set.tables().outcomes[0]->most = 3;
  auto trace = run(set);
  CHECK(times(trace, Happened::Finished, 0) == 4);
  CHECK(times(trace, Happened::Finished, 1) == 1);  // the other way, though its odds are 0
  set.tables().outcomes[0]->has_then = true;        // to the end
  trace = run(set);
  CHECK(times(trace, Happened::Finished, 0) == 4);
  CHECK(times(trace, Happened::Finished, 1) == 0);
}

TEST_CASE("After its time limit a case leaves the step, from the queue or from work; its person is free") {
  test::SampleSet set = one_sop(10, 21, 1, {30, 5});
  set.tables().steps[0]->timeout = 12;
  set.tables().steps[0]->timeout_to = 1;
  const auto trace = run(set);
  CHECK(when(trace, Happened::TimedOut, 0, 0) == 22);  // at work since 10
  CHECK(when(trace, Happened::TimedOut, 1, 0) == 32);
  CHECK(when(trace, Happened::Started, 1, 0) == 22);  // it came first
  CHECK(when(trace, Happened::Started, 0, 1) == 32);
}

TEST_CASE("Work that ends at the time limit is done in time") {
  test::SampleSet set = one_sop(10, 11, 1, {12, 5});
  set.tables().steps[0]->timeout = 12;
  set.tables().steps[0]->timeout_to = 1;
  CHECK(times(run(set), Happened::TimedOut, 0) == 0);
}

TEST_CASE("A case that waits longer than its patience leaves; one that is served stays") {
  test::SampleSet set = one_sop(10, 31, 1, {25});
  put(set.scenario().patiences).time = std::make_unique<fb::DistributionT>(always(12));
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == 10);
  CHECK(when(trace, Happened::GaveUp, 1, 0) == 32);
  CHECK(when(trace, Happened::Started, 2, 0) == 35);
}

TEST_CASE("Parallel branches begin at once, and what follows waits for all of them") {
  test::SampleSet set = one_sop(10, 11, 3, {3, 8, 2});
  fb::TablesT& t = set.tables();
  t.sops[0]->first_block = 0;
  fb::BlockT& block = put(t.blocks);
  block.name = "layanan";
  block.branch_count = 2;
  block.next = 2;
  for (std::int32_t r = 0; r < 2; ++r) {
    fb::BranchT& branch = put(t.branches);
    branch.name = "c" + std::to_string(r);
    branch.entry = r;
    t.outcomes[static_cast<std::size_t>(r)]->target = runtime::to_branch_end(static_cast<std::uint32_t>(r));
  }
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == 10);
  CHECK(when(trace, Happened::Started, 0, 1) == 10);
  CHECK(when(trace, Happened::Started, 0, 2) == 18);
}

TEST_CASE("A call waits for the end of the called SOP; its draws are those of the call") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 2);
  set.sop("induk", always(10), {{"a", post, always(1), {}, -1}, {"b", post, always(1), {}, -1}});
  set.sop("anak", always(10), {{"c", post, test::distribution("eksponensial", {5}), {}, -1}});
  set.scenario().arrivals.pop_back();
  set.scenario().end = 31;
  set.scenario().drain = 1000;
  set.tables().steps[0]->call = 1;
  *set.scenario().efforts[0] = fb::DistributionT{};  // the caller does nothing else
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == -1);
  CHECK(when(trace, Happened::Started, 1, 2) == 10);  // the called case is a case of its own
  CHECK(when(trace, Happened::Finished, 1, 2) == when(trace, Happened::Started, 0, 1));
}

TEST_CASE("Who holds several posts does one work at a time, the case that came first") {
  test::SampleSet set;
  const std::uint32_t a = set.post("a", 1);
  set.post("b", 1);
  set.scenario().staff.pop_back();
  set.scenario().staff[0]->more_posts = {1};
  set.sop("satu", always(10), {{"x", a, always(8), {}, -1}});
  set.sop("dua", always(12), {{"y", 1, always(3), {}, -1}});
  set.scenario().end = 13;
  set.scenario().drain = 100;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == 10);
  CHECK(when(trace, Happened::Started, 1, 1) == 18);
}

TEST_CASE("A lane of several posts is served by whoever holds one of them") {
  test::SampleSet set;
  set.post("konselor", 1);
  set.post("psikolog", 1);
  fb::PostT& pool = put(set.tables().posts);
  pool.name = "konselor+psikolog";
  pool.members = {0, 1};
  set.sop("satu", always(10), {{"x", 2, always(15), {}, -1}});
  set.scenario().end = 21;
  set.scenario().drain = 100;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 0) == 10);
  CHECK(when(trace, Happened::Started, 1, 0) == 20);
}

TEST_CASE("A step that asks for a skill waits for somebody who has it") {
  test::SampleSet set = one_sop(10, 21, 1, {30});
  set.tables().skills = {"hukum"};
  set.tables().steps[0]->skills = {0};
  fb::StaffT& other = put(set.scenario().staff);
  other.post = 0;
  other.count = 1;
  set.scenario().staff[0]->skills = {0};
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 1, 0) == 40);
}

TEST_CASE("A case keeps its place across steps, and the next one waits for it") {
  test::SampleSet set = one_sop(10, 21, 5, {3, 20});
  put(set.tables().places).name = "kamar";
  set.tables().steps[0]->occupancies.emplace_back(0, 1);
  put(set.scenario().capacities).count = 1;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Finished, 0, 1) == 33);
  CHECK(when(trace, Happened::Started, 1, 0) == 33);
}

TEST_CASE("The person who began with a case stays with it in the lane") {
  test::SampleSet set = one_sop(10, 31, 2, {4, 4});
  put(set.scenario().same_handlers);
  std::map<std::uint64_t, std::uint32_t> person;
  for (const TraceLine& line : run(set))
    if (line.what == Happened::Started)
      CHECK(person.try_emplace(line.order, line.person).first->second == line.person);
  CHECK(person.size() == 3);
}

TEST_CASE("A person at the limit takes no new case, but goes on with those at hand") {
  test::SampleSet set = one_sop(10, 31, 1, {1, 1});
  set.scenario().staff[0]->caseload = 1;
  put(set.scenario().delays).step = 1;
  set.scenario().delays[0]->time = std::make_unique<fb::DistributionT>(always(30));
  const auto trace = run(set);
  CHECK(when(trace, Happened::Started, 0, 1) == 41);
  CHECK(when(trace, Happened::Started, 1, 0) == 42);
}

TEST_CASE("The more urgent case is served first; the queue of a post may be by arrival instead") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("biasa", always(10), {{"x", post, always(30), {}, -1}});
  set.sop("darurat", always(25), {{"y", post, always(1), {}, -1}});
  set.scenario().end = 26;
  set.scenario().drain = 100;
  fb::PriorityT& urgent = put(set.scenario().priorities);
  urgent.sop = 1;
  urgent.rank = 1;
  auto trace = run(set);
  CHECK(when(trace, Happened::Started, 2, 1) == 40);
  CHECK(when(trace, Happened::Started, 1, 0) == 41);
  put(set.scenario().disciplines).rule = fb::QueueRule::Arrival;
  trace = run(set);
  CHECK(when(trace, Happened::Started, 2, 1) == 70);
}

TEST_CASE("By due date, the case whose target ends first is served first") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("biasa", always(10), {{"x", post, always(30), {}, -1}});
  set.sop("singkat", always(25), {{"y", post, always(1), {}, -1}});
  set.scenario().end = 26;
  set.scenario().drain = 100;
  set.tables().sops[0]->limit = 100;
  fb::GoalT& goal = put(set.scenario().goals);
  goal.sop = 1;
  goal.within = 50;
  put(set.scenario().disciplines).rule = fb::QueueRule::DueDate;
  CHECK(when(run(set), Happened::Started, 2, 1) == 40);
}

TEST_CASE("An emergency interrupts the least urgent work, which its person resumes with what was left") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("biasa", always(10), {{"x", post, always(30), {}, -1}});
  set.sop("darurat", always(25), {{"y", post, always(5), {}, -1}});
  set.scenario().end = 26;
  set.scenario().drain = 100;
  fb::PriorityT& urgent = put(set.scenario().priorities);
  urgent.sop = 1;
  urgent.rank = 1;
  urgent.preempts = true;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Interrupted, 0, 0) == 25);
  CHECK(when(trace, Happened::Started, 2, 1) == 25);
  CHECK(when(trace, Happened::Finished, 0, 0) == 45);  // 30 of work and 5 of interruption
}

TEST_CASE("People of a roster are seized only on duty; at the opening the queue's order decides") {
  test::SampleSet set;
  const std::uint32_t day = set.calendar({{0, 50}, {100, 150}}, 0, 1000);
  const std::uint32_t night = set.calendar({{50, 100}, {150, 200}}, 0, 1000);
  const std::uint32_t post = set.post("satgas", 2);
  set.scenario().staff[0]->rotation = {day, night};
  set.sop("satu", always(40), {{"x", post, always(15), {}, -1}});
  set.scenario().end = 81;
  set.scenario().drain = 500;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Finished, 0, 0) == 105);  // 10 on the first day, 5 on the second
  CHECK(when(trace, Happened::Started, 1, 0) == 80);    // by the other
}

TEST_CASE("With overtime, work begun is finished past closing") {
  test::SampleSet set;
  const std::uint32_t office = set.calendar({{0, 50}, {100, 150}}, 0, 1000);
  const std::uint32_t post = set.post("loket", 1, office);
  set.scenario().staff[0]->overtime = true;
  set.sop("satu", always(40), {{"x", post, always(15), {}, -1}});
  set.scenario().end = 81;
  set.scenario().drain = 500;
  const auto trace = run(set);
  CHECK(when(trace, Happened::Finished, 0, 0) == 55);
  CHECK(when(trace, Happened::Started, 1, 0) == 100);
}

TEST_CASE("Who gives a share of the time to other duty takes so much longer") {
  test::SampleSet set = one_sop(100, 101, 1, {30});
  set.scenario().staff[0]->absent_share = 0.25;
  CHECK(when(run(set), Happened::Finished, 0, 0) == 140);
}

TEST_CASE("Days of absence are whole days of one person, as many as said on average") {
  test::SampleSet set = one_sop(43'200, 400 * 86'400, 40, {1});
  set.scenario().staff[0]->absent_days = 0.25;
  const runtime::Tables tables = set.loaded();
  const simulator::Plan plan = simulator::plan_from(tables, 0);
  const simulator::OfficeStaff staff(plan, runtime::run_key(1, 0));
  constexpr Nanoseconds day = 86'400 * second;
  double open = 0;
  for (std::uint32_t i = 0; i < 40; ++i) {
    for (Nanoseconds d = 0; d < 400; ++d) {
      const Nanoseconds here = staff.person(i).calendar->between(d * day, (d + 1) * day);
      CHECK((here == 0 || here == day));
      open += here == day ? 1 : 0;
    }
  }
  // 16,000 draws: five standard deviations are 0.017.
  CHECK(open / 16'000 == Approx(0.75).margin(0.017));
}

TEST_CASE("Attributes are drawn when a case arrives, and what depends on them follows") {
  test::SampleSet set = one_sop(10, 10'001, 1, {1});
  fb::AttributeT& risk = put(set.scenario().attributes);
  risk.name = "risiko";
  risk.values = {"tinggi", "rendah"};
  risk.odds = {0.3, 0.7};
  fb::StepTimeT& longer = put(set.scenario().efforts_if);
  longer.time = std::make_unique<fb::DistributionT>(always(3));
  longer.terms.emplace_back(0, 0);
  std::size_t high = 0;
  for (const TraceLine& line : run(set))
    if (line.what == Happened::Finished) high += line.work == 3 * second ? 1 : 0;
  CHECK(high > 250);
  CHECK(high < 350);
}

TEST_CASE("Arrivals follow their pattern, and as many come as without it") {
  test::SampleSet set = one_sop(1, 10'000, 1, {0});
  for (std::int64_t t = 0; t < 10'000; t += 100)
    set.scenario().arrivals[0]->weights.emplace_back(t, t + 50, 2'000'000);
  std::size_t cases = 0;
  for (const TraceLine& line : run(set)) {
    if (line.what != Happened::Arrived) continue;
    ++cases;
    CHECK(line.time / second % 100 <= 50);
  }
  CHECK(cases >= 9'990);
  CHECK(cases <= 10'000);
}

TEST_CASE("Cases come in batches, on dates, and wait at the begin") {
  test::SampleSet set = one_sop(10, 21, 1, {1, 1});
  set.scenario().arrivals[0]->batch = std::make_unique<fb::DistributionT>(always(3));
  set.scenario().arrivals[0]->dates.emplace_back(15, 2);
  fb::BacklogT& backlog = put(set.scenario().backlogs);
  backlog.step = 1;
  backlog.cases = 4;
  const auto trace = run(set);
  CHECK(times(trace, Happened::Arrived, 0) == 4 + 2 * 3 + 2);
  CHECK(times(trace, Happened::Finished, 0) == 8);
  CHECK(times(trace, Happened::Finished, 1) == 12);
  CHECK(when(trace, Happened::Finished, 0, 1) == 1);
}

TEST_CASE("A backlog changes no draw of the cases that arrive") {
  test::SampleSet set = one_sop(10, 101, 1, {1});
  *set.scenario().efforts[0] = test::distribution("eksponensial", {1});
  set.scenario().staff[0]->overtime = true;
  const auto works = [](const std::vector<TraceLine>& trace, std::uint64_t first) {
    std::vector<Nanoseconds> out;
    for (const TraceLine& line : trace)
      if (line.what == Happened::Started && line.order >= first) out.push_back(line.work);
    return out;
  };
  const auto without = works(run(set), 0);
  put(set.scenario().backlogs).cases = 3;
  CHECK(works(run(set), 3) == without);
}

TEST_CASE("In random offices nobody does two works at once or off duty, and no case is lost") {
  for (std::uint64_t number = 0; number < 300; ++number) {
    const runtime::Tables tables = test::random_office(number).loaded();
    const simulator::Plan plan = simulator::plan_from(tables, 0);
    if (!plan.office) continue;
    INFO("set " << number);
    test::OfficeTracer tracer(plan);
    simulator::OfficeEngine engine(plan, runtime::run_key(number, 0), {}, tracer);
    REQUIRE_FALSE(engine.run([](Nanoseconds) {}));
    std::size_t arrived = 0, gone = 0;
    for (const TraceLine& line : tracer.trace) {
      arrived += line.what == Happened::Arrived ? 1 : 0;
      gone += line.what == Happened::Left || line.what == Happened::GaveUp ? 1 : 0;
      if (line.what != Happened::Started) continue;
      const simulator::Person& person = engine.staff().person(line.person);
      CHECK(person.calendar->between(line.time, line.time + 1) == 1);
    }
    std::map<std::int32_t, std::size_t> works;
    for (const simulator::Token& token : engine.tokens())
      if (token.state == simulator::TokenState::Working) CHECK(++works[token.person] == 1);
    std::size_t open = 0;
    for (const simulator::OfficeCase& c : engine.cases()) open += c.open ? 1 : 0;
    CHECK(arrived == gone + open);
  }
}

TEST_CASE("The office engine gives the statistics of the flow engine") {
  const auto figures = [](test::SampleSet set) {
    simulator::SimulateOptions options;
    options.threads = 1;
    return simulator::simulate(set.loaded(), 0, options).statistics;
  };
  test::SampleSet same = test::small_office();
  put(same.scenario().goals).within = 86'400;  // asks for the office engine and changes nothing
  const simulator::Statistics flow = figures(test::small_office()), office = figures(std::move(same));
  CHECK(flow.goals.empty());
  CHECK(office.goals[0].judged_total == office.sops[0].finished_total);
  CHECK(office.cases == flow.cases);
  const auto close = [](const simulator::Estimate& a, const simulator::Estimate& b) {
    CHECK(a.n == b.n);
    CHECK(a.mean == Approx(b.mean).margin(1e-6));
    CHECK(a.half_width == Approx(b.half_width).margin(1e-6));
  };
  for (std::size_t i = 0; i < flow.steps.size(); ++i) {
    const simulator::StepStatistics &a = office.steps[i], &b = flow.steps[i];
    close(a.visits, b.visits), close(a.wait.mean, b.wait.mean), close(a.work.mean, b.work.mean);
    close(a.elapsed.mean, b.elapsed.mean), close(a.closed_wait, b.closed_wait);
    close(a.staff_wait, b.staff_wait), close(a.interrupted, b.interrupted);
    close(a.elapsed_quantiles[1], b.elapsed_quantiles[1]);
    REQUIRE(a.over_limit.has_value() == b.over_limit.has_value());
    if (a.over_limit) close(*a.over_limit, *b.over_limit);
    CHECK(a.delay.mean == 0);
  }
  for (std::size_t i = 0; i < flow.posts.size(); ++i) {
    close(office.posts[i].utilisation, flow.posts[i].utilisation);
    close(office.posts[i].queue_length, flow.posts[i].queue_length);
    CHECK(office.posts[i].worst_in == flow.posts[i].worst_in);
  }
  for (std::size_t i = 0; i < flow.sops.size(); ++i) {
    const simulator::SopStatistics &a = office.sops[i], &b = flow.sops[i];
    close(a.arrived, b.arrived), close(a.finished, b.finished), close(a.censored, b.censored);
    close(a.cycle.mean, b.cycle.mean), close(a.wait.mean, b.wait.mean), close(a.interrupted, b.interrupted);
    REQUIRE(a.over_limit.has_value() == b.over_limit.has_value());
    if (a.over_limit) close(*a.over_limit, *b.over_limit);
  }
}

TEST_CASE("In random offices the parts of every visit's time sum to its length, and none is below nothing") {
  struct Parts : simulator::OfficeObserver {
    std::size_t visits = 0;
    void over(const simulator::Token& t, const simulator::VisitTimes& times, Nanoseconds now) {
      ++visits;
      CHECK(times.elapsed == now - t.joined);
      // Work broken off by somebody with other duties is known to the nanosecond but for rounding.
      CHECK(times.wait + times.work + times.delay + times.interrupted == times.elapsed);
      for (const Nanoseconds part :
           {times.closed_wait, times.wait - times.closed_wait, times.work, times.delay, times.interrupted,
            times.working, times.elapsed - times.working})
        CHECK(part >= 0);
    }
    void finished(const simulator::OfficeCase&, const simulator::Token& t, const simulator::VisitTimes& times,
                  Nanoseconds now) override {
      CHECK(times.work == t.work);
      over(t, times, now);
    }
    void broken_off(const simulator::OfficeCase&, const simulator::Token& t,
                    const simulator::VisitTimes& times, Nanoseconds now) override {
      over(t, times, now);
    }
  };
  std::size_t visits = 0;
  for (std::uint64_t number = 0; number < 300; ++number) {
    const runtime::Tables tables = test::random_office(number).loaded();
    const simulator::Plan plan = simulator::plan_from(tables, 0);
    if (!plan.office) continue;
    INFO("set " << number);
    Parts parts;
    simulator::OfficeEngine engine(plan, runtime::run_key(number, 0), {}, parts);
    REQUIRE_FALSE(engine.run([](Nanoseconds) {}));
    visits += parts.visits;
  }
  CHECK(visits > 10'000);
}

TEST_CASE("The random offices hold all that can happen to a case") {
  std::map<Happened, std::size_t> seen;
  std::size_t tokens = 0, bound_elsewhere = 0;
  for (std::uint64_t number = 0; number < 300; ++number) {
    const runtime::Tables tables = test::random_office(number).loaded();
    const simulator::Plan plan = simulator::plan_from(tables, 0);
    if (!plan.office) continue;
    test::OfficeTracer tracer(plan);
    simulator::OfficeEngine engine(plan, runtime::run_key(number, 0), {}, tracer);
    REQUIRE_FALSE(engine.run([](Nanoseconds) {}));
    for (const TraceLine& line : tracer.trace) {
      ++seen[line.what];
      tokens += line.token != 0 ? 1 : 0;
    }
    bound_elsewhere += plan.office->caseloads ? 1 : 0;
  }
  for (const Happened what :
       {Happened::Arrived, Happened::Started, Happened::Finished, Happened::Left, Happened::Skipped,
        Happened::TimedOut, Happened::GaveUp, Happened::Interrupted}) {
    INFO(static_cast<int>(what));
    CHECK(seen[what] > 100);
  }
  CHECK(tokens > 1000);
  CHECK(bound_elsewhere > 20);
}
