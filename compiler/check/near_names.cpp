#include "compiler/check/near_names.h"

#include <algorithm>
#include <set>

#include "base/spelling.h"

namespace alur::check {
namespace {

constexpr std::size_t longest_for_slips = 48;  // letters: the deletions of a word grow with its square
constexpr std::size_t most_words = 32;         // of a name: no title has more that tell it apart
constexpr std::size_t shortest_for_slips = 5;  // letters: short words are one slip from too many others
// A word in more names than this tells too little of which is meant.
constexpr std::size_t most_names_of_a_word = 64;
constexpr double worth_of_a_slip = 0.9;  // less than the word itself, so that an exact name comes first

std::vector<std::string> deletions(const std::string& word) {
  std::vector<std::string> out = {word};
  for (std::size_t i = 0; i < word.size(); ++i) out.push_back(word.substr(0, i) + word.substr(i + 1));
  return out;
}

bool has_slips(const std::string& word) {
  return word.size() >= shortest_for_slips && word.size() <= longest_for_slips;
}

// One slip of the finger, in words long enough that it is one.
bool is_slip(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 5;  // letters: shorter words are one letter from too many others
  const std::size_t least = std::min(a.size(), b.size()), most = std::max(a.size(), b.size());
  return least >= shortest && most - least <= 1 && a != b && edit_distance(a, b) == 1;
}

// A letter too few or two changed: "izn", "tgas". Another in its place makes too many other words ("jalan",
// "jalur"); without a vowel or with a digit it is a sign ("SPT", "SPPT").
bool is_short_slip(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 3;
  const std::size_t least = std::min(a.size(), b.size()), most = std::max(a.size(), b.size());
  if (least < shortest || most < shortest + 1 || a == b || edit_distance(a, b) != 1) return false;
  const std::string &small = a.size() < b.size() ? a : b, &large = a.size() < b.size() ? b : a;
  if (small.find_first_of("aiueo") == std::string::npos ||
      (a + b).find_first_of("0123456789") != std::string::npos)
    return false;
  return least != most || std::is_permutation(small.begin(), small.end(), large.begin(), large.end());
}

// "Pengujian" and "uji": the act and its root.
bool is_act_of(const std::string& act, const std::string& root) {
  return root.size() >= 3 && act.size() > root.size() + 3 && act.starts_with("pe") && act.ends_with("an") &&
         act.find(root) != std::string::npos;
}

}  // namespace

bool misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b, Doubt doubt) {
  if (a.size() != b.size() || a.empty()) return false;
  bool slipped = false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const bool slip = is_slip(a[i], b[i]) || (doubt == Doubt::Both && is_short_slip(a[i], b[i]));
    if (!slip && !is_act_of(a[i], b[i]) && !is_act_of(b[i], a[i])) return false;
    slipped = true;
  }
  return slipped;
}

std::size_t NearNames::word_id(const std::string& word) {
  const auto [at, is_new] = word_ids_.emplace(word, words_.size());
  if (!is_new) return at->second;
  words_.push_back(word);
  names_with_.emplace_back();
  if (has_slips(word))
    for (const std::string& key : deletions(word)) {
      auto& list = without_a_letter_[key];
      if (list.empty() || list.back() != at->second) list.push_back(at->second);
    }
  return at->second;
}

void NearNames::add(std::size_t id, std::vector<std::string> words) {
  Name name{id, {}};
  if (words.size() > most_words) words.resize(most_words);
  for (const std::string& word : words) {
    const std::size_t w = word_id(word);
    name.words.push_back(w);
    auto& list = names_with_[w];
    if (list.empty() || list.back() != names_.size()) list.push_back(names_.size());
  }
  names_.push_back(std::move(name));
}

// The word itself first, then those a slip away.
// Source: symmetric delete spelling correction (Garbe 2012): two words at distance 1 share a deletion.
NearNames::Like NearNames::known_like(const std::string& word) const {
  Like like;
  if (const auto exact = word_ids_.find(word); exact != word_ids_.end()) {
    like.words.push_back(exact->second);
    like.is_known = true;
  }
  if (!has_slips(word)) return like;
  for (const std::string& key : deletions(word)) {
    const auto found = without_a_letter_.find(key);
    if (found == without_a_letter_.end()) continue;
    for (const std::size_t w : found->second)
      if (std::find(like.words.begin(), like.words.end(), w) == like.words.end() &&
          edit_distance(word, words_[w]) <= 1)
        like.words.push_back(w);
  }
  return like;
}

double NearNames::likeness(const std::vector<Like>& asked, const Name& name) const {
  std::vector<std::size_t> left = name.words;
  double shared = 0;
  for (const Like& like : asked)
    for (std::size_t i = 0; i < like.words.size(); ++i)
      if (const auto at = std::find(left.begin(), left.end(), like.words[i]); at != left.end()) {
        left.erase(at);
        shared += like.is_known && i == 0 ? 1 : worth_of_a_slip;
        break;
      }
  return 2 * shared / static_cast<double>(asked.size() + name.words.size());
}

std::optional<NearNames::Match> NearNames::nearest(const std::vector<std::string>& words, double least,
                                                   std::optional<std::size_t> except) const {
  std::vector<Like> asked;
  std::set<std::size_t> candidates;
  for (const std::string& word : words) {
    if (asked.size() == most_words) break;
    asked.push_back(known_like(word));
    for (const std::size_t w : asked.back().words) {
      const auto& list = names_with_[w];
      candidates.insert(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(
                                                         std::min(list.size(), most_names_of_a_word)));
    }
  }
  std::optional<Match> best;
  for (const std::size_t at : candidates) {
    const Name& name = names_[at];
    if (except == name.id) continue;
    const double alike = likeness(asked, name);
    if (alike >= least && (!best || alike > best->likeness)) best = Match{name.id, alike};
  }
  return best;
}

}  // namespace alur::check
