// The rules of docs/semantics.md, each by name, and the fast engine against the plain one.
#include "simulator/engine.h"

#include <map>

#include "runtime/random.h"
#include "tests/support/catch.h"
#include "tests/support/plain_engine.h"
#include "tests/support/random_office.h"
#include "tests/support/random_tables.h"
#include "tests/support/sample_tables.h"
#include "tests/support/trace.h"

using namespace alur;
using runtime::Nanoseconds;
using test::Happened;
using test::TraceLine;

namespace {

constexpr Nanoseconds second = runtime::nanoseconds_per_second;

// People numbered through all lines of staff, and no work that would begin after the end, as in the plain
// engine.
std::vector<TraceLine> comparable(std::vector<TraceLine> trace, const runtime::Tables& tables) {
  const auto& s = *tables->scenarios[0];
  const Nanoseconds stop =
      s.end == INT64_MAX ? runtime::longest : (s.end - s.begin + s.drain) * runtime::nanoseconds_per_second;
  std::erase_if(trace, [&](const TraceLine& line) { return line.time > stop; });
  for (TraceLine& line : trace) {
    if (line.what != Happened::Started && line.what != Happened::Finished) continue;
    for (const auto& staff : s.staff) {
      if (staff->post == tables->steps[line.step]->post) break;
      line.person += staff->count;
    }
  }
  return trace;
}

std::vector<TraceLine> office_run(const runtime::Tables& tables, std::uint64_t seed) {
  simulator::Plan plan = simulator::plan_from(tables, 0);
  if (!plan.office) plan.office = simulator::office_plan_from(*tables, *tables->scenarios[0]);
  test::OfficeTracer tracer(plan);
  simulator::OfficeEngine engine(plan, runtime::run_key(seed, 0), {}, tracer);
  REQUIRE_FALSE(engine.run([](Nanoseconds) {}));
  test::sort_trace(tracer.trace);
  return std::move(tracer.trace);
}

template <bool people>
std::vector<TraceLine> fast_run(const runtime::Tables& tables, std::uint64_t seed) {
  const simulator::Plan plan = simulator::plan_from(tables, 0);
  REQUIRE_FALSE(plan.office);
  test::Tracer<people> tracer;
  simulator::Engine<test::Tracer<people>> engine(plan, runtime::run_key(seed, 0), {}, tracer);
  REQUIRE_FALSE(engine.run());
  test::sort_trace(tracer.trace);
  return std::move(tracer.trace);
}

std::vector<TraceLine> without_people(std::vector<TraceLine> trace) {
  for (TraceLine& line : trace) line.person = 0;
  return trace;
}

void same(const std::vector<TraceLine>& a, const std::vector<TraceLine>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i] == b[i]) continue;
    for (std::size_t k = i > 6 ? i - 6 : 0; k < std::min({i + 4, a.size(), b.size()}); ++k)
      UNSCOPED_INFO(words(a[k]) << "\n   | " << words(b[k]));
    INFO(words(a[i]) << "\n" << words(b[i]));
    FAIL("traces differ");
  }
  REQUIRE(a.size() == b.size());
}

const TraceLine& find(const std::vector<TraceLine>& trace, Happened what, std::uint64_t order,
                      std::uint32_t step) {
  for (const TraceLine& line : trace) {
    if (line.what == what && line.order == order && line.step == step) return line;
  }
  FAIL("no such line");
  return trace.front();
}

}  // namespace

TEST_CASE("The fast engine and the plain engine give the same trace") {
  for (std::uint64_t number = 0; number < 1500; ++number) {
    const runtime::Tables tables = test::random_set(number).loaded();
    INFO("set " << number);
    const std::vector<TraceLine> plain = test::plain_run(tables, 0, number, 0);
    same(comparable(fast_run<true>(tables, number), tables), plain);
    same(without_people(comparable(fast_run<false>(tables, number), tables)), without_people(plain));
    same(office_run(tables, number), plain);
  }
}

