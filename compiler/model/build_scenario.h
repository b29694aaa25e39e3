// Inside the model room: the builder of one scenario, one method an item.
#pragma once

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
  bool own(Span place) const {
    return place.file == ast_.span.file && place.begin >= ast_.span.begin && place.end <= ast_.span.end;
  }
  // Puts an item in, in the place of the base's item of the same key; a second one of this scenario is
  // reported.
  template <class Item, class Same>
  void put(std::vector<Item>& items, Item item, Same same) {
    for (Item& other : items) {
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
};

}  // namespace alur::model
