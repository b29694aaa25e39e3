// The words of a file in the order of the text with what each is in its sentence, for rooms that write Alur
// text: nothing is left out but white space and comments, which are what stands between the tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace alur::syntax {

enum class TokenKind : std::uint8_t {
  Name,          // a word of the author's own
  Keyword,       // of the language
  Unit,          // of time
  Month,         // by its name
  Percent,       // % or persen
  Range,         // s/d, sampai or a dash between dates or weekdays
  ClockRange,    // the same between two times of day
  Alternatives,  // salah_satu, or each of the two words of `salah satu`
  Courtesy,      // in front of a target: `langkah`, `ke`; says nothing
  Share,         // of one, where per cent is the house spelling: 0,3
  OpenWords,     // before a number in words: 7 (tujuh) hari
  StepDot,       // between a SOP and its step: a dot or `langkah`
  Text,
  Number,  // with dates, times of day and numbers like 5a
  Open,
  Close,
  OpenArguments,
  CloseArguments,
  Colon,
  Semicolon,
  Comma,
  Arrow,
  Dash
};

// How the items in braces may stand beside each other on one line.
enum class BodyStyle : std::uint8_t {
  Items,   // divided by semicolons
  Values,  // by blanks alone: settings and their values
  Row      // by blanks, as many a line as the author likes: weights, patterns
};

struct OutlineToken {
  std::uint32_t begin = 0, end = 0;  // bytes
  TokenKind kind = TokenKind::Name;
  std::string_view left_out_before, left_out_after;  // of the house spelling: `poisson(`, `)`
  std::string_view word;              // of a Keyword, Unit, Month: that of the table, whatever its spelling
  BodyStyle body = BodyStyle::Items;  // of an opening brace
  bool starts_item = false;           // a declaration, or an item of a body
  bool separator = false;             // a ; or , between items, which says nothing of its own
  bool verbatim = false;              // part of a wording that is printed as it is written
  bool would_continue = false;        // starts an item that without a separator could continue the one before
};

// Some declarations that were read together. Where `readable` is false they hold a mistake, and what is known
// of their tokens is nothing but their places.
struct OutlinePart {
  std::size_t first = 0, last = 0;  // tokens, half-open; never empty
  bool readable = false;
};

struct Outline {
  std::vector<OutlineToken> tokens;
  std::vector<OutlinePart> parts;  // all tokens, in order
  bool cut = false;                // a limit was met: the rest of the file was not read
};

// Cost: as from_text, for a file without mistakes.
Outline outline(const SourceFile& file);

}  // namespace alur::syntax
