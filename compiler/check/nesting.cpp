#include "compiler/check/nesting.h"

#include <algorithm>
#include <limits>
#include <queue>

#include "base/error.h"

namespace alur::check {
namespace {

using runtime::net_end;

using Home = std::optional<std::uint32_t>;

// Gives each node the branch in which the first case comes to it, and compares it with every other.
class Spread {
 public:
  explicit Spread(const Flow& flow) : flow_(flow), seen_(flow.nodes.size(), false) {
    out_.within.resize(flow.nodes.size());
    blocks_.resize(flow.nodes.size());
    for (std::uint32_t node = 0; node < flow.nodes.size(); ++node)
      if (flow.nodes[node].part == Part::Fork) blocks_[flow.nodes[node].index] = node;
  }

  Nesting run() && {
    out_.nested = true;
    enter(flow_.net.entry, std::nullopt);
    while (out_.nested && !todo_.empty()) {
      const std::uint32_t node = todo_.back();
      todo_.pop_back();
      leave(node);
    }
    return std::move(out_);
  }

 private:
  void enter(std::uint32_t node, Home home) {
    if (flow_.nodes[node].part == Part::Begin) home = node;
    if (seen_[node]) {
      out_.nested = out_.nested && out_.within[node] == home;
      return;
    }
    seen_[node] = true;
    out_.within[node] = home;
    todo_.push_back(node);
  }

  void leave(std::uint32_t node) {
    const Home home = out_.within[node];
    if (flow_.nodes[node].part == Part::Wait) return leave_branch(node);
    for (const std::int32_t to : flow_.net.next[node]) {
      if (to == net_end)
        out_.nested = out_.nested && !home;
      else
        enter(static_cast<std::uint32_t>(to), home);
    }
  }

  // A branch is done where it was begun; its block goes on in the branch in which the block stands.
  void leave_branch(std::uint32_t node) {
    const Home home = out_.within[node];
    const FlowNode& wait = flow_.nodes[node];
    const bool own =
        home && flow_.nodes[*home].index == wait.index && flow_.nodes[*home].branch == wait.branch;
    const auto join = static_cast<std::uint32_t>(flow_.net.next[node].front());
    const std::uint32_t fork = blocks_[wait.index];
    if (!own || !seen_[fork])
      out_.nested = false;
    else if (flow_.facts.reached[join])
      enter(join, out_.within[fork]);
  }

  const Flow& flow_;
  Nesting out_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> blocks_;  // by block: its fork
  std::vector<std::uint32_t> todo_;
};

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

// What a move adds to the length of a run: a step done, skipped or out of time; not what is between steps.
std::size_t length_of(const Flow& flow, Move move) {
  const Part part = flow.nodes[move.node].part;
  return part == Part::Step || (part == Part::Gate && move.way > 0) ? 1 : 0;
}

class Shortest {
 public:
  Shortest(const Flow& flow, const Nesting& nesting, const std::vector<bool>& avoid)
      : flow_(flow),
        nesting_(nesting),
        avoid_(avoid),
        length_(flow.nodes.size(), never),
        by_(flow.nodes.size()),
        forks_(flow.nodes.size()),
        waits_(flow.nodes.size()) {
    for (std::uint32_t node = 0; node < flow.nodes.size(); ++node) {
      if (flow.nodes[node].part == Part::Fork) forks_[flow.nodes[node].index] = node;
      if (flow.nodes[node].part == Part::Wait) waits_[flow.nodes[node].index].push_back(node);
    }
  }

  std::optional<Run> to(std::uint32_t goal) {
    improve(flow_.net.entry, 0, {});
    while (!todo_.empty()) {
      const auto [length, node] = todo_.top();
      todo_.pop();
      if (length == length_[node]) leave(node);
    }
    for (Home at = goal; at; at = outside(*at))
      if (length_[*at] == never) return std::nullopt;
    Run run;
    add_run(goal, run);
    return run;
  }

 private:
  // Lengths are counted from the begin of the branch.
  void improve(std::uint32_t node, std::size_t length, Move by) {
    if (length >= length_[node] || !flow_.facts.reached[node]) return;
    length_[node] = length;
    by_[node] = by;
    todo_.push({length, node});
  }

