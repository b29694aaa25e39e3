#include "compiler/syntax/slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/syntax/keywords.h"

namespace alur::syntax {
namespace {

// Nobody writes a longer one, and to look further at every word of a long line would take for ever.
constexpr std::size_t longest_slip = 1024;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_word(char c) { return is_digit(c) || is_letter(c); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Slip made(SlipKind kind, std::size_t bytes, std::string right, Message what, Message help) {
  return {kind, static_cast<std::uint32_t>(bytes), std::move(right), std::move(what), std::move(help)};
}

std::optional<Slip> arrow_at(std::string_view rest) {
  for (const std::string_view arrow : {"=>", "==>", "-->", "\u2013>", "\u2014>", "\u21D2"})
    if (rest.starts_with(arrow))
      return made(SlipKind::Arrow, arrow.size(), "->",
                  {fmt::format("'{}' bukan tanda panah", arrow), fmt::format("'{}' is no arrow", arrow)},
                  {"panah ditulis ->", "an arrow is written ->"});
  return std::nullopt;
}

std::optional<Slip> comment_at(std::string_view rest) {
  if (!rest.starts_with("//")) return std::nullopt;
  return made(SlipKind::Comment, std::min(rest.find_first_of("\r\n"), rest.size()), "#",
              {"'//' tidak memulai komentar", "'//' begins no comment"},
              {"komentar dimulai dengan #", "a comment begins with #"});
}

// 'Kepala': where both quotes stand in the line and no other does.
std::optional<Slip> other_quotes_at(std::string_view rest) {
  const bool typographic = rest.starts_with("\u2018");
  if (!typographic && !rest.starts_with("'")) return std::nullopt;
  const std::string_view close = typographic ? "\u2019" : "'";
  const std::size_t open = close.size();
  const std::size_t end = rest.find(close, open), stop = rest.find_first_of("\r\n\"\\");
  if (end >= rest.size() || end > stop) return std::nullopt;
  const std::string_view words = rest.substr(open, end - open);
  return made(SlipKind::OtherQuotes, end + close.size(), fmt::format("\"{}\"", words),
              {"teks diapit tanda kutip tunggal", "a text in single quotes"},
              {"apit teks dengan tanda kutip ganda: \"...\"", "put double quotes around a text: \"...\""});
}

constexpr std::array months = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                               "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};

// 5/5/2025: read day first, as Indonesian does; mended only where nobody could read it otherwise.
std::optional<Slip> slashed_date_at(std::string_view rest) {
  std::array<std::string_view, 3> parts;
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t begin = at;
    while (at < rest.size() && is_digit(rest[at])) ++at;
    parts[i] = rest.substr(begin, at - begin);
    if (i + 1 < parts.size() && (at >= rest.size() || rest[at++] != '/')) return std::nullopt;
  }
  const auto short_one = [](std::string_view part) { return part.size() == 1 || part.size() == 2; };
  if (!short_one(parts[0]) || !short_one(parts[1]) || parts[2].size() != 4) return std::nullopt;
  if (at < rest.size() && (is_word(rest[at]) || rest[at] == '/')) return std::nullopt;
  int day = std::stoi(std::string(parts[0])), month = std::stoi(std::string(parts[1]));
  if (month > 12 && day <= 12) std::swap(day, month);
  const bool sure = month >= 1 && month <= 12 && day >= 1 && day <= 31 && (day == month || day > 12);
  const std::string right =
      fmt::format("{} {} {}", day, month >= 1 && month <= 12 ? months[month - 1] : "…", parts[2]);
  const std::string_view written = rest.substr(0, at);
  return made(SlipKind::SlashedDate, at, sure ? right : "",
              {fmt::format("tanggal '{}' ditulis dengan garis miring", written),
               fmt::format("the date '{}' is written with slashes", written)},
              {fmt::format("tulis {} (hari, bulan, tahun)", right),
               fmt::format("write {} (day, month, year)", right)});
}

// pelayanan-izin. A word of a range, `senin-jumat`, is no part of a name.
std::optional<Slip> hyphenated_name_at(std::string_view rest) {
  const std::size_t first =
      static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_word) - rest.begin());
  if (first + 1 >= rest.size() || rest[first] != '-' || !is_letter(rest[first + 1])) return std::nullopt;
  std::size_t at = 0, parts = 0;
  bool range = true;
  while (true) {
    const std::size_t begin = at;
    while (at < rest.size() && is_word(rest[at])) ++at;
    const Keyword* known = keyword(lower(rest.substr(begin, at - begin)));
    range = range && known != nullptr && known->word_class != KeywordClass::Word;
    ++parts;
    if (at + 1 >= rest.size() || rest[at] != '-' || !is_letter(rest[at + 1])) break;
    ++at;
  }
  if (parts < 2 || range) return std::nullopt;
  const std::string_view written = rest.substr(0, at);
  std::string right(written);
  std::replace(right.begin(), right.end(), '-', '_');
  const Message what{fmt::format("nama '{}' memuat tanda hubung", written),
                     fmt::format("the name '{}' holds a hyphen", written)};
  const Message help{fmt::format("nama terdiri dari huruf, angka dan garis bawah: {}", right),
                     fmt::format("names are letters, digits and underscores: {}", right)};
  return made(SlipKind::HyphenatedName, at, std::move(right), what, help);
}

}  // namespace

std::optional<Slip> slip_at(std::string_view rest) {
  if (rest.empty()) return std::nullopt;
  if (auto found = comment_at(rest)) return found;
  rest = rest.substr(0, longest_slip);
  if (is_letter(rest[0])) return hyphenated_name_at(rest);
  if (is_digit(rest[0])) return slashed_date_at(rest);
  if (auto found = arrow_at(rest)) return found;
  return other_quotes_at(rest);
}

std::optional<Slip> bare_path_at(std::string_view rest) {
  rest = rest.substr(0, longest_slip);
  std::string_view path = rest.substr(0, rest.find_first_of("\r\n#;\"'{}"));
  while (!path.empty() && (path.back() == ' ' || path.back() == '\t')) path.remove_suffix(1);
  if (!path.ends_with(".sop") || path.starts_with("\u201C")) return std::nullopt;
  return made(SlipKind::BarePath, path.size(), fmt::format("\"{}\"", path),
              {fmt::format("jalur {} belum diapit tanda kutip", path),
               fmt::format("the path {} has no quotes around it", path)},
              {fmt::format("tulis: gunakan \"{}\"", path), fmt::format("write: gunakan \"{}\"", path)});
}

}  // namespace alur::syntax
