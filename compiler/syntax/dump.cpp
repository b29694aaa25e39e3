#include "compiler/syntax/dump.h"

#include <fmt/format.h>

#include <string_view>

#include "compiler/syntax/wording.h"

namespace alur::syntax {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::Second:
      return "second";
    case Unit::Minute:
      return "minute";
    case Unit::Hour:
      return "hour";
    case Unit::Day:
      return "day";
    case Unit::CalendarDay:
      return "calendar-day";
    case Unit::Week:
      return "week";
    case Unit::Month:
      return "month";
    case Unit::Year:
      return "year";
    case Unit::WorkingHour:
      return "working-hour";
    case Unit::WorkingDay:
      return "working-day";
  }
  return "";
}

std::string_view list_name(ListKind kind) {
  switch (kind) {
    case ListKind::LegalBasis:
      return "legal-basis";
    case ListKind::Qualifications:
      return "qualifications";
    case ListKind::Related:
      return "related";
    case ListKind::Equipment:
      return "equipment";
    case ListKind::Warnings:
      return "warnings";
    case ListKind::Records:
      return "records";
  }
  return "";
}

std::string words(const Text& text) {
  std::string out = quoted(text.value);
  if (text.misread) out += " misread " + quoted(*text.misread);
  return out;
}

std::string words(const Number& number) { return fmt::format("{}", number.value); }

std::string words(const Amount& amount) {
  std::string out;
  for (const Quantity& part : amount.parts)
    out += fmt::format("{}{} {}", out.empty() ? "" : " ", words(part.number), unit_name(part.unit));
  return out;
}

std::string words(const DateText& date) {
  return fmt::format("{}-{:02}-{:02}", date.year, date.month, date.day);
}
std::string words(const DateRange& range) { return words(range.first) + " to " + words(range.last); }

std::string words(const std::optional<Printed>& printed) {
  if (!printed) return "";
  return printed->text ? " printed " + words(*printed->text) : " printed blank";
}

std::string words(const std::optional<Text>& text) { return text ? " " + words(*text) : ""; }

template <class Value>
std::string box_value(const std::variant<Blank, Unreadable, Value>& value) {
  if (const auto* unreadable = std::get_if<Unreadable>(&value))
    return "unreadable " + words(unreadable->scan);
  const auto* filled = std::get_if<Value>(&value);
  return filled != nullptr ? words(*filled) : "blank";
}

std::string words(const TextBox& box) { return box_value(box.value) + words(box.printed); }

std::string words(const DateBox& box) {
  return box_value(box.value) + (box.until ? " until " + words(*box.until) : "") + words(box.printed);
}

std::string words(const Distribution& distribution) {
  std::string out(distribution.name.text);
  out += '(';
  for (std::size_t i = 0; i < distribution.parameters.size(); ++i) {
    const Distribution::Parameter& one = distribution.parameters[i];
    if (i > 0) out += "; ";
    out += std::visit([](const auto& value) { return words(value); }, one.value);
    if (one.percent) out += " percent";
    if (one.per) out += fmt::format(" per {}", unit_name(*one.per));
  }
  return out + ')';
}

std::string words(const Target& target) {
  return target.end ? "end" + words(target.end_title) : std::string(target.step.text);
}

std::string words(const std::vector<Word>& names) {
  std::string out;
  for (const Word& one : names) out += fmt::format("{}{}", out.empty() ? "" : ", ", one.text);
  return out;
}

std::string words(const std::optional<Condition>& condition) {
  std::string out;
  if (!condition) return out;
  for (const Condition::Term& term : condition->terms)
    out += fmt::format("{}{} {}", out.empty() ? " if " : " and ", term.attribute.text, term.value.text);
  return out;
}

std::string words(const Cost& cost) {
  return fmt::format(" cost {} per {}", words(cost.amount), unit_name(cost.per));
}
std::string words(const StepRef& step) { return fmt::format("{}.{}", step.sop.text, step.step.text); }
std::string words(const ClockText& clock) { return fmt::format("{:02}.{:02}", clock.hour, clock.minute); }

