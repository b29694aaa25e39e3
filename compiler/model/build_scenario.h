// Inside the model room: the builder of one scenario, one method an item.
#pragma once

#include <map>
#include <type_traits>
#include <utility>
#include <vector>

#include "compiler/model/build.h"

namespace alur::model {

class ScenarioBuilder {
 public:
  // A variant starts from all items of `base`.
  ScenarioBuilder(Build& build, const syntax::Scenario& ast, const Scenario* base);
  Scenario take();

  // --- The run, its people and places (build_scenario.cpp)
  void add(const syntax::Period& ast);
  void add(const syntax::EndAfter& ast);
  void add(const syntax::Drain& ast);
  void add(const syntax::CalendarUse& ast);
  void add(const syntax::Staff& ast);
  void add(const syntax::Capacity& ast);
  void add(const syntax::Absence& ast);
  void add(const syntax::Discipline& ast);
  void add(const syntax::Budget& ast);
  void add(const syntax::Assumption& ast);
  void add(const syntax::Replications& ast);
  void add(const syntax::Precision& ast);
  void add(const syntax::Seed& ast);
  void add(const syntax::Waiver& ast);
  void add(const syntax::Unfilled& ast);

  // --- Its cases (build_cases.cpp)
  void add(const syntax::Arrivals& ast);
  void add(const syntax::Attribute& ast);
  void add(const syntax::Effort& ast);
  void add(const syntax::Delay& ast);
  void add(const syntax::Odds& ast);
  void add(const syntax::Priority& ast);
  void add(const syntax::SameHandler& ast);
  void add(const syntax::Patience& ast);
  void add(const syntax::Goal& ast);
  void add(const syntax::Backlog& ast);

 private:
  using Key = std::pair<SopId, StepId>;
  static Key key_of(const Arrivals& item) { return {item.sop, {}}; }
  static Key key_of(const Priority& item) { return {item.sop, {}}; }
  static Key key_of(const SameHandler& item) { return {item.sop, {}}; }
  static Key key_of(const Goal& item) { return {item.sop, item.step.value_or(StepId{})}; }
  template <class Item>
  requires std::is_same_v<decltype(Item::step), StepRef>
  static Key key_of(const Item& item) { return {item.step.sop, item.step.step}; }
  // Where the items of each key stand in their vector, which only grows.
  struct Slots {
    std::size_t known = 0;
    std::map<Key, std::vector<std::size_t>> at;
  };

  bool own(Span place) const {
    return place.file == ast_.span.file && place.begin >= ast_.span.begin && place.end <= ast_.span.end;
  }
  // Puts an item in, in the place of the base's item of the same key; a second one of this scenario is
  // reported.
  template <class Item, class Same>
  void put(std::vector<Item>& items, Item item, Same same) {
    if constexpr (requires { key_of(item); }) return put_by_key(items, std::move(item), same);
    for (Item& other : items) {
      if (!same(other)) continue;
      if (own(other.place)) return report_second_part(build_, item.place, other.place);
      other = std::move(item);
      return;
    }
    items.push_back(std::move(item));
  }
  // The same for items that a scenario may have for each of thousands of steps: only those of the same key
  // are compared.
  template <class Item, class Same>
  void put_by_key(std::vector<Item>& items, Item item, Same same) {
    Slots& slots = slots_[&items];
    for (; slots.known < items.size(); ++slots.known)
      slots.at[key_of(items[slots.known])].push_back(slots.known);
    for (const std::size_t slot : slots.at[key_of(item)]) {
      Item& other = items[slot];
      if (!same(other)) continue;
      if (own(other.place)) return report_second_part(build_, item.place, other.place);
      other = std::move(item);
      return;
    }
    items.push_back(std::move(item));
  }
  std::optional<Cost> cost(const std::optional<syntax::Cost>& ast);
  std::vector<PostId> posts(const std::vector<syntax::Word>& words);
  std::optional<StepRef> step_ref(const syntax::StepRef& ast);
  std::optional<Condition> condition(const std::optional<syntax::Condition>& ast);
  bool read_patterns(const syntax::Arrivals& ast, Arrivals& arrivals);
  // Which way of a step odds are about; an unknown one is reported.
  std::optional<std::pair<OddsKind, std::size_t>> way(const StepRef& ref, const syntax::Word& outcome);
  bool answered(const Unfilled& one) const;

  Build& build_;
  const syntax::Scenario& ast_;
  Scenario scenario_;
  std::map<const void*, Slots> slots_;  // by vector; looked up, never walked
};

}  // namespace alur::model
