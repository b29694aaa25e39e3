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

// Where a node stands on the page: before which other, in a loop that is entered at several places.
std::vector<std::uint32_t> places_of(const model::Sop& sop, const Flow& flow) {
  std::vector<std::uint32_t> out;
  for (const FlowNode& node : flow.nodes) {
    const bool of_block = node.part != Part::Step && node.part != Part::Gate;
    const auto* block = of_block ? &sop.parallels[model::ParallelId{node.index}] : nullptr;
    if (node.part == Part::Join || node.part == Part::Wait)
      out.push_back(2 * block->branches.back().last.index + 1);
    else if (of_block)
      out.push_back(2 * block->branches.front().first.index);
    else
      out.push_back(2 * node.index + (node.part == Part::Step ? 1 : 0));
  }
  return out;
}

// The flow with each branch a dead end: what follows a block comes after its fork, and no loop runs through
// a branch. Requires: nested.
runtime::Net folded(const Flow& flow) {
  runtime::Net net = flow.net;
  std::vector<std::int32_t> joins;  // by block
  for (std::uint32_t node = 0; node < flow.nodes.size(); ++node) {
    if (flow.nodes[node].part != Part::Join) continue;
    joins.resize(std::max<std::size_t>(joins.size(), flow.nodes[node].index + 1), net_end);
    joins[flow.nodes[node].index] = static_cast<std::int32_t>(node);
  }
  for (std::uint32_t node = 0; node < flow.nodes.size(); ++node) {
    const FlowNode& one = flow.nodes[node];
    if (one.part == Part::Wait) net.next[node] = {net_end};
    if (one.part == Part::Fork) net.next[node].push_back(joins[one.index]);
  }
  return net;
}

// The nodes by which a case comes into their component, and how many each component has.
struct Entries {
  std::vector<bool> at;         // by node
  std::vector<std::size_t> of;  // by component
};

Entries entries_of(const runtime::Net& net, const std::vector<std::size_t>& component) {
  Entries out{std::vector<bool>(net.next.size(), false), std::vector<std::size_t>(net.next.size(), 0)};
  out.at[net.entry] = true;
  for (std::size_t from = 0; from < net.next.size(); ++from)
    for (const std::int32_t to : net.next[from])
      if (to != net_end && component[static_cast<std::size_t>(to)] != component[from])
        out.at[static_cast<std::size_t>(to)] = true;
  for (std::size_t node = 0; node < net.next.size(); ++node)
    if (out.at[node]) ++out.of[component[node]];
  return out;
}

// The net without the ways that lead back, loop by loop from the outermost: to where the loop is entered, or,
// where it is entered at several places, to what stands earlier on the page.
void drop_ways_back(runtime::Net& net, const std::vector<std::uint32_t>& places) {
  for (bool dropped = true; dropped;) {
    dropped = false;
    const std::vector<std::size_t> component = components_of(net);
    const Entries entries = entries_of(net, component);
    for (std::size_t from = 0; from < net.next.size(); ++from)
      dropped =
          std::erase_if(net.next[from],
                        [&](std::int32_t end) {
                          const auto to = static_cast<std::size_t>(end);
                          if (end == net_end || component[to] != component[from]) return false;
                          return entries.of[component[to]] == 1 ? entries.at[to] : places[to] <= places[from];
                        }) > 0 ||
          dropped;
  }
}

// The longest way from each component of a folded net to its end. Tarjan gives a component its number after
// all to which it leads: a block comes after its branches.
class Longest {
 public:
  Longest(const model::Sop& sop, const Flow& flow, const runtime::Net& net, DayBasis basis)
      : sop_(sop),
        flow_(flow),
        component_(components_of(net)),
        nodes_(component_.size()),
        left_(component_.size(), -1),
        next_(component_.size(), 0) {
    for (std::uint32_t node = 0; node < component_.size(); ++node) nodes_[component_[node]].push_back(node);
    for (std::size_t c = 0; c < nodes_.size(); ++c) find(net, basis, c);
  }

  PathTime way() const {
    PathTime out;
    const std::size_t first = component_[flow_.net.entry];
    if (left_[first] < 0) return out;
    walk(first, out.steps);
    for (const std::uint32_t step : out.steps) out.time += limit_of(sop_, step).longest;
    return out;
  }

 private:
  // The component in which the branch that takes longest begins; none: a branch is never done.
  std::optional<std::size_t> decisive(std::uint32_t fork) const {
    std::optional<std::size_t> best;
    for (const std::int32_t to : flow_.net.next[fork]) {
      const std::size_t branch = component_[static_cast<std::size_t>(to)];
      if (left_[branch] < 0) return std::nullopt;
      if (!best || left_[branch] > left_[*best]) best = branch;
    }
    return best;
  }

  // What its own rows take; -1: a block in it is never done.
  std::int64_t own(std::size_t c, DayBasis basis) const {
    std::int64_t out = 0;
    for (const std::uint32_t node : nodes_[c]) {
      if (node < flow_.steps) out += seconds_of(limit_of(sop_, node).longest, basis);
      if (flow_.nodes[node].part != Part::Fork) continue;
      const auto branch = decisive(node);
      if (!branch) return -1;
      out += left_[*branch];
    }
    return out;
  }

  void find(const runtime::Net& net, DayBasis basis, std::size_t c) {
    next_[c] = c;
    std::int64_t best = -1;
    for (const std::uint32_t node : nodes_[c])
      for (const std::int32_t to : net.next[node]) {
        const std::size_t there = to == net_end ? c : component_[static_cast<std::size_t>(to)];
        const bool into_branch =
            to != net_end && flow_.nodes[static_cast<std::size_t>(to)].part == Part::Begin;
        if (into_branch || (to != net_end && there == c)) continue;
        const std::int64_t after = to == net_end ? 0 : left_[there];
        if (after <= best) continue;
        best = after;
        next_[c] = there;
      }
    const std::int64_t rows = best < 0 ? -1 : own(c, basis);
    if (rows >= 0) left_[c] = best + rows;
  }

  // As deep as blocks are written in one another.
  void walk(std::size_t c, std::vector<std::uint32_t>& out) const {
    for (;; c = next_[c]) {
      std::vector<std::uint32_t> here;
      for (const std::uint32_t node : nodes_[c]) {
        if (node < flow_.steps) here.push_back(node);
        if (flow_.nodes[node].part == Part::Fork) walk(*decisive(node), here);
      }
      if (nodes_[c].size() > 1) std::sort(here.begin(), here.end());
      out.insert(out.end(), here.begin(), here.end());
      if (next_[c] == c) return;
    }
  }

  const model::Sop& sop_;
  const Flow& flow_;
  std::vector<std::size_t> component_;             // by node
  std::vector<std::vector<std::uint32_t>> nodes_;  // by component
  std::vector<std::int64_t> left_;                 // seconds with its own rows; -1: no way to the end
  std::vector<std::size_t> next_;                  // the component after it; its own number: the end
};

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
  runtime::Net net = folded(flow);
  drop_ways_back(net, places_of(sop, flow));
  return Longest(sop, flow, net, basis).way();
}

PathTime longest_with_loops(const model::Sop& sop, const Flow& flow, DayBasis basis) {
  return Longest(sop, flow, folded(flow), basis).way();
}

}  // namespace alur::check
