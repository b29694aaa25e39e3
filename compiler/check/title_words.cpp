#include "compiler/check/title_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string_view>

#include "base/spelling.h"

namespace alur::check {
namespace {

// Longest first: a shorter one is part of a longer.
constexpr std::array<std::string_view, 8> dress = {"STANDAR OPERASIONAL PROSEDUR SOP",
                                                   "STANDAR OPERASIONAL PROSEDUR",
                                                   "STANDAR OPERASIONAL",
                                                   "BAGIAN FLOWCHART",
                                                   "BAGAN FLOWCHART",
                                                   "FLOWCHART",
                                                   "BAGAN ALIR",
                                                   "SOP"};
constexpr std::array<std::string_view, 3> agency = {" PADA DINAS", " PADA DPPPA", " PADA DP3A"};

}  // namespace

std::string bare_title(const std::string& title) {
  std::string out;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = byte >= 0x80 || std::isalnum(byte) != 0;
    if (word)
      out += static_cast<char>(std::toupper(byte));
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view prefix : dress)
      if (out.size() > prefix.size() && out.starts_with(prefix) && out[prefix.size()] == ' ') {
        out.erase(0, prefix.size() + 1);
        again = true;
      }
  }
  for (const std::string_view words : agency)
    if (const auto at = out.find(words); at != std::string::npos) out.erase(at);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> title_words(const std::string& bare) {
  std::istringstream in(bare);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool words_within(const std::string& part, const std::string& whole) {
  const auto words = title_words(part), all = title_words(whole);
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  });
}

TitleIndex::TitleIndex(const model::Model& model) {
  for (const model::Sop& sop : model.sops) {
    titles_.emplace_back(bare_title(sop.title.value), &sop);
    by_title_[titles_.back().first].push_back(&sop);
  }
}

const std::vector<const model::Sop*>& TitleIndex::exact(const std::string& bare) const {
  static const std::vector<const model::Sop*> none;
  const auto found = by_title_.find(bare);
  return found == by_title_.end() ? none : found->second;
}

const model::Sop* TitleIndex::nearest(const std::string& bare) {
  // About a third of a second. Each of n references against each of n titles would take longer than the rest
  // of the check in a large set.
  constexpr std::size_t most_comparisons = 200'000;
  if (compared_ + titles_.size() > most_comparisons) return nullptr;
  compared_ += titles_.size();
  const model::Sop* near = nullptr;
  std::size_t best = 0;
  for (const auto& [other, sop] : titles_) {
    const std::size_t longer = std::max(other.size(), bare.size());
    const std::size_t shorter = std::min(other.size(), bare.size());
    if (longer - shorter > longer / 4) continue;
    const std::size_t distance = edit_distance(other, bare);
    if (distance > longer / 4 || (near != nullptr && distance >= best)) continue;
    near = sop;
    best = distance;
  }
  return near;
}

}  // namespace alur::check
