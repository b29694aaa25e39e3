// Small sets of runtime tables, built by hand through the object API: what a lowering would write.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/tables.h"

namespace alur::test {

namespace fb = runtime::fb;

struct SampleStep {
  std::string name;
  std::uint32_t post = 0;
  fb::DistributionT effort;
  // Empty: on to the next step, or to the end from the last. Targets are positions in the SOP, -1 the end.
  struct Branch {
    std::int32_t target;
    double odds;
  };
  std::vector<Branch> branches;
  std::int64_t limit = -1;
};

fb::DistributionT distribution(std::string name, std::vector<double> parameters);

// Makes a set with one scenario, from 0 on, in the order in which it is told of things.
class SampleSet {
 public:
  SampleSet();
  // Both give positions.
  std::uint32_t calendar(std::vector<fb::Interval> intervals, std::int64_t valid_begin,
                         std::int64_t valid_end);
  std::uint32_t post(std::string name, std::uint32_t staff, std::uint32_t calendar = 0);
  std::uint32_t sop(std::string name, fb::DistributionT gaps, const std::vector<SampleStep>& steps,
                    std::int32_t arrivals_calendar = -1);

  fb::ScenarioT& scenario() { return *tables_.scenarios[0]; }
  fb::TablesT& tables() { return tables_; }
  // Through pack and load. Requires: the set is sound.
  runtime::Tables loaded() const;

 private:
  fb::TablesT tables_;
};

// Calendar 0 of every set is round the clock. Times in seconds, so that a mean of 1 is one second.
SampleSet single_queue(double arrivals_per_second, double mean_effort, std::uint32_t staff,
                       std::uint64_t cases);
// The benchmark models of docs/performance.md.
SampleSet mm3(std::uint64_t cases);
SampleSet sop8(std::uint64_t cases);
// The office hours of Perpres 21/2023 from Monday 6 January 2025 for so many weeks, without holidays.
std::vector<fb::Interval> office_weeks(int weeks);
inline constexpr std::int64_t monday_2025_01_06 = 20094 * INT64_C(86400);
// Two SOPs that share a post, a decision, a loop, office hours and limits.
SampleSet small_office();

}  // namespace alur::test
