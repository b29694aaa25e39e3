// The office engine against queueing theory: priorities, interruption, impatience. Seeds as in queues.cpp.
#include <cmath>

#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/sample_tables.h"

using namespace alur;
using simulator::Simulation;

namespace {

Simulation run(const test::SampleSet& set, std::uint64_t seed, std::uint32_t replications) {
  simulator::SimulateOptions options;
  options.seed = seed;
  options.replications = replications;
  return simulator::simulate(set.loaded(), 0, options);
}

void within(const simulator::Estimate& estimate, double truth) {
  INFO(estimate.mean << " +- " << estimate.half_width << " against " << truth);
  CHECK(std::fabs(estimate.mean - truth) <= estimate.half_width);
}

enum class Urgent : std::uint8_t { Waits, Interrupts };

// Two classes at one server of rate 1; the first SOP is urgent.
test::SampleSet two_classes(double first, double second, Urgent urgent, std::uint64_t cases) {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  const auto exponential = [](double mean) { return test::distribution("eksponensial", {mean}); };
  set.sop("darurat", exponential(1 / first), {{"a", post, exponential(1), {}, -1}});
  set.sop("biasa", exponential(1 / second), {{"b", post, exponential(1), {}, -1}});
  auto& priority = *set.scenario().priorities.emplace_back(std::make_unique<test::fb::PriorityT>());
  priority.rank = 1;
  priority.preempts = urgent == Urgent::Interrupts;
  set.scenario().end_after_cases = cases;
  return set;
}

}  // namespace

TEST_CASE("Priority M/M/1: Cobham's waits") {
  // Source: Cobham (Operations Research 2, 1954); Kleinrock II, 3.6: W0 = 0.7, then W0 / (1 - r1) and
  // W0 / ((1 - r1)(1 - r1 - r2)).
  const Simulation s = run(two_classes(0.3, 0.4, Urgent::Waits, 60'000), 5, 20);
  within(s.statistics.sops[0].wait.mean, 0.7 / 0.7);
  within(s.statistics.sops[1].wait.mean, 0.7 / (0.7 * 0.3));
  within(s.statistics.posts[0].utilisation, 0.7);
}

TEST_CASE("Preemptive resume M/M/1: the urgent class does not see the other") {
  // Source: Kleinrock II, 3.7: T1 = 1 / (1 - r1), T2 = 1 / (1 - r1) + 0.7 / ((1 - r1)(1 - r1 - r2)).
  const Simulation s = run(two_classes(0.3, 0.4, Urgent::Interrupts, 60'000), 6, 20);
  within(s.statistics.sops[0].cycle.mean, 1 / 0.7);
  within(s.statistics.sops[1].cycle.mean, 1 / 0.7 + 0.7 / (0.7 * 0.3));
  CHECK(s.statistics.sops[0].interrupted.mean == 0);
  CHECK(s.statistics.sops[1].interrupted.mean > 0);
}

TEST_CASE("M/M/c+M: the share that gives up, the queue and the use of people of Erlang A") {
  // Source: Palm 1957; Garnett, Mandelbaum & Reiman (M&SOM 4(3), 2002): a birth and death chain.
  constexpr double arrivals = 2.5, patience = 0.5;
  constexpr std::uint32_t staff = 2;
  double sum = 0, weight = 1, queue = 0, busy = 0;
  for (std::uint32_t n = 0; n < 400; ++n) {
    sum += weight;
    queue += weight * (n > staff ? n - staff : 0);
    busy += weight * std::min(n, staff);
    weight *= arrivals / (std::min(n + 1, staff) + (n + 1 > staff ? (n + 1 - staff) * patience : 0));
  }
  test::SampleSet set = test::single_queue(arrivals, 1.0, staff, 60'000);
  auto& one = *set.scenario().patiences.emplace_back(std::make_unique<test::fb::StepTimeT>());
  one.time = std::make_unique<test::fb::DistributionT>(test::distribution("eksponensial", {1 / patience}));
  const Simulation s = run(set, 7, 20);
  within(s.statistics.posts[0].queue_length, queue / sum);
  within(s.statistics.posts[0].utilisation, busy / sum / staff);
  const double share = s.statistics.sops[0].gave_up.mean / s.statistics.sops[0].arrived.mean;
  CHECK(share == Approx(patience * (queue / sum) / arrivals).epsilon(0.01));
}

TEST_CASE("The 95 % interval of the less urgent class covers the truth about 95 times in 100") {
  // As in queues.cpp: 178 to 199 of the seeds 1 to 200. W0 = 0.4; 0.4 / (0.8 * 0.6).
  int covered = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const simulator::Estimate e =
        run(two_classes(0.2, 0.2, Urgent::Waits, 4'000), seed, 10).statistics.sops[1].wait.mean;
    covered += std::fabs(e.mean - 0.4 / (0.8 * 0.6)) <= e.half_width ? 1 : 0;
  }
  CHECK(covered >= 178);
  CHECK(covered <= 199);
}
