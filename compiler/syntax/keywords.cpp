#include "compiler/syntax/keywords.h"

#include <unordered_map>

namespace alur::syntax {
namespace {

constexpr auto table = std::to_array<Keyword>({
#define ALUR_KEYWORD(word, word_class, english, id, en) {word, KeywordClass::word_class, english, id, en},
#include "grammar/keywords.def"
#undef ALUR_KEYWORD
});

enum class Where : std::uint8_t { Anywhere, Bound };

constexpr auto spelling_table = std::to_array<Spelling>({
#define ALUR_SPELLING(other, word, where) {other, word, Where::where == Where::Anywhere},
#include "grammar/spellings.def"
#undef ALUR_SPELLING
});

}  // namespace

std::span<const Keyword> keywords() { return table; }
std::span<const Spelling> spellings() { return spelling_table; }

const Keyword* keyword(std::string_view word) {
  static const auto by_word = [] {
    std::unordered_map<std::string_view, const Keyword*> map;
    for (const Keyword& entry : table) map.emplace(entry.word, &entry);
    return map;
  }();
  const auto found = by_word.find(word);
  return found == by_word.end() ? nullptr : found->second;
}

}  // namespace alur::syntax
