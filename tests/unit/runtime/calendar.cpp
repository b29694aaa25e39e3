// Working time against hand-computed cases (Perpres 21/2023; SKB holidays of 2025) and against counting
// minutes.
#include "runtime/calendar.h"

#include <algorithm>
#include <random>
#include <set>

#include "base/time.h"
#include "tests/support/catch.h"

using namespace alur;
using runtime::Calendar;
using runtime::Nanoseconds;
using runtime::OpenInterval;

namespace {

constexpr Nanoseconds minute = 60 * runtime::nanoseconds_per_second;

// Instants count from Monday 6 January 2025, 00:00.
Nanoseconds at(int month, int day, int hour, int minutes) {
  const int first = date_from({2025, 1, 6})->day;
  return ((date_from({2025, month, day})->day - first) * 1440 + hour * 60 + minutes) * minute;
}

// The hours of domain.md 2.1 from 6 January to 30 April 2025.
Calendar office_2025() {
  const std::set<std::pair<int, int>> holidays = {{1, 27}, {1, 28}, {1, 29}, {3, 28}, {3, 31}, {4, 1},
                                                  {4, 2},  {4, 3},  {4, 4},  {4, 7},  {4, 18}};
  std::vector<OpenInterval> open;
  for (Date date = *date_from({2025, 1, 6}); date < *date_from({2025, 5, 1}); ++date.day) {
    const YearMonthDay d = civil_from(date);
    const int weekday = weekday_of(date);
    if (weekday >= 5 || holidays.count({d.month, d.day}) != 0) continue;
    const bool friday = weekday == 4;
    if (d.month == 3 && d.day <= 30) {
      open.push_back(
          {at(d.month, d.day, 8, 0), friday ? at(d.month, d.day, 11, 30) : at(d.month, d.day, 12, 0)});
      open.push_back(
          {at(d.month, d.day, 12, 30), friday ? at(d.month, d.day, 15, 30) : at(d.month, d.day, 15, 0)});
    } else {
      open.push_back(
          {at(d.month, d.day, 7, 30), friday ? at(d.month, d.day, 11, 30) : at(d.month, d.day, 12, 0)});
      open.push_back(
          {at(d.month, d.day, 13, 0), friday ? at(d.month, d.day, 16, 30) : at(d.month, d.day, 16, 0)});
    }
  }
  return Calendar(std::move(open));
}

Nanoseconds add(const Calendar& calendar, Nanoseconds from, Nanoseconds work) {
  Calendar::Cursor cursor;
  return calendar.add(from, work, cursor);
}

Nanoseconds next_open(const Calendar& calendar, Nanoseconds from) {
  Calendar::Cursor cursor;
  return calendar.next_open(from, cursor);
}

}  // namespace

TEST_CASE("Work pauses at closing and goes on at opening") {
  const Calendar office = office_2025();
  struct Case {
    const char* what;
    Nanoseconds from;
    int minutes;
    Nanoseconds until;
  };
  const Case cases[] = {
      {"within the morning", at(1, 6, 8, 0), 60, at(1, 6, 9, 0)},
      {"over the rest", at(1, 6, 11, 30), 60, at(1, 6, 13, 30)},
      {"from before opening", at(1, 6, 5, 0), 30, at(1, 6, 8, 0)},
      {"over night", at(1, 6, 15, 30), 60, at(1, 7, 8, 0)},
      {"over the long Friday rest", at(1, 10, 11, 0), 60, at(1, 10, 13, 30)},
      {"over the weekend", at(1, 10, 16, 0), 60, at(1, 13, 8, 0)},
      {"from Saturday", at(1, 11, 10, 0), 15, at(1, 13, 7, 45)},
      {"that fills the afternoon ends at closing", at(1, 6, 13, 0), 180, at(1, 6, 16, 0)},
      {"of a whole week of 37.5 hours", at(1, 6, 0, 0), 2250, at(1, 10, 16, 30)},
      {"over Isra Mikraj, cuti bersama and Imlek", at(1, 24, 15, 0), 240, at(1, 30, 10, 0)},
      {"in Ramadan", at(3, 3, 8, 0), 300, at(3, 3, 13, 30)},
      {"on a Friday in Ramadan", at(3, 7, 11, 0), 60, at(3, 7, 13, 0)},
      {"over Idulfitri", at(3, 27, 14, 0), 120, at(4, 8, 8, 30)},
      {"of nothing waits for the opening", at(1, 6, 12, 30), 0, at(1, 6, 13, 0)},
  };
  for (const Case& c : cases) {
    INFO("work " << c.what);
    CHECK(add(office, c.from, c.minutes * minute) == c.until);
  }
}

