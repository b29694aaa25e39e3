#include <fmt/format.h>

#include <array>
#include <string_view>

#include "compiler/syntax/dump_words.h"

namespace alur::syntax {
namespace {

std::string line_of(const Period& one) { return "period " + words(one.dates); }
std::string line_of(const EndAfter& one) { return fmt::format("end-after {} cases", words(one.cases)); }
std::string line_of(const Drain& one) { return "drain " + words(one.amount); }
std::string line_of(const CalendarUse& one) { return fmt::format("calendar {}", one.name.text); }
std::string line_of(const Staff& one) {
  std::string out = fmt::format("staff {} {}", words(one.posts), words(one.count));
  if (one.calendar) out += fmt::format(" calendar {}", one.calendar->text);
  if (one.roster) out += fmt::format(" roster {}", one.roster->text);
  if (!one.skills.empty()) out += " skills " + words(one.skills);
  if (one.caseload) out += fmt::format(" at-most {} cases", words(*one.caseload));
  if (one.overtime) out += " overtime";
  return one.cost ? out + words(*one.cost) : out;
}
std::string line_of(const Capacity& one) {
  return fmt::format("place {} {}{}", one.place.text, words(one.count), one.cost ? words(*one.cost) : "");
}
std::string line_of(const Absence& one) {
  const std::string out = "absence " + words(one.posts) + " ";
  if (const auto* days = std::get_if<AbsentDays>(&one.amount))
    return out + fmt::format("{} per {}{}", words(days->amount), unit_name(days->per), words(days->reason));
  if (const auto* share = std::get_if<AbsentShare>(&one.amount))
    return out + words(share->percent) + " percent";
  return out + "abk";
}
std::string line_of(const Arrivals& one) {
  return fmt::format("arrivals {}{}{}{}", one.sop.text, one.process ? " " + words(*one.process) : "",
                     one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "",
                     one.broken ? " (broken)" : "");
}
std::string line_of(const Attribute& one) {
  return fmt::format("attribute {}{}{}", one.name.text, one.sops.empty() ? "" : " for " + words(one.sops),
                     one.broken ? " (broken)" : "");
}
std::string line_of(const Effort& one) {
  return fmt::format("effort {} {}{}", words(one.step), words(one.work), words(one.condition));
}
std::string line_of(const Delay& one) {
  return fmt::format("delay {} {}{}", words(one.step), words(one.time), words(one.condition));
}
std::string line_of(const Odds& one) {
  return fmt::format("odds {} {} {} percent{}", words(one.step), one.outcome.text, words(one.percent),
                     words(one.condition));
}
std::string line_of(const Priority& one) {
  return fmt::format("priority {} {}{}{}", one.sop.text, words(one.rank), one.preempts ? " preempts" : "",
                     words(one.condition));
}
std::string line_of(const Discipline& one) {
  switch (one.rule) {
    case QueueRule::Arrival:
      break;
    case QueueRule::Priority:
      return fmt::format("queue {} by priority", one.post.text);
    case QueueRule::DueDate:
      return fmt::format("queue {} by due-date", one.post.text);
  }
  return fmt::format("queue {} by arrival", one.post.text);
}
std::string line_of(const SameHandler& one) { return "same-handler " + words(one.lane); }
std::string line_of(const Patience& one) {
  return fmt::format("patience {} {}{}", words(one.step), words(one.time), words(one.condition));
}
std::string line_of(const Goal& one) {
  return fmt::format("goal {}{} within {} for {} percent{}{}", one.sop.text,
                     one.step ? fmt::format(".{}", one.step->text) : "", words(one.within),
                     words(one.percent), one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "",
                     words(one.condition));
}
std::string line_of(const Backlog& one) {
  return fmt::format("backlog {} {} cases", words(one.step), words(one.cases));
}
std::string line_of(const Budget& one) { return "budget" + words(one.cost); }
std::string line_of(const Precision& one) { return fmt::format("precision {} percent", words(one.percent)); }
std::string line_of(const Waiver& one) { return words(one); }
std::string line_of(const Assumption& one) {
  return one.effort_from_limit ? "assumption effort from limit" : "assumption" + words(one.text);
}
std::string line_of(const Replications& one) { return "replications " + words(one.count); }
std::string line_of(const Seed& one) { return fmt::format("seed {}", one.digits); }
std::string line_of(const Unfilled& one) {
  static constexpr std::array<std::string_view, 9> figures = {
      "period", "calendar", "staff", "places", "arrivals", "effort", "delay", "odds", "assumption"};
  return fmt::format("unfilled {}{}{}{}", figures[static_cast<std::size_t>(one.figure)],
                     one.names.empty() ? "" : " " + words(one.names), one.step ? " " + words(*one.step) : "",
                     one.outcome ? fmt::format(" {}", one.outcome->text) : "");
}

class ScenarioDump {
 public:
  explicit ScenarioDump(DumpLines& lines) : lines_(lines) {}

  template <class Item>
  void add(const Item& one) {
    lines_.line(one.span, line_of(one));
    details(one);
  }

 private:
  template <class Item>
  void details(const Item&) {}
  void details(const Attribute& node) {
    lines_.nest([&] {
      for (const AttributeValue& one : node.values)
        lines_.line(one.span,
                    fmt::format("value {}{}", one.name.text,
                                one.percent ? fmt::format(" {} percent", words(*one.percent)) : ""));
    });
  }
  void details(const Arrivals& node) {
    lines_.nest([&] {
      for (const ArrivalPattern& one : node.patterns) {
        std::string text = one.kind == PatternKind::Month     ? "months"
                           : one.kind == PatternKind::Weekday ? "weekdays"
                                                              : "hours";
        for (const Number& weight : one.weights) text += " " + words(weight);
        lines_.line(one.span, text);
      }
      for (const Distribution& one : node.batch) lines_.line(one.span, "batch " + words(one));
      for (const ArrivalDate& one : node.dates)
        lines_.line(one.span,
                    fmt::format("at {}{}{}", words(one.date), one.clock ? " " + words(*one.clock) : "",
                                one.cases ? fmt::format(" {} cases", words(*one.cases)) : ""));
      for (const ArrivalFile& one : node.files)
        lines_.line(one.span, fmt::format("from {}{}", words(one.path),
                                          one.column ? " column" + words(one.column) : ""));
    });
  }

  DumpLines& lines_;
};

}  // namespace

void dump_scenario(const Scenario& scenario, DumpLines& lines) {
  lines.head(scenario, fmt::format("scenario {}{}{}", scenario.name.text,
                                   scenario.base ? fmt::format(" like {}", scenario.base->text) : "",
                                   words(scenario.title)));
  ScenarioDump items(lines);
  lines.nest([&] {
    for (const ScenarioItem& item : scenario.items)
      std::visit([&](const auto& one) { items.add(one); }, item);
  });
}

}  // namespace alur::syntax