TEST_CASE("The office engine and the plain engine give the same trace") {
  std::size_t lines = 0;
  for (std::uint64_t number = 0; number < 2000; ++number) {
    const runtime::Tables tables = test::random_office(number).loaded();
    INFO("set " << number);
    const std::vector<TraceLine> plain = test::plain_run(tables, 0, number, 0);
    lines += plain.size();
    same(office_run(tables, number), plain);
  }
  CHECK(lines > 100'000);
}

TEST_CASE("No person does two works at once, and none outside working time") {
  for (std::uint64_t number = 0; number < 300; ++number) {
    const runtime::Tables tables = test::random_set(number).loaded();
    const auto& scenario = *tables->scenarios[0];
    std::map<std::uint32_t, test::PlainCalendar> calendars;
    for (const auto& staff : scenario.staff) {
      calendars.emplace(staff->post,
                        test::PlainCalendar(*tables->calendars[staff->calendar], scenario.begin));
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::pair<Nanoseconds, Nanoseconds>>> works;
    for (const TraceLine& line : fast_run<true>(tables, number)) {
      if (line.what != Happened::Finished) continue;
      const std::uint32_t post = tables->steps[line.step]->post;
      works[{post, line.person}].emplace_back(line.start, line.time);
      CHECK(calendars.at(post).between(line.start, line.time) == line.work);
      CHECK(calendars.at(post).start_of_work(line.start) == line.start);
    }
    for (auto& [person, intervals] : works) {
      std::sort(intervals.begin(), intervals.end());
      for (std::size_t i = 1; i < intervals.size(); ++i) CHECK(intervals[i].first >= intervals[i - 1].second);
    }
  }
}

TEST_CASE("No case is lost: all that arrived have left or are still there") {
  for (std::uint64_t number = 0; number < 300; ++number) {
    const runtime::Tables tables = test::random_set(number).loaded();
    const simulator::Plan plan = simulator::plan_from(tables, 0);
    test::Tracer<false> tracer;
    simulator::Engine<test::Tracer<false>> engine(plan, runtime::run_key(number, 0), {}, tracer);
    REQUIRE_FALSE(engine.run());
    std::size_t arrived = 0;
    std::size_t left = 0;
    for (const TraceLine& line : tracer.trace) {
      arrived += line.what == Happened::Arrived ? 1 : 0;
      left += line.what == Happened::Left ? 1 : 0;
    }
    std::size_t open = 0;
    for (const simulator::CaseRecord& c : engine.cases())
      open += c.state != simulator::CaseState::Free ? 1 : 0;
    CHECK(arrived == left + open);
    if (tables->scenarios[0]->end == INT64_MAX) CHECK(open == 0);
  }
}

TEST_CASE("First come, first served, across SOPs that share a post") {
  test::SampleSet set;
  const std::uint32_t post = set.post("bersama", 1);
  set.sop("satu", test::distribution("konstan", {10}),
          {{"a", post, test::distribution("konstan", {7}), {}, -1}});
  set.sop("dua", test::distribution("konstan", {4}),
          {{"b", post, test::distribution("konstan", {1}), {}, -1}});
  set.scenario().end = 13;
  set.scenario().drain = 100;
  const auto trace = fast_run<true>(set.loaded(), 1);
  // Arrivals: 4 (dua), 8 (dua), 10 (satu), 12 (dua). The case of 12 waits for the case of 10.
  CHECK(find(trace, Happened::Started, 2, 0).start == 10 * second);
  CHECK(find(trace, Happened::Started, 3, 1).start == 17 * second);
}

TEST_CASE("In one instant releases come before arrivals, and an older case before a younger one") {
  test::SampleSet set;
  const std::uint32_t first = set.post("satu", 1);
  const std::uint32_t second_post = set.post("dua", 1);
  // Case 0 arrives at 5 and comes to the second post at 10, where another SOP's case arrives at 10 as well.
  set.sop("panjang", test::distribution("konstan", {5}),
          {{"a", first, test::distribution("konstan", {5}), {}, -1},
           {"b", second_post, test::distribution("konstan", {3}), {}, -1}});
  set.sop("pendek", test::distribution("konstan", {10}),
          {{"c", second_post, test::distribution("konstan", {3}), {}, -1}});
  set.scenario().end = 11;
  set.scenario().drain = 100;
  const auto trace = fast_run<true>(set.loaded(), 1);
  CHECK(find(trace, Happened::Started, 0, 1).start == 10 * second);
  CHECK(find(trace, Happened::Started, 2, 2).start == 13 * second);
}

TEST_CASE("The longest idle person works next, then the one with the lowest number") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 3);
  set.sop("satu", test::distribution("konstan", {10}),
          {{"a", post, test::distribution("konstan", {1}), {}, -1}});
  set.scenario().end = 51;
  set.scenario().drain = 100;
  const auto trace = fast_run<true>(set.loaded(), 1);
  CHECK(find(trace, Happened::Started, 0, 0).person == 0);
  CHECK(find(trace, Happened::Started, 1, 0).person == 1);
  CHECK(find(trace, Happened::Started, 2, 0).person == 2);
  CHECK(find(trace, Happened::Started, 3, 0).person == 0);
}

