#include "compiler/check/case_times.h"

#include <algorithm>

#include "compiler/check/bounded_runs.h"

namespace alur::check {

PathTime shortest_case(const model::Sop& sop, const Flow& flow, DayBasis basis) {
  const auto rows = shortest_counted(sop, flow, basis);
  if (!rows || rows->empty()) return shortest_path(sop, flow, basis);
  PathTime out{{}, *rows};
  for (const std::uint32_t row : *rows) out.time += sop.steps[sop.steps.id_at(row)].limit.shortest;
  return out;
}

std::optional<CaseTimes> case_times(const model::Sop& sop, SopFacts& facts) {
  if (!facts.nesting().nested) return std::nullopt;
  const Flow& flow = facts.mended();
  CaseTimes out;
  out.longest = longest_path(sop, flow, sop.day_basis);
  if (out.longest.steps.empty()) return std::nullopt;
  out.shortest = shortest_case(sop, flow, sop.day_basis);
  out.with_loops = longest_with_loops(sop, flow, sop.day_basis).time;
  const std::vector<bool>& repeats = flow.facts.repeats;
  out.repeats = std::find(repeats.begin(), repeats.end(), true) != repeats.end();
  if (!out.repeats) {
    out.most = out.longest.time;
  } else if (const auto rows = longest_counted(sop, flow, sop.day_basis)) {
    out.most = TimeAmount{};
    for (const std::uint32_t row : *rows) *out.most += sop.steps[sop.steps.id_at(row)].limit.longest;
  }
  return out;
}

}  // namespace alur::check
