// Whether the control flow of one SOP is a sound workflow net, and each mistake in it once, with the jump
// that makes it and a run that shows it. docs/decisions/0010: which engine answers what.
#pragma once

#include <optional>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/check/nesting.h"
#include "compiler/check/state_space.h"

namespace alur::check {

// What may be spent on one SOP, over all its mistakes: at the bound some 60 ms.
struct SoundnessLimits {
  std::size_t most_markings = 40'000;
  std::size_t most_work = 4'000'000;  // words of markings written
  std::size_t most_mistakes = 100;    // as many findings of a kind are kept
};

struct Mistake {
  Violation seen;
  std::optional<Move> jump;         // out of a branch, or into one; none: no single jump makes it
  std::vector<std::uint32_t> lost;  // steps that no run does because of it
  bool shortest = true;             // no run shows it sooner; false: found in one order of the moves alone
};

struct Soundness {
  std::vector<Mistake> mistakes;  // the one that a case shows soonest first
  bool decided = true;            // false: the limits were not enough to say that there are no more
  std::size_t markings = 0;
  Flow mended;  // as if each of those jumps respected its branch: what other rules look at
};

// Steps that nothing leads to and loops without a way out are the structural rules' (FC02) and not here.
Soundness soundness_of(Flow flow, const SoundnessLimits& limits = {});

}  // namespace alur::check
