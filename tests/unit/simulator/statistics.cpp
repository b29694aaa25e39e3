#include "simulator/statistics.h"

#include <cmath>
#include <random>

#include "simulator/histogram.h"
#include "simulator/moments.h"
#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/sample_tables.h"

using namespace alur;
using namespace alur::simulator;

namespace {
constexpr runtime::Nanoseconds second = runtime::nanoseconds_per_second;
}

TEST_CASE("Moments are those of the textbook, and equal values have no variance at all") {
  Moments moments;
  for (const int s : {2, 4, 4, 4, 5, 5, 7, 9}) moments.add(s * second);
  const Spread spread = moments.spread();
  CHECK(spread.count == 8);
  CHECK(spread.mean == Approx(5));
  CHECK(spread.variance() == Approx(32.0 / 7));
  CHECK(spread.minimum == 2);
  CHECK(spread.maximum == 9);
  Moments equal;
  for (int i = 0; i < 1'000'000; ++i) equal.add(31'536'000 * second + 123'456'789);
  CHECK(equal.spread().variance() == 0);
  CHECK(Moments().spread().count == 0);
}

TEST_CASE("Spreads merge to the spread of all") {
  Moments all;
  Moments parts[3];
  std::mt19937_64 random(3);
  for (int i = 0; i < 3000; ++i) {
    const auto value = static_cast<runtime::Nanoseconds>(random() % (100 * second));
    all.add(value);
    parts[random() % 3].add(value);
  }
  Spread merged;
  for (const Moments& part : parts) merged.merge(part.spread());
  CHECK(merged.count == 3000);
  CHECK(merged.mean == Approx(all.spread().mean));
  CHECK(merged.variance() == Approx(all.spread().variance()));
}

TEST_CASE("Quantiles are right to one part in 64, from a millisecond to a century") {
  for (const double scale : {0.02, 1.0, 3600.0, 3e9}) {
    Histogram histogram;
    for (int i = 1; i <= 10'000; ++i) histogram.add(runtime::nanoseconds_of(scale * i / 10'000));
    INFO(scale);
    CHECK(histogram.quantile(0.5) == Approx(0.5 * scale).epsilon(1.0 / 64));
    CHECK(histogram.quantile(0.99) == Approx(0.99 * scale).epsilon(1.0 / 64));
  }
  Histogram ends;
  ends.add(0);
  ends.add(INT64_MAX);
  CHECK(ends.count() == 2);
}

TEST_CASE("A time that is always the same is its own quantile, to the nanosecond") {
  Histogram constant, mostly;
  for (int i = 0; i < 1000; ++i) constant.add(600 * second);
  for (const double q : {0.01, 0.5, 0.9, 0.99}) CHECK(constant.quantile(q) == 600);
  // One visit in twenty waits: the tenth longest is still the constant, the longest its own.
  for (int i = 0; i < 95; ++i) mostly.add(600 * second);
  for (int i = 0; i < 5; ++i) mostly.add((700 + i) * second);
  CHECK(mostly.quantile(0.90) == 600);
  CHECK(mostly.quantile(0.95) == 600);
  CHECK(mostly.quantile(0.999) == 704);
}

TEST_CASE("A quantile is never beyond the least and the greatest value, and few values are exact") {
  Histogram two;
  two.add(600 * second);
  two.add(601 * second);
  CHECK(two.quantile(0.01) == 600);
  CHECK(two.quantile(0.5) == 600);
  CHECK(two.quantile(0.51) == 601);
  std::mt19937_64 random(5);
  for (int round = 0; round < 200; ++round) {
    Histogram some;
    runtime::Nanoseconds least = runtime::never, greatest = 0;
    for (int i = 0; i < 1 + round / 4; ++i) {
      const auto value = static_cast<runtime::Nanoseconds>(random() >> (1 + random() % 50));
      some.add(value);
      least = std::min(least, value);
      greatest = std::max(greatest, value);
    }
    CHECK(some.quantile(1e-9) >= runtime::seconds_of(least));
    CHECK(some.quantile(1 - 1e-9) <= runtime::seconds_of(greatest));
  }
}

TEST_CASE("Histograms merge to the histogram of all, in any order") {
  Histogram all, parts[3], forward, backward;
  std::mt19937_64 random(3);
  for (int i = 0; i < 3000; ++i) {
    const auto value = static_cast<runtime::Nanoseconds>(random() >> (20 + random() % 20));
    all.add(value);
    parts[random() % 3].add(value);
  }
  for (int i = 0; i < 3; ++i) {
    forward.merge(parts[i]);
    backward.merge(parts[2 - i]);
  }
  for (double q = 0.001; q < 1; q += 0.001) {
    CHECK(forward.quantile(q) == all.quantile(q));
    CHECK(backward.quantile(q) == all.quantile(q));
  }
}

TEST_CASE("A work of 10 minutes lies within a limit of 10 minutes, in its quantiles too") {
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("satu", test::distribution("konstan", {3600}),
          {{"a", post, test::distribution("konstan", {600}), {}, 600}});
  set.scenario().end = 360'000;
  set.scenario().drain = 3600;
  const StepStatistics step = simulate(set.loaded(), 0).statistics.steps[0];
  for (const Estimate& quantile : step.elapsed_quantiles) CHECK(quantile.mean == 600);
  CHECK(step.over_limit->mean == 0);
}