TEST_CASE("A case that comes to a closed office takes a free person and waits for the opening") {
  test::SampleSet set;
  const std::uint32_t office = set.calendar({{100, 110}, {200, 300}}, 0, 1000);
  const std::uint32_t post = set.post("loket", 1, office);
  set.sop("satu", test::distribution("konstan", {30}),
          {{"a", post, test::distribution("konstan", {15}), {}, -1}});
  set.scenario().end = 101;
  set.scenario().drain = 800;
  const auto trace = fast_run<true>(set.loaded(), 1);
  const TraceLine& finished = find(trace, Happened::Finished, 0, 0);
  CHECK(finished.start == 100 * second);
  CHECK(finished.time == 205 * second);  // ten seconds before closing, five after opening
}

TEST_CASE("No case arrives at the end of the period or later; open cases are drained until the stop") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("satu", test::distribution("konstan", {10}),
          {{"a", post, test::distribution("konstan", {9}), {}, -1}});
  set.scenario().end = 20;
  set.scenario().drain = 0;
  const runtime::Tables until_20 = set.loaded();
  auto trace = fast_run<true>(until_20, 1);
  CHECK(trace.back().what ==
        Happened::Left);  // arrived at 10, left at 19; the arrival due at 20 does not happen
  CHECK(trace.back().time == 19 * second);
  set.scenario().end = 21;
  trace = fast_run<true>(set.loaded(), 1);
  CHECK(trace.back().what == Happened::Started);  // its work would end at 29, after the stop: censored
  set.scenario().drain = 8;
  trace = fast_run<true>(set.loaded(), 1);
  CHECK(trace.back().what == Happened::Left);  // a release at the stop itself still counts
}

TEST_CASE("One more clerk, or one more SOP, changes no draw") {
  test::SampleSet set = test::small_office();
  const auto works = [](const std::vector<TraceLine>& trace, const runtime::Tables& tables) {
    // By SOP, case within its SOP, step and visit: what adding may not change.
    std::map<std::tuple<std::string, std::uint64_t, std::uint32_t>, Nanoseconds> out;
    std::map<std::string, std::map<std::uint64_t, std::uint64_t>> number;
    for (const TraceLine& line : trace) {
      const auto& step = *tables->steps[line.step];
      const std::string sop = tables->sops[step.sop]->name;
      if (line.what == Happened::Arrived) number[sop].emplace(line.order, number[sop].size());
      if (line.what == Happened::Started) {
        out[{sop + "/" + step.name, number[sop][line.order], line.visit}] = line.work;
      }
    }
    return out;
  };
  const runtime::Tables before = set.loaded();
  const auto first = works(fast_run<true>(before, 5), before);
  set.scenario().staff[0]->count += 1;
  set.sop("baru", test::distribution("eksponensial", {7200}),
          {{"x", 0, test::distribution("konstan", {60}), {}, -1}});
  const runtime::Tables after = set.loaded();
  const auto second_run = works(fast_run<true>(after, 5), after);
  std::size_t compared = 0;
  for (const auto& [what, work] : first) {
    const auto found = second_run.find(what);
    if (found == second_run.end()) continue;  // still waiting there when the run ended
    CHECK(found->second == work);
    ++compared;
  }
  CHECK(compared > 1000);
}

