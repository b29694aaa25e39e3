// Which thing of one revision is which of the other: first what is surely the same, then of the rest the
// pairs that together are most alike, then names that stayed. Knows no kind of thing. Source of the order:
// GumTree (Falleri and others, ASE 2014), from sure to likely.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace alur::diff {

struct Item {
  std::string name;       // in the text of Alur; may be empty
  std::string text;       // one_spaced; may be empty
  std::string rest = {};  // all else that it says; empty: not compared
};

struct Pairs {
  std::vector<std::optional<std::size_t>> to_after, to_before;
  void join(std::size_t before, std::size_t after) {
    to_after[before] = after;
    to_before[after] = before;
  }
};

struct PairRules {
  double text = 0.5;        // worth of texts that are all alike
  double name = 0.3;        // worth of the same name
  double least = 0.5;       // two that are worth no more are not one thing
  double least_text = 0.4;  // nor two with different names whose texts are less alike,
  double least_other = 2;   // unless what else is alike in them is worth so much
};

// What else is alike in a pair, 0..1, in the light of the pairs that are sure: asked anew when more are.
using OtherLikeness = std::function<double(std::size_t before, std::size_t after)>;
using OtherLikenessGiven = std::function<OtherLikeness(const Pairs& sure)>;

// The same pairs with the sides exchanged. Cost: up to 150 left over on each side are compared in pairs, more
// of them by an index of their rarer words and pairs of words, so that it stays near linear.
Pairs pair_up(const std::vector<Item>& before, const std::vector<Item>& after, const PairRules& rules,
              const OtherLikenessGiven& other = nullptr);

}  // namespace alur::diff
