// Nanoseconds an event of the engine with full statistics, for the two models of docs/performance.md. Not a
// test: time depends on the machine. Run it beside the yardstick of this folder (limit heapzig; with a file's
// name as second argument, an event log is written there too: limit log).
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "simulator/engine.h"
#include "simulator/simulate.h"
#include "tests/support/sample_tables.h"

namespace {

using namespace alur;

// Processor time: other programs on the machine do not count.
double since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

void report(const char* name, const char* what, double seconds, std::uint64_t events) {
  std::printf("%-20s %-10s %9.4f s %8.2f ns/event\n", name, what, seconds,
              seconds * 1e9 / static_cast<double>(events));
}

// With an event log as CSV: no file without a name.
void run_logged(const char* name, const runtime::Tables& tables, const std::string& file) {
  const std::clock_t start = std::clock();
  auto log = simulator::EventLog::create(file, *simulator::log_kind_of(".csv"), tables, 0);
  if (!log) std::exit(3);
  simulator::SimulateOptions options;
  options.threads = 1;
  options.log = &*log;
  const simulator::Simulation simulation = simulator::simulate(tables, 0, options);
  if (!log->finish()) std::exit(3);
  report(name, "log", since(start), simulation.statistics.events);
}

void run(const char* name, test::SampleSet set, const std::string& log_file) {
  const runtime::Tables tables = set.loaded();
  simulator::SimulateOptions options;
  options.threads = 1;
  const std::clock_t start = std::clock();
  const simulator::Simulation simulation = simulator::simulate(tables, 0, options);
  report(name, "statistics", since(start), simulation.statistics.events);

  if (!log_file.empty()) run_logged(name, tables, log_file);

  const simulator::Plan plan = simulator::plan_from(tables, 0);
  if (plan.office) return;
  simulator::NoObserver nobody;
  const std::clock_t bare = std::clock();
  simulator::Engine<simulator::NoObserver> engine(plan, runtime::run_key(1, 0), {}, nobody);
  engine.run();
  report(name, "bare", since(bare), engine.events());
}

// The same by the office engine: a target that asks for it and changes nothing.
test::SampleSet by_office_engine(test::SampleSet set) {
  set.scenario().goals.push_back(std::make_unique<test::fb::GoalT>());
  return set;
}

// The same in hours instead of seconds, people and arrivals in office hours: a case meets many closings. Ten
// replications, for a century of cases is too long for one.
test::SampleSet in_office_hours(test::SampleSet set, std::uint64_t cases) {
  constexpr std::int64_t week = 7 * 86400;
  constexpr double hour = 3600;
  const std::int64_t weeks = static_cast<std::int64_t>(cases / 10) / 30 + 50;
  const std::int64_t end = test::monday_2025_01_06 + weeks * week;
  const std::uint32_t office =
      set.calendar(test::office_weeks(static_cast<int>(weeks)), test::monday_2025_01_06, end);
  for (auto& staff : set.scenario().staff) staff->calendar = office;
  for (auto& arrivals : set.scenario().arrivals) {
    arrivals->calendar = static_cast<std::int32_t>(office);
    arrivals->process->parameters[0] *= hour;
  }
  for (auto& effort : set.scenario().efforts) effort->parameters[0] *= hour;
  set.scenario().begin = test::monday_2025_01_06;
  set.scenario().end = end;
  set.scenario().end_after_cases = cases / 10;
  set.scenario().replications = 10;
  return set;
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t cases = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  const std::string log_file = argc > 2 ? argv[2] : "";
  run("mm3", test::mm3(cases), log_file);
  run("sop8", test::sop8(cases), log_file);
  run("mm3 (office engine)", by_office_engine(test::mm3(cases)), log_file);
  run("sop8 (office engine)", by_office_engine(test::sop8(cases)), log_file);
  run("office", in_office_hours(test::sop8(cases / 10), cases), log_file);
}
