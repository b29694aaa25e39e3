// The written forms of numbers and texts. No tokens and no findings here: the builder says what is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace alur::syntax {

enum class NumberFault : std::uint8_t {
  None,
  Clock,      // 07.30
  Unclear,    // 0.125 and 1000.125: thousands or decimals?
  Malformed,  // 1.2.3
  TooLarge,   // beyond a double
};

struct NumberReading {
  double value = 0;
  NumberFault fault = NumberFault::None;
};

// 1.000 and 1.000.000 are thousands, 0,5 and 1.000,5 have a decimal comma, 1.5 has a decimal point because no
// group of thousands has one digit. Requires: digits with single dots, commas or colons between them.
NumberReading read_number(std::string_view written);

// Its one dot can mean neither thousands nor a time of day: 0.125, 75.25.
bool is_surely_decimal(std::string_view written);

// A share of one as per cent: 0,3 is "30", 0,125 "12,5". Nothing where it is not 0 with decimals, or where
// they are all 0.
std::optional<std::string> percent_of_share(std::string_view written);

// `dua puluh satu` is 21. Nothing where a word is unknown or stands where it means nothing; any case.
std::optional<double> read_number_words(std::span<const std::string_view> words);

struct TextReading {
  std::string value;
  std::optional<std::size_t> bad_escape;  // offset in the slice of the first backslash that means nothing
};

// `written` is what stands between the quotes. \" \\ \n
TextReading read_text(std::string_view written);

}  // namespace alur::syntax