enum class Places : std::uint8_t { Shown, Hidden };

class Writer {
 public:
  Writer(const SourceFile& file, Places places) : file_(file), places_(places) {}
  std::string take() { return std::move(out_); }

  void operator()(const Import& node) { line(node.span, "import " + words(node.path)); }
  void operator()(const Post& node) {
    line(node.span, fmt::format("post {}{}", node.name.text, words(node.title)));
  }
  void operator()(const Law& node) {
    head(node.span, fmt::format("law {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const Text& one : node.repeals) line(one.span, "repealed-by " + words(one));
      for (const Text& one : node.sources) line(one.span, "source " + words(one));
    });
  }

  void operator()(const Place& node) {
    line(node.span, fmt::format("place {}{}", node.name.text, words(node.title)));
  }
  void operator()(const Skill& node) {
    line(node.span, fmt::format("skill {}{}", node.name.text, words(node.title)));
  }

  void operator()(const Document& node) {
    head(node.span,
         fmt::format("document {}{}{}{}", node.name.text, words(node.title),
                     node.from_outside ? " from-outside" : "", node.final ? " final" : ""),
         node.broken);
    nest([&] {
      for (const Text& one : node.aliases) line(one.span, "alias " + words(one));
      for (const Word& one : node.states) line(one.span, fmt::format("state {}", one.text));
    });
  }

  void operator()(const Roster& node) {
    head(node.span, fmt::format("roster {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const Text& one : node.sources) line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) line(one.span, "valid " + words(one));
      for (const Shift& one : node.shifts)
        line(one.span, fmt::format("shift {}{}", one.name.text, ranges(one.ranges)));
      for (const std::vector<PatternDay>& days : node.patterns)
        for (const PatternDay& one : days)
          line(one.span, one.off ? "day off" : fmt::format("day {}", one.shift.text));
      for (const Word& one : node.holidays) line(one.span, fmt::format("holidays {}", one.text));
    });
  }

  void operator()(const Profile& node) {
    head(node.span, fmt::format("profile {}", node.name.text), node.broken);
    nest([&] { settings(node.settings); });
  }

  void operator()(const HolidayList& node) {
    head(node.span, fmt::format("holiday-list {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const Text& one : node.sources) line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) line(one.span, "valid " + words(one));
      for (const Holiday& one : node.days)
        line(one.span, fmt::format("{} {}{}", one.collective ? "collective-leave" : "holiday",
                                   words(one.dates), words(one.title)));
    });
  }

  void operator()(const Calendar& node) {
    head(node.span, fmt::format("calendar {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const Text& one : node.sources) line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) line(one.span, "valid " + words(one));
      hours(node.hours);
      for (const Season& one : node.seasons) {
        line(one.span, fmt::format("season {} {}", one.name.text, words(one.dates)));
        nest([&] { hours(one.hours); });
      }
      for (const Word& one : node.holidays) line(one.span, fmt::format("holidays {}", one.text));
    });
  }

