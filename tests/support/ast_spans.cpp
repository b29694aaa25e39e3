#include "tests/support/ast_spans.h"

#include <algorithm>

namespace alur::tests {

using namespace alur::syntax;

namespace {

class Walk {
 public:
  explicit Walk(const SpanVisitor& visit) : visit_(visit) {}

  // A node without children of its own.
  template <class Node>
  void leaf(std::string_view name, Span parent, const Node& node) const {
    visit_(name, parent, node.span);
  }
  template <class Node>
  void leaf(std::string_view name, Span parent, const std::optional<Node>& node) const {
    if (node) leaf(name, parent, *node);
  }
  template <class Node>
  void leaf(std::string_view name, Span parent, const std::vector<Node>& nodes) const {
    for (const Node& node : nodes) leaf(name, parent, node);
  }

  void box(Span parent, const TextBox& one) const {
    leaf("text box", parent, one);
    std::visit([&](const auto& value) { leaf("value of a text box", one.span, value); }, one.value);
    leaf("printed", one.span, one.printed);
  }
  void box(Span parent, const DateBox& one) const {
    leaf("date box", parent, one);
    std::visit([&](const auto& value) { leaf("value of a date box", one.span, value); }, one.value);
    leaf("until", one.span, one.until);
    leaf("printed", one.span, one.printed);
  }
  void amount(Span parent, const Amount& one) const {
    leaf("amount", parent, one);
    leaf("quantity", one.span, one.parts);
    for (const Quantity& part : one.parts) leaf("number", part.span, part.number);
  }
  void range(Span parent, const DateRange& one) const {
    leaf("date range", parent, one);
    leaf("first date", one.span, one.first);
    leaf("last date", one.span, one.last);
  }
  void distribution(Span parent, const Distribution& one) const {
    leaf("distribution", parent, one);
    leaf("name", one.span, one.name);
    for (const Distribution::Parameter& parameter : one.parameters) {
      leaf("parameter", one.span, parameter);
      std::visit([&](const auto& value) { leaf("argument", parameter.span, value); }, parameter.value);
    }
  }
  void inference(Span parent, const std::optional<Inference>& one) const {
    leaf("inference", parent, one);
    if (one) leaf("reason", one->span, one->reason);
  }
  void target(Span parent, const Target& one) const {
    leaf("target", parent, one);
    leaf("target's step", one.span, one.step);
  }
  void settings(Span parent, const std::vector<Setting>& all) const {
    for (const Setting& one : all) {
      leaf("setting", parent, one);
      leaf("key", one.span, one.key);
      leaf("subkey", one.span, one.subkey);
      for (const auto& value : one.values)
        std::visit([&](const auto& v) { leaf("value of a setting", one.span, v); }, value);
    }
  }
  void hours(Span parent, const std::vector<HoursRule>& rules) const {
    for (const HoursRule& one : rules) {
      leaf("hours", parent, one);
      for (const ClockRange& two : one.ranges) {
        leaf("clock range", one.span, two);
        leaf("begin", two.span, two.begin);
        leaf("end", two.span, two.end);
      }
    }
  }
  void documents(Span parent, const std::optional<DocumentCell>& cell) const {
    leaf("documents", parent, cell);
    if (!cell) return;
    for (const DocumentUse& use : cell->uses) {
      leaf("document use", cell->span, use);
      leaf("document name", use.span, use.name);
    }
    leaf("printed", cell->span, cell->printed);
  }

  void operator()(Span file, const Import& one) const {
    leaf("import", file, one), leaf("path", one.span, one.path);
  }
  void operator()(Span file, const Post& one) const {
    named("post", file, one), leaf("title", one.span, one.title);
  }
  void operator()(Span file, const Law& one) const {
    named("law", file, one), leaf("title", one.span, one.title);
  }
  void operator()(Span file, const Profile& one) const {
    named("profile", file, one);
    settings(one.span, one.settings);
  }
  void operator()(Span file, const HolidayList& one) const {
    named("holiday list", file, one);
    leaf("title", one.span, one.title);
    leaf("source", one.span, one.sources);
    for (const DateRange& dates : one.valid) range(one.span, dates);
    for (const Holiday& day : one.days) {
      leaf("holiday", one.span, day);
      range(day.span, day.dates);
      leaf("title", day.span, day.title);
    }
  }
  void operator()(Span file, const Calendar& one) const {
    named("calendar", file, one);
    leaf("title", one.span, one.title);
    leaf("source", one.span, one.sources);
    for (const DateRange& dates : one.valid) range(one.span, dates);
    hours(one.span, one.hours);
    for (const Season& season : one.seasons) {
      leaf("season", one.span, season);
      range(season.span, season.dates);
      hours(season.span, season.hours);
    }
    leaf("holidays", one.span, one.holidays);
  }
  void operator()(Span file, const Sop& one) const {
    named("sop", file, one);
    leaf("title", one.span, one.title);
    for (const ProfileUse& use : one.profile) {
      named("profile use", one.span, use);
      settings(use.span, use.settings);
    }
    for (const auto* boxes : {&one.number, &one.appendix})
      for (const TextBox& two : *boxes) box(one.span, two);
    for (const auto* boxes : {&one.made, &one.revised, &one.effective})
      for (const DateBox& two : *boxes) box(one.span, two);
    for (const Approval& two : one.approval) {
      leaf("approval", one.span, two);
      for (const auto* part : {&two.office, &two.person, &two.employee_number})
        if (*part) box(two.span, **part);
    }
    for (const ItemList& list : one.lists) {
      leaf("list", one.span, list);
      for (const ListItem& item : list.items) {
        leaf("list item", list.span, item);
        leaf("number", item.span, item.number);
        leaf("reference", item.span, item.reference);
        leaf("text", item.span, item.text);
      }
    }
    leaf("chart title", one.span, one.chart_title);
    leaf("cover title", one.span, one.cover_title);
    leaf("day basis", one.span, one.day_basis);
    for (const Lane& lane : one.lanes) {
      named("lane", one.span, lane);
      leaf("post", lane.span, lane.post);
      leaf("title", lane.span, lane.title);
    }
    for (const External& two : one.externals)
      named("external", one.span, two), leaf("title", two.span, two.title);
    for (const Step& two : one.steps) step(one.span, two);
    for (const Total& two : one.total) {
      leaf("total", one.span, two);
      amount(two.span, two.amount);
      visit_("wording", two.span, two.wording);
      leaf("printed", two.span, two.printed);
    }
    leaf("lane inference", one.span, one.lane_inference);
  }
  void operator()(Span file, const Scenario& one) const {
    named("scenario", file, one);
    leaf("title", one.span, one.title);
    for (const ScenarioItem& item : one.items)
      std::visit([&](const auto& two) { leaf("scenario item", one.span, two), scenario_item(two); }, item);
  }

