#include "compiler/diff/times.h"

#include "compiler/check/nesting.h"
#include "compiler/check/case_times.h"

namespace alur::diff {

Times times_of(const model::Sop& sop) {
  Times out;
  out.rows = sop.steps.size();
  for (const model::Step& step : sop.steps) {
    out.shortest_sum += step.limit.shortest;
    out.longest_sum += step.limit.longest;
  }
  if (sop.total) out.stated = sop.total->amount;
  if (sop.broken || sop.steps.empty()) return out;
  const check::Flow flow = check::flow_of(sop);
  if (!check::nesting_of(flow).nested) return out;
  const check::PathTime shortest = check::shortest_case(sop, flow, sop.day_basis);
  const check::PathTime longest = check::longest_path(sop, flow, sop.day_basis);
  if (!shortest.steps.empty()) out.shortest_path = shortest.time;
  if (!longest.steps.empty()) out.longest_path = longest.time;
  return out;
}

}  // namespace alur::diff
