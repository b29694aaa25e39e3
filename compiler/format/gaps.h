// What stands between two tokens: comments, blank lines, and what is no part of the language.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace alur::format {

struct Comment {
  std::string_view text;      // from the # to the end of its line, without blanks at its end
  bool own_line = false;      // nothing stands before it in its line
  bool blank_before = false;  // a line without anything stands between it and what is before
};

struct Gap {
  std::vector<Comment> comments;
  bool line_break = false;    // anywhere in it
  bool blank_before = false;  // before what follows the gap
};

// Semicolons and commas in it are those between items and count as blanks.
Gap gap_of(std::string_view text);

// Whether it holds characters that are neither space nor comment; then `begin` and `end` are the places of
// the first and after the last of them.
struct Strange {
  bool any = false;
  std::size_t begin = 0, end = 0;
};
Strange strange_in(std::string_view text);

}  // namespace alur::format
