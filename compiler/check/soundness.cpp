#include "compiler/check/soundness.h"

#include <algorithm>

#include "base/error.h"

namespace alur::check {
namespace {

using runtime::net_end;
using Home = std::optional<std::uint32_t>;

// The branches that the node is written in, the innermost first.
std::vector<std::uint32_t> homes_of(const Flow& flow, Home home) {
  std::vector<std::uint32_t> out;
  while (home) {
    out.push_back(*home);
    home = flow.home[node_of(flow, Part::Fork, flow.nodes[*home].index, 0)];
  }
  return out;
}

Home home_of(const Flow& flow, std::int32_t node) {
  return node == net_end ? std::nullopt : flow.home[static_cast<std::size_t>(node)];
}

// Leads the way out of its branch only when the branch is done, and the way into a branch to the begin of its
// block. Nothing when it does neither.
std::optional<std::int32_t> mended(const Flow& flow, Move jump) {
  const std::int32_t to = flow.net.next[jump.node][jump.way];
  const Home from = flow.home[jump.node], into = home_of(flow, to);
  if (from == into) return std::nullopt;
  const std::vector<std::uint32_t> inner = homes_of(flow, from), outer = homes_of(flow, into);
  const bool leaves = from && std::find(outer.begin(), outer.end(), *from) == outer.end();
  if (leaves) {
    const FlowNode& own = flow.nodes[*from];
    return static_cast<std::int32_t>(node_of(flow, Part::Wait, own.index, own.branch));
  }
  // The outermost block into which it leads and from outside of which it comes.
  const auto entered = std::find_if(outer.rbegin(), outer.rend(), [&](std::uint32_t begin) {
    return std::find(inner.begin(), inner.end(), begin) == inner.end();
  });
  ALUR_ASSERT(entered != outer.rend());
  return static_cast<std::int32_t>(node_of(flow, Part::Fork, flow.nodes[*entered].index, 0));
}

// Finds the mistakes one after the other, each in the flow in which those before are mended.
class Judge {
 public:
  Judge(Flow flow, const SoundnessLimits& limits) : left_(limits) { out_.mended = std::move(flow); }

  Soundness run() && {
    while (out_.mistakes.size() < left_.most_mistakes && !nesting_of(out_.mended).nested) {
      Orders order = Orders::All;
      const Exploration seen = search(order);
      if (seen.violations.empty()) {
        out_.decided = seen.complete;
        break;
      }
      const Violation& first = seen.violations.front();
      if (!add(order == Orders::All ? first : without_needless_moves(out_.mended, first), order)) break;
    }
    return std::move(out_);
  }

 private:
  Exploration spend(Orders orders) {
    Exploration seen =
        explore(out_.mended, {left_.most_markings, left_.most_work, orders, Until::FirstFault});
    out_.markings += seen.markings;
    left_.most_markings -= std::min(left_.most_markings, seen.markings);
    left_.most_work -= std::min(left_.most_work, seen.work);
    return seen;
  }

  // Where all orders of moves are too many, one of them, which `order` then says: half of what is left goes
  // to each.
  Exploration search(Orders& order) {
    const SoundnessLimits whole = left_;
    left_.most_markings /= 2;
    left_.most_work /= 2;
    Exploration all = spend(Orders::All);
    left_.most_markings += whole.most_markings - whole.most_markings / 2;
    left_.most_work += whole.most_work - whole.most_work / 2;
    if (all.complete || !all.violations.empty()) return all;
    order = Orders::One;
    return spend(order);
  }

  // Whether there is a jump to blame, so that the search can go on without it.
  bool add(const Violation& seen, Orders order) {
    Flow& flow = out_.mended;
    Mistake mistake{seen, std::nullopt, {}, order == Orders::All};
    for (const Move move : seen.run) {
      const auto right = mended(flow, move);
      if (!right) continue;
      mistake.jump = move;
      flow.net.next[move.node][move.way] = *right;
      break;
    }
    if (mistake.jump) {
      const std::vector<bool> before = flow.facts.reached;
      flow.facts = examine(flow.net);
      for (std::uint32_t step = 0; step < flow.steps; ++step)
        if (!before[step] && flow.facts.reached[step]) mistake.lost.push_back(step);
    }
    out_.mistakes.push_back(std::move(mistake));
    return out_.mistakes.back().jump.has_value();
  }

  SoundnessLimits left_;
  Soundness out_;
};

}  // namespace

Soundness soundness_of(Flow flow, const SoundnessLimits& limits) {
  return Judge(std::move(flow), limits).run();
}

}  // namespace alur::check