  void leave(std::uint32_t node) {
    if (node < flow_.steps && avoid_[node]) return;
    const FlowNode& at = flow_.nodes[node];
    if (at.part == Part::Wait || at.part == Part::Fork) join(at.index);
    if (at.part == Part::Wait) return;
    for (std::uint32_t way = 0; way < flow_.net.next[node].size(); ++way) {
      const std::int32_t to = flow_.net.next[node][way];
      if (to == net_end) continue;
      const Move move{node, way};
      improve(static_cast<std::uint32_t>(to),
              at.part == Part::Fork ? 0 : length_[node] + length_of(flow_, move), move);
    }
  }

  void join(std::uint32_t block) {
    std::size_t length = length_[forks_[block]];
    for (const std::uint32_t wait : waits_[block]) {
      if (length == never || length_[wait] == never) return;
      length += length_[wait];
    }
    improve(static_cast<std::uint32_t>(flow_.net.next[waits_[block].front()].front()), length, {});
  }

  // The fork of the branch that the node is in.
  Home outside(std::uint32_t node) const {
    const Home home = nesting_.within[node];
    return home ? Home(forks_[flow_.nodes[*home].index]) : std::nullopt;
  }

  // All that is done before a case is at the node. Depth: of the nesting.
  void add_run(std::uint32_t node, Run& run) const {
    if (const Home fork = outside(node)) {
      add_run(*fork, run);
      run.push_back({*fork, 0});
    }
    add_branch(node, run);
  }

  void add_branch(std::uint32_t node, Run& run) const {
    std::vector<std::uint32_t> back;  // nodes of the branch, the last one first
    const Home begin = nesting_.within[node];
    for (std::uint32_t at = node; at != flow_.net.entry && Home(at) != begin;) {
      back.push_back(at);
      at = flow_.nodes[at].part == Part::Join ? forks_[flow_.nodes[at].index] : by_[at].node;
    }
    for (auto at = back.rbegin(); at != back.rend(); ++at) {
      if (flow_.nodes[*at].part != Part::Join) {
        run.push_back(by_[*at]);
        continue;
      }
      const std::uint32_t block = flow_.nodes[*at].index;
      run.push_back({forks_[block], 0});
      for (const std::uint32_t wait : waits_[block]) add_branch(wait, run);
      run.push_back({waits_[block].back(), 0});
    }
  }

  const Flow& flow_;
  const Nesting& nesting_;
  const std::vector<bool>& avoid_;
  std::vector<std::size_t> length_;
  std::vector<Move> by_;
  std::vector<std::uint32_t> forks_;               // by block
  std::vector<std::vector<std::uint32_t>> waits_;  // by block
  using Entry = std::pair<std::size_t, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> todo_;
};

}  // namespace

Nesting nesting_of(const Flow& flow) { return Spread(flow).run(); }

bool beside_each_other(const Flow& flow, const Nesting& nesting, std::size_t one, std::size_t other) {
  const auto branches = [&](std::size_t node) {
    std::vector<std::uint32_t> out;
    for (Home at = nesting.within[node]; at;) {
      out.push_back(*at);
      at = nesting.within[node_of(flow, Part::Fork, flow.nodes[*at].index, 0)];
    }
    return out;
  };
  const std::vector<std::uint32_t> ours = branches(one), theirs = branches(other);
  return std::any_of(ours.begin(), ours.end(), [&](std::uint32_t a) {
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](std::uint32_t b) { return a != b && flow.nodes[a].index == flow.nodes[b].index; });
  });
}

std::optional<Verdict> structural_verdict(const Flow& flow, const Nesting& nesting) {
  if (!nesting.nested) return std::nullopt;
  Verdict verdict;
  for (std::size_t node = 0; node < flow.nodes.size(); ++node)
    if (flow.facts.reached[node] && !flow.facts.ends[node]) verdict.completes = false;
  for (std::size_t step = 0; step < flow.steps; ++step) verdict.alive.push_back(flow.facts.reached[step]);
  return verdict;
}

std::optional<Run> shortest_run(const Flow& flow, const Nesting& nesting, std::uint32_t goal,
                                const std::vector<bool>& avoid) {
  ALUR_ASSERT(nesting.nested);
  return Shortest(flow, nesting, avoid).to(goal);
}

}  // namespace alur::check
