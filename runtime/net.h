// The bare control-flow net of one SOP: a free-choice workflow net, one source, one sink, written as a graph
// whose nodes are the places that can hold a case. The checker builds it from the Model to judge soundness,
// the loader from a table file. Knows no odds, no people, no time; how often a jump may be taken is left out.
#pragma once

#include <cstdint>
#include <vector>

namespace alur::runtime {

inline constexpr std::int32_t net_end = -1;

// What becomes of a case that is at a node. Source: W.M.P. van der Aalst, The Application of Petri Nets to
// Workflow Management, 1998, section 3 (routing constructs).
enum class NodeKind : std::uint8_t {
  One,   // it goes on to one of `next`: a step with its outcomes, a choice
  All,   // it goes on to all of `next` at once: a parallel block begins
  Wait,  // it waits here for the others of the one Join in `next`: a branch is done
  Join,  // when all nodes that wait for it are occupied, one case goes on from all of them to its one `next`
};

struct Net {
  std::uint32_t entry = 0;
  // Shape: by node, those of steps first; net_end or a position of this net.
  std::vector<std::vector<std::int32_t>> next;
  std::vector<NodeKind> kinds;  // by node; empty: all One

  NodeKind kind(std::size_t node) const { return kinds.empty() ? NodeKind::One : kinds[node]; }
};

struct NetFacts {
  std::vector<bool> linked;   // ways lead here from the entry, whatever has to be waited for on them
  std::vector<bool> reached;  // and every Join on some way has all that it waits for
  std::vector<bool> ends;     // ways lead from here to the end
  std::vector<bool> repeats;  // ways lead from here back to here
};

// Cost: linear, whatever the net. Requires: every target is net_end or a position; a Wait leads to one Join.
// Without Wait and Join, `linked` and `reached` are the same.
NetFacts examine(const Net& net);

}  // namespace alur::runtime
