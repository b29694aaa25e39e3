// Files with mistakes: what can be read is formatted, the rest stays byte for byte.
#include "tests/unit/format/formatted.h"

using namespace alur;
using namespace alur::tests;

TEST_CASE("A declaration with a mistake is left as it is, the others are formatted") {
  const std::string bad = "sop  s  \"S\" {\n   nomr   \"1\" # b\n\n\n }";
  const format::Formatted done = format_text("jabatan  a  \"A\"\n" + bad + "\njabatan  b  \"B\"");
  CHECK(done.text == "jabatan a \"A\"\n" + bad + "\njabatan b \"B\"\n");
  REQUIRE(done.untouched.size() == 1);
  CHECK_FALSE(done.untouched[0].why.id.empty());
  check_kept(done.text);
}

TEST_CASE("A brace that is left open leaves everything after it as it is") {
  const std::string rest = "sop s \"S\" {\n  langkah  a\nprofil  p { kertas  f4 }\n";
  CHECK(formatted("jabatan  a  \"A\"\n" + rest) == "jabatan a \"A\"\n" + rest);
}

TEST_CASE("Characters without meaning and texts without an end are left as they are") {
  for (const char* text : {"@\njabatan  a\n", "jabatan  a @\n", "jabatan  a\n@ $\n", "@", "jabatan  @ a\n",
                           "jabatan  a  \"A\n", "jabatan  a\n\n\n  '\n"}) {
    INFO(text);
    CHECK(formatted(text).substr(0, 4) == std::string(text).substr(0, 4));
    CHECK(format_text(text).untouched.size() == 1);
    check_kept(text);
  }
}

TEST_CASE("A file beyond a limit is left as it is, and it is said why") {
  const std::string deep = "profil  a { kop " + std::string(40, '{') + std::string(41, '}');
  CHECK(formatted(deep) == deep);
  CHECK(format_text(deep).untouched.size() == 1);
}

TEST_CASE("A name or unit that only later stages refuse is formatted around") {
  CHECK(formatted("sop s \"S\" { total   5   menitt }") == "sop s \"S\" { total 5 menitt }\n");
}
