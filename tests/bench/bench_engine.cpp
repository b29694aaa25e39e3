// Nanoseconds an event of the engine with full statistics, for the two models of docs/performance.md. Not a
// test: time depends on the machine. Run it beside the yardstick of this folder (limit heapzig).
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
  std::printf("%-5s %-10s %9.4f s %8.2f ns/event\n", name, what, seconds,
              seconds * 1e9 / static_cast<double>(events));
}

void run(const char* name, test::SampleSet set) {
  const runtime::Tables tables = set.loaded();
  simulator::SimulateOptions options;
  options.threads = 1;
  const std::clock_t start = std::clock();
  const simulator::Simulation simulation = simulator::simulate(tables, 0, options);
  report(name, "statistics", since(start), simulation.statistics.events);

  const simulator::Plan plan = simulator::plan_from(tables, 0);
  simulator::NoObserver nobody;
  const std::clock_t bare = std::clock();
  simulator::Engine<simulator::NoObserver> engine(plan, runtime::run_key(1, 0), {}, nobody);
  engine.run();
  report(name, "bare", since(bare), engine.events());
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t cases = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  run("mm3", test::mm3(cases));
  run("sop8", test::sop8(cases));
}
