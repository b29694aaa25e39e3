// The statistics of one replication, gathered while it runs: the engine's observer. Nothing is kept of a case
// that has left, so memory does not grow with cases served.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulator/engine.h"
#include "simulator/histogram.h"
#include "simulator/moments.h"
#include "simulator/plan.h"

namespace alur::simulator {

struct StepTally {
  Moments wait;
  Moments work;
  Moments elapsed;
  // Units: nanoseconds. Sums of their own, so that what never happens is exactly 0.
  double staff_wait = 0;   // of all waits, what began when the office was open and a person was not free
  double closed_wait = 0;  // of all waits, the rest
  double interrupted = 0;  // of the time from start to end, what is no work: closing time
  std::uint64_t over_limit = 0;
  Histogram elapsed_histogram;
};

// Of the period alone, without the drain.
struct PostTally {
  double queue_area = 0;          // case-nanoseconds of waiting
  double busy = 0;                // person-nanoseconds of work
  double offered = 0;             // person-nanoseconds of working time
  std::size_t longest_queue = 0;  // of the whole run
};

struct SopTally {
  std::uint64_t arrived = 0;
  std::uint64_t over_limit = 0;
  Moments cycle;  // finished cases
  Moments wait;
  Moments work;
  double interrupted = 0;  // nanoseconds: neither waiting nor work
  Histogram cycle_histogram;
};

class Collector : public NoObserver {
 public:
  explicit Collector(const Plan& plan)
      : steps(plan.steps.size()), posts(plan.posts.size()), sops(plan.sops.size()), plan_(plan) {}

  void arrived(const CaseRecord& c, Nanoseconds) { ++sops[plan_.steps[c.step].sop].arrived; }

  void queued(std::uint32_t post, std::size_t length) {
    if (length > posts[post].longest_queue) posts[post].longest_queue = length;
  }

  void finished(const CaseRecord& c, Nanoseconds now) {
    StepTally& tally = steps[c.step];
    const Nanoseconds elapsed = now - c.joined;
    tally.wait.add(c.start - c.joined);
    tally.work.add(c.work);
    tally.elapsed.add(elapsed);
    tally.staff_wait += static_cast<double>(c.start - c.first_open);
    tally.closed_wait += static_cast<double>(c.first_open - c.joined);
    tally.interrupted += static_cast<double>(now - c.start - c.work);
    tally.elapsed_histogram.add(elapsed);
    const PlannedStep& step = plan_.steps[c.step];
    if (step.limit >= 0) {
      const Nanoseconds taken = step.limit_in_working_time ? c.working_wait + c.work : elapsed;
      tally.over_limit += taken > step.limit ? 1 : 0;
    }
  }

  void left(const CaseRecord& c, Nanoseconds now) {
    const std::uint32_t index = plan_.steps[c.step].sop;
    const PlannedSop& sop = plan_.sops[index];
    SopTally& tally = sops[index];
    const Nanoseconds cycle = now - c.born;
    tally.cycle.add(cycle);
    tally.wait.add(c.waited);
    tally.work.add(c.worked);
    tally.interrupted += static_cast<double>(cycle - c.waited - c.worked);
    tally.cycle_histogram.add(cycle);
    if (sop.limit >= 0) {
      const Nanoseconds taken = sop.limit_in_working_time ? c.working_waited + c.worked : cycle;
      tally.over_limit += taken > sop.limit ? 1 : 0;
    }
  }

  // Waits and work that lie within the period: those of finished visits, and of each visit in progress its
  // part.
  void period_ended(Nanoseconds now, std::span<const CaseRecord> cases);

  std::vector<StepTally> steps;
  std::vector<PostTally> posts;
  std::vector<SopTally> sops;
  Nanoseconds period = 0;

 private:
  const Plan& plan_;
};

}  // namespace alur::simulator
