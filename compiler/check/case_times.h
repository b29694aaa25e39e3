// How long a case of one SOP takes by the times of its rows: what a stated total may mean besides their sum,
// shared by the rules of the total.
#pragma once

#include <optional>

#include "compiler/check/path_times.h"
#include "compiler/check/sop_facts.h"

namespace alur::check {

struct CaseTimes {
  PathTime shortest, longest;  // no row twice
  TimeAmount with_loops;       // each row once that a case can pass by going round its loops
  std::optional<TimeAmount>
      most;              // with every loop gone round as often as it may; none: not known, or no bound
  bool repeats = false;  // some row may come twice
};

// As path_times.h, with each bounded outcome taken no more often than it may and its `lalu` only then.
PathTime shortest_case(const model::Sop& sop, const Flow& flow, DayBasis basis);

// Nothing where no case comes to the end, or the flow is not nested.
std::optional<CaseTimes> case_times(const model::Sop& sop, SopFacts& facts);

}  // namespace alur::check
