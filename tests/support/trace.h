// What happened in a run, in a form in which two engines can be compared: one line for each thing that a case
// met.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "simulator/engine.h"
#include "simulator/office/engine.h"

namespace alur::test {

enum class Happened : std::uint8_t {
  Arrived,
  Started,  // or went on
  Finished,
  Left,
  Skipped,
  TimedOut,
  GaveUp,
  Interrupted,
};

struct TraceLine {
  runtime::Nanoseconds time = 0;
  std::uint64_t order = 0;  // of the case
  Happened what = Happened::Arrived;
  std::uint32_t step = 0;
  std::uint32_t visit = 0;
  std::uint32_t person = 0;
  runtime::Nanoseconds start = 0;
  runtime::Nanoseconds work = 0;
  std::uint32_t token = 0;
  friend bool operator==(const TraceLine&, const TraceLine&) = default;
};

inline std::string words(const TraceLine& l) {
  static constexpr const char* names[] = {"arrived", "started",   "finished", "left",
                                          "skipped", "timed out", "gave up",  "interrupted"};
  return fmt::format("{} case {} {} step {} visit {} person {} start {} work {} token {}", l.time, l.order,
                     names[static_cast<int>(l.what)], l.step, l.visit, l.person, l.start, l.work, l.token);
}

// By instant, case and token; what one token meets in one instant keeps its order.
inline void sort_trace(std::vector<TraceLine>& trace) {
  std::stable_sort(trace.begin(), trace.end(), [](const TraceLine& a, const TraceLine& b) {
    return std::tie(a.time, a.order, a.token) < std::tie(b.time, b.order, b.token);
  });
}

template <bool people>
struct Tracer : simulator::NoObserver {
  static constexpr bool wants_people = people;
  std::vector<TraceLine> trace;

  void arrived(const simulator::CaseRecord& c, runtime::Nanoseconds now) {
    add(Happened::Arrived, c, now, 0, 0);
  }
  void started(const simulator::CaseRecord& c, runtime::Nanoseconds now) {
    // The flow engine seizes people of a closed office early; what can be seen is when work starts.
    (void)now;
    add(Happened::Started, c, c.start, c.start, c.work);
  }
  void finished(const simulator::CaseRecord& c, runtime::Nanoseconds now) {
    add(Happened::Finished, c, now, c.start, c.work);
  }
  void left(const simulator::CaseRecord& c, runtime::Nanoseconds now) { add(Happened::Left, c, now, 0, 0); }

 private:
  void add(Happened what, const simulator::CaseRecord& c, runtime::Nanoseconds now,
           runtime::Nanoseconds start, runtime::Nanoseconds work) {
    const bool visit = what == Happened::Started || what == Happened::Finished;
    trace.push_back({now, c.order, what, what == Happened::Left ? 0 : c.step, visit ? c.visit : 0,
                     people && visit ? c.person : 0, start, work});
  }
};

class OfficeTracer : public simulator::OfficeObserver {
 public:
  std::vector<TraceLine> trace;

  explicit OfficeTracer(const simulator::Plan& plan) : plan_(plan) {}
  void arrived(const simulator::OfficeCase& c, runtime::Nanoseconds now) override {
    trace.push_back({now, c.order, Happened::Arrived, plan_.office->sops[c.sop].first_step});
  }
  void started(const simulator::OfficeCase& c, const simulator::Token& t, runtime::Nanoseconds now) override {
    add(Happened::Started, c, t, now);
  }
  void interrupted(const simulator::OfficeCase& c, const simulator::Token& t,
                   runtime::Nanoseconds now) override {
    add(Happened::Interrupted, c, t, now);
  }
  void finished(const simulator::OfficeCase& c, const simulator::Token& t, const simulator::VisitTimes&,
                runtime::Nanoseconds now) override {
    add(Happened::Finished, c, t, now);
  }
  void skipped(const simulator::OfficeCase& c, const simulator::Token& t, runtime::Nanoseconds now) override {
    add(Happened::Skipped, c, t, now);
  }
  void timed_out(const simulator::OfficeCase& c, const simulator::Token& t,
                 runtime::Nanoseconds now) override {
    add(Happened::TimedOut, c, t, now);
  }
  void gave_up(const simulator::OfficeCase& c, const simulator::Token& t, runtime::Nanoseconds now) override {
    add(Happened::GaveUp, c, t, now);
  }
  void left(const simulator::OfficeCase& c, runtime::Nanoseconds now) override {
    if (!c.gave_up) trace.push_back({now, c.order, Happened::Left});
  }

 private:
  void add(Happened what, const simulator::OfficeCase& c, const simulator::Token& t,
           runtime::Nanoseconds now) {
    const bool work = what == Happened::Started || what == Happened::Finished;
    const bool worked = work && t.bound >= 0;
    trace.push_back({now, c.order, what, t.step, t.visit, worked ? static_cast<std::uint32_t>(t.bound) : 0,
                     work ? t.resumed : 0, work ? t.work : 0, t.number});
  }

  const simulator::Plan& plan_;
};

}  // namespace alur::test
