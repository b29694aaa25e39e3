// What happened in a run, in a form in which two engines can be compared: one line for each thing that a case
// met.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "simulator/engine.h"

namespace alur::test {

enum class Happened : std::uint8_t { Arrived, Started, Finished, Left };

struct TraceLine {
  runtime::Nanoseconds time = 0;
  std::uint64_t order = 0;  // of the case
  Happened what = Happened::Arrived;
  std::uint32_t step = 0;
  std::uint32_t visit = 0;
  std::uint32_t person = 0;
  runtime::Nanoseconds start = 0;
  runtime::Nanoseconds work = 0;
  friend bool operator==(const TraceLine&, const TraceLine&) = default;
};

inline std::string words(const TraceLine& l) {
  static constexpr const char* names[] = {"arrived", "started", "finished", "left"};
  return fmt::format("{} case {} {} step {} visit {} person {} start {} work {}", l.time, l.order,
                     names[static_cast<int>(l.what)], l.step, l.visit, l.person, l.start, l.work);
}

// By instant and case; what one case meets in one instant keeps its order.
inline void sort_trace(std::vector<TraceLine>& trace) {
  std::stable_sort(trace.begin(), trace.end(), [](const TraceLine& a, const TraceLine& b) {
    return a.time != b.time ? a.time < b.time : a.order < b.order;
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
    add(Happened::Started, c, now, c.start, c.work);
  }
  void finished(const simulator::CaseRecord& c, runtime::Nanoseconds now) {
    add(Happened::Finished, c, now, c.start, c.work);
  }
  void left(const simulator::CaseRecord& c, runtime::Nanoseconds now) { add(Happened::Left, c, now, 0, 0); }

 private:
  void add(Happened what, const simulator::CaseRecord& c, runtime::Nanoseconds now,
           runtime::Nanoseconds start, runtime::Nanoseconds work) {
    const bool visit = what == Happened::Started || what == Happened::Finished;
    trace.push_back(
        {now, c.order, what, c.step, visit ? c.visit : 0, people && visit ? c.person : 0, start, work});
  }
};

}  // namespace alur::test
