#include "compiler/check/bounded_runs.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <tuple>

#include "base/time.h"

namespace alur::check {
namespace {

// One of the ways that may be taken so often and no more.
struct Bounded {
  std::uint32_t node = 0, way = 0;
  std::int64_t times = 0;
  std::optional<std::uint32_t> then;  // the way that is open instead once it is used up
};

struct State {
  std::uint32_t node = 0;
  std::vector<std::int64_t> taken;  // by bounded way
  std::size_t from = 0;             // the state before, and the move that led here
  Move move;
};

const model::Outcome& outcome_of(const model::Sop& sop, const Flow& flow, Move move) {
  return sop.steps[sop.steps.id_at(move.node)].decision->outcomes[flow.ways[move.node][move.way].outcome];
}

// Those that a case can come back to: the others are taken once.
std::vector<Bounded> bounded_ways(const model::Sop& sop, const Flow& flow) {
  const std::vector<std::size_t> component = components_of(flow.net);
  std::vector<Bounded> out;
  for (std::uint32_t node = 0; node < flow.steps; ++node) {
    const auto& decision = sop.steps[sop.steps.id_at(node)].decision;
    // A decision that chooses nothing is a mistake of its own.
    if (!decision || chooses_nothing(*decision)) continue;
    for (std::uint32_t way = 0; way < flow.ways[node].size(); ++way) {
      const std::int32_t to = flow.net.next[node][way];
      if (flow.ways[node][way].how != How::Outcome || to == runtime::net_end) continue;
      const model::Outcome& outcome = outcome_of(sop, flow, {node, way});
      if (!outcome.bound || component[static_cast<std::size_t>(to)] != component[node]) continue;
      Bounded bounded{node, way, outcome.bound->times, {}};
      for (std::uint32_t other = 0; other < flow.ways[node].size(); ++other)
        if (flow.ways[node][other].how == How::Exhausted &&
            flow.ways[node][other].outcome == flow.ways[node][way].outcome)
          bounded.then = other;
      out.push_back(bounded);
    }
  }
  return out;
}

// All states that a case can come to, with those bounds.
class States {
 public:
  States(const Flow& flow, std::vector<Bounded> bounded, std::size_t most)
      : flow_(flow), bounded_(std::move(bounded)), most_(most) {}

  // Whether all were found; of runs that do not do these steps, where there are any.
  bool walk(const std::vector<bool>& passed = {}) {
    add({flow_.net.entry, std::vector<std::int64_t>(bounded_.size(), 0), 0, {}});
    for (std::size_t at = 0; at < states_.size(); ++at) {
      if (states_.size() > most_) return false;
      const std::uint32_t node = states_[at].node, step = step_at(node);
      // A case may be skipped or run out of time at the gate instead; to be let in is no move of its own.
      if (node != step)
        for (std::uint32_t way = 1; way < flow_.net.next[node].size(); ++way) follow(at, {node, way});
      if (step < passed.size() && passed[step]) continue;
      for (std::uint32_t way = 0; way < flow_.net.next[step].size(); ++way) follow(at, {step, way});
    }
    ends_.assign(states_.size(), false);
    while (!ending_.empty()) {
      const std::size_t at = ending_.back();
      ending_.pop_back();
      if (ends_[at]) continue;
      ends_[at] = true;
      ending_.insert(ending_.end(), before_[at].begin(), before_[at].end());
    }
    return true;
  }

  // The first in which a case is at a decision with outcomes used up and cannot end: best one that it could
  // leave by such an outcome if that were open.
  std::optional<Spent> first_spent() const {
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < states_.size(); ++at) {
      if (ends_[at]) continue;
      const std::vector<bool> used_up = closed(states_[at]);
      if (std::find(used_up.begin(), used_up.end(), true) == used_up.end()) continue;
      if (could_end(states_[at], used_up)) return spent(at);
      if (!first) first = at;
    }
    return first ? std::optional(spent(*first)) : std::nullopt;
  }

