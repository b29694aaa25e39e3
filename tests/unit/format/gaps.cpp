// What stands between tokens.
#include "compiler/format/gaps.h"

#include "tests/support/catch.h"

using namespace alur::format;

TEST_CASE("A gap's comments and blank lines") {
  const Gap gap = gap_of("  # a  \n\n\n # b\n#c\r\n \r\n");
  REQUIRE(gap.comments.size() == 3);
  CHECK(gap.comments[0].text == "# a");
  CHECK_FALSE(gap.comments[0].own_line);
  CHECK(gap.comments[1].text == "# b");
  CHECK(gap.comments[1].own_line);
  CHECK(gap.comments[1].blank_before);
  CHECK_FALSE(gap.comments[2].blank_before);
  CHECK(gap.blank_before);
  CHECK(gap.line_break);
}

TEST_CASE("A line of a semicolon alone is no blank line") {
  CHECK_FALSE(gap_of("\n;\n").blank_before);
  CHECK(gap_of("\n\n;\n").blank_before);
  CHECK_FALSE(gap_of(" \t\u00A0").line_break);
}

TEST_CASE("Strange characters are found outside of comments") {
  CHECK_FALSE(strange_in(" \n# @ ü\n").any);
  const Strange one = strange_in(" # @\n @ \n$ ");
  CHECK(one.any);
  CHECK(one.begin == 6);
  CHECK(one.end == 10);
}
