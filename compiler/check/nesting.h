// The structural engine of soundness: whether every case stays in its parallel branch until the branch is
// done. Then the blocks fall apart into sequential nets, and reachability alone decides everything, without
// a look at the markings. Linear, and conclusive where the SOP is nested; elsewhere state_space.h decides.
#pragma once

#include <optional>
#include <vector>

#include "compiler/check/flow.h"

namespace alur::check {

struct Nesting {
  bool nested = false;
  // By node that a case reaches, where nested: the Begin of the innermost branch that a case is in there,
  // wherever the step is written. None: in no branch.
  std::vector<std::optional<std::uint32_t>> within;
};

Nesting nesting_of(const Flow& flow);

// Whether two nodes that a case reaches are in different branches of one block: neither waits for the other.
// Requires: nested.
bool beside_each_other(const Flow& flow, const Nesting& nesting, std::size_t one, std::size_t other);

// What workflow soundness asks for, each on its own. Source: van der Aalst, 1998, definitions 6 and 7.
struct Verdict {
  bool safe = true;         // no step is at work twice at once for one case
  bool proper = true;       // at the end nothing else of the case is still open
  bool completes = true;    // whatever has happened, the case can still end
  std::vector<bool> alive;  // by step: some run does it

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// Nothing where the SOP is not nested.
std::optional<Verdict> structural_verdict(const Flow& flow, const Nesting& nesting);

// One move of a run: the case goes on from a node by one of its ways.
struct Move {
  std::uint32_t node = 0;
  std::uint32_t way = 0;
};
using Run = std::vector<Move>;

// A shortest run after which a case is at `goal`, no step of `avoid` having been done; of parallel branches
// it does only what is waited for. Nothing where there is none. Requires: nested.
// Source: D.E. Knuth, A Generalization of Dijkstra's Algorithm, IPL 6 (1977): the cost of a join is a
// superior function of its branches' costs.
std::optional<Run> shortest_run(const Flow& flow, const Nesting& nesting, std::uint32_t goal,
                                const std::vector<bool>& avoid);

}  // namespace alur::check
