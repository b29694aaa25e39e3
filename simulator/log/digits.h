// Numbers and instants as digits, into memory that is there: most of the cost of an event log.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "runtime/time.h"

namespace alur::simulator {

// "00", "01" to "99".
struct TwoDigits {
  char pairs[200]{};
  constexpr TwoDigits() {
    for (int i = 0; i < 100; ++i) {
      pairs[2 * i] = static_cast<char>('0' + i / 10);
      pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
  }
};
inline constexpr TwoDigits two_digits;

inline char* put_two(char* at, std::uint32_t below_100) {
  std::memcpy(at, two_digits.pairs + 2 * std::size_t{below_100}, 2);
  return at + 2;
}

inline char* put_words(char* at, std::string_view words) {
  std::memcpy(at, words.data(), words.size());
  return at + words.size();
}

// Exactly eight digits. Requires: below 10^8.
inline char* put_eight(char* at, std::uint32_t value) {
  const std::uint32_t high = value / 10000, low = value % 10000;
  put_two(at, high / 100);
  put_two(at + 2, high % 100);
  put_two(at + 4, low / 100);
  put_two(at + 6, low % 100);
  return at + 8;
}

inline char* put_number(char* at, std::uint64_t value) {
  if (value < 100) {
    if (value >= 10) return put_two(at, static_cast<std::uint32_t>(value));
    *at = static_cast<char>('0' + value);
    return at + 1;
  }
  constexpr std::uint64_t eight = 100'000'000;
  if (value >= eight)
    return put_eight(put_number(at, value / eight), static_cast<std::uint32_t>(value % eight));
  char digits[8];
  put_eight(digits, static_cast<std::uint32_t>(value));
  int first = 0;
  while (digits[first] == '0') ++first;
  std::memcpy(at, digits + first, 8);  // what is beyond the number is overwritten by what follows
  return at + 8 - first;
}

// Seconds, whole or with six decimals, cut there: "12", "12.345678". Requires: not below 0; 30 bytes of room.
inline char* put_seconds(char* at, runtime::Nanoseconds length) {
  const auto value = static_cast<std::uint64_t>(length);
  at = put_number(at, value / 1'000'000'000);
  const auto rest = static_cast<std::uint32_t>(value % 1'000'000'000 / 1'000);
  if (rest == 0) return at;
  *at++ = '.';
  at = put_two(at, rest / 10000);
  at = put_two(at, rest / 100 % 100);
  return put_two(at, rest % 100);
}

// Local dates and times of ISO 8601. Days are kept: most instants lie near each other.
class LocalTime {
 public:
  // Of instant 0, in seconds from 1970-01-01 00:00 local time.
  explicit LocalTime(std::int64_t begin) : begin_(begin) { days_.fill({INT64_MIN, {}}); }

  // "2025-01-06T08:00:00.123".
  char* put_thousandths(char* at, runtime::Nanoseconds instant) {
    at = put_whole(at, instant);
    const auto rest = static_cast<std::uint32_t>(instant % runtime::nanoseconds_per_second / 1'000'000);
    *at++ = '.';
    *at++ = static_cast<char>('0' + rest / 100);
    return put_two(at, rest % 100);
  }
  // "2025-01-06T08:00:00.123456".
  char* put_millionths(char* at, runtime::Nanoseconds instant) {
    at = put_whole(at, instant);
    const auto rest = static_cast<std::uint32_t>(instant % runtime::nanoseconds_per_second / 1'000);
    *at++ = '.';
    at = put_two(at, rest / 10000);
    at = put_two(at, rest / 100 % 100);
    return put_two(at, rest % 100);
  }
  static constexpr std::size_t most_bytes = 32;

 private:
  using Date = std::array<char, 11>;  // "2025-01-06T"
  struct Day {
    std::int64_t day;
    Date words;
  };
  static Date date_of(std::int64_t day);

  char* put_whole(char* at, runtime::Nanoseconds instant) {
    const std::int64_t seconds = begin_ + instant / runtime::nanoseconds_per_second;
    const std::int64_t day = (seconds >= 0 ? seconds : seconds - 86399) / 86400;
    const auto of_day = static_cast<std::uint32_t>(seconds - day * 86400);
    Day& known = days_[static_cast<std::size_t>(day) % days_.size()];
    if (known.day != day) known = {day, date_of(day)};
    std::memcpy(at, known.words.data(), known.words.size());
    at = put_two(at + known.words.size(), of_day / 3600);
    *at++ = ':';
    at = put_two(at, of_day / 60 % 60);
    *at++ = ':';
    at = put_two(at, of_day % 60);
    return at;
  }

  std::int64_t begin_;
  std::array<Day, 64> days_;
};

}  // namespace alur::simulator
