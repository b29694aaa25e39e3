#include "compiler/format/apply_fixes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace alur::format {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Offsets around a place of the text.
class Around {
 public:
  explicit Around(std::string_view text) : text_(text) {}

  std::size_t line_begin(std::size_t at) const {
    while (at > 0 && text_[at - 1] != '\n') --at;
    return at;
  }
  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }
  std::size_t before_blanks(std::size_t at) const {
    while (at > 0 && is_blank(text_[at - 1])) --at;
    return at;
  }
  bool only_blanks_before(std::size_t at) const { return before_blanks(at) == line_begin(at); }
  // The offset behind the line end, where nothing but blanks and one ';' stand before it.
  std::optional<std::size_t> rest_of_line(std::size_t at) const {
    at = behind_blanks(at);
    if (at < text_.size() && text_[at] == ';') at = behind_blanks(at + 1);
    if (at < text_.size() && text_[at] == '\r') ++at;
    if (at == text_.size()) return at;
    return text_[at] == '\n' ? std::optional(at + 1) : std::nullopt;
  }
  std::string_view indentation(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    return text_.substr(begin, behind_blanks(begin) - begin);
  }
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  char before(std::size_t offset) const { return offset > 0 ? text_[offset - 1] : '\0'; }

 private:
  std::string_view text_;
};

void move_to(Edit& edit, std::size_t begin, std::size_t end) {
  edit.place.begin = static_cast<std::uint32_t>(begin);
  edit.place.end = static_cast<std::uint32_t>(end);
}

void take_out(const Around& around, Edit& edit) {
  const std::size_t begin = edit.place.begin, end = edit.place.end;
  if (around.only_blanks_before(begin))
    if (const auto next = around.rest_of_line(end)) return move_to(edit, around.line_begin(begin), *next);
  // "a  b" -> "a b", and "a; ; b" never.
  const std::size_t next = around.behind_blanks(end);
  if (around.at(next) == ';') return move_to(edit, begin, around.behind_blanks(next + 1));
  if (around.rest_of_line(end)) return move_to(edit, around.before_blanks(begin), end);
  if (next > end && is_blank(around.before(begin))) move_to(edit, begin, next);
}

void put_into_body(const Around& around, Edit& edit) {
  const std::size_t brace = edit.place.begin;
  if (around.only_blanks_before(brace)) {
    edit.text = std::string(around.indentation(brace)) + "  " + edit.text;
    const std::size_t begin = around.line_begin(brace);
    return move_to(edit, begin, begin);
  }
  edit.text.pop_back();
  const std::size_t behind = around.before_blanks(brace);
  const char last = around.before(behind);
  edit.text = (last == '{' || last == ';' ? " " : "; ") + edit.text + (behind == brace ? " " : "");
  move_to(edit, behind, behind);
}

bool says_nothing(const Edit& edit) { return edit.text.empty() && edit.place.begin == edit.place.end; }

}  // namespace

Fix laid_out(const SourceFile& file, Fix fix) {
  const std::string_view text = file.text();
  const Around around(text);
  const std::size_t line_end = text.find('\n');
  const bool windows = line_end != std::string_view::npos && line_end > 0 && text[line_end - 1] == '\r';
  for (Edit& edit : fix.edits) {
    if (edit.place.end > text.size() || says_nothing(edit)) continue;
    const bool item = edit.place.begin == edit.place.end && !edit.text.empty() && edit.text.back() == '\n' &&
                      around.at(edit.place.begin) == '}';
    if (item) put_into_body(around, edit);
    if (edit.text.empty()) take_out(around, edit);
    if (!windows) continue;
    for (std::size_t i = edit.text.find('\n'); i != std::string::npos; i = edit.text.find('\n', i + 2))
      edit.text.insert(i, 1, '\r');
  }
  return fix;
}

Fixed apply_fixes(const SourceFile& file, const std::vector<const Fix*>& fixes) {
  using Range = std::tuple<std::size_t, std::size_t, std::string_view>;
  const std::string_view text = file.text();
  std::set<Range> ranges;  // apart from each other
  const auto fits = [&](const Edit& edit) {
    if (edit.place.end > text.size() || edit.place.begin > edit.place.end) return false;
    // Two that touch leave their order open only where one is put in at a point.
    const auto touches = [&](const Range& other) {
      const auto [begin, end, with] = other;
      const bool point = begin == end || edit.place.begin == edit.place.end;
      return point ? begin <= edit.place.end && edit.place.begin <= end
                   : begin < edit.place.end && edit.place.begin < end;
    };
    auto after = ranges.lower_bound({edit.place.begin, 0, {}});
    if (after != ranges.end() && touches(*after)) return false;
    return after == ranges.begin() || !touches(*std::prev(after));
  };
  Fixed out;
  for (const Fix* fix : fixes) {
    if (fix->empty() || !std::all_of(fix->edits.begin(), fix->edits.end(), fits)) continue;
    for (const Edit& edit : fix->edits) ranges.emplace(edit.place.begin, edit.place.end, edit.text);
    ++out.made;
  }
  std::size_t done = 0;
  for (const auto& [begin, end, with] : ranges) {
    out.text += text.substr(done, begin - done);
    out.text += with;
    done = end;
  }
  out.text += text.substr(done);
  return out;
}

}  // namespace alur::format
