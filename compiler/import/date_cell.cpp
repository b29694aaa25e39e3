#include "compiler/import/date_cell.h"

#include <fmt/format.h>

#include <array>
#include <regex>

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

// The language's month and how else it is written.
constexpr std::array<std::array<std::string_view, 4>, 12> months = {
    {{"Januari", "jan", "january", ""},
     {"Februari", "feb", "pebruari", "february"},
     {"Maret", "mar", "march", ""},
     {"April", "apr", "", ""},
     {"Mei", "may", "", ""},
     {"Juni", "jun", "june", ""},
     {"Juli", "jul", "july", ""},
     {"Agustus", "agt", "ags", "agu"},
     {"September", "sep", "sept", ""},
     {"Oktober", "okt", "october", ""},
     {"November", "nov", "nopember", "nop"},
     {"Desember", "des", "december", "dec"}}};

std::size_t month_of(const std::string& word) {
  const std::string letters = letters_only(word);
  for (std::size_t m = 0; m < months.size(); ++m)
    for (const std::string_view name : months[m])
      if (!name.empty() && letters == letters_only(name)) return m + 1;
  return 0;
}

// Until when, in words: `s/d "adanya revisi"`.
std::string until_words(const std::string& text) { return text.empty() ? "" : " s/d " + quoted_line(text); }

}  // namespace

std::optional<std::string> date_of(std::string_view box) {
  static const std::regex in_words(
      R"(^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})(?: (?:s/d|sampai dengan|sampai|-) (\S.*))?$)");
  static const std::regex in_figures(
      R"(^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (?:s/d|sampai dengan|sampai) (\S.*))?$)");
  const std::string text = collapsed(box.substr(0, 500));
  std::smatch match;
  if (std::regex_match(text, match, in_words)) {
    const std::size_t month = month_of(match[2]);
    const int day = std::stoi(match[1]);
    if (month == 0 || day < 1 || day > 31) return std::nullopt;
    const std::string name = match[2];
    const bool exact = letters_only(name) == letters_only(months[month - 1][0]) &&
                       text.find(name + ".") == std::string::npos &&
                       (match[4].length() == 0 || text.find(" s/d ") != std::string::npos);
    const std::string date = fmt::format("{} {} {}", match[1].str(),
                                         exact ? name : std::string(months[month - 1][0]), match[3].str());
    return date + until_words(match[4]) + (exact ? "" : " tertulis " + quoted_line(text));
  }
  if (std::regex_match(text, match, in_figures)) {
    const int day = std::stoi(match[1]), month = std::stoi(match[3]);
    if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
    const std::string date = fmt::format("{}-{}-{}", match[1].str(), match[3].str(), match[4].str());
    const bool exact = match[2] == "-" && (match[5].length() == 0 || text.find(" s/d ") != std::string::npos);
    return date + until_words(match[5]) + (exact ? "" : " tertulis " + quoted_line(text));
  }
  return std::nullopt;
}

}  // namespace alur::importing
