// What a scenario's replications showed: pooled over all visits or cases for the shape, and over replications
// for the means and their intervals. Times in seconds. Definitions: docs/semantics.md, "Statistics".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "simulator/collector.h"
#include "simulator/estimate.h"
#include "simulator/moments.h"

namespace alur::simulator {

inline constexpr std::array quantile_shares{0.50, 0.90, 0.95, 0.99};
using Quantiles = std::array<Estimate, quantile_shares.size()>;

struct Measure {
  Spread pooled;  // over all visits or cases of all replications
  Estimate mean;  // of the replications' means
};

struct VisitStatistics {
  Estimate visits;  // finished, in a replication
  Measure wait;     // from coming to the step until work starts
  Measure work;     // working time
  Measure elapsed;  // from coming to the step until its work is done
  Quantiles elapsed_quantiles;
  Estimate staff_wait;          // mean wait for a free person: what unlimited people would save
  Estimate closed_wait;         // mean wait for the office to open: what they would leave
  Estimate interrupted;         // mean time for which begun work lies still
  Estimate delay;               // mean time without a person: declared delays, called SOPs
  double staff_wait_total = 0;  // over all visits of all replications
};

struct StepStatistics : VisitStatistics {
  Estimate skipped, timed_out, gave_up;  // visits in a replication, beside the finished ones
  std::optional<Estimate>
      over_limit;  // share of visits beyond the printed limit; nothing where none is printed
};

struct PostStatistics : VisitStatistics {
  Estimate utilisation;   // of the period: work done / working time offered
  Estimate queue_length;  // of the period: mean number of waiting cases, by calendar time
  std::uint64_t longest_queue = 0;
  std::uint64_t worst_in = 0;  // replications in which cases waited longest in all at this post
};

struct SopStatistics {
  Estimate arrived;
  Estimate finished;
  Estimate gave_up;   // left because their patience was at its end
  Estimate censored;  // still open at the end of the run
  std::uint64_t arrived_total = 0;
  std::uint64_t finished_total = 0;
  std::uint64_t gave_up_total = 0;
  Measure cycle;         // finished cases: arrival to end
  Measure wait;          // of it, waiting
  Measure work;          // of it, work in working time
  Estimate delay;        // of it, without a person
  Estimate interrupted;  // of it, the rest: begun work that lies still. With branches these parts overlap
  Quantiles cycle_quantiles;
  std::optional<Estimate> over_limit;  // share of finished cases beyond the printed total
};

struct GoalStatistics {
  Estimate met;  // share of the cases (visits) that are over, by giving up too
  std::uint64_t judged_total = 0;
};

struct Statistics {
  std::uint64_t replications = 0;
  std::uint64_t events = 0;
  std::uint64_t cases = 0;
  Estimate period;                    // seconds
  std::vector<StepStatistics> steps;  // by position in the set
  std::vector<PostStatistics> posts;
  std::vector<SopStatistics> sops;
  std::vector<GoalStatistics> goals;  // by goal of the scenario
};

// Takes replications one after another, always in the order of their numbers: sums of floating numbers depend
// on it.
class Accumulator {
 public:
  explicit Accumulator(const Plan& plan);
  void add(const Collector& replication, std::uint64_t events);
  Statistics statistics() const;
  std::uint64_t replications() const { return replications_; }

 private:
  struct MeasureSoFar {
    Spread pooled;
    Replicated mean;
    void add(const Spread& spread);
    Measure measure() const { return {pooled, mean.estimate()}; }
  };
  using QuantilesSoFar = std::array<Replicated, quantile_shares.size()>;
  struct VisitsSoFar {
    Replicated visits, staff_wait, closed_wait, interrupted, delay;
    MeasureSoFar wait, work, elapsed;
    QuantilesSoFar quantiles;
    double staff_wait_total = 0;
    void write(VisitStatistics& out) const;
  };
  struct StepSoFar : VisitsSoFar {
    Replicated over_limit, skipped, timed_out, gave_up;
  };
  struct GoalSoFar {
    Replicated met;
    std::uint64_t judged_total = 0;
  };
  struct PostSoFar : VisitsSoFar {
    Replicated utilisation, queue_length;
    std::size_t longest_queue = 0;
    std::uint64_t worst_in = 0;
  };
  struct SopSoFar {
    Replicated arrived, finished, gave_up, censored, over_limit, interrupted, delay;
    std::uint64_t gave_up_total = 0;
    std::uint64_t arrived_total = 0;
    std::uint64_t finished_total = 0;
    MeasureSoFar cycle, wait, work;
    QuantilesSoFar quantiles;
  };
  struct Visits;

  static void add_visits(const Visits& visits, VisitsSoFar& so_far);
  void add_steps(const Collector& replication);
  void add_posts(const Collector& replication);
  void add_sops(const Collector& replication);
  void add_goals(const Collector& replication);

  const Plan& plan_;
  std::uint64_t replications_ = 0;
  std::uint64_t events_ = 0;
  std::uint64_t cases_ = 0;
  Replicated period_;
  std::vector<StepSoFar> steps_;
  std::vector<PostSoFar> posts_;
  std::vector<SopSoFar> sops_;
  std::vector<GoalSoFar> goals_;
};

}  // namespace alur::simulator
