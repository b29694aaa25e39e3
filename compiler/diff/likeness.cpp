#include "compiler/diff/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "compiler/check/words.h"

namespace alur::diff {

std::string one_spaced(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

WordBag Vocabulary::bag_of(std::string_view text) {
  WordBag bag;
  ++texts_;
  for (const std::string& word : check::words_of(text)) {
    const auto [entry, is_new] = ids_.try_emplace(word, static_cast<std::uint32_t>(texts_with_.size()));
    if (is_new) texts_with_.push_back(0);
    bag.words.push_back(entry->second);
  }
  bag.order = bag.words;
  std::sort(bag.words.begin(), bag.words.end());
  std::uint32_t last = UINT32_MAX;
  for (const std::uint32_t word : bag.words)
    if (word != last) ++texts_with_[last = word];
  return bag;
}

double Vocabulary::weight_of(std::uint32_t word) const {
  return std::log(1.0 + static_cast<double>(texts_) / static_cast<double>(texts_with_[word]));
}

void Vocabulary::weigh(WordBag& bag) const {
  bag.weight = 0;
  for (const std::uint32_t word : bag.words) bag.weight += weight_of(word);
}

double Vocabulary::likeness(const WordBag& a, const WordBag& b) const {
  if (a.words.empty() && b.words.empty()) return 1;
  double shared = 0;
  auto i = a.words.begin();
  auto j = b.words.begin();
  while (i != a.words.end() && j != b.words.end()) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      shared += weight_of(*i);
      ++i;
      ++j;
    }
  }
  return a.weight + b.weight > 0 ? 2 * shared / (a.weight + b.weight) : 0;
}

std::uint64_t mixed(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash ^ (hash >> 29);
}

}  // namespace alur::diff
