// Small work on words: what differs only in case, spaces and signs is the same word.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace alur::importing {

// Runs of white space (also no-break spaces) become one space; none at the ends.
std::string collapsed(std::string_view text);

// Letters and digits of ASCII alone, in lower case: "Persyaratan/ Kelengkapan" -> "persyaratankelengkapan".
std::string letters_only(std::string_view text);

// The lines of a text without those that hold nothing.
std::vector<std::string> lines_with_text(std::string_view text);

// Most letters are capitals, and there are some.
enum class LetterCase : std::uint8_t { Capitals, Mixed };
LetterCase letter_case(std::string_view text);

bool starts_lower(std::string_view text);

// "…" with its escapes, in one line.
std::string quoted_line(std::string_view text);

// For comments: in one line, and cut where it is very long.
std::string in_short(std::string_view text);

// Names of Alur made of titles, no two alike and none a keyword.
class Names {
 public:
  // "Kepala UPTD PPA" -> kepala_uptd_ppa, of the first words; `otherwise` where there are no letters.
  std::string of(std::string_view title, std::size_t words, std::string_view otherwise);

 private:
  std::set<std::string, std::less<>> taken_;
  std::map<std::string, std::size_t, std::less<>> next_;  // number to try for a base that is taken
};

}  // namespace alur::importing
