#include "tests/support/random_tables.h"

#include <algorithm>
#include <random>

namespace alur::test {
namespace {

constexpr std::int64_t reach = 4000;  // seconds covered by calendars

class Maker {
 public:
  explicit Maker(std::uint64_t number) : random_(number) {}

  SampleSet make() {
    SampleSet set;
    const int calendars = below(3);
    for (int i = 0; i < calendars; ++i) set.calendar(intervals(), 0, reach);
    const int posts = 1 + below(3);
    for (int i = 0; i < posts; ++i) {
      set.post("p" + std::to_string(i), static_cast<std::uint32_t>(1 + below(3)), calendar(calendars));
    }
    const int sops = 1 + below(3);
    for (int i = 0; i < sops; ++i) {
      const std::int32_t arrivals = below(2) == 0 ? -1 : static_cast<std::int32_t>(calendar(calendars));
      set.sop("s" + std::to_string(i), gaps(), steps(posts), arrivals);
    }
    period(set.scenario(), calendars != 0);
    return set;
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
  std::uint32_t calendar(int calendars) { return static_cast<std::uint32_t>(below(calendars + 1)); }

  std::vector<runtime::fb::Interval> intervals() {
    std::vector<runtime::fb::Interval> made;
    for (std::int64_t t = below(5); t < reach - 40;) {
      const std::int64_t end = t + 1 + below(20);
      made.emplace_back(t, end);
      t = end + 1 + below(12);
    }
    return made;
  }

  runtime::fb::DistributionT effort() {
    switch (below(6)) {
      case 0:
        return distribution("konstan", {0});
      case 1:
      case 2:
        return distribution("konstan", {static_cast<double>(1 + below(6))});
      case 3:
        return distribution("seragam", {0, 7});
      case 4:
        return distribution("erlang", {4, 2});
      default:
        return distribution("eksponensial", {3});
    }
  }

  runtime::fb::DistributionT gaps() {
    if (below(2) == 0) return distribution("konstan", {static_cast<double>(1 + below(9))});
    return distribution("eksponensial", {static_cast<double>(2 + below(8))});
  }

  std::vector<SampleStep> steps(int posts) {
    const int count = 1 + below(5);
    std::vector<SampleStep> made;
    for (int i = 0; i < count; ++i) {
      SampleStep step;
      step.name = "l" + std::to_string(i);
      step.post = static_cast<std::uint32_t>(below(posts));
      step.effort = effort();
      if (below(3) == 0) {
        // Back to any step, and on: every loop can be left.
        step.branches = {{below(count), 0.3}, {i + 1 < count ? i + 1 : -1, 0.7}};
      }
      made.push_back(step);
    }
    return made;
  }

  void period(runtime::fb::ScenarioT& scenario, bool covered) {
    if (!covered && below(2) == 0) {
      scenario.end_after_cases = static_cast<std::uint64_t>(1 + below(60));
      return;
    }
    scenario.end = 100 + below(300);
    scenario.drain = below(2) == 0 ? 0 : 3000;
    if (below(3) == 0) scenario.end_after_cases = static_cast<std::uint64_t>(1 + below(40));
  }

  std::mt19937_64 random_;
};

}  // namespace

SampleSet random_set(std::uint64_t number) { return Maker(number).make(); }

}  // namespace alur::test
