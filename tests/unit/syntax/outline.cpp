// What each word of a file is in its sentence, and the wordings that are printed.
#include "compiler/syntax/outline.h"

#include "compiler/syntax/wording.h"
#include "tests/support/catch.h"

using namespace alur;
using syntax::TokenKind;

namespace {

SourceFile source(const std::string& text) { return SourceFile::from_text("uji.sop", text).value(); }

syntax::OutlineToken token(const std::string& text, const std::string& word) {
  const SourceFile file = source(text);
  for (const syntax::OutlineToken& one : syntax::outline(file).tokens)
    if (file.slice({FileId{0}, one.begin, one.end}) == word) return one;
  throw std::runtime_error("no word " + word);
}

}  // namespace

TEST_CASE("A word is what it means where it stands") {
  const std::string text =
      "skenario a { periode 1 Mei 2025 - 2 Juni 2025; kerja hari langkah b "
      "konstan(1 jam_kerja) pegawai bulan 1 orang }";
  CHECK(token(text, "Mei").kind == TokenKind::Month);
  CHECK(token(text, "-").kind == TokenKind::Range);
  CHECK(token(text, "langkah").kind == TokenKind::StepDot);
  CHECK(token(text, "jam_kerja").kind == TokenKind::Unit);
  CHECK(token(text, "hari").kind == TokenKind::Name);
  CHECK(token(text, "bulan").kind == TokenKind::Name);
  CHECK(token(text, "orang").kind == TokenKind::Keyword);
}

TEST_CASE("A part with a mistake is said to be unreadable; the others are not touched by it") {
  const SourceFile file = source("sop s { nomr }\njabatan a \"A\"\n");
  const syntax::Outline outline = syntax::outline(file);
  REQUIRE(outline.parts.size() == 2);
  CHECK_FALSE(outline.parts[0].readable);
  CHECK(outline.parts[1].readable);
  CHECK(outline.parts[1].last == outline.tokens.size());
}

TEST_CASE("It is known which items would go on without a separator") {
  const std::string text = "skenario s { pegawai a 1 orang; kalender b; ulangan 1; benih 2 }";
  CHECK(token(text, "kalender").would_continue);
  CHECK_FALSE(token(text, "ulangan").would_continue);
  CHECK(token(text, ";").separator);
  CHECK(token("sop s { langkah l { waktu 1 hari; kerja konstan(1 jam) } }", "kerja").would_continue);
  CHECK_FALSE(token("sop s { langkah l { waktu 1 menit; kerja konstan(1 jam) } }", "kerja").would_continue);
}

TEST_CASE("A printed wording is on one line and holds no comment") {
  const SourceFile file = source("5 # lima\n\t menit  \"a # b\"");
  CHECK(syntax::words_of(file, {FileId{0}, 0, static_cast<std::uint32_t>(file.text().size())}) ==
        "5 menit \"a # b\"");
}
