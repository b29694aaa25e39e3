// How a sheet shows its numbers, as far as an import follows it: days, times and a unit in the format.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace alur::importing {

struct NumberFormat {
  enum class Kind : std::uint8_t { General, Date, Time };
  Kind kind = Kind::General;
  bool hours = true, seconds = false;  // of a time
  bool elapsed = false;                // "[h]": hours beyond a day are counted on
  std::string unit;                    // behind a number: " menit" of 0" menit"
};

// Codes of the file's own by their ids; the others are the program's. Source: ECMA-376, 18.8.30.
NumberFormat format_of(long id, const std::map<long, std::string>& own);

// Requires: a fraction of a day or days, not negative. 0.0104 -> "00:15".
std::string words_of_time(double days, const NumberFormat& format);

// The file's digits with a decimal comma; the last ones, where the computer's own fraction shows, as Excel
// does.
std::string words_of_number(const std::string& value, double number);

}  // namespace alur::importing
