// Fixes of findings as replacements of bytes, and made in a text.
#include "compiler/format/apply_fixes.h"
#include "tests/support/catch.h"

using namespace alur;

namespace {

SourceFile source(const std::string& text) { return SourceFile::from_text("uji.sop", text).value(); }

Edit edit(const std::string& text, const std::string& find, const std::string& by) {
  const auto at = static_cast<std::uint32_t>(text.find(find));
  REQUIRE(at < text.size());
  return {Span{FileId{0}, at, at + static_cast<std::uint32_t>(find.size())}, by};
}

Edit before(const std::string& text, const std::string& find, const std::string& put) {
  Edit out = edit(text, find, put);
  out.place.end = out.place.begin;
  return out;
}

std::string made(const std::string& text, std::vector<Edit> edits) {
  const SourceFile file = source(text);
  const Fix fix = format::laid_out(file, {{"p", "f"}, std::move(edits)});
  return format::apply_fixes(file, {&fix}).text;
}

}  // namespace

TEST_CASE("A word is replaced where it stands, and the rest of the file stays byte for byte") {
  CHECK(made("# \u00e9\nsop a { nomr \"1\" }\n", {edit("# \u00e9\nsop a { nomr \"1\" }\n", "nomr",
                                                       "nomor")}) == "# \u00e9\nsop a { nomor \"1\" }\n");
}

TEST_CASE("An item that is taken out takes its line along, but never a neighbour or a comment") {
  const std::vector<std::array<std::string, 3>> cases{
      {"a {\n  b 1\n  c 2\n}\n", "b 1", "a {\n  c 2\n}\n"},
      {"a {\n  b 1;\n  c 2\n}\n", "b 1", "a {\n  c 2\n}\n"},
      {"a {\r\n  b 1\r\n  c 2\r\n}\r\n", "b 1", "a {\r\n  c 2\r\n}\r\n"},
      {"a { b 1; c 2 }\n", "b 1", "a { c 2 }\n"},
      {"a { b 1  c 2 }\n", "b 1", "a { c 2 }\n"},
      {"a { c 2  b 1 }\n", "b 1", "a { c 2  }\n"},
      {"a { c 2 } }\nd\n", " }\nd", "a { c 2 }\nd\n"},
      {"a {\n  b 1  # why\n  c 2\n}\n", "b 1", "a {\n  # why\n  c 2\n}\n"},
      {"a {\n  b 1", "b 1", "a {\n"},
  };
  for (const auto& [text, gone, after] : cases) {
    INFO(text);
    if (gone.front() == ' ') {
      Edit brace = before(text, gone, "");
      brace.place.begin += 1;
      brace.place.end = brace.place.begin + 1;
      CHECK(made(text, {brace}) == after);
      continue;
    }
    CHECK(made(text, {edit(text, gone, "")}) == after);
  }
}

TEST_CASE("An item in front of a closing brace gets a line, or a semicolon in a body of one line") {
  CHECK(made("sop a {\n  x\n}\n", {before("sop a {\n  x\n}\n", "}", "total 1 jam\n")}) ==
        "sop a {\n  x\n  total 1 jam\n}\n");
  CHECK(made("sop a {\r\n  x\r\n}\r\n", {before("sop a {\r\n  x\r\n}\r\n", "}", "total 1 jam\n")}) ==
        "sop a {\r\n  x\r\n  total 1 jam\r\n}\r\n");
  CHECK(made("sop a { x }\n", {before("sop a { x }\n", "}", "total 1 jam\n")}) ==
        "sop a { x; total 1 jam }\n");
  CHECK(made("sop a { x; }\n", {before("sop a { x; }\n", "}", "total 1 jam\n")}) ==
        "sop a { x; total 1 jam }\n");
  CHECK(made("sop a {x}\n", {before("sop a {x}\n", "}", "total 1 jam\n")}) == "sop a {x; total 1 jam }\n");
}

TEST_CASE("Of two fixes that overlap the first is made and the other waits; apart from each other both are") {
  const std::string text = "satu dua tiga";
  const SourceFile file = source(text);
  const Fix first{{}, {edit(text, "satu dua", "A")}}, second{{}, {edit(text, "dua tiga", "B")}},
      third{{}, {edit(text, "tiga", "C")}}, point{{}, {before(text, " tiga", "!")}};
  const auto one = format::apply_fixes(file, {&first, &second});
  CHECK(one.text == "A tiga");
  CHECK(one.made == 1);
  CHECK(format::apply_fixes(file, {&first, &third}).text == "A C");
  CHECK(format::apply_fixes(file, {&third, &first}).text == "A C");
  // Put in right behind what the first replaces: in which order is open.
  CHECK(format::apply_fixes(file, {&first, &point}).made == 1);
  CHECK(format::apply_fixes(file, {&point, &point}).text == "satu dua! tiga");
}

TEST_CASE("A fix of several edits is made whole or not at all") {
  const std::string text = "satu dua tiga";
  const SourceFile file = source(text);
  const Fix first{{}, {edit(text, "tiga", "C")}};
  const Fix both{{}, {edit(text, "satu", "A"), edit(text, "tiga", "X")}};
  CHECK(format::apply_fixes(file, {&first, &both}).text == "satu dua C");
  CHECK(format::apply_fixes(file, {&both, &first}).text == "A dua X");
}

TEST_CASE("An edit beyond the end of the text is never made") {
  const SourceFile file = source("ab");
  const Fix beyond{{}, {Edit{Span{FileId{0}, 1, 9}, "x"}}};
  CHECK(format::apply_fixes(file, {&beyond}).text == "ab");
}
