#include "compiler/check/title_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string_view>

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

}  // namespace alur::check
