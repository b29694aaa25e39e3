// What is written otherwise than the language does and can mean one thing only: `=>` for `->`, 'text' in
// single quotes, a date with slashes. The reader takes it for what it means, after a finding. Inside this
// room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace alur::syntax {

enum class SlipKind : std::uint8_t { BarePath, Arrow, Comment, OtherQuotes, SlashedDate, HyphenatedName };

struct Slip {
  SlipKind what_it_is;
  std::uint32_t bytes = 0;  // of the whole, from where it was looked for
  std::string right;  // what to write; empty: the author must say. Of a comment: of its first two bytes.
  Message what, help;
};

// What `rest` begins with, outside of texts and comments.
std::optional<Slip> slip_at(std::string_view rest);

// The rest of a line after 'gunakan' that is a path without quotes.
std::optional<Slip> bare_path_at(std::string_view rest);

}  // namespace alur::syntax
