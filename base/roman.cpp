#include "base/roman.h"

#include <algorithm>

namespace alur {
namespace {

int letter_value(char letter) {
  switch (letter) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    case 'D':
      return 500;
    case 'M':
      return 1000;
    default:
      return 0;
  }
}

}  // namespace

std::optional<int> roman_value(std::string_view text) {
  constexpr std::size_t longest = 15;  // MMMDCCCLXXXVIII
  if (text.size() > longest) return std::nullopt;
  int sum = 0, before = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    const int value = letter_value(*c);
    if (value == 0) return std::nullopt;
    sum += value < before ? -value : value;
    before = std::max(before, value);
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

}  // namespace alur
