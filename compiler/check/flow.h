// The control flow of one SOP as a graph, for the rules that follow it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/model/model.h"

namespace alur::check {

// Nodes are the steps by position; the end of the SOP is the node after the last.
struct Flow {
  std::vector<std::vector<std::size_t>> successors;  // by node, in the order of the outcomes
  std::vector<bool> reachable;                       // from the first step
  std::vector<bool> can_end;                         // some path leads to the end
  std::size_t end = 0;                               // the end's node
};

// Requires: a SOP that is not broken.
Flow flow_of(const model::Sop& sop);
// The same without the outcomes that are never taken. Shape: [step][outcome].
Flow flow_of(const model::Sop& sop, const std::vector<std::vector<bool>>& taken);

// The nodes of a shortest path, both ends included; nothing when there is none that avoids `avoid`.
std::optional<std::vector<std::size_t>> shortest_path(const Flow& flow, std::size_t from, std::size_t to,
                                                      const std::vector<bool>& avoid);

}  // namespace alur::check
