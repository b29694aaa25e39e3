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

  template <class Value>
  void value_of_box(Span parent, const Value& one) const {
    leaf("value of a box", parent, one);
  }
  void value_of_box(Span parent, const Unreadable& one) const {
    leaf("unreadable", parent, one), leaf("scan", one.span, one.scan);
  }
  void box(Span parent, const TextBox& one) const {
    leaf("text box", parent, one);
    std::visit([&](const auto& value) { value_of_box(one.span, value); }, one.value);
    leaf("printed", one.span, one.printed);
  }
  void box(Span parent, const DateBox& one) const {
    leaf("date box", parent, one);
    std::visit([&](const auto& value) { value_of_box(one.span, value); }, one.value);
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
    leaf("end's title", one.span, one.end_title);
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
      leaf("reference", use.span, use.reference);
      leaf("document name", use.span, use.text);
      leaf("state", use.span, use.state);
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
    leaf("repeal", one.span, one.repeals), leaf("source", one.span, one.sources);
  }
  void operator()(Span file, const Place& one) const {
    named("place", file, one), leaf("title", one.span, one.title);
  }
  void operator()(Span file, const Skill& one) const {
    named("skill", file, one), leaf("title", one.span, one.title);
  }
  void operator()(Span file, const Document& one) const {
    named("document", file, one);
    leaf("title", one.span, one.title);
    leaf("alias", one.span, one.aliases);
    leaf("state", one.span, one.states);
  }
  void operator()(Span file, const Roster& one) const {
    named("roster", file, one);
    leaf("title", one.span, one.title);
    leaf("source", one.span, one.sources);
    for (const DateRange& dates : one.valid) range(one.span, dates);
    for (const Shift& shift : one.shifts) {
      named("shift", one.span, shift);
      leaf("clock range", shift.span, shift.ranges);
    }
    for (const std::vector<PatternDay>& days : one.patterns)
      for (const PatternDay& day : days)
        leaf("day of a pattern", one.span, day), leaf("shift", day.span, day.shift);
    leaf("holidays", one.span, one.holidays);
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
  void operator()(Span file, const CheckSettings& one) const {
    leaf("check settings", file, one);
    leaf("waiver", one.span, one.waivers);
    for (const Waiver& waiver : one.waivers) leaf("code", waiver.span, waiver.code);
    leaf("denial", one.span, one.denials);
    for (const Denial& denial : one.denials) leaf("code", denial.span, denial.code);
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
      leaf("post", lane.span, lane.posts);
      leaf("title", lane.span, lane.title);
    }
    for (const External& two : one.externals)
      named("external", one.span, two), leaf("title", two.span, two.title);
    for (const Replaced& two : one.replaced) {
      leaf("replaced", one.span, two);
      leaf("sop", two.span, two.sop);
      leaf("number", two.span, two.number);
    }
    for (const FlowItem& item : one.flow) std::visit([&](const auto& two) { flow(one.span, two); }, item);
    waivers(one.span, one.waivers);
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
    leaf("base", one.span, one.base);
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
  void flow(Span parent, const Step& one) const { step(parent, one); }
  void flow(Span parent, const Heading& one) const {
    leaf("heading", parent, one);
    if (one.number.kind != StepNumber::Kind::Automatic) leaf("number", one.span, one.number.text);
    leaf("text", one.span, one.text);
  }
  void flow(Span parent, const Parallel& one) const {
    named("parallel", parent, one);
    leaf("title", one.span, one.title);
    for (const Branch& branch : one.branches) {
      named("branch", one.span, branch);
      leaf("title", branch.span, branch.title);
      for (const auto& item : branch.items)
        std::visit([&](const auto& two) { flow(branch.span, two); }, item);
    }
  }
  void waivers(Span parent, const std::vector<Waiver>& all) const {
    for (const Waiver& one : all) {
      leaf("waiver", parent, one);
      leaf("code", one.span, one.code);
      leaf("reason", one.span, one.reason);
    }
  }
  void condition(Span parent, const std::optional<Condition>& one) const {
    leaf("condition", parent, one);
    if (!one) return;
    for (const Condition::Term& term : one->terms)
      leaf("attribute", one->span, term.attribute), leaf("value", one->span, term.value);
  }
  void conditions(const Step& one) const {
    leaf("optional", one.span, one.optional);
    if (one.optional) leaf("condition", one.optional->span, one.optional->condition);
    leaf("repetition", one.span, one.repetition);
    if (one.repetition) {
      leaf("most", one.repetition->span, one.repetition->most);
      leaf("reason", one.repetition->span, one.repetition->reason);
    }
    leaf("call", one.span, one.call);
    if (one.call) leaf("sop", one.call->span, one.call->sop);
    leaf("timeout", one.span, one.timeout);
    if (one.timeout)
      amount(one.timeout->span, one.timeout->amount), target(one.timeout->span, one.timeout->target);
    for (const Occupancy& two : one.occupancies) {
      leaf("occupancy", one.span, two);
      leaf("place", two.span, two.place);
      leaf("until", two.span, two.until);
    }
    leaf("skill", one.span, one.skills);
    if (one.delay) distribution(one.span, *one.delay);
    for (const Step& row : one.rows) step(one.span, row);
    waivers(one.span, one.waivers);
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
        leaf("bound", outcome.span, outcome.bound);
        if (outcome.bound) leaf("times", outcome.bound->span, outcome.bound->times);
        if (outcome.bound && outcome.bound->then) target(outcome.bound->span, *outcome.bound->then);
        inference(outcome.span, outcome.inference);
      }
    }
    if (one.next) target(one.span, *one.next);
    conditions(one);
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
  void cost(Span parent, const std::optional<Cost>& one) const {
    leaf("cost", parent, one);
    if (one) leaf("amount", one->span, one->amount);
  }
  void scenario_item(const Staff& one) const {
    leaf("post", one.span, one.posts);
    leaf("count", one.span, one.count);
    leaf("calendar", one.span, one.calendar);
    leaf("roster", one.span, one.roster);
    leaf("skill", one.span, one.skills);
    leaf("caseload", one.span, one.caseload);
    cost(one.span, one.cost);
  }
  void scenario_item(const Capacity& one) const {
    leaf("place", one.span, one.place), leaf("count", one.span, one.count), cost(one.span, one.cost);
  }
  void scenario_item(const Absence& one) const {
    leaf("post", one.span, one.posts);
    if (const auto* days = std::get_if<AbsentDays>(&one.amount))
      amount(one.span, days->amount), leaf("reason", one.span, days->reason);
    if (const auto* share = std::get_if<AbsentShare>(&one.amount)) leaf("percent", one.span, share->percent);
  }
  void scenario_item(const Arrivals& one) const {
    leaf("sop", one.span, one.sop);
    if (one.process) distribution(one.span, *one.process);
    leaf("calendar", one.span, one.calendar);
    for (const ArrivalPattern& two : one.patterns)
      leaf("pattern", one.span, two), leaf("weight", two.span, two.weights);
    for (const Distribution& two : one.batch) distribution(one.span, two);
    for (const ArrivalDate& two : one.dates) {
      leaf("date of arrival", one.span, two);
      leaf("date", two.span, two.date);
      leaf("clock", two.span, two.clock);
      leaf("cases", two.span, two.cases);
    }
    for (const ArrivalFile& two : one.files) {
      leaf("file", one.span, two);
      leaf("path", two.span, two.path);
      leaf("column", two.span, two.column);
    }
  }
  void scenario_item(const Attribute& one) const {
    leaf("name", one.span, one.name);
    leaf("sop", one.span, one.sops);
    for (const AttributeValue& value : one.values) {
      named("value", one.span, value);
      leaf("percent", value.span, value.percent);
    }
  }
  void scenario_item(const Effort& one) const {
    reference(one.step, one.span), distribution(one.span, one.work), condition(one.span, one.condition);
  }
  void scenario_item(const Delay& one) const {
    reference(one.step, one.span), distribution(one.span, one.time), condition(one.span, one.condition);
  }
  void scenario_item(const Odds& one) const {
    reference(one.step, one.span);
    leaf("outcome", one.span, one.outcome);
    leaf("percent", one.span, one.percent);
    condition(one.span, one.condition);
  }
  void scenario_item(const Priority& one) const {
    leaf("sop", one.span, one.sop), leaf("rank", one.span, one.rank), condition(one.span, one.condition);
  }
  void scenario_item(const Discipline& one) const { leaf("post", one.span, one.post); }
  void scenario_item(const SameHandler& one) const { reference(one.lane, one.span); }
  void scenario_item(const Patience& one) const {
    reference(one.step, one.span), distribution(one.span, one.time), condition(one.span, one.condition);
  }
  void scenario_item(const Goal& one) const {
    leaf("sop", one.span, one.sop);
    leaf("step", one.span, one.step);
    amount(one.span, one.within);
    leaf("percent", one.span, one.percent);
    leaf("calendar", one.span, one.calendar);
    condition(one.span, one.condition);
  }
  void scenario_item(const Backlog& one) const {
    reference(one.step, one.span), leaf("cases", one.span, one.cases);
  }
  void scenario_item(const Budget& one) const { cost(one.span, one.cost); }
  void scenario_item(const Precision& one) const { leaf("percent", one.span, one.percent); }
  void scenario_item(const Waiver& one) const {
    leaf("code", one.span, one.code), leaf("reason", one.span, one.reason);
  }
  void scenario_item(const Assumption& one) const { leaf("text", one.span, one.text); }
  void scenario_item(const Replications& one) const { leaf("count", one.span, one.count); }
  void scenario_item(const Seed&) const {}
  void scenario_item(const Unfilled& one) const {
    for (const Word& name : one.names) leaf("name", one.span, name);
    if (one.step) reference(*one.step, one.span);
    leaf("outcome", one.span, one.outcome);
  }

  const SpanVisitor& visit_;
};

