#include "compiler/syntax/numbers.h"

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
