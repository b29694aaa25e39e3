#include "base/source_file.h"

#include <filesystem>

#include "tests/support/catch.h"

using namespace alur;

TEST_CASE("Lines and columns count code points") {
  const auto file = SourceFile::from_text("a.sop", "satu\nréd x\r\n\nakhir");
  REQUIRE(file);
  CHECK(file->line_count() == 4);
  CHECK(file->line(2) == "réd x");
  CHECK(file->line(3).empty());
  CHECK(file->line_column(0).column == 1);
  CHECK(file->line_column(9).line == 2);
  CHECK(file->line_column(9).column == 4);
  CHECK(file->line_column(static_cast<std::uint32_t>(file->text().size())).line == 4);
}

TEST_CASE("Text that is not UTF-8 is refused with its line") {
  for (const char* bad : {"a\nb\xff", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "x\xe2\x82"}) {
    const auto file = SourceFile::from_text("a.sop", bad);
    REQUIRE_FALSE(file);
    CHECK(file.error().message.id.find("bukan teks UTF-8") != std::string::npos);
  }
  CHECK(SourceFile::from_text("a", "a\nb\xff").error().message.en.find("line 2") != std::string::npos);
  CHECK(SourceFile::from_text("a.sop", "é — 𝄞 \xef\xbf\xbf"));
}

TEST_CASE("A missing file and a folder are told apart") {
  const auto missing = SourceFile::read("tidak/ada.sop");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.id == "berkas 'tidak/ada.sop' tidak ada");
  const auto folder = SourceFile::read(std::filesystem::temp_directory_path().string());
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message.en.find("is a folder") != std::string::npos);
}

TEST_CASE("A file over the limit is refused") {
  const auto file = SourceFile::from_text("besar.sop", std::string(Limits{}.file_bytes + 1, ' '));
  REQUIRE_FALSE(file);
  CHECK(file.error().message.id.find("terlalu besar") != std::string::npos);
}

TEST_CASE("A control character is refused with its line") {
  const auto file = SourceFile::from_text("a.sop", std::string("satu\ndua\0tiga", 13));
  REQUIRE_FALSE(file);
  CHECK(file.error().message.id.find("karakter kendali 0x00 di baris 2") != std::string::npos);
  CHECK(SourceFile::from_text("a.sop", "tab\tdan\r\nbaris"));
}

TEST_CASE("A character that turns the direction of writing is refused with its line, column and byte") {
  for (const char* mark : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069"}) {
    const auto file = SourceFile::from_text("a.sop", std::string("satu\ndué ") + mark + "tiga");
    REQUIRE_FALSE(file);
    CHECK(file.error().message.id.find("membalik arah tulisan, di baris 2, kolom 5 (bita ke-11)") !=
          std::string::npos);
    CHECK_FALSE(file.error().help.empty());
  }
  CHECK(SourceFile::from_text("a.sop", "\"tak\u200B terlihat\""));
}

TEST_CASE("Text that is not UTF-8 says where, and how to mend it") {
  const auto file = SourceFile::from_text("a.sop", "satu\nd\xe9");
  REQUIRE_FALSE(file);
  CHECK(file.error().message.id ==
        "berkas 'a.sop' bukan teks UTF-8: bita 0xE9 di baris 2, kolom 2 (bita ke-7)");
  CHECK(file.error().help.id.find("UTF-8") != std::string::npos);
}
