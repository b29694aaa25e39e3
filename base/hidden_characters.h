// Characters that nobody sees on a screen or on paper. Those that turn the direction of writing make a line
// read otherwise than it runs; those without width make two equal-looking words differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alur {

// Direction: U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069.
// ZeroWidth: U+00AD, U+200B–U+200D, U+2060, U+FEFF.
enum class HiddenKind : std::uint8_t { Direction, ZeroWidth };

struct HiddenCharacter {
  std::size_t begin = 0, end = 0;  // bytes
  char32_t code = 0;
  // "U+200B"
  std::string name() const;
};

// The first of the kind at or after `from`. Requires: valid UTF-8.
std::optional<HiddenCharacter> next_hidden(std::string_view text, HiddenKind kind, std::size_t from = 0);

}  // namespace alur
