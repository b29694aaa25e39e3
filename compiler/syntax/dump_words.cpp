#include "compiler/syntax/dump_words.h"

#include <fmt/format.h>

#include "compiler/syntax/wording.h"

namespace alur::syntax {

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

namespace {

template <class Value>
std::string box_value(const std::variant<Blank, Unreadable, Value>& value) {
  if (const auto* unreadable = std::get_if<Unreadable>(&value))
    return "unreadable " + words(unreadable->scan);
  const auto* filled = std::get_if<Value>(&value);
  return filled != nullptr ? words(*filled) : "blank";
}

}  // namespace

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

std::string words(const std::vector<ClockRange>& ranges) {
  std::string out;
  for (const ClockRange& range : ranges) out += fmt::format(" {}-{}", words(range.begin), words(range.end));
  return out;
}

std::string words(const Waiver& waiver) {
  return fmt::format("waiver {} {}", waiver.code.text, words(waiver.reason));
}

void DumpLines::line(Span span, std::string_view text) {
  if (places_ == Places::Hidden) {
    out_ += fmt::format("{:{}}{}\n", "", depth_ * 2, text);
    return;
  }
  const LineColumn at = file_.line_column(span.begin);
  out_ += fmt::format("{:{}}{} @{}:{}\n", "", depth_ * 2, text, at.line, at.column);
}

std::string DumpLines::wording(Span span) const {
  return places_ == Places::Shown ? "" : " wording " + quoted(words_of(file_, span));
}

std::string DumpLines::wording_of_limit(Span span) const {
  return quoted(places_ == Places::Shown ? std::string(file_.slice(span)) : words_of(file_, span));
}

}  // namespace alur::syntax
