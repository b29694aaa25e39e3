// Figures that a scenario says are still unknown (kosong).
#include <algorithm>
#include <tuple>

#include "compiler/model/build_scenario.h"

namespace alur::model {

void ScenarioBuilder::add(const syntax::Unfilled& ast) {
  Unfilled out;
  out.figure = static_cast<Figure>(ast.figure);
  out.place = ast.span;
  switch (ast.figure) {
    case syntax::Figure::Period:
    case syntax::Figure::Calendar:
    case syntax::Figure::Assumption:
      break;
    case syntax::Figure::Staff:
      out.posts = posts(ast.names);
      if (out.posts.empty()) return;
      break;
    case syntax::Figure::Capacity:
      out.resource = build_.names.places.find(ast.names[0], build_.out);
      if (!out.resource) return;
      break;
    case syntax::Figure::Arrivals:
      out.sop = build_.names.sops.find(ast.names[0], build_.out);
      if (!out.sop) return;
      break;
    case syntax::Figure::Effort:
    case syntax::Figure::Delay:
    case syntax::Figure::Odds:
      out.step = step_ref(*ast.step);
      if (!out.step) return;
      break;
  }
  if (ast.outcome) {
    const auto about = way(*out.step, *ast.outcome);
    if (!about) return;
    std::tie(out.kind, out.outcome) = *about;
  }
  scenario_.unfilled.push_back(std::move(out));
}

// Whether the scenario also says the figure.
bool ScenarioBuilder::answered(const Unfilled& one) const {
  const auto any = [](const auto& items, auto same) { return std::any_of(items.begin(), items.end(), same); };
  const auto of_step = [&](const auto& item) { return item.step == *one.step; };
  switch (one.figure) {
    case Figure::Period:
      return scenario_.period || scenario_.end_after_cases;
    case Figure::Calendar:
      return scenario_.calendar.has_value();
    case Figure::Staff:
      return any(scenario_.staff, [&](const Staff& staff) { return staff.posts == one.posts; });
    case Figure::Capacity:
      return any(scenario_.capacities, [&](const Capacity& c) { return c.resource == *one.resource; });
    case Figure::Arrivals:
      return any(scenario_.arrivals, [&](const Arrivals& a) { return a.sop == *one.sop; });
    case Figure::Effort:
      return any(scenario_.efforts, of_step);
    case Figure::Delay:
      return any(scenario_.delays, of_step);
    case Figure::Odds:
      return any(scenario_.odds, [&](const Odds& odds) {
        return odds.step == *one.step && odds.kind == one.kind && odds.outcome == one.outcome;
      });
    case Figure::Assumption:
      break;
  }
  return false;
}

// A variant answers what its base leaves open; what a scenario itself says is unknown stays unknown.
Scenario ScenarioBuilder::take() {
  std::erase_if(scenario_.unfilled, [&](const Unfilled& one) { return !own(one.place) && answered(one); });
  return std::move(scenario_);
}

}  // namespace alur::model
