#include "compiler/import/docx_symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace alur::importing {
namespace {

struct Sign {
  std::string_view font;
  unsigned place;
  std::string_view text;
};

// Those that stand in tables: marks, boxes, bullets, arrows. Source: the code charts of the fonts.
constexpr std::array signs = {
    Sign{"Wingdings", 0xFC, "✓"},   Sign{"Wingdings", 0xFB, "✗"},   Sign{"Wingdings", 0xFE, "☑"},
    Sign{"Wingdings", 0xFD, "☒"},   Sign{"Wingdings", 0x78, "☒"},   Sign{"Wingdings", 0x6C, "●"},
    Sign{"Wingdings", 0x6E, "■"},   Sign{"Wingdings", 0xA7, "▪"},   Sign{"Wingdings", 0x9F, "•"},
    Sign{"Wingdings", 0x75, "◆"},   Sign{"Wingdings", 0x6F, "☐"},   Sign{"Wingdings", 0xA8, "☐"},
    Sign{"Wingdings", 0x71, "☐"},   Sign{"Wingdings", 0xD8, "➢"},   Sign{"Wingdings", 0xE0, "→"},
    Sign{"Wingdings", 0xDF, "←"},   Sign{"Wingdings", 0xE1, "↑"},   Sign{"Wingdings", 0xE2, "↓"},
    Sign{"Wingdings 2", 0x50, "✓"}, Sign{"Wingdings 2", 0x4F, "✗"}, Sign{"Wingdings 2", 0x52, "☑"},
    Sign{"Wingdings 2", 0x51, "☒"}, Sign{"Wingdings 2", 0x53, "☒"}, Sign{"Wingdings 2", 0x54, "☒"},
    Sign{"Wingdings 2", 0xA3, "☐"}, Sign{"Wingdings 2", 0x97, "●"}, Sign{"Wingdings 2", 0xA2, "■"},
    Sign{"Symbol", 0xD6, "√"},      Sign{"Symbol", 0xB7, "•"},      Sign{"Symbol", 0xB1, "±"},
    Sign{"Symbol", 0xB4, "×"},      Sign{"Symbol", 0xAE, "→"},      Sign{"Symbol", 0xDE, "⇒"},
    Sign{"Webdings", 0x61, "✓"},    Sign{"Webdings", 0x72, "✗"},    Sign{"Webdings", 0x6E, "●"},
    Sign{"Webdings", 0x67, "■"},    Sign{"Webdings", 0x63, "☐"}};

std::string sign_at(std::string_view font, unsigned place) {
  const auto* found = std::find_if(
      signs.begin(), signs.end(), [&](const Sign& sign) { return sign.font == font && sign.place == place; });
  return found != signs.end() ? std::string(found->text) : fmt::format("(simbol {} {:X})", font, place);
}

std::string utf8_of(unsigned code) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F))};
  return {byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F))};
}

// A character's place in a symbol font and its bytes; length 0 where it is none.
struct Place {
  unsigned place = 0;
  std::size_t length = 0;
};

Place place_of(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  if (at(0) > 0x20 && at(0) < 0x7F) return {at(0), 1};
  if (at(0) == 0xC2 || at(0) == 0xC3) return {(at(0) & 3u) << 6 | (at(1) & 0x3Fu), text.size() > 1 ? 2u : 0u};
  if (at(0) == 0xEF && at(1) >= 0x80 && at(1) <= 0x83 && text.size() > 2)
    return {(at(1) & 3u) << 6 | (at(2) & 0x3Fu), 3};
  return {};
}

}  // namespace

bool is_symbol_font(std::string_view font) {
  return std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) { return sign.font == font; }) ||
         font == "Wingdings 3";
}

std::string symbol_of(std::string_view font, std::string_view code) {
  unsigned value = 0;
  const auto read = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (read.ec != std::errc() || read.ptr != code.data() + code.size() || value > 0xFFFF || value < 0x20)
    return fmt::format("(simbol {})", font);
  if (is_symbol_font(font)) return sign_at(font, value & 0xFF);
  // Halves of a pair are no characters.
  if (value >= 0xD800 && value <= 0xDFFF) return fmt::format("(simbol {})", font);
  return utf8_of(value);
}

std::string symbols_of(std::string_view font, std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Place place = place_of(text);
    if (place.length == 0)
      out += text.front();
    else
      out += sign_at(font, place.place);
    text.remove_prefix(std::max<std::size_t>(place.length, 1));
  }
  return out;
}

}  // namespace alur::importing