 private:
  template <class Node>
  void named(std::string_view name, Span parent, const Node& node) const {
    leaf(name, parent, node);
    leaf("name", node.span, node.name);
  }
  void step(Span parent, const Step& one) const {
    named("step", parent, one);
    visit_("heading", one.span, one.heading);
    if (one.number.kind != StepNumber::Kind::Automatic) leaf("number", one.span, one.number.text);
    leaf("lane", one.span, one.lane);
    leaf("text", one.span, one.text);
    for (const SubStep& sub : one.sub_steps) {
      leaf("sub-step", one.span, sub);
      leaf("letter", sub.span, sub.letter);
      leaf("text", sub.span, sub.text);
    }
    leaf("closing", one.span, one.closing);
    documents(one.span, one.inputs);
    documents(one.span, one.outputs);
    if (one.limit) {
      leaf("limit", one.span, *one.limit);
      visit_("wording", one.limit->span, one.limit->wording);
      if (!one.limit->blank) amount(one.limit->wording, one.limit->low);
      if (one.limit->high) amount(one.limit->wording, *one.limit->high);
      leaf("printed", one.limit->span, one.limit->printed);
    }
    if (one.effort) distribution(one.span, *one.effort);
    leaf("note", one.span, one.note);
    if (one.decision) {
      leaf("decision", one.span, *one.decision);
      leaf("question", one.decision->span, one.decision->question);
      inference(one.decision->span, one.decision->inference);
      for (const Outcome& outcome : one.decision->outcomes) {
        named("outcome", one.decision->span, outcome);
        leaf("printed", outcome.span, outcome.printed);
        target(outcome.span, outcome.target);
        inference(outcome.span, outcome.inference);
      }
    }
    if (one.next) target(one.span, *one.next);
    inference(one.span, one.lane_inference);
  }
  void reference(const StepRef& one, Span parent) const {
    leaf("step reference", parent, one);
    leaf("sop", one.span, one.sop);
    leaf("step", one.span, one.step);
  }
  void scenario_item(const Period& one) const { range(one.span, one.dates); }
  void scenario_item(const EndAfter& one) const { leaf("cases", one.span, one.cases); }
  void scenario_item(const Drain& one) const { amount(one.span, one.amount); }
  void scenario_item(const CalendarUse& one) const { leaf("name", one.span, one.name); }
  void scenario_item(const Staff& one) const {
    leaf("post", one.span, one.post);
    leaf("count", one.span, one.count);
    leaf("calendar", one.span, one.calendar);
  }
  void scenario_item(const Arrivals& one) const {
    leaf("sop", one.span, one.sop), distribution(one.span, one.process);
  }
  void scenario_item(const Effort& one) const {
    reference(one.step, one.span), distribution(one.span, one.work);
  }
  void scenario_item(const Odds& one) const {
    reference(one.step, one.span);
    leaf("outcome", one.span, one.outcome);
    leaf("percent", one.span, one.percent);
  }
  void scenario_item(const Assumption& one) const { leaf("text", one.span, one.text); }
  void scenario_item(const Replications& one) const { leaf("count", one.span, one.count); }
  void scenario_item(const Seed&) const {}

  const SpanVisitor& visit_;
};

bool broken(const Import&) { return false; }
bool broken(const Post&) { return false; }
bool broken(const Law&) { return false; }
bool broken(const Profile& one) { return one.broken; }
bool broken(const HolidayList& one) { return one.broken; }
bool broken(const Calendar& one) { return one.broken; }
bool broken(const Scenario& one) { return one.broken; }
bool broken(const Sop& one) {
  return one.broken ||
         std::any_of(one.lists.begin(), one.lists.end(), [](const ItemList& list) { return list.broken; }) ||
         std::any_of(one.steps.begin(), one.steps.end(), [](const Step& step) {
           return step.broken || (step.inputs && step.inputs->broken) ||
                  (step.outputs && step.outputs->broken) || (step.decision && step.decision->broken);
         });
}

}  // namespace

void for_each_span(const Ast& ast, Span file, const SpanVisitor& visit) {
  const Walk walk(visit);
  for (const Declaration& declaration : ast.declarations)
    std::visit([&](const auto& one) { walk(file, one); }, declaration);
}

bool any_broken(const Ast& ast) {
  return ast.broken ||
         std::any_of(ast.declarations.begin(), ast.declarations.end(), [](const Declaration& declaration) {
           return std::visit([](const auto& one) { return broken(one); }, declaration);
         });
}

}  // namespace alur::tests
