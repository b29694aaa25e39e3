#include "compiler/check/law_citation.h"

#include <algorithm>
#include <cctype>

#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_year(const std::string& word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_marker(const std::vector<std::string>& words, std::size_t i) {
  return is_one_of(words[i], {"nomor", "no", "nmr"}) && i + 1 < words.size() && has_digit(words[i + 1]);
}

// "Nomor 12 Tahun 2012", "No. 12/2012", "Nomor 12/PMK.02/2019": the year before the next number or subject.
std::optional<std::string> year_after(const std::vector<std::string>& words, std::size_t marker) {
  for (std::size_t i = marker + 2; i < words.size() && !is_marker(words, i) && words[i] != "tentang"; ++i)
    if (is_year(words[i])) return words[i];
  return std::nullopt;
}

// "UU 23/2004", "Undang - undang Negara": one kind.
std::string kind_of(const std::vector<std::string>& words, std::size_t end) {
  std::string kind;
  for (std::size_t i = 0; i < end; ++i) {
    if (words[i] == "negara" || words[i] == "republik" || words[i] == "indonesia") continue;
    const std::string word = words[i] == "uu"         ? "undang undang"
                             : words[i] == "walikota" ? "wali kota"
                                                      : words[i];
    kind += (kind.empty() ? "" : " ") + word;
  }
  return kind;
}

}  // namespace

std::string Citation::key() const {
  return kind.empty() || number.empty() || year.empty() ? "" : kind + " " + number + " " + year;
}

Citation citation_of(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  Citation out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_marker(words, i)) continue;
    const auto year = year_after(words, i);
    if (!year && !out.number_without_year) out.number_without_year = words[i + 1];
    if (!out.number.empty()) continue;
    out.kind = kind_of(words, i);
    out.number = words[i + 1];
    while (out.number.size() > 1 && out.number[0] == '0') out.number.erase(0, 1);
    out.year = year.value_or("");
  }
  const auto subject = std::find(words.begin(), words.end(), "tentang");
  for (auto word = subject; word != words.end(); ++word) {
    if (word == subject) continue;
    if (*word == "walikota") {
      out.subject.insert(out.subject.end(), {"wali", "kota"});
      continue;
    }
    out.subject.push_back(*word);
  }
  return out;
}

}  // namespace alur::check
