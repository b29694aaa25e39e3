// Every word of the language with its meaning, from grammar/keywords.def: for messages, help, highlighting
// and completion.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace alur::syntax {

// Words are written in lower case; units, months and weekdays in any case.
enum class KeywordClass : std::uint8_t { Word, Unit, Month, Weekday };

struct Keyword {
  std::string_view word;
  KeywordClass word_class;
  std::string_view english;  // the term that code uses
  std::string_view meaning_id, meaning_en;
};

// In the order of the table.
std::span<const Keyword> keywords();
// Nothing when it is no keyword. Requires: lower case.
const Keyword* keyword(std::string_view word);

// A second spelling of a word, from grammar/spellings.def.
struct Spelling {
  std::string_view other;  // lower case, but for S/D
  std::string_view word;   // of the table of keywords: what the formatter writes
  bool anywhere;           // wherever the word may stand, in any case; else only where no name can be meant
};

// In the order of the table.
std::span<const Spelling> spellings();

// What may begin an item at one place: the file, or a body in braces.
struct ItemWords {
  std::string_view place;  // "file", "sop", "step"
  std::vector<const Keyword*>
      words;  // in the order of the table; none where an item begins with a name or a value
};

// By the grammar itself, for completion in editors. Shape: every place, the file first.
std::vector<ItemWords> item_words();

// The words that the generated lexer knows, sorted: the same as the table's.
std::vector<std::string> lexer_words();

}  // namespace alur::syntax
