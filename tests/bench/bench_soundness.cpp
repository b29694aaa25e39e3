// Soundness of six concurrent branches of eight steps with a block within one and a loop around them:
// milliseconds and markings of each engine, and of a plain walk over all markings as the yardstick.
//
//   build/release/tests/bench/alur_bench_soundness [RUNS]      default: 5; medians
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

#include "compiler/check/soundness.h"
#include "tests/support/small_flows.h"

using namespace alur;
using namespace alur::check;

namespace {

double milliseconds(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

model::Sop six_branches(bool jumps_out) {
  const std::string eight = "ssssssss";
  model::Sop sop = test::flow_from("s(sss(ss|ss)sssss|" + eight + "|" + eight + "|" + eight + "|" + eight +
                                   "|" + eight + ")ss");
  const std::vector<model::Target> targets = test::all_targets(sop);
  // The step after the block leads back to it; the last but three of the last branch out of it.
  test::give_habit(sop, sop.steps.size() - 2, {test::Habit::Choice, sop.steps.size()}, targets);
  if (jumps_out)
    test::give_habit(sop, sop.steps.size() - 5, {test::Habit::Choice, sop.steps.size() - 1}, targets);
  return sop;
}

void print(const char* name, int runs, const Flow& flow, const ExploreOptions& options) {
  Exploration seen;
  const double time = milliseconds(runs, [&] { seen = explore(flow, options); });
  fmt::print("{:<52} {:>9.2f} ms {:>9} markings, {}\n", name, time, seen.markings,
             !seen.violations.empty() ? fmt::format("a fault after {} steps", seen.violations[0].run.size())
             : seen.complete          ? "sound"
                                      : "bound met");
}

void measure(const char* name, const model::Sop& sop, int runs) {
  fmt::print("{}\n", name);
  Soundness judged;
  const double time = milliseconds(runs, [&] { judged = soundness_of(flow_of(sop)); });
  fmt::print("{:<52} {:>9.2f} ms {:>9} markings, {} mistakes\n", "  as the rules do it", time,
             judged.markings, judged.mistakes.size());
  const Flow flow = flow_of(sop);
  const std::size_t no_limit = 1'000'000'000;
  print("  markings, one order of independent moves", runs, flow,
        {no_limit, no_limit, Orders::One, Until::FirstFault});
  print("  markings, all orders, to the bound", runs, flow, {});
  print("  markings, all orders (yardstick)", 1, flow, {no_limit, no_limit, Orders::All, Until::FirstFault});
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  measure("Six branches of eight steps, a block within, a loop around: sound", six_branches(false), runs);
  measure("The same with a jump out of one branch", six_branches(true), runs);
}
