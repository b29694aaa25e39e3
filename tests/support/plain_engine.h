// The rules of docs/semantics.md with nothing but vectors and loops: slow, and plainly right. It shares with
// the engines of the product the tables and the draws (runtime/semantics.h), and neither event lists, nor
// calendars, nor queues.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/tables.h"
#include "tests/support/plain_calendar.h"
#include "tests/support/trace.h"

namespace alur::test {

// Sorted by sort_trace. People are numbered through all lines of staff.
std::vector<TraceLine> plain_run(const runtime::Tables& tables, std::size_t scenario, std::uint64_t seed,
                                 std::uint64_t replication);

}  // namespace alur::test
