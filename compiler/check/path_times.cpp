#include "compiler/check/path_times.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace alur::check {
namespace {

using runtime::net_end;
constexpr std::int64_t unknown = std::numeric_limits<std::int64_t>::max();

const model::TimeLimit& limit_of(const model::Sop& sop, std::size_t step) {
  return sop.steps[sop.steps.id_at(step)].limit;
}

// Times at which a case comes to each node at the soonest, and from where.
struct Soonest {
  std::vector<std::int64_t> at;  // by node, the end last
  std::vector<std::uint32_t> from;
};

Soonest soonest_of(const model::Sop& sop, const Flow& flow, DayBasis basis) {
  const std::size_t end = flow.nodes.size();
  std::vector<std::vector<std::uint32_t>> into(end + 1);
  for (std::uint32_t node = 0; node < end; ++node)
    for (const std::int32_t to : flow.net.next[node])
      into[to == net_end ? end : static_cast<std::size_t>(to)].push_back(node);
  Soonest out{std::vector<std::int64_t>(end + 1, unknown),
              std::vector<std::uint32_t>(end + 1, flow.net.entry)};
  out.at[flow.net.entry] = 0;
  const auto left = [&](std::uint32_t node) {
    return node < flow.steps ? out.at[node] + seconds_of(limit_of(sop, node).shortest, basis) : out.at[node];
  };
  // A block waits for the last of its branches; elsewhere a case comes by the quickest way.
  const auto update = [&](std::size_t node) {
    const bool waits = node < end && flow.nodes[node].part == Part::Join;
    std::optional<std::uint32_t> best;
    for (const std::uint32_t from : into[node]) {
      if (out.at[from] == unknown) {
        if (waits) return false;
        continue;
      }
      if (!best || (waits ? left(from) > left(*best) : left(from) < left(*best))) best = from;
    }
    if (!best || left(*best) >= out.at[node]) return false;
    out.at[node] = left(*best);
    out.from[node] = *best;
    return true;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t node = 0; node <= end; ++node)
      if (node != flow.net.entry) changed = update(node) || changed;
  }
  return out;
}

// The steps of the flow by component.
std::vector<std::vector<std::uint32_t>> steps_by(const std::vector<std::size_t>& component,
                                                 const Flow& flow) {
  std::vector<std::vector<std::uint32_t>> out(component.size());
  for (std::uint32_t step = 0; step < flow.steps; ++step) out[component[step]].push_back(step);
  return out;
}

// The longest way from each component to the end. Tarjan gives a component its number after all to which it
// leads.
struct Furthest {
  std::vector<std::int64_t> left;  // seconds with its own rows; -1: no way to the end
  std::vector<std::size_t> next;   // the component after it; its own number: the end
};

Furthest furthest_of(const Flow& flow, const std::vector<std::size_t>& component,
                     const std::vector<std::int64_t>& own) {
  std::vector<std::vector<std::uint32_t>> nodes(component.size());
  for (std::uint32_t node = 0; node < component.size(); ++node) nodes[component[node]].push_back(node);
  Furthest out{std::vector<std::int64_t>(component.size(), -1),
               std::vector<std::size_t>(component.size(), 0)};
  for (std::size_t c = 0; c < nodes.size(); ++c) {
    out.next[c] = c;
    std::int64_t best = -1;
    for (const std::uint32_t node : nodes[c])
      for (const std::int32_t to : flow.net.next[node]) {
        const std::size_t there = to == net_end ? c : component[static_cast<std::size_t>(to)];
        if (to != net_end && there == c) continue;
        const std::int64_t after = to == net_end ? 0 : out.left[there];
        if (after <= best) continue;
        best = after;
        out.next[c] = there;
      }
    if (best >= 0) out.left[c] = best + own[c];
  }
  return out;
}

}  // namespace

PathTime shortest_path(const model::Sop& sop, const Flow& flow, DayBasis basis) {
  const Soonest soonest = soonest_of(sop, flow, basis);
  PathTime out;
  std::size_t at = flow.nodes.size();
  if (soonest.at[at] == unknown) return out;
  while (at != flow.net.entry) {
    at = soonest.from[at];
    if (at >= flow.steps) continue;
    out.steps.push_back(static_cast<std::uint32_t>(at));
    out.time += limit_of(sop, at).shortest;
  }
  std::reverse(out.steps.begin(), out.steps.end());
  return out;
}

PathTime longest_path(const model::Sop& sop, const Flow& flow, DayBasis basis) {
  const std::vector<std::size_t> component = components_of(flow.net);
  const std::vector<std::vector<std::uint32_t>> steps = steps_by(component, flow);
  std::vector<std::int64_t> own(component.size(), 0);
  for (std::uint32_t step = 0; step < flow.steps; ++step)
    own[component[step]] += seconds_of(limit_of(sop, step).longest, basis);
  const Furthest furthest = furthest_of(flow, component, own);
  PathTime out;
  std::size_t at = component[flow.net.entry];
  if (furthest.left[at] < 0) return out;
  while (true) {
    for (const std::uint32_t step : steps[at]) {
      out.steps.push_back(step);
      out.time += limit_of(sop, step).longest;
    }
    if (furthest.next[at] == at) return out;
    at = furthest.next[at];
  }
}

}  // namespace alur::check
