#include "runtime/net.h"

#include <algorithm>
#include <cstddef>

#include "base/error.h"

namespace alur::runtime {
namespace {

using Edges = std::vector<std::vector<std::int32_t>>;

std::vector<bool> spread(const Edges& edges, std::vector<std::int32_t> todo) {
  std::vector<bool> seen(edges.size(), false);
  while (!todo.empty()) {
    const auto at = static_cast<std::size_t>(todo.back());
    todo.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    for (const std::int32_t to : edges[at]) {
      if (to != net_end && !seen[static_cast<std::size_t>(to)]) todo.push_back(to);
    }
  }
  return seen;
}

// A step repeats when its strongly connected component has an edge inside.
// Source: Tarjan's algorithm (SIAM J. Comput. 1, 1972), with a stack of its own: a forged file must not
// overflow ours.
class Components {
 public:
  explicit Components(const Edges& edges)
      : edges_(edges),
        index_(edges.size(), 0),
        low_(edges.size(), 0),
        on_stack_(edges.size(), false),
        repeats_(edges.size(), false) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (index_[i] == 0) visit(i);
    }
  }
  std::vector<bool> repeats() && { return std::move(repeats_); }

 private:
  struct Frame {
    std::size_t node;
    std::size_t edge;
  };

  void open(std::size_t node, std::vector<Frame>& frames) {
    index_[node] = low_[node] = ++counter_;
    stack_.push_back(node);
    on_stack_[node] = true;
    frames.push_back({node, 0});
  }

  void close(std::size_t node) {
    if (low_[node] != index_[node]) return;
    const bool alone = stack_.back() == node;
    const auto self = static_cast<std::int32_t>(node);
    const bool loop = std::find(edges_[node].begin(), edges_[node].end(), self) != edges_[node].end();
    for (;;) {
      const std::size_t member = stack_.back();
      stack_.pop_back();
      on_stack_[member] = false;
      repeats_[member] = !alone || loop;
      if (member == node) return;
    }
  }

  void visit(std::size_t root) {
    std::vector<Frame> frames;
    open(root, frames);
    while (!frames.empty()) {
      Frame& frame = frames.back();
      const std::size_t node = frame.node;
      if (frame.edge < edges_[node].size()) {
        const std::int32_t to = edges_[node][frame.edge++];
        if (to == net_end) continue;
        const auto next = static_cast<std::size_t>(to);
        if (index_[next] == 0) {
          open(next, frames);
        } else if (on_stack_[next]) {
          low_[node] = std::min(low_[node], index_[next]);
        }
        continue;
      }
      close(node);
      frames.pop_back();
      if (!frames.empty()) low_[frames.back().node] = std::min(low_[frames.back().node], low_[node]);
    }
  }

  const Edges& edges_;
  std::vector<std::size_t> index_;  // 0: not visited
  std::vector<std::size_t> low_;
  std::vector<bool> on_stack_;
  std::vector<bool> repeats_;
  std::vector<std::size_t> stack_;
  std::size_t counter_ = 0;
};

// As spread(), but past a Join only when all that wait for it have been seen.
std::vector<bool> spread_waiting(const Net& net) {
  std::vector<std::uint32_t> missing(net.next.size(), 0);
  for (std::size_t i = 0; i < net.next.size(); ++i) {
    if (net.kind(i) == NodeKind::Wait) ++missing[static_cast<std::size_t>(net.next[i].front())];
  }
  std::vector<bool> seen(net.next.size(), false);
  std::vector<std::size_t> todo = {net.entry};
  while (!todo.empty()) {
    const std::size_t at = todo.back();
    todo.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    for (const std::int32_t to : net.next[at]) {
      if (to == net_end) continue;
      const auto next = static_cast<std::size_t>(to);
      if (net.kind(at) == NodeKind::Wait && --missing[next] > 0) continue;
      todo.push_back(next);
    }
  }
  return seen;
}

}  // namespace

NetFacts examine(const Net& net) {
  ALUR_ASSERT(net.entry < net.next.size());
  ALUR_ASSERT(net.kinds.empty() || net.kinds.size() == net.next.size());
  Edges back(net.next.size());
  std::vector<std::int32_t> before_end;
  for (std::size_t i = 0; i < net.next.size(); ++i) {
    for (const std::int32_t to : net.next[i]) {
      if (to == net_end) {
        before_end.push_back(static_cast<std::int32_t>(i));
      } else {
        back[static_cast<std::size_t>(to)].push_back(static_cast<std::int32_t>(i));
      }
    }
  }
  NetFacts facts;
  facts.linked = spread(net.next, {static_cast<std::int32_t>(net.entry)});
  facts.reached = net.kinds.empty() ? facts.linked : spread_waiting(net);
  facts.ends = spread(back, before_end);
  facts.repeats = Components(net.next).repeats();
  return facts;
}

}  // namespace alur::runtime