  // The steps of a shortest way through the states. Source: E.W. Dijkstra, Numerische Mathematik 1 (1959).
  std::vector<std::uint32_t> shortest(const model::Sop& sop, DayBasis basis) const {
    const auto seconds = [&](const Move& move) {
      return move.node < flow_.steps ? seconds_of(sop.steps[sop.steps.id_at(move.node)].limit.shortest, basis)
                                     : 0;
    };
    std::vector<std::vector<std::size_t>> after(states_.size());
    for (std::size_t e = 0; e < edges_.size(); ++e) after[edges_[e].from].push_back(e);
    std::vector<bool> done(states_.size(), false);
    // Time, then the way into the state: none into the first.
    using Open = std::tuple<std::int64_t, std::size_t, std::optional<std::size_t>>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    std::vector<std::optional<std::size_t>> by(states_.size());
    const std::size_t end = states_.size();
    open.emplace(0, 0, std::nullopt);
    while (!open.empty()) {
      const auto [time, state, edge] = open.top();
      open.pop();
      if (state == end) return rows_back(edge, by);
      if (done[state]) continue;
      done[state] = true;
      by[state] = edge;
      for (const std::size_t e : after[state])
        open.emplace(time + seconds(edges_[e].move), edges_[e].to.value_or(end), e);
    }
    return {};
  }

  // A shortest run that comes to the step.
  std::optional<Run> run_to(std::size_t step) const {
    for (std::size_t at = 0; at < states_.size(); ++at)
      if (step_at(states_[at].node) == step) return run_of(at);
    return std::nullopt;
  }

  // The steps of a longest way through the states; nothing where they lead back to each other.
  std::optional<std::vector<std::uint32_t>> longest(const model::Sop& sop, DayBasis basis) const {
    const auto seconds = [&](const Move& move) {
      return move.node < flow_.steps ? seconds_of(sop.steps[sop.steps.id_at(move.node)].limit.longest, basis)
                                     : 0;
    };
    std::vector<std::vector<std::size_t>> after(states_.size());
    std::vector<std::size_t> waits(states_.size(), 0);
    for (std::size_t e = 0; e < edges_.size(); ++e)
      if (edges_[e].to) {
        after[edges_[e].from].push_back(e);
        ++waits[*edges_[e].to];
      }
    if (waits[0] > 0) return std::nullopt;
    std::vector<std::int64_t> at(states_.size(), 0);
    std::vector<std::optional<std::size_t>> by(states_.size());
    std::vector<std::size_t> ready = {0};
    for (std::size_t i = 0; i < ready.size(); ++i)
      for (const std::size_t e : after[ready[i]]) {
        const std::size_t to = *edges_[e].to;
        const std::int64_t there = at[ready[i]] + seconds(edges_[e].move);
        if (!by[to] || there > at[to]) {
          at[to] = there;
          by[to] = e;
        }
        if (--waits[to] == 0) ready.push_back(to);
      }
    if (ready.size() < states_.size()) return std::nullopt;
    std::optional<std::size_t> last;
    const auto ends_at = [&](const Edge& edge) { return at[edge.from] + seconds(edge.move); };
    for (std::size_t e = 0; e < edges_.size(); ++e)
      if (!edges_[e].to && (!last || ends_at(edges_[e]) > ends_at(edges_[*last]))) last = e;
    return rows_back(last, by);
  }

 private:
  struct Edge {
    std::size_t from = 0;
    std::optional<std::size_t> to;  // none: the end
    Move move;
  };
  std::vector<std::uint32_t> rows_back(std::optional<std::size_t> edge,
                                       const std::vector<std::optional<std::size_t>>& by) const {
    std::vector<std::uint32_t> out;
    for (; edge; edge = by[edges_[*edge].from])
      if (edges_[*edge].move.node < flow_.steps) out.push_back(edges_[*edge].move.node);
    std::reverse(out.begin(), out.end());
    return out;
  }

  Run run_of(std::size_t at) const {
    Run out;
    for (; at != 0; at = states_[at].from) out.push_back(states_[at].move);
    std::reverse(out.begin(), out.end());
    return out;
  }

  enum class Openness : std::uint8_t { Open, Closed, NotYet };  // NotYet: what comes after a bound

  std::uint32_t step_at(std::uint32_t node) const {
    return flow_.nodes[node].part == Part::Gate ? flow_.nodes[node].index : node;
  }

  Openness openness(const State& at, Move move) const {
    for (std::size_t b = 0; b < bounded_.size(); ++b) {
      if (bounded_[b].node != move.node) continue;
      const bool used_up = at.taken[b] >= bounded_[b].times;
      if (bounded_[b].way == move.way) return used_up ? Openness::Closed : Openness::Open;
      if (bounded_[b].then == move.way) return used_up ? Openness::Open : Openness::NotYet;
    }
    return Openness::Open;
  }

