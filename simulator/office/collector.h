// The statistics of one replication of the office engine, into the same tallies as the flow engine's.
#pragma once

#include <cstdint>
#include <vector>

#include "simulator/collector.h"
#include "simulator/office/engine.h"

namespace alur::simulator {

class OfficeCollector : public OfficeObserver {
 public:
  OfficeCollector(const Plan& plan, Collector& into)
      : plan_(plan), into_(into), queue_area_(plan.posts.size(), 0) {}

  void arrived(const OfficeCase& c, Nanoseconds) override { ++into_.arrived_in[c.sop]; }
  void queued(std::uint32_t post, std::size_t length) override {
    if (length > into_.posts[post].longest_queue) into_.posts[post].longest_queue = length;
  }
  void finished(const OfficeCase& c, const Token& t, const VisitTimes& times, Nanoseconds now) override;
  void broken_off(const OfficeCase& c, const Token& t, const VisitTimes& times, Nanoseconds now) override;
  void skipped(const OfficeCase&, const Token& t, Nanoseconds) override {
    ++into_.steps_beside[t.step].skipped;
  }
  void timed_out(const OfficeCase&, const Token& t, Nanoseconds) override {
    ++into_.steps_beside[t.step].timed_out;
  }
  void gave_up(const OfficeCase& c, const Token& t, Nanoseconds) override {
    ++into_.steps_beside[t.step].gave_up;
    ++into_.sops_beside[c.sop].gave_up;
  }
  void left(const OfficeCase& c, Nanoseconds now) override;

  // Queues and use of people within the period.
  void period_ended(Nanoseconds now, const OfficeEngine& engine);

 private:
  void judge(const OfficeCase& c, std::int32_t step, Nanoseconds begun, Nanoseconds now);

  const Plan& plan_;
  Collector& into_;
  std::vector<double> queue_area_;  // by post, of visits that are over
};

}  // namespace alur::simulator
