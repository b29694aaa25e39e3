#include "compiler/diff/set_pairs.h"

#include <algorithm>

#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"
#include "compiler/diff/outcome_pairs.h"
#include "compiler/diff/step_likeness.h"

namespace alur::diff {
namespace {

constexpr PairRules by_title{.text = 0.7, .name = 0.5, .least = 0.45, .least_text = 0.65};
// Two SOPs of other names and other words are one when number and steps say so.
constexpr PairRules of_sops{.text = 0.5, .name = 0.3, .least = 0.45, .least_text = 0};
// The words of two branches are worth nothing beside the steps in them.
constexpr PairRules of_branches{.text = 0.3, .name = 0.2, .least = 0.24, .least_text = 0};

template <class List>
Pairs by_names(const List& before, const List& after) {
  const auto items = [](const List& list) {
    std::vector<Item> out;
    for (const auto& one : list) out.push_back({one.name.text, one_spaced(one.title.value)});
    return out;
  };
  return pair_up(items(before), items(after), by_title);
}

std::vector<Item> items_of(const IdVector<model::ProfileId, model::Profile>& profiles) {
  std::vector<Item> out;
  for (const model::Profile& one : profiles) {
    std::string text;
    for (const model::Text& line : one.letterhead) text += line.value + " ";
    out.push_back({one.name.text, one_spaced(text)});
  }
  return out;
}

using Words = std::vector<std::string>;

double shared_part(const Words& a, const Words& b) {
  if (a.empty() && b.empty()) return 0.5;
  std::size_t shared = 0;
  for (const std::string& one : a) shared += std::find(b.begin(), b.end(), one) != b.end() ? 1 : 0;
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

// What is alike in two SOPs besides the words of their titles: the number on the page, the steps' texts.
class SopLikeness {
 public:
  SopLikeness(const model::Model& before, const model::Model& after) : before_(before), after_(after) {
    for (const model::Sop& sop : before.sops) old_texts_.push_back(texts(sop));
    for (const model::Sop& sop : after.sops) new_texts_.push_back(texts(sop));
  }
  double operator()(std::size_t i, std::size_t j) const {
    const model::Sop& a = before_.sops[before_.sops.id_at(i)];
    const model::Sop& b = after_.sops[after_.sops.id_at(j)];
    const std::string number = one_spaced(a.identity.number.printed.value);
    const bool same_number = !number.empty() && number == one_spaced(b.identity.number.printed.value);
    return (same_number ? 0.15 : 0) + 0.35 * shared_part(old_texts_[i], new_texts_[j]);
  }

 private:
  static Words texts(const model::Sop& sop) {
    Words out;
    for (const model::Step& step : sop.steps) out.push_back(one_spaced(check::row_text(step)));
    return out;
  }
  const model::Model& before_;
  const model::Model& after_;
  std::vector<Words> old_texts_, new_texts_;
};

Pairs pairs_of_sops(const model::Model& before, const model::Model& after) {
  const auto items = [](const model::Model& model) {
    std::vector<Item> out;
    for (const model::Sop& sop : model.sops)
      out.push_back({sop.name.text, one_spaced(check::bare_title(sop.title.value))});
    return out;
  };
  const SopLikeness alike(before, after);
  return pair_up(items(before), items(after), of_sops,
                 [&](const Pairs&) { return [&](std::size_t i, std::size_t j) { return alike(i, j); }; });
}

// Lane, time and papers of a step. `lane` is the same on both sides for the same one.
std::string rest_of(const model::Step& step, const std::string& lane) {
  std::string out = lane + "\n" + one_spaced(step.limit.printed);
  for (const model::DocumentUse& use : step.inputs.uses) out += "\ni " + one_spaced(use.printed.value);
  for (const model::DocumentUse& use : step.outputs.uses) out += "\no " + one_spaced(use.printed.value);
  return out;
}

Pairs pairs_of_steps(const model::Sop& before, const model::Sop& after, const Pairs& lanes) {
  const auto items = [](const model::Sop& sop, const auto& lane_of) {
    std::vector<Item> out;
    for (const model::Step& step : sop.steps)
      out.push_back(
          {step.name.text, one_spaced(check::row_text(step)), rest_of(step, lane_of(step.lane.index))});
    return out;
  };
  const auto new_lane = [](std::size_t lane) { return std::to_string(lane); };
  const auto old_lane = [&](std::size_t lane) {
    const auto to = lanes.to_after[lane];
    return to ? std::to_string(*to) : "gone";
  };
  return pair_up(items(before, old_lane), items(after, new_lane), of_steps,
                 step_likeness(before, after, lanes));
}

template <class List>
std::vector<Item> titled(const List& list) {
  std::vector<Item> out;
  for (const auto& one : list) out.push_back({one.name.text, one.title ? one_spaced(one.title->value) : ""});
  return out;
}

// The branches of a block: by names and titles, and by the steps in them.
Pairs pairs_of_branches(const model::Parallel& before, const model::Parallel& after, const Pairs& steps) {
  const auto steps_both_have = [&](std::size_t i, std::size_t j) {
    const model::Branch &a = before.branches[i], &b = after.branches[j];
    std::size_t shared = 0;
    for (std::size_t k = a.first.index; k <= a.last.index; ++k) {
      const auto to = steps.to_after[k];
      shared += to && b.first.index <= *to && *to <= b.last.index ? 1 : 0;
    }
    const std::size_t all = a.last.index - a.first.index + 1 + b.last.index - b.first.index + 1;
    return 2.0 * static_cast<double>(shared) / static_cast<double>(all);
  };
  return pair_up(titled(before.branches), titled(after.branches), of_branches, [&](const Pairs&) {
    return [&](std::size_t i, std::size_t j) { return 0.5 * steps_both_have(i, j); };
  });
}

SopPairs pairs_within(const model::Sop& before, const model::Sop& after) {
  SopPairs out;
  out.lanes = by_names(before.lanes, after.lanes);
  out.externals = by_names(before.externals, after.externals);
  out.steps = pairs_of_steps(before, after, out.lanes);
  const auto groups = [](const model::Sop& sop) {
    std::vector<Item> items;
    for (const model::RowGroup& one : sop.groups)
      items.push_back({one.name.text, one.text ? one_spaced(one.text->value) : ""});
    return items;
  };
  out.groups = pair_up(groups(before), groups(after), by_title);
  out.parallels = pair_up(titled(before.parallels), titled(after.parallels), by_title);
  for (std::size_t i = 0; i < before.parallels.size(); ++i) {
    const auto j = out.parallels.to_after[i];
    const model::Parallel none, &olds = before.parallels[before.parallels.id_at(i)];
    out.branches.push_back(
        pairs_of_branches(olds, j ? after.parallels[after.parallels.id_at(*j)] : none, out.steps));
  }
  const auto headings = [](const model::Sop& sop) {
    std::vector<Item> items;
    for (const model::Heading& one : sop.headings) items.push_back({"", one_spaced(one.text.value)});
    return items;
  };
  out.headings = pair_up(headings(before), headings(after), {.text = 1, .name = 0, .least = 0.5});
  return out;
}

// Last, for where an outcome leads says which it is.
void pair_outcomes(const model::Model& before, const model::Model& after, SetPairs& pairs) {
  const Side old_side(before, pairs, Era::Before), new_side(after, pairs, Era::After);
  for (std::size_t i = 0; i < before.sops.size(); ++i) {
    const auto j = pairs.sops.to_after[i];
    if (!j) continue;
    const model::SopId old_id = before.sops.id_at(i), new_id = after.sops.id_at(*j);
    const model::Sop &a = before.sops[old_id], &b = after.sops[new_id];
    std::vector<Pairs> all(a.steps.size());
    for (std::size_t k = 0; k < a.steps.size(); ++k)
      if (const auto to = pairs.of_sop[i].steps.to_after[k])
        all[k] = outcome_pairs(old_side, old_id, a.steps[a.steps.id_at(k)], new_side, new_id,
                               b.steps[b.steps.id_at(*to)]);
    pairs.of_sop[i].outcomes = std::move(all);
  }
}

}  // namespace

SetPairs set_pairs(const model::Model& before, const model::Model& after) {
  SetPairs out;
  out.sops = pairs_of_sops(before, after);
  out.posts = by_names(before.posts, after.posts);
  out.laws = by_names(before.laws, after.laws);
  out.places = by_names(before.places, after.places);
  out.skills = by_names(before.skills, after.skills);
  out.profiles = pair_up(items_of(before.profiles), items_of(after.profiles), by_title);
  out.holiday_lists = by_names(before.holiday_lists, after.holiday_lists);
  out.calendars = by_names(before.calendars, after.calendars);
  out.rosters = by_names(before.rosters, after.rosters);
  out.scenarios = by_names(before.scenarios, after.scenarios);
  out.of_sop.resize(before.sops.size());
  for (std::size_t i = 0; i < before.sops.size(); ++i)
    if (const auto j = out.sops.to_after[i])
      out.of_sop[i] = pairs_within(before.sops[before.sops.id_at(i)], after.sops[after.sops.id_at(*j)]);
  pair_outcomes(before, after, out);
  return out;
}

std::string Side::token(const Pairs& pairs, std::size_t index) const {
  const auto& other = era_ == Era::Before ? pairs.to_after : pairs.to_before;
  if (!other[index]) return (era_ == Era::Before ? "-" : "+") + std::to_string(index);
  return "#" + std::to_string(era_ == Era::Before ? *other[index] : index);
}

std::string Side::inner(model::SopId sop, Pairs SopPairs::*kind, std::size_t index) const {
  const auto old = era_ == Era::Before ? sop.index : pairs_.sops.to_before[sop.index];
  const std::string of = this->sop(sop);
  if (!old || (era_ == Era::Before && !pairs_.sops.to_after[sop.index]))
    return of + "." + std::to_string(index);
  return of + "." + token(pairs_.of_sop[*old].*kind, index);
}

std::string Side::outcome(const model::StepRef& at, std::size_t outcome) const {
  const std::string of = step(at.sop, at.step) + "." + std::to_string(outcome);
  const auto old_sop = era_ == Era::Before ? std::size_t{at.sop.index} : pairs_.sops.to_before[at.sop.index];
  if (!old_sop || !pairs_.sops.to_after[*old_sop]) return of;
  const SopPairs& pairs = pairs_.of_sop[*old_sop];
  const auto old_step =
      era_ == Era::Before ? std::size_t{at.step.index} : pairs.steps.to_before[at.step.index];
  if (!old_step || !pairs.steps.to_after[*old_step]) return of;
  return step(at.sop, at.step) + "." + token(pairs.outcomes[*old_step], outcome);
}

std::string Side::branch(model::SopId sop, model::ParallelId block, std::size_t branch) const {
  const std::string of = parallel(sop, block) + "." + std::to_string(branch);
  const auto old_sop = era_ == Era::Before ? std::size_t{sop.index} : pairs_.sops.to_before[sop.index];
  if (!old_sop || !pairs_.sops.to_after[*old_sop]) return of;
  const SopPairs& pairs = pairs_.of_sop[*old_sop];
  const auto old_block =
      era_ == Era::Before ? std::size_t{block.index} : pairs.parallels.to_before[block.index];
  if (!old_block || !pairs.parallels.to_after[*old_block]) return of;
  return parallel(sop, block) + "." + token(pairs.branches[*old_block], branch);
}

std::string Side::profile(std::string_view name) const {
  for (std::size_t i = 0; i < model_.profiles.size(); ++i)
    if (model_.profiles[model_.profiles.id_at(i)].name.text == name) return token(pairs_.profiles, i);
  return std::string(name);
}

std::string Side::target(model::SopId sop, const model::Target& target) const {
  struct Words {
    const Side& side;
    model::SopId sop;
    std::string operator()(const model::ToEnd& to) const {
      return to.title ? "end " + one_spaced(to.title->value) : "end";
    }
    std::string operator()(const model::ToStep& to) const { return "step " + side.step(sop, to.step); }
    std::string operator()(const model::ToFork& to) const { return "fork " + side.parallel(sop, to.block); }
    std::string operator()(const model::ToJoin& to) const { return "join " + side.parallel(sop, to.block); }
  };
  return std::visit(Words{*this, sop}, target.to);
}

}  // namespace alur::diff