  std::size_t add(State state) {
    const auto [known, fresh] = numbers_.try_emplace({state.node, state.taken}, states_.size());
    if (fresh) {
      states_.push_back(std::move(state));
      before_.emplace_back();
    }
    return known->second;
  }

  void follow(std::size_t at, Move move) {
    if (openness(states_[at], move) != Openness::Open) return;
    const std::int32_t to = flow_.net.next[move.node][move.way];
    // Where no case can ever end it is the loop that is wrong, and no bound.
    if (to == runtime::net_end || !flow_.facts.ends[static_cast<std::size_t>(to)]) {
      edges_.push_back({at, std::nullopt, move});
      return ending_.push_back(at);
    }
    State next{static_cast<std::uint32_t>(to), states_[at].taken, at, move};
    for (std::size_t b = 0; b < bounded_.size(); ++b)
      if (bounded_[b].node == move.node && bounded_[b].way == move.way) ++next.taken[b];
    const std::size_t number = add(std::move(next));
    before_[number].push_back(at);
    edges_.push_back({at, number, move});
  }

  // By way of the step at which the case is.
  std::vector<bool> closed(const State& at) const {
    const std::uint32_t step = step_at(at.node);
    std::vector<bool> out;
    for (std::uint32_t way = 0; way < flow_.net.next[step].size(); ++way)
      out.push_back(openness(at, {step, way}) == Openness::Closed);
    return out;
  }

  bool could_end(const State& state, const std::vector<bool>& closed) const {
    for (std::uint32_t way = 0; way < closed.size(); ++way) {
      if (!closed[way]) continue;
      const auto to = static_cast<std::uint32_t>(flow_.net.next[step_at(state.node)][way]);
      const auto there = numbers_.find({to, state.taken});
      if (there != numbers_.end() && ends_[there->second]) return true;
    }
    return false;
  }

  Spent spent(std::size_t at) const {
    Spent out{step_at(states_[at].node), closed(states_[at]), {}};
    out.run = run_of(at);
    return out;
  }

  const Flow& flow_;
  std::vector<Bounded> bounded_;
  std::size_t most_;
  std::vector<State> states_;
  std::vector<std::vector<std::size_t>> before_;  // by state
  std::map<std::pair<std::uint32_t, std::vector<std::int64_t>>, std::size_t> numbers_;
  std::vector<Edge> edges_;
  std::vector<std::size_t> ending_;
  std::vector<bool> ends_;
};

}  // namespace

std::optional<std::vector<Spent>> spent_decisions(const model::Sop& sop, const Flow& flow,
                                                  std::size_t most_states) {
  if (!sop.parallels.empty()) return std::nullopt;
  std::vector<Bounded> bounded = bounded_ways(sop, flow);
  std::vector<Spent> out;
  while (!bounded.empty()) {
    States states(flow, bounded, most_states);
    if (!states.walk()) return std::nullopt;
    auto spent = states.first_spent();
    if (!spent) break;
    std::erase_if(bounded, [&](const Bounded& one) { return one.node == spent->step; });
    out.push_back(std::move(*spent));
  }
  return out;
}

std::optional<std::vector<std::uint32_t>> longest_counted(const model::Sop& sop, const Flow& flow,
                                                          DayBasis basis, std::size_t most_states) {
  if (!sop.parallels.empty()) return std::nullopt;
  States states(flow, bounded_ways(sop, flow), most_states);
  if (!states.walk()) return std::nullopt;
  return states.longest(sop, basis);
}

std::optional<std::vector<std::uint32_t>> shortest_counted(const model::Sop& sop, const Flow& flow,
                                                           DayBasis basis, std::size_t most_states) {
  if (!sop.parallels.empty()) return std::nullopt;
  States states(flow, bounded_ways(sop, flow), most_states);
  if (!states.walk()) return std::nullopt;
  return states.shortest(sop, basis);
}

std::optional<WayPast> way_past(const model::Sop& sop, const Flow& flow, std::size_t step,
                                const std::vector<bool>& passed, std::size_t most_states) {
  if (!sop.parallels.empty()) return std::nullopt;
  std::vector<Bounded> bounded = bounded_ways(sop, flow);
  if (bounded.empty()) return std::nullopt;
  States states(flow, std::move(bounded), most_states);
  if (!states.walk(passed)) return std::nullopt;
  return WayPast{states.run_to(step)};
}

}  // namespace alur::check
