#include "compiler/lampiran/hyphenate.h"

#include <string>

namespace alur::lampiran {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool vowel(char c) { return std::string_view("aeiou").find(lower(c)) != std::string_view::npos; }

// Length in bytes of the consonant that begins at `i`: two for a digraph.
std::size_t consonant_length(std::string_view word, std::size_t i) {
  if (i + 1 >= word.size()) return 1;
  const char a = lower(word[i]);
  const char b = lower(word[i + 1]);
  const bool digraph =
      (a == 'n' && (b == 'g' || b == 'y')) || (a == 's' && b == 'y') || (a == 'k' && b == 'h');
  return digraph ? 2 : 1;
}

}  // namespace

std::vector<std::size_t> hyphenation_points(std::string_view word) {
  std::vector<std::size_t> points;
  std::size_t i = 0;
  while (i < word.size()) {
    if (!vowel(word[i])) {
      ++i;
      continue;
    }
    std::vector<std::size_t> consonants;  // between this vowel and the next
    std::size_t j = i + 1;
    while (j < word.size() && letter(word[j]) && !vowel(word[j])) {
      consonants.push_back(j);
      j += consonant_length(word, j);
    }
    if (j < word.size() && vowel(word[j]) && !consonants.empty()) {
      const std::size_t at = consonants.size() == 1 ? consonants[0] : consonants[1];
      if (at >= 2 && word.size() - at >= 2) points.push_back(at);
    }
    i = j > i ? j : i + 1;
  }
  return points;
}

}  // namespace alur::lampiran
