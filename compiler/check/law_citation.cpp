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
  return word.size() == 4 && (word.starts_with("18") || word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_number(const std::string& word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Source: usual short forms of kinds of regulations: UU 12/2011, annex II, and the practice of decrees.
bool is_short_kind(const std::string& word) {
  return is_one_of(word, {"uu", "pp", "perpu", "perppu", "perpres", "perda", "pergub", "perbup", "perwal",
                          "perwali", "perwako", "perdes", "keppres", "inpres", "qanun"}) ||
         (word.size() > 6 && (word.starts_with("permen") || word.starts_with("kepmen")));
}

// The words of the regulation itself: "(Lembaran Negara Republik Indonesia Tahun 2002 Nomor 109)" and
// "sebagaimana telah diubah dengan ..." name others.
std::vector<std::string> own_words(const std::string& text) {
  std::vector<std::string> words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool gazette =
        i + 1 < words.size() &&
        ((words[i] == "tambahan" && is_one_of(words[i + 1], {"lembaran", "berita"})) ||
         (is_one_of(words[i], {"lembaran", "berita"}) && is_one_of(words[i + 1], {"negara", "daerah"})));
    if (!gazette && words[i] != "sebagaimana") continue;
    words.resize(i);
    break;
  }
  return words;
}

// Before a number: "Nomor 12", "UU 12".
bool is_marker(const std::vector<std::string>& words, std::size_t i) {
  if (i + 1 >= words.size() || !has_digit(words[i + 1])) return false;
  return is_one_of(words[i], {"nomor", "no", "nmr"}) ||
         (i == 0 && is_short_kind(words[0]) && is_number(words[1]));
}

// "Nomor 12 Tahun 2012", "No. 12/2012", "Nomor 12/PMK.02/2019": the year before the next number or subject;
// "Tahun 1847 Nomor 23": the one right before the number.
std::optional<std::string> year_of(const std::vector<std::string>& words, std::size_t marker) {
  for (std::size_t i = marker + 2; i < words.size() && !is_marker(words, i) && words[i] != "tentang"; ++i)
    if (is_year(words[i])) return words[i];
  if (marker >= 2 && words[marker - 2] == "tahun" && is_year(words[marker - 1])) return words[marker - 1];
  return std::nullopt;
}

// What stands in the place of a year: "Tahun 2202", "12/2202".
std::optional<std::string> no_year_of(const std::vector<std::string>& words, std::size_t marker) {
  for (std::size_t i = marker + 2; i < words.size() && !is_marker(words, i) && words[i] != "tentang"; ++i)
    if (has_digit(words[i]) &&
        (words[i - 1] == "tahun" ||
         (i == marker + 2 && words[i].size() == 4 && (i + 1 == words.size() || words[i + 1] == "tentang"))))
      return words[i];
  return std::nullopt;
}

// "UU 23/2004", "Undang - undang Negara": one kind.
std::string kind_of(const std::vector<std::string>& words, std::size_t marker) {
  std::string kind;
  const std::size_t end = marker + (is_short_kind(words[marker]) ? 1 : 0);
  for (std::size_t i = 0; i < end; ++i) {
    if (words[i] == "negara" || words[i] == "republik" || words[i] == "indonesia") continue;
    const std::string word = words[i] == "uu"         ? "undang undang"
                             : words[i] == "walikota" ? "wali kota"
                                                      : words[i];
    kind += (kind.empty() ? "" : " ") + word;
  }
  return kind;
}

// A kind, and who made it: "peraturan daerah", "keputusan kepala dinas". By its first words.
bool names_regulation(const std::vector<std::string>& words) {
  if (words.size() < 2) return false;
  if (is_short_kind(words[0])) return true;
  if (words[0] == "undang")
    return words.size() > 2 && words[1] == "undang" && !is_one_of(words[2], {"dasar", "hukum"});
  return is_one_of(words[0], {"peraturan", "keputusan", "instruksi"}) &&
         is_one_of(words[1], {"pemerintah", "presiden", "menteri", "daerah", "gubernur", "bupati", "wali",
                              "walikota", "kepala", "badan", "komisi", "mahkamah", "desa", "bersama",
                              "lembaga", "direktur", "dirjen", "kapolri", "jaksa"});
}

}  // namespace

std::string Citation::key() const {
  return kind.empty() || number.empty() || year.empty() ? "" : kind + " " + number + " " + year;
}

Citation citation_of(const std::string& text) {
  const std::vector<std::string> words = own_words(text);
  Citation out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_marker(words, i)) continue;
    const auto year = year_of(words, i);
    if (const auto wrong = year ? std::nullopt : no_year_of(words, i); wrong)
      out.impossible_year = out.impossible_year ? out.impossible_year : wrong;
    else if (!year && !out.number_without_year)
      out.number_without_year = words[i + 1];
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

Gaps gaps_of(const std::string& text) {
  const std::vector<std::string> words = own_words(text);
  if (!names_regulation(words)) return {};
  const auto subject = std::find(words.begin(), words.end(), "tentang");
  Gaps out;
  // "Nomor HK.01.07/MENKES/5/2020": a number may begin with letters. "Undang-Undang 23 Tahun 2004": or have
  // no word before it. Behind the title both are printed as well.
  out.number = std::none_of(words.begin(), words.end(),
                            [](const std::string& word) {
                              return is_one_of(word, {"nomor", "no", "nmr"});
                            }) &&
               std::none_of(words.begin(), subject,
                            [](const std::string& word) { return has_digit(word) && !is_year(word); });
  out.year = std::none_of(words.begin(), words.end(), [](const std::string& word) { return is_year(word); });
  out.subject = subject == words.end() || subject + 1 == words.end();
  return out;
}

}  // namespace alur::check
