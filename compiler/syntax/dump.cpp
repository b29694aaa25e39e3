#include "compiler/syntax/dump.h"

#include <fmt/format.h>

#include <string_view>

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

std::string words(const TextBox& box) {
  const auto* text = std::get_if<Text>(&box.value);
  return (text != nullptr ? words(*text) : "blank") + words(box.printed);
}

std::string words(const DateBox& box) {
  const auto* date = std::get_if<DateText>(&box.value);
  return (date != nullptr ? words(*date) : "blank") + (box.until ? " until " + words(*box.until) : "") +
         words(box.printed);
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

std::string words(const Target& target) { return target.end ? "end" : std::string(target.step.text); }
std::string words(const StepRef& step) { return fmt::format("{}.{}", step.sop.text, step.step.text); }
std::string words(const ClockText& clock) { return fmt::format("{:02}.{:02}", clock.hour, clock.minute); }

class Writer {
 public:
  explicit Writer(const SourceFile& file) : file_(file) {}
  std::string take() { return std::move(out_); }

  void operator()(const Import& node) { line(node.span, "import " + words(node.path)); }
  void operator()(const Post& node) {
    line(node.span, fmt::format("post {}{}", node.name.text, words(node.title)));
  }
  void operator()(const Law& node) {
    line(node.span, fmt::format("law {}{}", node.name.text, words(node.title)));
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
    head(node.span, fmt::format("scenario {}{}", node.name.text, words(node.title)), node.broken);
    nest([&] {
      for (const ScenarioItem& item : node.items)
        std::visit([&](const auto& one) { line(one.span, scenario_words(one)); }, item);
    });
  }

 private:
  void line(Span span, std::string_view text) {
    const LineColumn at = file_.line_column(span.begin);
    out_ += fmt::format("{:{}}{} @{}:{}\n", "", depth_ * 2, text, at.line, at.column);
  }
  void head(Span span, std::string text, bool broken) { line(span, broken ? text + " (broken)" : text); }
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
      std::string text = fmt::format("hours day {} to {}", one.first_day, one.last_day);
      for (const ClockRange& range : one.ranges)
        text += fmt::format(" {}-{}", words(range.begin), words(range.end));
      line(one.span, text);
    }
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
    for (const DateBox& one : node.made) line(one.span, "made " + words(one));
    for (const DateBox& one : node.revised) line(one.span, "revised " + words(one));
    for (const DateBox& one : node.effective) line(one.span, "effective " + words(one));
    for (const Approval& one : node.approval) approval(one);
    for (const Text& one : node.chart_title) line(one.span, "chart-title " + words(one));
    for (const Text& one : node.cover_title) line(one.span, "cover-title " + words(one));
    for (const ItemList& one : node.lists) list(one);
    for (const DayBasisUse& one : node.day_basis)
      line(one.span, one.basis == DayBasisWord::Calendar ? "day-basis calendar" : "day-basis working");
    for (const Lane& one : node.lanes)
      line(one.span, fmt::format("lane {}: {}{}", one.name.text, one.post.text, words(one.title)));
    for (const External& one : node.externals)
      line(one.span, fmt::format("external {} {}", one.name.text, words(one.title)));
    for (const Inference& one : node.lane_inference) line(one.span, "lane-inference " + words(one.reason));
    for (const Step& one : node.steps) step(one);
    for (const Total& one : node.total) line(one.span, "total " + words(one.amount) + words(one.printed));
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

  void step(const Step& node) {
    std::string text = fmt::format("step {}", node.name.text);
    switch (node.number.kind) {
      case StepNumber::Kind::Automatic:
        break;
      case StepNumber::Kind::Blank:
        text += " number blank";
        break;
      case StepNumber::Kind::Printed:
        text += " number " + words(node.number.text);
        break;
    }
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
      if (node.decision) decision(*node.decision);
      if (node.next) line(node.next->span, "next " + words(*node.next));
    });
  }

  void documents(std::string_view name, const std::optional<DocumentCell>& cell) {
    if (!cell) return;
    head(cell->span, fmt::format("{}{}{}", name, cell->blank ? " blank" : "", words(cell->printed)),
         cell->broken);
    nest([&] {
      for (const DocumentUse& use : cell->uses)
        line(use.span, fmt::format("document {}{}{}", words(use.name),
                                   use.from_outside ? " from-outside" : "", use.final ? " final" : ""));
    });
  }

  void limit(const TimeText& node) {
    std::string text = node.blank ? "limit blank" : node.cap ? "limit at-most " : "limit ";
    text += words(node.low);
    if (node.high) text += " to " + words(*node.high);
    line(node.span,
         fmt::format("{} wording {}{}", text, quoted(file_.slice(node.wording)), words(node.printed)));
  }

  void decision(const Decision& node) {
    head(node.span, "decision " + (node.question ? words(*node.question) : "blank"), node.broken);
    nest([&] {
      inference(node.inference);
      for (const Outcome& one : node.outcomes) {
        line(one.span,
             fmt::format("outcome {}{} -> {}", one.name.text, words(one.printed), words(one.target)));
        nest([&] { inference(one.inference); });
      }
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
    return fmt::format("staff {} {}{}", one.post.text, words(one.count),
                       one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "");
  }
  static std::string scenario_words(const Arrivals& one) {
    return fmt::format("arrivals {} {}{}", one.sop.text, words(one.process),
                       one.calendar ? fmt::format(" calendar {}", one.calendar->text) : "");
  }
  static std::string scenario_words(const Effort& one) {
    return fmt::format("effort {} {}", words(one.step), words(one.work));
  }
  static std::string scenario_words(const Odds& one) {
    return fmt::format("odds {} {} {} percent", words(one.step), one.outcome.text, words(one.percent));
  }
  static std::string scenario_words(const Assumption& one) {
    return one.effort_from_limit ? "assumption effort from limit" : "assumption" + words(one.text);
  }
  static std::string scenario_words(const Replications& one) { return "replications " + words(one.count); }
  static std::string scenario_words(const Seed& one) { return fmt::format("seed {}", one.digits); }

  const SourceFile& file_;
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string dump(const Ast& ast, const SourceFile& file) {
  Writer writer(file);
  for (const Declaration& declaration : ast.declarations) std::visit(writer, declaration);
  return ast.broken ? writer.take() + "(broken)\n" : writer.take();
}

}  // namespace alur::syntax
