#include "compiler/format/gaps.h"

#include <utility>

namespace alur::format {
namespace {

// The length of the space at the beginning, of those that the lexer skips; 0: none.
std::size_t space_length(std::string_view text) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view space : {" "sv, "\t"sv, "\f"sv, "\u00A0"sv, "\u200B"sv, "\uFEFF"sv})
    if (text.substr(0, space.size()) == space) return space.size();
  return 0;
}

std::size_t comment_length(std::string_view text) {
  const std::size_t end = text.find_first_of("\r\n");
  return end == std::string_view::npos ? text.size() : end;
}

std::string_view without_blanks_at_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t");
  return text.substr(0, last + 1);
}

}  // namespace

Gap gap_of(std::string_view text) {
  Gap out;
  int line_ends = 0;  // since the last thing that is no space
  bool own_line = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '\n' || c == '\r') {
      at += c == '\r' && text.substr(at + 1, 1) == "\n" ? 2 : 1;
      out.line_break = own_line = true;
      if (++line_ends > 1) out.blank_before = true;
      continue;
    }
    if (c == '#') {
      const std::size_t length = comment_length(text.substr(at));
      out.comments.push_back(
          {without_blanks_at_end(text.substr(at, length)), own_line, std::exchange(out.blank_before, false)});
      at += length;
      line_ends = 0;
      continue;
    }
    const std::size_t space = space_length(text.substr(at));
    if (space == 0) line_ends = 0;  // a separator
    at += space == 0 ? 1 : space;
  }
  return out;
}

Strange strange_in(std::string_view text) {
  Strange out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t space = c == '\n' || c == '\r' ? 1
                              : c == '#'             ? comment_length(text.substr(at))
                                                     : space_length(text.substr(at));
    if (space == 0) {
      if (!out.any) out.begin = at;
      out.any = true;
      out.end = at + 1;
    }
    at += space == 0 ? 1 : space;
  }
  return out;
}

}  // namespace alur::format
