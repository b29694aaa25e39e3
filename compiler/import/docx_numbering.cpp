#include "compiler/import/docx_numbering.h"

#include <algorithm>

namespace alur::importing {
namespace {

std::string roman(long value) {
  static constexpr std::array<std::pair<long, std::string_view>, 13> signs = {{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  std::string out;
  if (value > 3999) return std::to_string(value);
  for (const auto& [worth, sign] : signs)
    for (; value >= worth; value -= worth) out += sign;
  return out;
}

// Word writes aa after z. Source: ECMA-376, 17.18.59.
std::string letters(long value) {
  return std::string(static_cast<std::size_t>(std::min((value - 1) / 26 + 1, 30L)),
                     static_cast<char>('a' + (value - 1) % 26));
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

std::string number_words(const std::string& format, long value) {
  if (value < 1) return std::to_string(value);
  if (format == "lowerLetter") return letters(value);
  if (format == "upperLetter") return upper(letters(value));
  if (format == "lowerRoman" && value <= 3999) return roman(value);
  if (format == "upperRoman" && value <= 3999) return upper(roman(value));
  return std::to_string(value);
}

}  // namespace

Numbering::Numbering(const pugi::xml_node& root) {
  for (const pugi::xml_node one : root.children()) {
    if (local_name(one) == "abstractNum")
      abstract_[std::string(attribute(one, "abstractNumId"))] = levels_of(one);
    if (local_name(one) == "num")
      abstract_of_list_[std::string(attribute(one, "numId"))] = attribute(child(one, "abstractNumId"), "val");
  }
}

Numbering::Levels Numbering::levels_of(const pugi::xml_node& list) {
  Levels out;
  for (const pugi::xml_node one : list.children()) {
    const long level = whole(attribute(one, "ilvl"), -1);
    if (local_name(one) != "lvl" || level < 0 || level >= static_cast<long>(levels)) continue;
    out[static_cast<std::size_t>(level)] = {std::string(attribute(child(one, "numFmt"), "val")),
                                            std::string(attribute(child(one, "lvlText"), "val")),
                                            whole(attribute(child(one, "start"), "val"), 1)};
  }
  return out;
}

std::string Numbering::next(std::string_view list, long level) {
  const auto of_list = abstract_of_list_.find(list);
  const auto known = of_list == abstract_of_list_.end() ? abstract_.end() : abstract_.find(of_list->second);
  if (known == abstract_.end() || level < 0 || level >= static_cast<long>(levels)) return "";
  const Levels& all = known->second;
  const auto at = static_cast<std::size_t>(level);
  auto& counts = counts_[std::string(list)];
  counts[at] = counts[at] == 0 ? all[at].start : counts[at] + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
  if (all[at].format == "none") return "";
  if (all[at].format == "bullet") return "- ";
  std::string out;
  for (std::size_t i = 0; i < all[at].text.size(); ++i) {
    const char c = all[at].text[i];
    const bool place =
        c == '%' && i + 1 < all[at].text.size() && all[at].text[i + 1] >= '1' && all[at].text[i + 1] <= '9';
    if (!place) {
      out += c;
      continue;
    }
    const auto other = static_cast<std::size_t>(all[at].text[++i] - '1');
    out += number_words(all[other].format, counts[other] == 0 ? all[other].start : counts[other]);
  }
  return out.empty() ? "" : out + " ";
}

}  // namespace alur::importing