TEST_CASE("The next opening") {
  const Calendar office = office_2025();
  CHECK(next_open(office, at(1, 6, 7, 29)) == at(1, 6, 7, 30));
  CHECK(next_open(office, at(1, 6, 7, 30)) == at(1, 6, 7, 30));
  CHECK(next_open(office, at(1, 6, 12, 0)) == at(1, 6, 13, 0));  // closing is not open
  CHECK(next_open(office, at(1, 10, 16, 30)) == at(1, 13, 7, 30));
  CHECK(next_open(office, at(4, 30, 17, 0)) == runtime::never);
  CHECK(add(office, at(4, 30, 15, 59), 2 * minute) == runtime::never);
  CHECK(add(office, at(4, 30, 15, 59), minute) == at(4, 30, 16, 0));
}

TEST_CASE("Working time of months, by hand") {
  const Calendar office = office_2025();
  // 13 working days from 6 to 24 January less none, 15 of 7.5 h; February has 20; March 19 of 6.5 h.
  CHECK(office.between(at(1, 6, 0, 0), at(1, 25, 0, 0)) == 15 * 450 * minute);
  CHECK(office.between(at(2, 1, 0, 0), at(3, 1, 0, 0)) == 20 * 450 * minute);
  CHECK(office.between(at(3, 1, 0, 0), at(4, 1, 0, 0)) == 19 * 390 * minute);
  CHECK(office.between(at(1, 6, 12, 10), at(1, 6, 12, 50)) == 0);
}

TEST_CASE("Round the clock, working time is time") {
  const Calendar always = Calendar::always();
  CHECK(add(always, 5, 7) == 12);
  CHECK(next_open(always, 5) == 5);
  CHECK(always.between(3, 10) == 7);
  CHECK(add(always, runtime::never - 1, 7) == runtime::never);
}

TEST_CASE("On random calendars adding and measuring are inverse, whatever the cursor") {
  std::mt19937_64 random(20230412);
  for (int round = 0; round < 300; ++round) {
    std::vector<OpenInterval> open;
    std::vector<bool> is_open;  // by instant
    Nanoseconds t = 0;
    const int count = 1 + static_cast<int>(random() % 40);
    for (int i = 0; i < count; ++i) {
      t += 1 + static_cast<Nanoseconds>(random() % 9);
      const Nanoseconds end = t + 1 + static_cast<Nanoseconds>(random() % 9);
      is_open.resize(static_cast<std::size_t>(t), false);
      is_open.resize(static_cast<std::size_t>(end), true);
      open.push_back({t, end});
      t = end;
    }
    const Calendar calendar(open);
    const auto horizon = static_cast<Nanoseconds>(is_open.size());
    for (int question = 0; question < 50; ++question) {
      const auto from = static_cast<Nanoseconds>(random() % (is_open.size() + 3));
      const auto work = static_cast<Nanoseconds>(random() % 60);
      Calendar::Cursor cursor{static_cast<std::uint32_t>(random() % 50)};
      const Nanoseconds until = calendar.add(from, work, cursor);
      // The plain way: walk instant by instant.
      Nanoseconds walked = from;
      while (walked < horizon && !is_open[static_cast<std::size_t>(walked)]) ++walked;
      Nanoseconds left = work;
      Nanoseconds expected = walked >= horizon ? runtime::never : walked;
      for (; left > 0 && walked < horizon; ++walked) {
        if (!is_open[static_cast<std::size_t>(walked)]) continue;
        --left;
        expected = walked + 1;
      }
      if (left > 0) expected = runtime::never;
      REQUIRE(until == expected);
      const Calendar::Standing standing = calendar.standing(from, cursor);
      REQUIRE(standing.worked == calendar.worked_until(from, cursor));
      REQUIRE(standing.next_open == calendar.next_open(from, cursor));
      if (until != runtime::never) REQUIRE(calendar.between(from, until) == work);
    }
  }
}
