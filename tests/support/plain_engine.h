// The rules of docs/semantics.md with nothing but vectors and loops: slow, and plainly right. It shares with
// the fast engine the tables and the draws (runtime/semantics.h), and neither its event list nor its
// calendar.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/tables.h"
#include "tests/support/trace.h"

namespace alur::test {

// Sorted by sort_trace.
std::vector<TraceLine> plain_run(const runtime::Tables& tables, std::size_t scenario, std::uint64_t seed,
                                 std::uint64_t replication);

// Working time by walking the intervals from the first. Instants in nanoseconds from `begin` (seconds).
class PlainCalendar {
 public:
  PlainCalendar(const runtime::fb::CalendarT& calendar, std::int64_t begin);
  runtime::Nanoseconds start_of_work(runtime::Nanoseconds at) const;
  runtime::Nanoseconds end_of_work(runtime::Nanoseconds at, runtime::Nanoseconds work) const;
  runtime::Nanoseconds between(runtime::Nanoseconds from, runtime::Nanoseconds to) const;

 private:
  struct Open {
    runtime::Nanoseconds begin;
    runtime::Nanoseconds end;
  };
  std::vector<Open> open_;
};

}  // namespace alur::test
