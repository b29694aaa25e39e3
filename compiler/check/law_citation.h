// How a text cites a regulation: kind, number, year, subject. Not for judging whether it is in force.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace alur::check {

struct Citation {
  std::string kind;  // words before the first number, abbreviations written out: "undang undang"
  std::string number, year;
  std::vector<std::string> subject;  // words after the first "tentang", "walikota" as "wali kota"
  std::optional<std::string> number_without_year;  // the first "Nomor N" that no year follows
  std::optional<std::string> impossible_year;      // printed as one: "Tahun 2202"
  // Kind, number and year; empty where one of them is missing.
  std::string key() const;
};

// What stands in brackets about a gazette, or behind "sebagaimana", is of other papers and left out.
Citation citation_of(const std::string& text);

// What a text that names a regulation leaves out of it.
struct Gaps {
  bool number = false, year = false, subject = false;
  bool any() const { return number || year || subject; }
};

// Nothing is missing in what is no regulation with a number: a constitution, a code, "peraturan
// perundang-undangan yang berlaku".
Gaps gaps_of(const std::string& text);

}  // namespace alur::check
