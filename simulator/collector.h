// The statistics of one replication, gathered while it runs: the engine's observer. Nothing is kept of a case
// that has left, so memory does not grow with cases served.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "simulator/engine.h"
#include "simulator/histogram.h"
#include "simulator/moments.h"
#include "simulator/plan.h"

namespace alur::simulator {

// What the tallies need of a finished visit (or case). Nanoseconds.
struct Finished {
  Nanoseconds wait = 0;
  Nanoseconds work = 0;
  Nanoseconds elapsed = 0;
  Nanoseconds closed_wait = 0;
  Nanoseconds working_wait = 0;
};

// Round the clock nothing waits for an opening and nothing is interrupted.
enum class Clock : std::uint8_t { Round, Office };

// Of finished visits to a step, or of finished cases of a SOP. They are added up by the batch: sums then stay
// in registers, which measured 3 ns a visit less.
struct Tally {
  Moments wait;
  Moments work;
  Moments elapsed;
  // Units: nanoseconds. Sums of their own, so that what never happens is exactly 0.
  double staff_wait = 0;   // of all waits, what began when the office was open and a person was not free
  double closed_wait = 0;  // of all waits, the rest
  double interrupted = 0;  // of the time from start to end, what is no work: closing time
  std::uint64_t over_limit = 0;
  Histogram elapsed_histogram;

  // In the order of the visits, on which sums of floating numbers depend. A limit below 0: none.
  void add(std::span<const Finished> batch, Clock clock, Nanoseconds limit, bool limit_in_working_time);

 private:
  template <Clock clock>
  void add_times(std::span<const Finished> batch);
};

class Batch {
 public:
  // True when the batch is full.
  bool push(const Finished& finished) {
    items_[count_++] = finished;
    return count_ == items_.size();
  }
  std::span<const Finished> items() const { return {items_.data(), count_}; }
  void clear() { count_ = 0; }

 private:
  std::size_t count_ = 0;
  std::array<Finished, 32> items_;
};

// Of the period alone, without the drain.
struct PostTally {
  double queue_area = 0;          // case-nanoseconds of waiting
  double busy = 0;                // person-nanoseconds of work
  double offered = 0;             // person-nanoseconds of working time
  std::size_t longest_queue = 0;  // of the whole run
};

// What the office engine alone counts, of a step or a SOP. Apart from the tallies: their width is felt.
struct OfficeTally {
  double delay = 0;  // nanoseconds without a person: declared, or in a called SOP
  std::uint64_t skipped = 0, timed_out = 0, gave_up = 0;
};

// Of one target: what was judged, and how much of it in time.
struct GoalTally {
  std::uint64_t judged = 0;
  std::uint64_t met = 0;
};

class Collector : public NoObserver {
 public:
  explicit Collector(const Plan& plan)
      : steps(plan.steps.size()),
        posts(plan.posts.size()),
        sops(plan.sops.size()),
        arrived_in(plan.sops.size()),
        steps_beside(plan.office ? plan.steps.size() : 0),
        sops_beside(plan.office ? plan.sops.size() : 0),
        goals(plan.office ? plan.office->goals.size() : 0),
        plan_(plan),
        visits_(plan.steps.size()),
        cases_(plan.sops.size()) {}

  void arrived(const CaseRecord& c, Nanoseconds) { ++arrived_in[plan_.steps[c.step].sop]; }

  void queued(std::uint32_t post, std::size_t length) {
    if (length > posts[post].longest_queue) posts[post].longest_queue = length;
  }

  void finished(const CaseRecord& c, Nanoseconds now) {
    if (visits_[c.step].push({c.start - c.joined, c.work, now - c.joined, c.first_open - c.joined,
                              c.working_wait})) [[unlikely]]
      settle_step(c.step);
  }

  void left(const CaseRecord& c, Nanoseconds now) {
    const std::uint32_t sop = plan_.steps[c.step].sop;
    if (cases_[sop].push({c.waited, c.worked, now - c.born, 0, c.working_waited})) [[unlikely]]
      settle_sop(sop);
  }

  // Adds up what is still in batches; to be called before anything is read.
  void settle();

  // Waits and work that lie within the period: those of finished visits, and of each visit in progress its
  // part.
  void period_ended(Nanoseconds now, std::span<const CaseRecord> cases);

  std::vector<Tally> steps;
  std::vector<PostTally> posts;
  std::vector<Tally> sops;
  std::vector<std::uint64_t> arrived_in;               // cases, by SOP
  std::vector<OfficeTally> steps_beside, sops_beside;  // empty where the flow engine ran
  std::vector<GoalTally> goals;                        // by goal of the scenario
  Nanoseconds period = 0;

 private:
  void settle_step(std::size_t step);
  void settle_sop(std::size_t sop);

  const Plan& plan_;
  std::vector<Batch> visits_;  // by step
  std::vector<Batch> cases_;   // by SOP
};

}  // namespace alur::simulator
