#include "base/time.h"

#include <chrono>

namespace alur {

std::optional<Date> date_from(YearMonthDay civil) {
  const std::chrono::year_month_day ymd{std::chrono::year{civil.year},
                                        std::chrono::month{static_cast<unsigned>(civil.month)},
                                        std::chrono::day{static_cast<unsigned>(civil.day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

YearMonthDay civil_from(Date date) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.day}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::optional<Date> iso_date_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    parts[part] = 10 * parts[part] + (text[i] - '0');
  }
  return date_from({parts[0], parts[1], parts[2]});
}

int weekday_of(Date date) {
  const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{date.day}}};
  return static_cast<int>(weekday.iso_encoding()) - 1;
}

TimeAmount& TimeAmount::operator+=(const TimeAmount& other) {
  seconds += other.seconds;
  days += other.days;
  calendar_days += other.calendar_days;
  months += other.months;
  working_seconds += other.working_seconds;
  working_days += other.working_days;
  return *this;
}

std::int64_t seconds_of(const TimeAmount& amount, DayBasis basis) {
  const bool working = basis == DayBasis::Working;
  const std::int64_t day = working ? working_day_seconds : calendar_day_seconds;
  const std::int64_t month = working ? 22 * working_day_seconds : 30 * calendar_day_seconds;
  return amount.seconds + amount.days * day + amount.calendar_days * calendar_day_seconds +
         amount.months * month + amount.working_seconds + amount.working_days * working_day_seconds;
}

bool same_time(const TimeAmount& a, const TimeAmount& b, DayBasis basis) {
  if (a == b) return true;
  if (a.calendar_days != b.calendar_days || a.months != b.months) return false;
  const auto alike = [&](DayBasis read) { return seconds_of(a, read) == seconds_of(b, read); };
  if (basis == DayBasis::Undeclared) return alike(DayBasis::Calendar) && alike(DayBasis::Working);
  return alike(basis);
}

}  // namespace alur
