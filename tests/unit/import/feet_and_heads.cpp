// Tables as agencies type them: other words over the lanes, lines under the table, marks of other fonts.
#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"
#include "tests/support/catch.h"

using namespace alur;
using namespace alur::importing;

namespace {

std::string imported(std::string_view bytes) {
  const auto tables = from_bytes("uji", bytes);
  REQUIRE(tables);
  const auto out = from_tables({*tables});
  REQUIRE(out);
  return out->text;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A word over the lanes' names is no lane, whatever it is") {
  for (const std::string word : {"Pelaksana Kegiatan", "Unsur Pelaksana", "Pelaku", "Penanggung Jawab",
                                 "Pihak Terkait", "Unit yang Mengerjakan"}) {
    const std::string text = imported("No;Kegiatan;" + word +
                                      ";;Kelengkapan;Waktu;Output\n;;Loket;Kasi;;;\n"
                                      "1;Terima;v;;a;5 menit;b\n2;Periksa;;v;b;5 menit;c\n");
    INFO(text);
    CHECK(has(text, "langkah terima 1 loket"));
    CHECK(has(text, "langkah periksa 2 kasi"));
    CHECK_FALSE(has(text, "pelaksana pelaksana"));
    CHECK_FALSE(has(text, "jabatan p"));
    CHECK_FALSE(has(text, "# baris"));
    CHECK(has(text, word));  // the form's own word, in its profile
  }
}

TEST_CASE("One column that names the lanes is known by those words too") {
  for (const std::string word : {"Penanggung Jawab", "Pelaku"}) {
    const std::string text =
        imported("No;Kegiatan;" + word + ";Kelengkapan;Waktu;Output\n1;Terima;Loket;a;5 menit;b\n");
    INFO(text);
    CHECK(has(text, "langkah terima 1 loket"));
  }
}

TEST_CASE("A lane may be called by a word that stands over lanes elsewhere") {
  const std::string text = imported(
      "No;Kegiatan;Pelaksana;;Kelengkapan;Waktu;Output\n;;Loket;Penanggung Jawab;;;\n"
      "1;Terima;v;;a;5 menit;b\n2;Periksa;;v;b;5 menit;c\n");
  INFO(text);
  CHECK(has(text, "langkah terima 1 loket"));
  CHECK(has(text, "langkah periksa 2 penanggung_jawab"));
}

TEST_CASE("A mark that gives no lane stands as a comment") {
  const std::string text = imported(
      "No;Kegiatan;Loket;;Kelengkapan;Waktu;Output\n1;Terima;v;;a;5 menit;b\n2;Periksa;;v;b;5 menit;c\n"
      ";lanjutan;v;;;;\n");
  INFO(text);
  CHECK(has(text, "# baris 3, kolom 4: v"));
  CHECK(has(text, "# baris 4, kolom 3: v"));
}
