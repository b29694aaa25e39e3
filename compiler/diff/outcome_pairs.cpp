#include "compiler/diff/outcome_pairs.h"

#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

constexpr PairRules of_outcomes{.text = 0.4, .name = 0.4, .least = 0.3, .least_text = 0.4};

struct Ways {
  std::vector<Item> items;
  std::vector<std::string> targets;

  Ways(const Side& side, model::SopId sop, const model::Step& step) {
    if (!step.decision) return;
    for (const model::Outcome& one : step.decision->outcomes) {
      items.push_back({one.name.text, one.label ? one_spaced(one.label->value) : ""});
      targets.push_back(side.target(sop, one.target));
    }
  }
};

}  // namespace

// By names and labels; then, as an outcome of other words to the same place is the same way, by targets;
// then the last one left of each side.
Pairs outcome_pairs(const Side& before, model::SopId old_sop, const model::Step& old_step, const Side& after,
                    model::SopId new_sop, const model::Step& new_step) {
  const Ways olds(before, old_sop, old_step), news(after, new_sop, new_step);
  const auto same_target = [&](std::size_t i, std::size_t j) { return olds.targets[i] == news.targets[j]; };
  Pairs pairs = pair_up(olds.items, news.items, of_outcomes, [&](const Pairs&) {
    return [&](std::size_t i, std::size_t j) { return same_target(i, j) ? 0.2 : 0.0; };
  });
  const std::size_t old_count = olds.items.size(), new_count = news.items.size();
  for (std::size_t i = 0; i < old_count; ++i)
    for (std::size_t j = 0; j < new_count && !pairs.to_after[i]; ++j)
      if (!pairs.to_before[j] && same_target(i, j)) pairs.join(i, j);
  std::vector<std::size_t> old_left, new_left;
  for (std::size_t i = 0; i < old_count; ++i)
    if (!pairs.to_after[i]) old_left.push_back(i);
  for (std::size_t j = 0; j < new_count; ++j)
    if (!pairs.to_before[j]) new_left.push_back(j);
  if (old_left.size() == 1 && new_left.size() == 1 && old_count == new_count)
    pairs.join(old_left[0], new_left[0]);
  return pairs;
}

}  // namespace alur::diff
