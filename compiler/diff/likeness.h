// How alike two texts are by their words. A word that stands in most of the texts compared says little.
// Source of the weights: Spärck Jones, inverse document frequency, 1972; of the measure: Dice, 1945.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alur::diff {

// One blank for every run of blanks, none at the ends: layout is no meaning.
std::string one_spaced(std::string_view text);

struct WordBag {
  std::vector<std::uint32_t> words;  // sorted
  std::vector<std::uint32_t> order;  // as in the text
  double weight = 0;                 // of all
};

class Vocabulary {
 public:
  // Cost: linear in the letters.
  WordBag bag_of(std::string_view text);
  // After the last bag of both sides, for each of them before it is compared.
  void weigh(WordBag& bag) const;
  // 0..1; two empty texts are alike.
  double likeness(const WordBag& a, const WordBag& b) const;

 private:
  double weight_of(std::uint32_t word) const;
  std::unordered_map<std::string, std::uint32_t> ids_;  // only looked up, never walked
  std::vector<std::size_t> texts_with_;
  std::size_t texts_ = 0;
};

// For breaking ties alike from both sides; the same on every machine. Source: FNV-1a.
std::uint64_t mixed(std::string_view text);

}  // namespace alur::diff
