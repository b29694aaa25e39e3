#include "compiler/syntax/dump.h"

#include <fmt/format.h>

#include "compiler/syntax/dump_words.h"

namespace alur::syntax {

void dump_settings(const std::vector<Setting>& settings, DumpLines& lines) {
  for (const Setting& one : settings) {
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
    lines.line(one.span, text);
  }
}

namespace {

class Writer {
 public:
  explicit Writer(DumpLines& lines) : lines_(lines) {}

  void operator()(const Import& node) { lines_.line(node.span, "import " + words(node.path)); }
  void operator()(const Post& node) {
    lines_.line(node.span, fmt::format("post {}{}", node.name.text, words(node.title)));
  }
  void operator()(const Law& node) {
    lines_.head(node, fmt::format("law {}{}", node.name.text, words(node.title)));
    lines_.nest([&] {
      for (const Text& one : node.repeals) lines_.line(one.span, "repealed-by " + words(one));
      for (const Text& one : node.sources) lines_.line(one.span, "source " + words(one));
    });
  }

  void operator()(const Place& node) {
    lines_.line(node.span, fmt::format("place {}{}", node.name.text, words(node.title)));
  }
  void operator()(const Skill& node) {
    lines_.line(node.span, fmt::format("skill {}{}", node.name.text, words(node.title)));
  }

  void operator()(const Document& node) {
    lines_.head(node, fmt::format("document {}{}{}{}", node.name.text, words(node.title),
                                  node.from_outside ? " from-outside" : "", node.final ? " final" : ""));
    lines_.nest([&] {
      for (const Text& one : node.aliases) lines_.line(one.span, "alias " + words(one));
      for (const Word& one : node.states) lines_.line(one.span, fmt::format("state {}", one.text));
    });
  }

  void operator()(const Roster& node) {
    lines_.head(node, fmt::format("roster {}{}", node.name.text, words(node.title)));
    lines_.nest([&] {
      for (const Text& one : node.sources) lines_.line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) lines_.line(one.span, "valid " + words(one));
      for (const Shift& one : node.shifts)
        lines_.line(one.span, fmt::format("shift {}{}", one.name.text, words(one.ranges)));
      for (const std::vector<PatternDay>& days : node.patterns)
        for (const PatternDay& one : days)
          lines_.line(one.span, one.off ? "day off" : fmt::format("day {}", one.shift.text));
      for (const Word& one : node.holidays) lines_.line(one.span, fmt::format("holidays {}", one.text));
    });
  }

  void operator()(const Profile& node) {
    lines_.head(node, fmt::format("profile {}", node.name.text));
    lines_.nest([&] { dump_settings(node.settings, lines_); });
  }

  void operator()(const HolidayList& node) {
    lines_.head(node, fmt::format("holiday-list {}{}", node.name.text, words(node.title)));
    lines_.nest([&] {
      for (const Text& one : node.sources) lines_.line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) lines_.line(one.span, "valid " + words(one));
      for (const Holiday& one : node.days)
        lines_.line(one.span, fmt::format("{} {}{}", one.collective ? "collective-leave" : "holiday",
                                          words(one.dates), words(one.title)));
    });
  }

  void operator()(const Calendar& node) {
    lines_.head(node, fmt::format("calendar {}{}", node.name.text, words(node.title)));
    lines_.nest([&] {
      for (const Text& one : node.sources) lines_.line(one.span, "source " + words(one));
      for (const DateRange& one : node.valid) lines_.line(one.span, "valid " + words(one));
      hours(node.hours);
      for (const Season& one : node.seasons) {
        lines_.line(one.span, fmt::format("season {} {}", one.name.text, words(one.dates)));
        lines_.nest([&] { hours(one.hours); });
      }
      for (const Word& one : node.holidays) lines_.line(one.span, fmt::format("holidays {}", one.text));
    });
  }

  void operator()(const CheckSettings& node) {
    lines_.head(node, "check-settings");
    lines_.nest([&] {
      for (const Waiver& one : node.waivers) lines_.line(one.span, words(one));
      for (const Denial& one : node.denials)
        lines_.line(one.span, fmt::format("deny {}{}", one.code.text, words(one.reason)));
    });
  }

  void operator()(const Sop& node) { dump_sop(node, lines_); }
  void operator()(const Scenario& node) { dump_scenario(node, lines_); }

 private:
  void hours(const std::vector<HoursRule>& rules) {
    for (const HoursRule& one : rules) {
      lines_.line(one.span,
                  fmt::format("hours day {} to {}{}", one.first_day, one.last_day, words(one.ranges)));
    }
  }

  DumpLines& lines_;
};

std::string dump_of(const Ast& ast, const SourceFile& file, Places places) {
  DumpLines lines(file, places);
  Writer writer(lines);
  for (const Declaration& declaration : ast.declarations) std::visit(writer, declaration);
  return ast.broken ? lines.take() + "(broken)\n" : lines.take();
}

}  // namespace

std::string dump(const Ast& ast, const SourceFile& file) { return dump_of(ast, file, Places::Shown); }

std::string dump_meaning(const Ast& ast, const SourceFile& file) {
  return dump_of(ast, file, Places::Hidden);
}

}  // namespace alur::syntax
