// Small control flows for tests: skeletons of steps and parallel blocks, every way to let their steps lead
// somewhere, and a plain walk over all that can happen to a case, written from the language's words and
// sharing nothing with compiler/check.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::test {

// "s(ss|s)s": a step, a block of two branches with two steps and one, a step. Blocks may stand in branches.
// Requires: balanced, no empty branch. Steps are named l1, l2, …, numbered 1, 2, …; blocks b1, b2, …
model::Sop flow_from(const std::string& skeleton);

// Every place a jump can name: the steps, the blocks, the end.
std::vector<model::Target> all_targets(const model::Sop& sop);

// What a step can do besides leading on.
enum class Habit : std::uint8_t { Plain, Jump, Choice, TimesOut, Optional, Repeats };
struct StepHabit {
  Habit habit = Habit::Plain;
  std::size_t target = 0;  // of Jump, Choice (or on) and TimesOut: position in all_targets
};
void give_habit(model::Sop& sop, std::size_t step, const StepHabit& habit,
                const std::vector<model::Target>& targets);

// Calls `see` with the skeleton's SOP under every combination of Plain, Jump and Choice. Cost: (1 + 2
// targets) to the power of the steps.
void for_each_flow(const std::string& skeleton, const std::function<void(const model::Sop&)>& see);

// A SOP of random habits on a random skeleton. The same seed gives the same SOP on every machine.
struct RandomFlowOptions {
  int most_steps = 8;
  int jumps = 15, choices = 25;  // percent of the steps
  bool inside = false;           // jumps stay in their branch: the flow is nested
};
model::Sop random_flow(std::uint64_t seed, const RandomFlowOptions& options);

// All that can happen to a case, every order of parallel work, by brute force.
struct PlainWalk {
  bool safe = true, proper = true, completes = true;  // after an unsafe marking nothing else is said
  bool stuck = false;                                 // some marking can do nothing and is not the end
  std::vector<bool> alive;                            // by step
  std::size_t fault = 0;  // steps before the soonest of unsafe, improper or stuck; 0: none
  std::vector<std::optional<std::size_t>> soonest;         // by step: steps before a case is at it
  std::vector<std::set<std::uint32_t>> sometimes, always;  // by step: documents in hand when it is done
  std::size_t markings = 0;
  bool sound() const { return safe && proper && completes; }
};
PlainWalk walk(const model::Sop& sop);

}  // namespace alur::test