TEST_CASE("The interval over replications is Student's") {
  Replicated replicated;
  CHECK(std::isnan(replicated.estimate().mean));
  replicated.add(1);
  CHECK(replicated.estimate().mean == 1);
  CHECK(std::isnan(replicated.estimate().half_width));
  replicated.add(2);
  replicated.add(3);
  replicated.add(4);
  // t with 3 degrees of freedom at 0.975 is 3.182446; s = 1.290994.
  CHECK(replicated.estimate().mean == 2.5);
  CHECK(replicated.estimate().half_width == Approx(3.182446 * 1.290994 / 2).epsilon(1e-6));
}

TEST_CASE("Queue length and utilisation are of the period, to the nanosecond") {
  // One person, work of 9 s; cases at 10, 20 .. 90; the office is open the whole time. Period of 95 s.
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 1);
  set.sop("satu", test::distribution("konstan", {10}),
          {{"a", post, test::distribution("konstan", {15}), {}, 20}});
  set.scenario().end = 95;
  set.scenario().drain = 1000;
  const Simulation s = simulate(set.loaded(), 0);
  const PostStatistics& p = s.statistics.posts[0];
  // Case k = 1..9 arrives at 10k and starts at 10 + 15 (k - 1): waits 5 (k - 1), cut at 95.
  CHECK(p.wait.pooled.mean == Approx(20.0));
  CHECK(p.wait.pooled.maximum == Approx(40.0));
  CHECK(p.utilisation.mean == Approx(85.0 / 95));
  // Starts: 10 25 40 55 70 85 | 100 115 130. Waits within the period: 0 5 10 15 20 25, then 95 - 70, 95 - 80,
  // 95 - 90.
  CHECK(p.queue_length.mean == Approx((0 + 5 + 10 + 15 + 20 + 25 + 25 + 15 + 5) / 95.0));
  CHECK(p.longest_queue == 3);
  // Beyond the limit of 20 s: elapsed is wait + 15, so waits above 5: seven of nine.
  CHECK(s.statistics.steps[0].over_limit->mean == Approx(7.0 / 9));
  CHECK(s.statistics.sops[0].censored.mean == 0);
  CHECK(s.statistics.events == 18);
}

TEST_CASE("Waiting is told apart: for people, and for the office to open") {
  test::SampleSet set;
  const std::uint32_t office = set.calendar({{100, 200}, {300, 400}}, 0, 1000);
  const std::uint32_t post = set.post("loket", 1, office);
  set.sop("satu", test::distribution("konstan", {50}),
          {{"a", post, test::distribution("konstan", {40}), {}, -1}});
  set.scenario().end = 151;
  set.scenario().drain = 800;
  const Simulation s = simulate(set.loaded(), 0);
  // Cases at 50, 100, 150; starts 100, 140, 180: the last pauses at 200 and ends at 320.
  const PostStatistics& p = s.statistics.posts[0];
  CHECK(p.wait.pooled.total() == Approx(50 + 40 + 30));
  CHECK(p.closed_wait.mean == Approx(50.0 / 3));
  CHECK(p.staff_wait.mean == Approx(70.0 / 3));
  CHECK(p.elapsed.pooled.maximum == Approx(170));
  // The third lies still from 200 to 300; so does the only step of the SOP.
  CHECK(p.interrupted.mean == Approx(100.0 / 3));
  CHECK(s.statistics.steps[0].interrupted.mean == Approx(100.0 / 3));
  CHECK(s.statistics.sops[0].interrupted.mean == Approx(100.0 / 3));
  CHECK(p.staff_wait.mean + p.closed_wait.mean + p.work.mean.mean + p.interrupted.mean ==
        Approx(p.elapsed.mean.mean));
}

TEST_CASE("Round the clock nothing waits for an opening and nothing is interrupted, to the last bit") {
  const Simulation s = simulate(test::sop8(2'000).loaded(), 0);
  for (const PostStatistics& post : s.statistics.posts) {
    CHECK(post.closed_wait.mean == 0);
    CHECK(post.interrupted.mean == 0);
  }
  CHECK(s.statistics.sops[0].interrupted.mean == 0);
}

TEST_CASE("A limit in working time does not count the night") {
  test::SampleSet set;
  const std::uint32_t office = set.calendar({{100, 200}, {300, 400}}, 0, 1000);
  const std::uint32_t post = set.post("loket", 1, office);
  set.sop("satu", test::distribution("konstan", {190}),
          {{"a", post, test::distribution("konstan", {40}), {}, 45}});
  set.scenario().end = 200;
  set.scenario().drain = 800;
  CHECK(simulate(set.loaded(), 0).statistics.steps[0].over_limit->mean == 1);  // 190 to 330
  set.tables().steps[0]->limit_in_working_time = true;
  set.tables().sops[0]->limit = 39;
  set.tables().sops[0]->limit_in_working_time = true;
  const Simulation s = simulate(set.loaded(), 0);
  CHECK(s.statistics.steps[0].over_limit->mean == 0);
  CHECK(s.statistics.sops[0].over_limit->mean == 1);
}
