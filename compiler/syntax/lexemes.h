// The words of one file as flat values, and what is wrong with single words. Inside this room only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
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

struct Lexemes {
  std::vector<Lexeme> items;                 // without the end of the file
  std::unordered_set<std::uint32_t> marked;  // lines that have a finding already
  bool cut = false;                          // a limit was met: the rest of the file was not read
};

Lexemes lex(const SourceFile& file, FileId id, const ParseLimits& limits, Findings& diagnostics);

}  // namespace alur::syntax
