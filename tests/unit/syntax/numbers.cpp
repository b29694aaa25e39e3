#include "compiler/syntax/numbers.h"

#include <vector>

#include "tests/support/catch.h"

using namespace alur::syntax;

TEST_CASE("Numbers are read as an Indonesian writes them") {
  struct Row {
    const char* written;
    double value;
    NumberFault fault;
  };
  const Row rows[] = {
      {"0", 0, NumberFault::None},           {"05", 5, NumberFault::None},
      {"1.000", 1000, NumberFault::None},    {"1.000.000", 1e6, NumberFault::None},
      {"0,5", 0.5, NumberFault::None},       {"1.000,25", 1000.25, NumberFault::None},
      {"1,125", 1.125, NumberFault::None},   {"1.5", 1.5, NumberFault::None},
      {"12.5", 12.5, NumberFault::None},     {"100.25", 100.25, NumberFault::None},
      {"1.2345", 1.2345, NumberFault::None}, {"07.30", 0, NumberFault::Clock},
      {"07:30", 0, NumberFault::Clock},      {"0.125", 0, NumberFault::Unclear},
      {"1000.125", 0, NumberFault::Unclear}, {"1.2.3", 0, NumberFault::Malformed},
      {"1,2,3", 0, NumberFault::Malformed},  {"1,000.5", 0, NumberFault::Malformed},
      {"1.00,5", 0, NumberFault::Malformed},
  };
  for (const Row& row : rows) {
    INFO(row.written);
    const NumberReading reading = read_number(row.written);
    CHECK(reading.fault == row.fault);
    if (row.fault == NumberFault::None) CHECK(reading.value == row.value);
  }
  CHECK(read_number(std::string(400, '9')).fault == NumberFault::TooLarge);
}

TEST_CASE("A text keeps everything but its escapes") {
  CHECK(read_text("a \\\"b\\\" \\\\ c\\nd").value == "a \"b\" \\ c\nd");
  CHECK_FALSE(read_text("bersih").bad_escape);
  CHECK(read_text("a\\b").bad_escape == 1);
  CHECK(read_text("a\\b").value == "a\\b");
  CHECK(read_text("\\").bad_escape == 0);
}

TEST_CASE("Numbers in words are read as they are spoken, and nothing is guessed") {
  struct Case {
    std::vector<std::string_view> words;
    std::optional<double> value;
  };
  const std::vector<Case> cases = {
      {{"nol"}, 0},
      {{"tujuh"}, 7},
      {{"sepuluh"}, 10},
      {{"Sebelas"}, 11},
      {{"lima", "belas"}, 15},
      {{"dua", "puluh", "satu"}, 21},
      {{"seratus", "lima"}, 105},
      {{"sembilan", "ratus", "sembilan", "puluh", "sembilan"}, 999},
      {{"seribu", "dua", "ratus"}, 1200},
      {{"dua", "belas", "ribu", "enam", "ratus"}, 12600},
      {{"satu", "juta", "seribu"}, 1001000},
      {{"setengah"}, std::nullopt},
      {{"dua", "tiga"}, std::nullopt},
      {{"puluh"}, std::nullopt},
      {{"belas"}, std::nullopt},
      {{"ribu"}, std::nullopt},
      {{}, std::nullopt},
  };
  for (const Case& one : cases) CHECK(read_number_words(one.words) == one.value);
}

TEST_CASE("A share of one is per cent without a loss") {
  CHECK(percent_of_share("0,3") == "30");
  CHECK(percent_of_share("0.3") == "30");
  CHECK(percent_of_share("0,07") == "7");
  CHECK(percent_of_share("0,125") == "12,5");
  CHECK(percent_of_share("0,005") == "0,5");
  for (const char* other : {"0", "1", "0,0", "1,3", "30", "0.125", "00,3", "0:30"})
    CHECK_FALSE(percent_of_share(other).has_value());
}
