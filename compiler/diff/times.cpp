#include "compiler/diff/times.h"

#include "compiler/check/flow.h"

namespace alur::diff {
namespace {

// Amounts of different nature are compared by their length as the SOP counts days.
std::int64_t length(const TimeAmount& amount, DayBasis basis) {
  return seconds_of(amount, basis == DayBasis::Working ? DayBasis::Working : DayBasis::Calendar);
}

enum class Way : std::uint8_t { Shortest, Longest };

// Over the ways forward alone, in the order of the rows. Source: paths in an acyclic graph by its order.
std::optional<TimeAmount> path(const model::Sop& sop, const check::StepsAfter& after, Way way) {
  const std::size_t end = sop.steps.size();
  std::vector<std::optional<TimeAmount>> reached(end + 1);
  reached[0] = TimeAmount{};
  for (std::size_t i = 0; i < end; ++i) {
    if (!reached[i]) continue;
    const model::TimeLimit& limit = sop.steps[sop.steps.id_at(i)].limit;
    const TimeAmount here = *reached[i] + (way == Way::Shortest ? limit.shortest : limit.longest);
    for (const std::size_t next : after[i]) {
      if (next <= i) continue;
      const std::int64_t is = length(here, sop.day_basis);
      const std::int64_t was = reached[next] ? length(*reached[next], sop.day_basis) : 0;
      if (!reached[next] || (way == Way::Shortest ? is < was : is > was)) reached[next] = here;
    }
  }
  return reached[end];
}

}  // namespace

Times times_of(const model::Sop& sop) {
  Times out;
  out.rows = sop.steps.size();
  for (const model::Step& step : sop.steps) {
    out.shortest_sum += step.limit.shortest;
    out.longest_sum += step.limit.longest;
  }
  if (sop.total) out.stated = sop.total->amount;
  if (!sop.parallels.empty() || sop.broken || sop.steps.empty()) return out;
  const check::StepsAfter after = check::steps_after(check::flow_of(sop));
  out.shortest_path = path(sop, after, Way::Shortest);
  out.longest_path = path(sop, after, Way::Longest);
  return out;
}

}  // namespace alur::diff