  void operator()(const Sop& node) {
    head(node.span, fmt::format("sop {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] { sop(node); });
  }

  void operator()(const Scenario& node) {
    head(node.span,
         fmt::format("scenario {}{}{}", node.name.text,
                     node.base ? fmt::format(" like {}", node.base->text) : "", words(node.title)),
         node.broken);
    nest([&] {
      for (const ScenarioItem& item : node.items)
        std::visit(
            [&](const auto& one) {
              line(one.span, scenario_words(one));
              details(one);
            },
            item);
    });
  }

 private:
  void line(Span span, std::string_view text) {
    if (places_ == Places::Hidden) {
      out_ += fmt::format("{:{}}{}\n", "", depth_ * 2, text);
      return;
    }
    const LineColumn at = file_.line_column(span.begin);
    out_ += fmt::format("{:{}}{} @{}:{}\n", "", depth_ * 2, text, at.line, at.column);
  }
  void head(Span span, std::string text, bool broken) { line(span, broken ? text + " (broken)" : text); }
  // Where places are shown the reader finds the words there.
  std::string wording(Span span) const {
    return places_ == Places::Shown ? "" : " wording " + quoted(words_of(file_, span));
  }
  std::string wording(const DateBox& box) const {
    const auto* date = std::get_if<DateText>(&box.value);
    return date == nullptr ? "" : wording(date->span);
  }
  template <class F>
  void nest(F f) {
    ++depth_;
    f();
    --depth_;
  }

  void settings(const std::vector<Setting>& all) {
    for (const Setting& one : all) {
      std::string text = fmt::format("setting {}", one.key.text);
      if (one.subkey) text += fmt::format(" {}", one.subkey->text);
      for (const auto& value : one.values) {
        text += ' ';
        if (const auto* word = std::get_if<Word>(&value))
          text += word->text;
        else if (const auto* number = std::get_if<Number>(&value))
          text += words(*number);
        else
          text += words(std::get<Text>(value));
      }
      line(one.span, text);
    }
  }

  void hours(const std::vector<HoursRule>& rules) {
    for (const HoursRule& one : rules) {
      line(one.span, fmt::format("hours day {} to {}{}", one.first_day, one.last_day, ranges(one.ranges)));
    }
  }

  static std::string ranges(const std::vector<ClockRange>& all) {
    std::string out;
    for (const ClockRange& range : all) out += fmt::format(" {}-{}", words(range.begin), words(range.end));
    return out;
  }

  void waivers(const std::vector<Waiver>& all) {
    for (const Waiver& one : all) line(one.span, scenario_words(one));
  }

  void inference(const std::optional<Inference>& one) {
    if (one) line(one->span, "inference " + words(one->reason));
  }

  void sop(const Sop& node) {
    for (const ProfileUse& one : node.profile) {
      line(one.span, fmt::format("profile {}", one.name.text));
      nest([&] { settings(one.settings); });
    }
    for (const TextBox& one : node.appendix) line(one.span, "appendix " + words(one));
    for (const TextBox& one : node.number) line(one.span, "number " + words(one));
    for (const DateBox& one : node.made) line(one.span, "made " + words(one) + wording(one));
    for (const DateBox& one : node.revised) line(one.span, "revised " + words(one) + wording(one));
    for (const DateBox& one : node.effective) line(one.span, "effective " + words(one) + wording(one));
    for (const Approval& one : node.approval) approval(one);
    for (const Text& one : node.chart_title) line(one.span, "chart-title " + words(one));
    for (const Text& one : node.cover_title) line(one.span, "cover-title " + words(one));
    for (const ItemList& one : node.lists) list(one);
    for (const DayBasisUse& one : node.day_basis)
      line(one.span, one.basis == DayBasisWord::Calendar ? "day-basis calendar" : "day-basis working");
    for (const Lane& one : node.lanes)
      line(one.span, fmt::format("lane {}: {}{}", one.name.text, words(one.posts), words(one.title)));
    for (const External& one : node.externals)
      line(one.span, fmt::format("external {} {}", one.name.text, words(one.title)));
    for (const Inference& one : node.lane_inference) line(one.span, "lane-inference " + words(one.reason));
    for (const Replaced& one : node.replaced)
      line(one.span, fmt::format("{}{}{}", one.revision ? "revises" : "replaces",
                                 one.sop ? fmt::format(" {}", one.sop->text) : "", words(one.number)));
    for (const FlowItem& one : node.flow) std::visit([&](const auto& item) { flow(item); }, one);
    for (const Total& one : node.total)
      line(one.span, "total " + words(one.amount) + wording(one.wording) + words(one.printed));
    waivers(node.waivers);
  }

  void flow(const Step& node) { step("step", node); }
  void flow(const Heading& node) {
    line(node.span, fmt::format("heading{} {}", number(node.number), words(node.text)));
  }
  void flow(const Parallel& node) {
    head(node.span, fmt::format("parallel {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const Branch& branch : node.branches) {
        head(branch.span, fmt::format("branch {}{}", branch.name.text, words(branch.title)), branch.broken);
        nest([&] {
          for (const auto& one : branch.items) std::visit([&](const auto& item) { flow(item); }, one);
        });
      }
    });
  }

  static std::string number(const StepNumber& node) {
    switch (node.kind) {
      case StepNumber::Kind::Automatic:
        break;
      case StepNumber::Kind::Blank:
        return " number blank";
      case StepNumber::Kind::Printed:
        return " number " + words(node.text);
    }
    return "";
  }

  void approval(const Approval& node) {
    std::string text = node.blank ? "approval blank" : "approval";
    if (node.office && !node.blank) text += " office " + words(*node.office);
    if (node.person) text += " person " + words(*node.person);
    if (node.employee_number) text += " employee-number " + words(*node.employee_number);
    line(node.span, text);
  }

  void list(const ItemList& node) {
    head(node.span,
         fmt::format("list {}{}{}", list_name(node.kind), node.blank ? " blank" : "",
                     node.unnumbered ? " unnumbered" : ""),
         node.broken);
    nest([&] {
      for (const ListItem& item : node.items) {
        std::string text = "item";
        if (item.unnumbered) text += " -";
        if (item.number) text += " number " + words(*item.number);
        if (item.reference) text += fmt::format(" reference {}", item.reference->text);
        line(item.span, text + words(item.text));
      }
    });
  }

  void step(std::string_view kind, const Step& node) {
    std::string text = fmt::format("{} {}{}", kind, node.name.text, number(node.number));
    if (node.lane) text += fmt::format(" lane {}", node.lane->text);
    head(node.span, text + words(node.text), node.broken);
    nest([&] {
      if (node.lane_inference)
        line(node.lane_inference->span, "lane-inference " + words(node.lane_inference->reason));
      for (const SubStep& one : node.sub_steps) {
        std::string sub = "sub-step ";
        if (one.letter) sub += fmt::format("{} ", one.letter->text);
        if (one.misread_letter) sub += fmt::format("misread {} ", quoted(*one.misread_letter));
        line(one.span, sub + words(one.text));
      }
      if (node.closing) line(node.closing->span, "closing " + words(*node.closing));
      documents("inputs", node.inputs);
      if (node.limit) limit(*node.limit);
      if (node.effort) line(node.effort->span, "effort " + words(*node.effort));
      documents("outputs", node.outputs);
      if (node.note) line(node.note->span, "note " + words(*node.note));
      if (node.delay) line(node.delay->span, "delay " + words(*node.delay));
      if (node.decision) decision(*node.decision);
      conditions(node);
      if (node.next) line(node.next->span, "next " + words(*node.next));
      for (const Step& one : node.rows) step("row", one);
      waivers(node.waivers);
    });
  }

  void conditions(const Step& node) {
    if (node.optional) line(node.optional->span, "optional" + words(node.optional->condition));
    if (const auto& one = node.repetition)
      line(one->span,
           fmt::format("repeat{}{}", one->most ? fmt::format(" at-most {}", words(*one->most)) : "",
                       words(one->reason)));
    if (node.call) line(node.call->span, fmt::format("call {}", node.call->sop.text));
    if (const auto& one = node.timeout)
      line(one->span, fmt::format("timeout {} -> {}", words(one->amount), words(one->target)));
    for (const Occupancy& one : node.occupancies)
      line(one.span, fmt::format("occupy {}{}", one.place.text,
                                 one.until ? fmt::format(" until {}", one.until->text) : ""));
    for (const Word& one : node.skills) line(one.span, fmt::format("skill {}", one.text));
  }

  void documents(std::string_view name, const std::optional<DocumentCell>& cell) {
    if (!cell) return;
    head(cell->span, fmt::format("{}{}{}", name, cell->blank ? " blank" : "", words(cell->printed)),
         cell->broken);
    nest([&] {
      for (const DocumentUse& use : cell->uses)
        line(use.span,
             fmt::format("document{}{}{}{}{}{}", use.reference ? fmt::format(" {}", use.reference->text) : "",
                         words(use.text), use.from_outside ? " from-outside" : "", use.final ? " final" : "",
                         use.state ? fmt::format(" state {}", use.state->text) : "",
                         use.choice > 0 ? fmt::format(" choice {}", use.choice) : ""));
    });
  }

  void limit(const TimeText& node) {
    std::string text = node.blank ? "limit blank" : node.cap ? "limit at-most " : "limit ";
    text += words(node.low);
    if (node.high) text += " to " + words(*node.high);
    line(node.span, fmt::format("{} wording {}{}", text,
                                quoted(places_ == Places::Shown ? std::string(file_.slice(node.wording))
                                                                : words_of(file_, node.wording)),
                                words(node.printed)));
  }

  void decision(const Decision& node) {
    head(node.span, "decision " + (node.question ? words(*node.question) : "blank"), node.broken);
    nest([&] {
      inference(node.inference);
      for (const Outcome& one : node.outcomes) {
        line(one.span,
             fmt::format("outcome {}{} -> {}", one.name.text, words(one.printed), words(one.target)));
        nest([&] {
          if (one.bound)
            line(one.bound->span, fmt::format("bound {} times{}", words(one.bound->times),
                                              one.bound->then ? " then " + words(*one.bound->then) : ""));
          inference(one.inference);
        });
      }
    });
  }

  template <class Item>
  void details(const Item&) {}
  void details(const Attribute& node) {
    nest([&] {
      for (const AttributeValue& one : node.values)
        line(one.span, fmt::format("value {}{}", one.name.text,
                                   one.percent ? fmt::format(" {} percent", words(*one.percent)) : ""));
    });
  }
  void details(const Arrivals& node) {
    nest([&] {
      for (const ArrivalPattern& one : node.patterns) {
        std::string text = one.kind == PatternKind::Month     ? "months"
                           : one.kind == PatternKind::Weekday ? "weekdays"
                                                              : "hours";
        for (const Number& weight : one.weights) text += " " + words(weight);
        line(one.span, text);
      }
      for (const Distribution& one : node.batch) line(one.span, "batch " + words(one));
      for (const ArrivalDate& one : node.dates)
        line(one.span, fmt::format("at {}{}{}", words(one.date), one.clock ? " " + words(*one.clock) : "",
                                   one.cases ? fmt::format(" {} cases", words(*one.cases)) : ""));
      for (const ArrivalFile& one : node.files)
        line(one.span,
             fmt::format("from {}{}", words(one.path), one.column ? " column" + words(one.column) : ""));
    });
  }

  static std::string scenario_words(const Period& one) { return "period " + words(one.dates); }
  static std::string scenario_words(const EndAfter& one) {
    return fmt::format("end-after {} cases", words(one.cases));
  }
  static std::string scenario_words(const Drain& one) { return "drain " + words(one.amount); }
  static std::string scenario_words(const CalendarUse& one) {
    return fmt::format("calendar {}", one.name.text);
  }
  static std::string scenario_words(const Staff& one) {
    std::string out = fmt::format("staff {} {}", words(one.posts), words(one.count));
    if (one.calendar) out += fmt::format(" calendar {}", one.calendar->text);
    if (one.roster) out += fmt::format(" roster {}", one.roster->text);
    if (!one.skills.empty()) out += " skills " + words(one.skills);
    if (one.caseload) out += fmt::format(" at-most {} cases", words(*one.caseload));
    if (one.overtime) out += " overtime";
    return one.cost ? out + words(*one.cost) : out;
  }
  static std::string scenario_words(const Capacity& one) {
    return fmt::format("place {} {}{}", one.place.text, words(one.count), one.cost ? words(*one.cost) : "");
  }
  static std::string scenario_words(const Absence& one) {
    const std::string out = "absence " + words(one.posts) + " ";
    if (const auto* days = std::get_if<AbsentDays>(&one.amount))
      return out + fmt::format("{} per {}{}", words(days->amount), unit_name(days->per), words(days->reason));
    if (const auto* share = std::get_if<AbsentShare>(&one.amount))
      return out + words(share->percent) + " percent";
    return out + "abk";
  }
  static std::string scenario_words(const Arrivals& one) {
    return fmt::format("arrivals {}{}{}{}", one.sop.text, one.process ? " " + words(*one.process) : "",
                       one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "",
                       one.broken ? " (broken)" : "");
  }
  static std::string scenario_words(const Attribute& one) {
    return fmt::format("attribute {}{}{}", one.name.text, one.sops.empty() ? "" : " for " + words(one.sops),
                       one.broken ? " (broken)" : "");
  }
  static std::string scenario_words(const Effort& one) {
    return fmt::format("effort {} {}{}", words(one.step), words(one.work), words(one.condition));
  }
  static std::string scenario_words(const Delay& one) {
    return fmt::format("delay {} {}{}", words(one.step), words(one.time), words(one.condition));
  }
  static std::string scenario_words(const Odds& one) {
    return fmt::format("odds {} {} {} percent{}", words(one.step), one.outcome.text, words(one.percent),
                       words(one.condition));
  }
  static std::string scenario_words(const Priority& one) {
    return fmt::format("priority {} {}{}{}", one.sop.text, words(one.rank), one.preempts ? " preempts" : "",
                       words(one.condition));
  }
  static std::string scenario_words(const Discipline& one) {
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
  static std::string scenario_words(const SameHandler& one) { return "same-handler " + words(one.lane); }
  static std::string scenario_words(const Patience& one) {
    return fmt::format("patience {} {}{}", words(one.step), words(one.time), words(one.condition));
  }
  static std::string scenario_words(const Goal& one) {
    return fmt::format(
        "goal {}{} within {} for {} percent{}{}", one.sop.text,
        one.step ? fmt::format(".{}", one.step->text) : "", words(one.within), words(one.percent),
        one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "", words(one.condition));
  }
  static std::string scenario_words(const Backlog& one) {
    return fmt::format("backlog {} {} cases", words(one.step), words(one.cases));
  }
  static std::string scenario_words(const Budget& one) { return "budget" + words(one.cost); }
  static std::string scenario_words(const Precision& one) {
    return fmt::format("precision {} percent", words(one.percent));
  }
  static std::string scenario_words(const Waiver& one) {
    return fmt::format("waiver {} {}", one.code.text, words(one.reason));
  }
  static std::string scenario_words(const Assumption& one) {
    return one.effort_from_limit ? "assumption effort from limit" : "assumption" + words(one.text);
  }
  static std::string scenario_words(const Replications& one) { return "replications " + words(one.count); }
  static std::string scenario_words(const Seed& one) { return fmt::format("seed {}", one.digits); }

  const SourceFile& file_;
  const Places places_;
  std::string out_;
  int depth_ = 0;
};

std::string dump_of(const Ast& ast, const SourceFile& file, Places places) {
  Writer writer(file, places);
  for (const Declaration& declaration : ast.declarations) std::visit(writer, declaration);
  return ast.broken ? writer.take() + "(broken)\n" : writer.take();
}

}  // namespace

std::string dump(const Ast& ast, const SourceFile& file) { return dump_of(ast, file, Places::Shown); }

std::string dump_meaning(const Ast& ast, const SourceFile& file) {
  return dump_of(ast, file, Places::Hidden);
}

}  // namespace alur::syntax
