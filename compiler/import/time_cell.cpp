#include "compiler/import/time_cell.h"

#include <algorithm>
#include <array>
#include <vector>

#include "compiler/import/words.h"
#include "compiler/syntax/numbers.h"

namespace alur::importing {
namespace {

struct Synonym {
  std::string_view written, word;  // in lower case; the language's own word
};

constexpr std::array units = {
    Synonym{"detik", "detik"},   Synonym{"dtk", "detik"},  Synonym{"menit", "menit"}, Synonym{"mnt", "menit"},
    Synonym{"jam", "jam"},       Synonym{"jm", "jam"},     Synonym{"hari", "hari"},   Synonym{"hr", "hari"},
    Synonym{"minggu", "minggu"}, Synonym{"mgg", "minggu"}, Synonym{"bulan", "bulan"}, Synonym{"bln", "bulan"},
    Synonym{"tahun", "tahun"},   Synonym{"thn", "tahun"}};
constexpr std::array caps = {"tidak lebih dari",
                             "≤",
                             "maksimal",
                             "maksimum",
                             "maks",
                             "max",
                             "paling lama",
                             "paling lambat",
                             "selambat-lambatnya",
                             "selama-lamanya"};
constexpr std::array abouts = {"±",       "+/-",       "+-",    "kurang lebih", "lebih kurang",
                               "sekitar", "kira-kira", "kurleb"};

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Reads from the front of a text in lower case.
class Reader {
 public:
  Reader(std::string text, std::string_view unit) : text_(std::move(text)), column_unit_(unit) {}

  std::optional<std::string> run() {
    std::string out;
    if (any_of(abouts)) native_ = false;
    const std::size_t begin = at_;
    if (any_of(caps)) {
      native_ = native_ && text_.substr(begin, at_ - begin) == "maksimal";
      skip('.');
      out = "maksimal ";
    }
    auto first = number();
    if (!first) return std::nullopt;
    if (take("x")) return days_of_24_hours(*first, out);
    const std::string first_unit = unit_word();
    std::string low = *first + (first_unit.empty() ? "" : " " + first_unit);
    if (!first_unit.empty() && !more_amounts(low)) return std::nullopt;
    const std::string range = range_word();
    if (!range.empty()) {
      const auto second = number();
      const std::string second_unit = unit_word_or_column();
      if (!second || second_unit.empty()) return std::nullopt;
      std::string high = *second + " " + second_unit;
      if (!more_amounts(high)) return std::nullopt;
      out += low + " " + range + " " + high;
    } else {
      if (first_unit.empty()) {
        const std::string unit = unit_word_or_column();
        if (unit.empty()) return std::nullopt;
        low += " " + unit;
      }
      out += low;
    }
    skip('.');
    spaces();
    return at_ == text_.size() ? std::optional(out) : std::nullopt;
  }

  // Every word is one of the language and stands apart from the numbers.
  bool native() const { return native_; }

 private:
  void spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  // "3 x 24 jam", whole days whatever the hours of the office: 72 jam.
  std::optional<std::string> days_of_24_hours(const std::string& days, const std::string& cap) {
    native_ = false;
    const bool whole = days.size() <= 3 && days.find_first_not_of("0123456789") == std::string::npos;
    if (!whole || std::stoi(days) == 0 || number() != "24" || unit_word() != "jam") return std::nullopt;
    skip('.');
    spaces();
    return at_ == text_.size() ? std::optional(cap + std::to_string(24 * std::stoi(days)) + " jam")
                               : std::nullopt;
  }

  void skip(char c) {
    if (at_ < text_.size() && text_[at_] == c) ++at_, native_ = false;
  }
  bool take(std::string_view word) {
    spaces();
    if (!std::string_view(text_).substr(at_).starts_with(word)) return false;
    const std::size_t end = at_ + word.size();
    if (is_letter(word.back()) && end < text_.size() && is_letter(text_[end])) return false;
    at_ = end;
    return true;
  }
  template <class Words>
  bool any_of(const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(word); });
  }

  // With "(lima)" behind it, which says the same in words.
  std::optional<std::string> number() {
    spaces();
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_digit(text_[end]) || ((text_[end] == ',' || text_[end] == '.') && end + 1 < text_.size() &&
                                     is_digit(text_[end + 1]) && end > at_)))
      ++end;
    const std::string written = text_.substr(at_, end - at_);
    if (written.empty() || syntax::read_number(written).fault != syntax::NumberFault::None)
      return std::nullopt;
    at_ = end;
    if (at_ < text_.size() && is_letter(text_[at_])) native_ = false;  // "1hari"
    const std::size_t open = text_.find_first_not_of(' ', at_);
    if (open != std::string::npos && text_[open] == '(') {
      const std::size_t close = text_.find(')', open);
      const auto inside =
          std::string_view(text_).substr(open + 1, close == std::string::npos ? 0 : close - open - 1);
      const bool in_words = !inside.empty() && std::all_of(inside.begin(), inside.end(),
                                                           [](char c) { return is_letter(c) || c == ' '; });
      if (!in_words) return std::nullopt;
      at_ = close + 1, native_ = false;
    }
    return written;
  }

  std::string unit_word() {
    for (const Synonym& unit : units) {
      if (!take(unit.written)) continue;
      native_ = native_ && unit.written == unit.word;
      if (unit.written != unit.word) skip('.');
      if ((unit.word == "jam" || unit.word == "hari") && take("kerja"))
        return std::string(unit.word) + " kerja";
      if (unit.word == "hari" && take("kalender")) return native_ = false, "hari_kalender";
      return std::string(unit.word);
    }
    return "";
  }

  std::string unit_word_or_column() {
    std::string unit = unit_word();
    if (unit.empty() && !column_unit_.empty()) native_ = false, unit = column_unit_;
    return unit;
  }

  // "1 jam 30 menit"; false where a number is not followed by a unit.
  bool more_amounts(std::string& amount) {
    for (;;) {
      spaces();
      if (at_ >= text_.size() || !is_digit(text_[at_])) return true;
      const auto more = number();
      const std::string unit = unit_word();
      if (!more || unit.empty()) return false;
      amount += " " + *more + " " + unit;
    }
  }

  std::string range_word() {
    if (take("sampai")) {
      if (take("dengan")) native_ = false;
      return "sampai";
    }
    if (take("s/d") || take("–") || take("-")) return "s/d";
    for (const std::string_view word : {"s.d.", "s.d", "sd", "hingga", "—"})
      if (take(word)) return native_ = false, "s/d";
    return "";
  }

  std::string text_;
  std::string_view column_unit_;
  std::size_t at_ = 0;
  bool native_ = true;
};

}  // namespace

std::optional<TimeReading> time_of(std::string_view cell, std::string_view unit) {
  const std::string printed = collapsed(cell);
  const std::string lower = lower_case(printed);
  Reader reader(lower, unit);
  const auto value = reader.run();
  if (!value) return std::nullopt;
  // Units may have capitals, the words around them may not.
  const bool words_fit =
      printed.find("Maks") == std::string::npos && printed.find("MAKS") == std::string::npos &&
      printed.find("S/") == std::string::npos && printed.find("/D") == std::string::npos &&
      printed.find("Sampai") == std::string::npos && printed.find("SAMPAI") == std::string::npos;
  if (reader.native() && words_fit) return TimeReading{printed, true};
  return TimeReading{*value, false};
}

}  // namespace alur::importing
