#include "base/hidden_characters.h"

#include <fmt/format.h>

namespace alur {
namespace {

// Only the blocks in which such characters lie are read; the first byte tells.
std::size_t length_at(unsigned char first) { return first < 0xE0 ? 2 : 3; }

bool may_begin_one(unsigned char first) {
  return first == 0xC2 || first == 0xD8 || first == 0xE2 || first == 0xEF;
}

char32_t code_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  if (length_at(static_cast<unsigned char>(text[at])) == 2)
    return (byte(at) & 0x1F) << 6 | (byte(at + 1) & 0x3F);
  return (byte(at) & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
}

// Source: Unicode 15, UAX 9, table 1, and UTR 36, section 2.
bool is_of(char32_t code, HiddenKind kind) {
  switch (kind) {
    case HiddenKind::Direction:
      return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
             (code >= 0x2066 && code <= 0x2069);
    case HiddenKind::ZeroWidth:
      return code == 0x00AD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
  }
  return false;
}

}  // namespace

std::string HiddenCharacter::name() const {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
}

std::optional<HiddenCharacter> next_hidden(std::string_view text, HiddenKind kind, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (!may_begin_one(first) || i + length_at(first) > text.size()) continue;
    const char32_t code = code_at(text, i);
    if (is_of(code, kind)) return HiddenCharacter{i, i + length_at(first), code};
  }
  return std::nullopt;
}

}  // namespace alur
