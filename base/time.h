// Calendar dates, and amounts of time as a document says them. No clock and no calendar of working hours
// here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace alur {

// Days since 1970-01-01 in the proleptic Gregorian calendar.
struct Date {
  std::int32_t day = 0;
  friend auto operator<=>(Date, Date) = default;
};

struct YearMonthDay {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
};

// Nothing when the day does not exist (31 February).
std::optional<Date> date_from(YearMonthDay civil);
YearMonthDay civil_from(Date date);
// "2026-01-31"; nothing for any other form, or a day that does not exist.
std::optional<Date> iso_date_of(std::string_view text);
// 0 = Monday .. 6 = Sunday.
int weekday_of(Date date);

// An amount of time as it is said: parts of different nature stay apart, because a day has 24 hours or one
// working day's hours, and a month has no fixed length. Weeks are 7 days.
struct TimeAmount {
  std::int64_t seconds = 0;          // from detik, menit, jam
  std::int64_t days = 0;             // from hari, minggu: their basis is declared elsewhere
  std::int64_t calendar_days = 0;    // from hari kalender
  std::int64_t months = 0;           // from bulan, tahun
  std::int64_t working_seconds = 0;  // from jam kerja
  std::int64_t working_days = 0;     // from hari kerja
  friend auto operator<=>(const TimeAmount&, const TimeAmount&) = default;
  TimeAmount& operator+=(const TimeAmount& other);
  friend TimeAmount operator+(TimeAmount a, const TimeAmount& b) { return a += b; }
  bool zero() const { return *this == TimeAmount{}; }
};

// How a bare "hari" is to be read.
enum class DayBasis : std::uint8_t { Undeclared, Calendar, Working };

inline constexpr std::int64_t calendar_day_seconds = 86400;
// 37.5 hours in 5 days. Source: Perpres 21/2023.
inline constexpr std::int64_t working_day_seconds = 27000;

// The length in seconds of elapsed time (Calendar: a day 24 h, a month 30 days) or of working time (Working:
// a day 7.5 h, a month 22 days). Parts that say "kerja" count as working time under both.
std::int64_t seconds_of(const TimeAmount& amount, DayBasis basis);

// Whether both say the same time: "7,5 jam" and "1 hari" where days are working days. An undeclared basis
// must make no difference; calendar days and months are no other amount in hours.
bool same_time(const TimeAmount& a, const TimeAmount& b, DayBasis basis);

}  // namespace alur
