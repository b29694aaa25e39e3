#include "compiler/diff/set_pairs.h"

#include <algorithm>

#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

constexpr PairRules by_title{.text = 0.7, .name = 0.5, .least = 0.45, .least_text = 0.65};
// Two SOPs of other names and other words are one when number and steps say so.
constexpr PairRules of_sops{.text = 0.5, .name = 0.3, .least = 0.45, .least_text = 0};

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
                 [&](std::size_t i, std::size_t j, const Pairs&) { return alike(i, j); });
}

// What is alike in two steps besides their words.
class StepLikeness {
 public:
  StepLikeness(const model::Sop& before, const model::Sop& after, const Pairs& lanes)
      : before_(before), after_(after), lanes_(lanes) {
    for (const model::Step& step : before.steps) old_papers_.push_back(papers(step));
    for (const model::Step& step : after.steps) new_papers_.push_back(papers(step));
  }

  double operator()(std::size_t i, std::size_t j, const Pairs& sure) const {
    const model::Step& a = before_.steps[before_.steps.id_at(i)];
    const model::Step& b = after_.steps[after_.steps.id_at(j)];
    const bool same_lane = lanes_.to_after[a.lane.index] == b.lane.index;
    const bool same_limit = a.limit.shortest == b.limit.shortest && a.limit.longest == b.limit.longest;
    return (same_lane ? 0.1 : 0) + (same_limit ? 0.1 : 0) +
           0.2 * shared_part(old_papers_[i], new_papers_[j]) + (beside(i, j, sure, -1) ? 0.05 : 0) +
           (beside(i, j, sure, 1) ? 0.05 : 0);
  }

 private:
  static Words papers(const model::Step& step) {
    Words out;
    for (const model::DocumentUse& use : step.inputs.uses)
      out.push_back("i " + one_spaced(use.printed.value));
    for (const model::DocumentUse& use : step.outputs.uses)
      out.push_back("o " + one_spaced(use.printed.value));
    return out;
  }

  // The neighbours are a sure pair, or both steps stand at the same end.
  static bool beside(std::size_t i, std::size_t j, const Pairs& sure, std::ptrdiff_t by) {
    const auto outside = [by](std::size_t at, std::size_t size) { return by < 0 ? at == 0 : at + 1 == size; };
    const bool end_i = outside(i, sure.to_after.size()), end_j = outside(j, sure.to_before.size());
    if (end_i || end_j) return end_i && end_j;
    const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + by);
    return sure.to_after[at] == static_cast<std::size_t>(static_cast<std::ptrdiff_t>(j) + by);
  }

  const model::Sop& before_;
  const model::Sop& after_;
  const Pairs& lanes_;
  std::vector<Words> old_papers_, new_papers_;
};

Pairs pairs_of_steps(const model::Sop& before, const model::Sop& after, const Pairs& lanes) {
  const auto items = [](const model::Sop& sop) {
    std::vector<Item> out;
    for (const model::Step& step : sop.steps)
      out.push_back({step.name.text, one_spaced(check::row_text(step))});
    return out;
  };
  return pair_up(items(before), items(after), {}, StepLikeness(before, after, lanes));
}

template <class List>
std::vector<Item> titled(const List& list) {
  std::vector<Item> out;
  for (const auto& one : list) out.push_back({one.name.text, one.title ? one_spaced(one.title->value) : ""});
  return out;
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
  const auto headings = [](const model::Sop& sop) {
    std::vector<Item> items;
    for (const model::Heading& one : sop.headings) items.push_back({"", one_spaced(one.text.value)});
    return items;
  };
  out.headings = pair_up(headings(before), headings(after), {.text = 1, .name = 0, .least = 0.5});
  return out;
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
