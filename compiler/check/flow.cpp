#include "compiler/check/flow.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include "base/error.h"

namespace alur::check {
namespace {

using runtime::net_end;
using runtime::NodeKind;

class Builder {
 public:
  explicit Builder(const model::Sop& sop) : sop_(sop) {
    flow_.steps = sop.steps.size();
    for (std::uint32_t i = 0; i < sop.steps.size(); ++i) add(NodeKind::One, {Part::Step, i, 0});
    gates_.assign(sop.steps.size(), std::nullopt);
    for (std::uint32_t i = 0; i < sop.steps.size(); ++i) {
      const model::Step& step = sop.steps[model::StepId{i}];
      if (step.optional || step.timeout) gates_[i] = add(NodeKind::One, {Part::Gate, i, 0});
    }
    for (std::uint32_t b = 0; b < sop.parallels.size(); ++b) add_block(b);
  }

  Flow flow(const std::vector<std::vector<bool>>& taken) && {
    for (std::uint32_t i = 0; i < sop_.steps.size(); ++i) lead(i, taken[i]);
    for (std::uint32_t b = 0; b < sop_.parallels.size(); ++b) lead_block(b);
    // Where no start is said it is the first step.
    flow_.net.entry = sop_.start.ends() ? arrival(0) : static_cast<std::uint32_t>(target(sop_.start, 0));
    add_exhausted();
    flow_.facts = examine(flow_.net);
    return std::move(flow_);
  }

 private:
  struct Block {
    std::uint32_t fork = 0, join = 0;
    std::vector<std::uint32_t> begins, waits;
  };
  // maksimal … lalu: the way after the bound, and the node to which the bounded way leads.
  struct Exhausted {
    std::uint32_t from;
    std::int32_t bounded, then;
    Way way;
  };

  std::uint32_t add(NodeKind kind, FlowNode node) {
    flow_.net.next.emplace_back();
    flow_.net.kinds.push_back(kind);
    flow_.nodes.push_back(node);
    flow_.ways.emplace_back();
    const bool within = node.part == Part::Gate;
    flow_.home.push_back(within ? flow_.home[node.index] : std::nullopt);
    return static_cast<std::uint32_t>(flow_.nodes.size() - 1);
  }

  // Blocks stand in the order of the text, the outer before the inner: a later home is the inner one.
  void add_block(std::uint32_t b) {
    const model::Parallel& parallel = sop_.parallels[model::ParallelId{b}];
    ALUR_ASSERT(!parallel.branches.empty());
    Block block;
    const auto outer = flow_.home[parallel.branches.front().first.index];
    block.fork = add(NodeKind::All, {Part::Fork, b, 0});
    block.join = add(NodeKind::Join, {Part::Join, b, 0});
    flow_.home[block.fork] = flow_.home[block.join] = outer;
    for (std::uint32_t k = 0; k < parallel.branches.size(); ++k) {
      const std::uint32_t begin = add(NodeKind::One, {Part::Begin, b, k});
      const std::uint32_t wait = add(NodeKind::Wait, {Part::Wait, b, k});
      block.begins.push_back(begin);
      block.waits.push_back(wait);
      flow_.home[begin] = flow_.home[wait] = begin;
      const model::Branch& branch = parallel.branches[k];
      for (std::uint32_t i = branch.first.index; i <= branch.last.index; ++i) {
        flow_.home[i] = begin;
        if (gates_[i]) flow_.home[*gates_[i]] = begin;
      }
    }
    blocks_.push_back(std::move(block));
  }

  std::uint32_t arrival(std::uint32_t step) const { return gates_[step].value_or(step); }

  // The branch of `block` in which `node` is written.
  std::uint32_t wait_of(std::uint32_t block, std::uint32_t node) const {
    auto home = flow_.home[node];
    while (home && flow_.nodes[*home].index != block)
      home = flow_.home[blocks_[flow_.nodes[*home].index].fork];
    ALUR_ASSERT(home);
    return blocks_[block].waits[flow_.nodes[*home].branch];
  }

  std::int32_t target(const model::Target& to, std::uint32_t from) const {
    if (to.ends()) return net_end;
    if (const auto step = to.step()) return static_cast<std::int32_t>(arrival(step->index));
    if (const auto* fork = std::get_if<model::ToFork>(&to.to))
      return static_cast<std::int32_t>(blocks_[fork->block.index].fork);
    return static_cast<std::int32_t>(wait_of(std::get<model::ToJoin>(to.to).block.index, from));
  }

  void arc(std::uint32_t from, std::int32_t to, Way way) {
    flow_.net.next[from].push_back(to);
    flow_.ways[from].push_back(way);
  }

