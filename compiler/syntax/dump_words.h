// Inside the syntax room: how the dump of an Ast writes its small parts, and its lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/quoted.h"
#include "base/source_file.h"
#include "compiler/syntax/ast.h"

namespace alur::syntax {

std::string_view unit_name(Unit unit);
std::string words(const Text& text);
std::string words(const Number& number);
std::string words(const Amount& amount);
std::string words(const DateText& date);
std::string words(const DateRange& range);
std::string words(const std::optional<Printed>& printed);  // with a blank before it, where there is one
std::string words(const std::optional<Text>& text);        // the same
std::string words(const TextBox& box);
std::string words(const DateBox& box);
std::string words(const Distribution& distribution);
std::string words(const Target& target);
std::string words(const std::vector<Word>& names);
std::string words(const std::optional<Condition>& condition);
std::string words(const Cost& cost);
std::string words(const StepRef& step);
std::string words(const ClockText& clock);
std::string words(const std::vector<ClockRange>& ranges);
std::string words(const Waiver& waiver);

enum class Places : std::uint8_t { Shown, Hidden };

// Lines of two blanks a level, each with its place unless places are hidden.
class DumpLines {
 public:
  DumpLines(const SourceFile& file, Places places) : file_(file), places_(places) {}
  std::string take() { return std::move(out_); }

  void line(Span span, std::string_view text);
  // `node` has a mark of what was left out of it.
  template <class Node>
  void head(const Node& node, const std::string& text) {
    line(node.span, node.broken ? text + " (broken)" : text);
  }
  // Where places are shown the reader finds the words there.
  std::string wording(Span span) const;
  std::string wording_of_limit(Span span) const;
  template <class F>
  void nest(F f) {
    ++depth_;
    f();
    --depth_;
  }

 private:
  const SourceFile& file_;
  const Places places_;
  std::string out_;
  int depth_ = 0;
};

void dump_settings(const std::vector<Setting>& settings, DumpLines& lines);
void dump_sop(const Sop& sop, DumpLines& lines);
void dump_scenario(const Scenario& scenario, DumpLines& lines);

}  // namespace alur::syntax
