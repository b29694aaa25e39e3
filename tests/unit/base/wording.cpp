#include "base/wording.h"

#include <cmath>
#include <limits>

#include "tests/support/catch.h"

using namespace alur;

constexpr auto id = Language::Indonesian;
constexpr auto en = Language::English;

TEST_CASE("Numbers are grouped and marked the way of the language") {
  CHECK(words_of_number(1250.5, 1, id) == "1.250,5");
  CHECK(words_of_number(1250.5, 1, en) == "1,250.5");
  CHECK(words_of_number(-0.04, 1, id) == "0,0");
  CHECK(words_of_number(-1234567.0, 0, id) == "-1.234.567");
  CHECK(words_of_number(std::nan(""), 2, id) == "–");
  CHECK(words_of_count(999, id) == "999");
  CHECK(words_of_count(1000, id) == "1.000");
  CHECK(words_of_count(std::numeric_limits<std::int64_t>::min(), en) == "-9,223,372,036,854,775,808");
  CHECK(words_of_share(0.125, 1, id) == "12,5%");
}

TEST_CASE("Amounts keep calendar and working parts apart") {
  CHECK(words_of_amount({.seconds = 4 * 3600 + 41 * 60 + 20}, id) == "4 jam 41 menit 20 detik");
  CHECK(words_of_amount({.seconds = 4 * 3600 + 5 * 60, .working_days = 6}, id) ==
        "6 hari kerja 4 jam 5 menit");
  CHECK(words_of_amount({.seconds = 2400, .days = 8}, id) == "8 hari 40 menit");
  CHECK(words_of_amount({.days = 1, .months = 1}, en) == "1 month 1 day");
  CHECK(words_of_amount({}, id) == "0 menit");
}

TEST_CASE("Elapsed time has at most two units and rounds to the smaller") {
  CHECK(words_of_elapsed(0.46, id) == "0,5 detik");
  CHECK(words_of_elapsed(59.6, id) == "1 menit");
  CHECK(words_of_elapsed(3599.9, id) == "1 jam");
  CHECK(words_of_elapsed(2480, id) == "41 menit 20 detik");
  CHECK(words_of_elapsed(86400 * 3 + 3600 * 4 + 100, id) == "3 hari 4 jam");
  CHECK(words_of_elapsed(0, id) == "0 detik");
  CHECK(words_of_elapsed(86399.99, en) == "1 day");
}

TEST_CASE("Dates are written out") {
  CHECK(words_of_date(*date_from({2025, 5, 5}), id) == "5 Mei 2025");
  CHECK(words_of_date(*date_from({2025, 5, 5}), en) == "5 May 2025");
  CHECK(iso_date(*date_from({2025, 5, 5})) == "2025-05-05");
}