  void lead(std::uint32_t i, const std::vector<bool>& taken) {
    const model::Step& step = sop_.steps[model::StepId{i}];
    const Span next = step.jumps ? step.next.place : step.place;
    if (gates_[i]) {
      arc(*gates_[i], static_cast<std::int32_t>(i), {How::On, 0, step.place});
      if (step.optional) arc(*gates_[i], target(step.next, i), {How::Skipped, 0, step.optional->place});
      if (step.timeout)
        arc(*gates_[i], target(step.timeout->target, i), {How::TimedOut, 0, step.timeout->place});
    }
    if (taken.empty()) arc(i, target(step.next, i), {How::On, 0, next});
    for (std::size_t o = 0; o < taken.size(); ++o) {
      if (!taken[o]) continue;
      const model::Outcome& outcome = step.decision->outcomes[o];
      arc(i, target(outcome.target, i), {How::Outcome, o, outcome.target.place});
      if (outcome.bound && outcome.bound->then)
        exhausted_.push_back({i,
                              target(outcome.target, i),
                              target(*outcome.bound->then, i),
                              {How::Exhausted, o, outcome.bound->then->place}});
    }
    // Again within the time that is left: where there is a timeout, the case comes to it anew.
    if (step.repetition)
      arc(i, static_cast<std::int32_t>(step.timeout ? arrival(i) : i),
          {How::Again, 0, step.repetition->place});
  }

  void lead_block(std::uint32_t b) {
    const model::Parallel& parallel = sop_.parallels[model::ParallelId{b}];
    const Block& block = blocks_[b];
    for (std::size_t k = 0; k < block.begins.size(); ++k) {
      const Way way{How::On, 0, parallel.branches[k].name.place};
      arc(block.fork, static_cast<std::int32_t>(block.begins[k]), way);
      arc(block.begins[k], target(parallel.branches[k].entry, block.begins[k]), way);
      arc(block.waits[k], static_cast<std::int32_t>(block.join), way);
    }
    arc(block.join, target(parallel.next, block.join), {How::On, 0, parallel.place});
  }

  // A bound is met only by a case that comes back; the way after it may in turn bring others back.
  void add_exhausted() {
    for (bool added = !exhausted_.empty(); added;) {
      const std::vector<std::size_t> component = components_of(flow_.net);
      const auto comes_back = [&](const Exhausted& one) {
        return one.bounded != net_end &&
               component[one.from] == component[static_cast<std::size_t>(one.bounded)];
      };
      const auto open = std::stable_partition(exhausted_.begin(), exhausted_.end(),
                                              [&](const Exhausted& one) { return !comes_back(one); });
      added = open != exhausted_.end();
      for (auto one = open; one != exhausted_.end(); ++one) arc(one->from, one->then, one->way);
      exhausted_.erase(open, exhausted_.end());
    }
  }

  const model::Sop& sop_;
  Flow flow_;
  std::vector<std::optional<std::uint32_t>> gates_;  // by step
  std::vector<Block> blocks_;
  std::vector<Exhausted> exhausted_;
};

}  // namespace

Flow flow_of(const model::Sop& sop) {
  std::vector<std::vector<bool>> all;
  for (const model::Step& step : sop.steps)
    all.emplace_back(step.decision ? step.decision->outcomes.size() : 0, true);
  return flow_of(sop, all);
}

Flow flow_of(const model::Sop& sop, const std::vector<std::vector<bool>>& taken) {
  return Builder(sop).flow(taken);
}

StepsAfter steps_after(const Flow& flow) {
  StepsAfter out(flow.steps + 1);
  std::vector<std::size_t> seen_from(flow.nodes.size(), flow.steps);  // by node: the last step that came by
  for (std::size_t step = 0; step < flow.steps; ++step) {
    std::vector<std::int32_t> todo(flow.net.next[step].rbegin(), flow.net.next[step].rend());
    bool ends = false;
    while (!todo.empty()) {
      const std::int32_t to = todo.back();
      todo.pop_back();
      if (to == net_end) {
        if (!ends) out[step].push_back(flow.steps);
        ends = true;
        continue;
      }
      const auto node = static_cast<std::size_t>(to);
      if (seen_from[node] == step) continue;
      seen_from[node] = step;
      if (node < flow.steps)
        out[step].push_back(node);
      else
        todo.insert(todo.end(), flow.net.next[node].rbegin(), flow.net.next[node].rend());
    }
  }
  return out;
}

bool chooses_nothing(const model::Decision& decision) {
  const auto& outcomes = decision.outcomes;
  return outcomes.size() > 1 && std::all_of(outcomes.begin(), outcomes.end(), [&](const model::Outcome& one) {
           return one.target.to == outcomes.front().target.to;
         });
}

std::vector<std::size_t> components_of(const runtime::Net& net) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  Graph graph(net.next.size());
  for (std::size_t from = 0; from < net.next.size(); ++from)
    for (const std::int32_t to : net.next[from])
      if (to != net_end) boost::add_edge(from, static_cast<std::size_t>(to), graph);
  std::vector<std::size_t> component(net.next.size());
  boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  return component;
}

std::uint32_t node_of(const Flow& flow, Part part, std::uint32_t block, std::uint32_t branch) {
  for (std::size_t node = flow.steps; node < flow.nodes.size(); ++node) {
    const FlowNode& one = flow.nodes[node];
    if (one.part == part && one.index == block && one.branch == branch)
      return static_cast<std::uint32_t>(node);
  }
  ALUR_ASSERT(false);
}

}  // namespace alur::check
