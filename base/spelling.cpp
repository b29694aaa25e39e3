#include "base/spelling.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace alur {

// Source: optimal string alignment (Damerau 1964, restricted to one edit of each substring).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        current[j] = std::min(current[j], before[j - 2] + 1);
    }
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return previous[b.size()];
}

std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // beyond it no slip of the finger explains the difference
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (longer > longest_word || longer - shorter > longer / 3) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance <= std::max<std::size_t>(1, longer / 3) && distance < longer &&
        (!best || distance < best_distance)) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

namespace {

// Digits, and parts between '_' of up to three letters: they tell names apart that are otherwise alike.
std::vector<std::string> telling_parts(std::string_view word) {
  std::vector<std::string> out;
  std::string part, digits;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const unsigned char c = i < word.size() ? static_cast<unsigned char>(word[i]) : '_';
    if (std::isdigit(c) != 0) digits += static_cast<char>(c);
    if (c != '_' && c != ' ' && c != '-') {
      part += static_cast<char>(c);
      continue;
    }
    if (part.size() <= 3) out.push_back(part);
    part.clear();
  }
  out.push_back(digits);
  return out;
}

}  // namespace

std::optional<std::string_view> surely_meant(std::string_view word,
                                             std::span<const std::string_view> candidates) {
  constexpr std::size_t shortest_word = 4, long_word = 9, longest_word = 64;
  if (word.size() < shortest_word || word.size() > longest_word) return std::nullopt;
  const std::size_t allowed = word.size() < long_word ? 1 : 2;
  std::optional<std::string_view> best;
  std::size_t best_distance = allowed + 1, rival = allowed + 2;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > word.size() + allowed + 1 || word.size() > candidate.size() + allowed + 1)
      continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      rival = best ? best_distance : rival;
      best = candidate;
      best_distance = distance;
    } else if (distance < rival) {
      rival = distance;
    }
  }
  const bool clear = best && best_distance > 0 && rival > best_distance + 1;
  if (!clear || best->size() < shortest_word || telling_parts(word) != telling_parts(*best))
    return std::nullopt;
  return best;
}

}  // namespace alur