bool broken(const Import&) { return false; }
bool broken(const Post&) { return false; }
bool broken(const Law& one) { return one.broken; }
bool broken(const Profile& one) { return one.broken; }
bool broken(const HolidayList& one) { return one.broken; }
bool broken(const Calendar& one) { return one.broken; }
bool broken(const Place&) { return false; }
bool broken(const Skill&) { return false; }
bool broken(const Document& one) { return one.broken; }
bool broken(const Roster& one) { return one.broken; }
bool broken(const CheckSettings& one) { return one.broken; }
bool broken(const Heading&) { return false; }
bool broken(const Step&);
bool broken(const Branch&);
bool broken(const FlowItem&);
bool broken(const ItemList&);
bool broken(const ScenarioItem&);

template <class Nodes>
bool any_broken_of(const Nodes& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return broken(node); });
}
bool broken(const Step& step) {
  return step.broken || (step.inputs && step.inputs->broken) || (step.outputs && step.outputs->broken) ||
         (step.decision && step.decision->broken) || any_broken_of(step.rows);
}
bool broken(const Branch& one) { return one.broken || any_broken_of(one.items); }
bool broken(const Parallel& one) { return one.broken || any_broken_of(one.branches); }
bool broken(const FlowItem& one) {
  return std::visit([](const auto& node) { return broken(node); }, one);
}
bool broken(const ItemList& one) { return one.broken; }
bool broken(const ScenarioItem& one) {
  if (const auto* arrivals = std::get_if<Arrivals>(&one)) return arrivals->broken;
  const auto* attribute = std::get_if<Attribute>(&one);
  return attribute != nullptr && attribute->broken;
}
bool broken(const Scenario& one) { return one.broken || any_broken_of(one.items); }
bool broken(const Sop& one) { return one.broken || any_broken_of(one.lists) || any_broken_of(one.flow); }

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
