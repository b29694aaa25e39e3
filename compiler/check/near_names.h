// Which of many names was probably meant by one that is none of them: for titles, posts, documents. An index,
// so that a set of a thousand SOPs is not compared in pairs. Exact names are the caller's work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alur::check {

// How sure it is already that something is wrong with both names.
enum class Doubt : std::uint8_t {
  One,   // of the two: short words are one letter from too many others
  Both,  // one has no origin, the other is used by nobody
};

// Word by word the same but for slips of the finger: "Brita acara" and "Berita acara".
bool misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b, Doubt doubt);

class NearNames {
 public:
  // Cost: linear in the letters of the words.
  void add(std::size_t id, std::vector<std::string> words);

  struct Match {
    std::size_t id = 0;
    double likeness = 0;  // 0..1: twice the shared words over the words of both; a slip counts 0.9
  };
  // The most alike of at least `least`, the first added of equals; `except` is left out. A word stands for
  // another that is one slip of the finger away where both have five letters or more.
  // Cost: bounded by the number of the name's words, whatever the index holds.
  std::optional<Match> nearest(const std::vector<std::string>& words, double least,
                               std::optional<std::size_t> except = std::nullopt) const;

 private:
  struct Name {
    std::size_t id = 0;
    std::vector<std::size_t> words;
  };
  std::size_t word_id(const std::string& word);
  struct Like {
    std::vector<std::size_t> words;  // the word itself first, where it is known
    bool is_known = false;
  };
  Like known_like(const std::string& word) const;
  double likeness(const std::vector<Like>& asked, const Name& name) const;

  std::vector<Name> names_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::size_t>> names_with_;       // by word
  std::unordered_map<std::string, std::size_t> word_ids_;  // only looked up, never walked
  std::unordered_map<std::string, std::vector<std::size_t>> without_a_letter_;  // deletion neighbourhoods
};

}  // namespace alur::check
