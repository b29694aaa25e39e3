// Soundness of six concurrent branches of eight steps with a block within one and a loop around them:
// milliseconds and markings of each engine, and of a plain walk over all markings as the yardstick. Then all
// rules on a SOP of a thousand and of five thousand steps, beyond what a file may hold.
//
//   build/release/tests/bench/alur_bench_soundness [RUNS]      default: 5; medians
#include <fmt/format.h>

#include <cstdlib>

#include "compiler/check/availability.h"
#include "compiler/check/check.h"
#include "compiler/check/soundness.h"
#include "tests/bench/milliseconds.h"
#include "tests/support/small_flows.h"

using namespace alur;
using namespace alur::check;

namespace {

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

// A chain of steps, each of which takes what the one before has made; every tenth may lead back.
model::Model long_chain(std::size_t steps) {
  model::Model model;
  model::Sop sop = test::flow_from(std::string(steps, 's'));
  const std::vector<model::Target> targets = test::all_targets(sop);
  for (std::uint32_t i = 0; i < steps; ++i) {
    const std::string name = fmt::format("Berkas ke{0} z{0}", i);
    model.documents.push_back({name, std::nullopt, {}, {}, false, false, {}});
    model::DocumentUse use;
    use.document = {i};
    use.printed.value = name;
    sop.steps[model::StepId{i}].outputs.uses.push_back(use);
    if (i + 1 < steps) sop.steps[model::StepId{i + 1}].inputs.uses.push_back(use);
    if (i % 10 == 9) test::give_habit(sop, i, {test::Habit::Choice, i - 9}, targets);
  }
  model.sops.push_back(std::move(sop));
  return model;
}

void measure_long_chain(std::size_t steps, int runs) {
  const model::Model model = long_chain(steps);
  const double all = milliseconds(runs, [&] { run_all(model, Gate::Open, {}); });
  const model::Sop& sop = model.sops[model::SopId{0}];
  const Flow flow = flow_of(sop);
  const double hand = milliseconds(runs, [&] { availability_of(sop, flow); });
  fmt::print("{} steps, as many documents: all rules {:.0f} ms, documents in hand {:.0f} ms\n", steps, all,
             hand);
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  measure("Six branches of eight steps, a block within, a loop around: sound", six_branches(false), runs);
  measure("The same with a jump out of one branch", six_branches(true), runs);
  for (const std::size_t steps : {1'000, 5'000}) measure_long_chain(steps, runs);
}
