// The words of one file as flat values, and what is wrong with single words. Inside this room only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/from_text.h"

namespace alur::syntax {

struct Lexeme {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::uint32_t line = 1;
  std::uint16_t type = 0;  // AlurLexer's
  bool first_on_line = false;
  bool open = false;  // a text without its closing quote
};

// The lines that have a finding already: a bit each, for a spoiled file may have one in every line.
class MarkedLines {
 public:
  // False where the line was marked before.
  bool insert(std::uint32_t line) {
    if (line >= lines_.size()) lines_.resize(std::max<std::size_t>(line + 1, 2 * lines_.size()));
    const bool is_new = !lines_[line];
    lines_[line] = true;
    return is_new;
  }

 private:
  std::vector<bool> lines_;
};

struct Lexemes {
  std::vector<Lexeme> items;  // without the end of the file
  MarkedLines marked;
  bool cut = false;  // a limit was met: the rest of the file was not read
};

Lexemes lex(const SourceFile& file, FileId id, const Limits& limits, Findings& diagnostics);

}  // namespace alur::syntax
