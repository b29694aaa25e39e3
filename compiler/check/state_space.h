// The exhaustive engine of soundness: the markings that a case of one SOP can come to, breadth first, so that
// the first fault found is found by a shortest run. For SOPs whose cases leave their parallel branches or
// come into them from outside; of the others nesting.h knows all without it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/check/nesting.h"

namespace alur::check {

enum class Fault : std::uint8_t {
  Twice,      // a case comes to a node where it still is: not safe, or branches that nobody synchronised
  EndsEarly,  // the end is reached while the case is still open elsewhere: no proper completion
  Stuck,      // nothing can go on and the end was not reached: no option to complete
  Endless,    // it goes on and on and cannot end: livelock
};

struct Violation {
  Fault fault = Fault::Stuck;
  Run run;  // of steps alone; what is between them happens by itself
  std::vector<std::uint32_t>
      held;  // where the case is after it, in the order of the nodes; Twice: of the node
};

// All orders of independent moves, or of those that do not touch each other just one. Source for the latter:
// P. Godefroid, Partial-Order Methods, LNCS 1032 (1996), persistent sets: the net is free-choice, so that the
// moves of one node are such a set. It keeps every marking in which nothing can go on, and by runs that are
// as short; a fault that passes by may be seen later or as another one.
enum class Orders : std::uint8_t { All, One };
// The first fault, Endless left out; or the first of each, with no search beyond a Twice.
enum class Until : std::uint8_t { FirstFault, AllFaults };

struct ExploreOptions {
  std::size_t most_markings = 40'000;
  std::size_t most_work = 4'000'000;  // words of markings written, eight bytes each
  Orders orders = Orders::All;
  Until until = Until::FirstFault;
};

struct Exploration {
  std::vector<Violation> violations;  // in the order in which they were found: the shortest run first
  std::vector<bool> alive;            // by step: some run does it
  std::size_t markings = 0, work = 0;
  bool complete = true;  // false: a bound was met, or the search ended with a fault
};

Exploration explore(const Flow& flow, const ExploreOptions& options);

// The same fault by a run of which no single move can be left out: of those that were found in one order, in
// which branches go on that have no part in it. `held` is that of the shorter run.
// Cost: the square of the run's length. Stuck and Endless come back as they are: there nobody can be left
// out.
Violation without_needless_moves(const Flow& flow, Violation seen);

}  // namespace alur::check
