#include "base/time.h"

#include "tests/support/catch.h"

using namespace alur;

TEST_CASE("A date that does not exist is refused") {
  CHECK(date_from({2025, 2, 29}) == std::nullopt);
  CHECK(date_from({2024, 2, 29}).has_value());
  CHECK(date_from({2025, 13, 1}) == std::nullopt);
  CHECK(date_from({2025, 1, 0}) == std::nullopt);
}

TEST_CASE("A date in digits is read in one form alone") {
  CHECK(iso_date_of("2026-01-31") == date_from({2026, 1, 31}));
  for (const char* wrong :
       {"", "2026-1-31", "31-01-2026", "2026-02-30", "2026/01/31", "2026-01-3x", "2026-01-311"})
    CHECK_FALSE(iso_date_of(wrong));
}

TEST_CASE("9 January 2022 is a Sunday") { CHECK(weekday_of(*date_from({2022, 1, 9})) == 6); }

TEST_CASE("Dates go to days and back") {
  for (int day = -1000; day < 40000; day += 17) {
    const YearMonthDay civil = civil_from(Date{day});
    CHECK(date_from(civil) == Date{day});
  }
}

TEST_CASE("A day is 24 hours or one working day of 7.5 hours") {
  const TimeAmount half_to_full{.seconds = 12 * 3600, .days = 1};
  CHECK(seconds_of(half_to_full, DayBasis::Calendar) == 36 * 3600);
  CHECK(seconds_of(half_to_full, DayBasis::Working) == 12 * 3600 + 27000);
  CHECK(seconds_of({.working_days = 6}, DayBasis::Calendar) == 6 * 27000);
  CHECK(seconds_of({.months = 1}, DayBasis::Working) == 22 * 27000);
}
