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
  // Kind, number and year; empty where one of them is missing.
  std::string key() const;
};

Citation citation_of(const std::string& text);

}  // namespace alur::check
