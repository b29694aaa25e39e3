// Roman numerals, as appendices and decrees are numbered.
#pragma once

#include <optional>
#include <string_view>

namespace alur {

// Shape: capital letters, at most 15. Nothing for what holds another letter. Source: the usual reading (a
// letter before a greater one is taken off); what is written oddly ("IIX") is read all the same.
std::optional<int> roman_value(std::string_view text);

}  // namespace alur