TEST_CASE(
    "Calendar invariance: with one calendar for all, the run in working time is the run round the clock") {
  // Source: simulation.md 2, Truth. Arrivals pass in the same calendar.
  test::SampleSet office = test::sop8(400);
  office.tables().calendars[0]->always = false;
  office.tables().calendars[0]->valid_begin = 0;
  office.tables().calendars[0]->valid_end = 100'000;
  for (std::int64_t t = 3; t < 99'000; t += 11)
    office.tables().calendars[0]->intervals.emplace_back(t, t + 7);
  office.scenario().arrivals[0]->calendar = 0;
  office.scenario().end = 50'000;
  office.scenario().drain = 40'000;
  const test::PlainCalendar calendar(*office.tables().calendars[0], 0);
  const auto always = fast_run<true>(test::sop8(400).loaded(), 8);
  const auto paused = fast_run<true>(office.loaded(), 8);
  REQUIRE(always.size() == paused.size());
  std::size_t same_times = 0;
  for (std::size_t i = 0; i < always.size(); ++i) {
    if (always[i].what != Happened::Finished) continue;
    for (const TraceLine& line : paused) {
      if (line.what == Happened::Finished && line.order == always[i].order && line.step == always[i].step) {
        CHECK(calendar.between(0, line.time) == always[i].time);
        ++same_times;
        break;
      }
    }
  }
  CHECK(same_times == 400 * 8);
}

TEST_CASE("A run that would go on without end stops with a fault that says where") {
  test::SampleSet set = test::single_queue(2.0, 1.0, 1, 1'000'000);
  const runtime::Tables tables = set.loaded();
  const simulator::Plan plan = simulator::plan_from(tables, 0);
  simulator::NoObserver nobody;
  simulator::RunLimits limits;
  limits.open_cases = 500;
  simulator::Engine<simulator::NoObserver> grows(plan, runtime::run_key(1, 0), limits, nobody);
  auto fault = grows.run();
  REQUIRE(fault);
  CHECK(fault->kind == simulator::FaultKind::OpenCaseLimit);
  CHECK(fault->may_go_on == simulator::MayGoOn::WithHigherLimit);
  CHECK(fault->time > 0);
  limits = {};
  limits.events = 100;
  simulator::Engine<simulator::NoObserver> stops(plan, runtime::run_key(1, 0), limits, nobody);
  fault = stops.run();
  REQUIRE(fault);
  CHECK(fault->kind == simulator::FaultKind::EventLimit);
  CHECK(stops.events() == 101);
}

TEST_CASE("A case that returns to a step too often ends the run") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("putar", test::distribution("konstan", {10}),
          {{"a", post, test::distribution("konstan", {1e-6}), {{0, 1 - 1e-9}, {-1, 1e-9}}, -1}});
  set.scenario().end_after_cases = 3;
  const runtime::Tables tables = set.loaded();
  const simulator::Plan plan = simulator::plan_from(tables, 0);
  simulator::NoObserver nobody;
  simulator::Engine<simulator::NoObserver> engine(plan, runtime::run_key(1, 0), {}, nobody);
  const auto fault = engine.run();
  REQUIRE(fault);
  CHECK(fault->kind == simulator::FaultKind::VisitLimit);
}
