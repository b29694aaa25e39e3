// Tables as agencies type them: other words over the lanes, lines under the table, marks of other fonts.
#include <algorithm>

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

TEST_CASE("Lines under the table are comments and no steps") {
  const std::string table =
      "No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\n1;Terima;P;a;5 menit;b\n2;Kirim;P;a;5 menit;b\n";
  for (const std::string foot :
       {"Mengetahui,;;;;;\n;Kepala Dinas;;;;\n;Budi;;;;\nNIP. 1970;;;;;\n",
        ";;;;;Mengetahui,\n;;;;;Kepala Dinas\n;;;;;Budi\n;;;;;NIP. 1970\n",
        ";;;;;\n;Kepala Dinas;;;;\n;Budi;;;;\n;NIP. 1970;;;;\n",
        "Kepala Dinas,;;;;;\nBudi;;;;;\nNIP 1970;;;;;\n",
        ";;;;;\n;;;;Sukamaju, 2 Mei 2025;\n;;;;Kepala Dinas;\n;;;;Budi;\n;;;;NIP. 1970;\n",
        "Catatan: Kepala Dinas menyetujui, Budi NIP. 1970;;;;;\n",
        ";Catatan : Kepala Dinas, Budi, NIP. 1970;;;;\n"}) {
    const auto out = from_tables({*from_bytes("uji", table + foot)});
    REQUIRE(out);
    INFO(out->text);
    CHECK(out->sops.at(0).steps == 2);
    CHECK(out->sops.at(0).lanes == 1);
    for (const std::string word : {"Kepala Dinas", "Budi", "1970"}) {
      const std::size_t at = out->text.find(word);
      REQUIRE(at != std::string::npos);
      const std::size_t line = out->text.rfind('\n', at) + 1;
      CHECK(out->text.substr(out->text.find_first_not_of(' ', line), 7) == "# baris");
    }
  }
}

TEST_CASE("Empty rows of a sheet end its table where no step follows") {
  const auto row = [](std::uint32_t line, const std::vector<std::string>& texts) {
    Row out{line, {}};
    for (const std::string& text : texts)
      out.cells.push_back({text, line, static_cast<std::uint32_t>(out.cells.size()) + 1});
    return out;
  };
  SourceTables tables{"uji", Origin::Sheet, {{true, "SOP", {}}}, {}};
  tables.blocks[0].rows = {row(1, {"No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output"}),
                           row(2, {"1", "Terima", "P", "a", "5 menit", "b"}),
                           row(4, {"2", "Kirim", "P", "b", "5 menit", "c"}),
                           row(6, {"", "", "", "", "", "Sukamaju, 2 Mei 2025"})};
  const auto out = from_tables({tables});
  REQUIRE(out);
  INFO(out->text);
  CHECK(out->sops.at(0).steps == 2);
  CHECK(has(out->text, "output \"c\""));
  CHECK(has(out->text, ": Sukamaju, 2 Mei 2025"));
}

TEST_CASE("Rows that only look like a foot stay in the table") {
  const std::string header = "No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\n1;Terima;P;a;5 menit;b\n";
  for (const std::string rows :
       {"2;Mengetahui;P;a;5 menit;b\n", ";;;;;\n2;Kirim;P;a;5 menit;b\n", "Mengetahui;Kirim;P;a;5 menit;b\n",
        ";lalu mengetahui;;;;\n2;Kirim;P;a;5 menit;b\n"}) {
    INFO(rows);
    CHECK(from_tables({*from_bytes("uji", header + rows)})->sops.at(0).steps == 2);
  }
}

TEST_CASE("The marks that Word puts into a cell give the lane") {
  const auto tables = from_file(ALUR_SOURCE_DIR "/tests/unit/import/inputs/tanda.docx");
  REQUIRE(tables);
  const auto out = from_tables({*tables});
  REQUIRE(out);
  INFO(out->text);
  const std::vector<std::string> lanes = {"loket", "kasi", "loket", "kasi", "kasi", "loket", "kasi", "loket"};
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    CHECK(has(out->text, "_" + n + " " + n + " " + lanes[i] + " \"Langkah " + n + "\""));
  }
  CHECK(has(out->text, "kolom 4: (simbol Wingdings 28)"));  // a telephone: no mark, and not lost
  CHECK_FALSE(has(out->text, "☐"));                         // a box that is not checked says nothing
}

TEST_CASE("Marks of other programs and fonts give the lane") {
  for (const std::string mark :
       {"☒", "☑", "✓", "✔", "√", "●", "■", "ü", "\xEF\x83\xBC", "✗", "×", "⬤", "◊", "V"}) {
    INFO(mark);
    CHECK(
        has(imported("No;Kegiatan;Loket;Kasi;Kelengkapan;Waktu;Output\n1;Terima;;" + mark + ";a;5 menit;b\n"),
            "langkah terima 1 kasi"));
  }
}

TEST_CASE("Printed numbers of any form are kept") {
  const std::string text = imported(
      "No;Kegiatan;Loket;Kasi;Kelengkapan;Waktu;Output\nI;PERSIAPAN;;;;;\n1.1;Terima;v;;a;5 menit;b\n"
      "1.2.;Catat;;;a;5 menit;b\nII;PELAKSANAAN;;;;;\n2.a;Kirim;;v;a;5 menit;b\nIV;Simpan;;v;a;5 menit;b\n"
      "V;Tutup;;;a;5 menit;b\n");
  INFO(text);
  CHECK(has(text, "bagian \"I PERSIAPAN\""));
  CHECK(has(text, "langkah terima 1.1 loket \"Terima\""));
  CHECK(has(text, "langkah catat 1.2 \"Catat\""));
  CHECK(has(text, "bagian \"II PELAKSANAAN\""));
  CHECK(has(text, "langkah kirim \"2.a\" kasi \"Kirim\""));
  CHECK(has(text, "langkah simpan \"IV\" kasi \"Simpan\""));
  CHECK(
      has(text, "nomor tercetak: V\n  langkah tutup kosong"));  // a text for a number needs a lane behind it
}

TEST_CASE("Lines of a cell are documents of their own, and the cell's words are kept") {
  const std::string text = imported(
      "No;Kegiatan;Pelaksana;Syarat;Durasi "
      "(menit);Hasil\n1;Terima;P;\"KTP\nKK\nAkta\";15;\"Berkas\nlengkap\"\n"
      "2;Catat;P;-;-;–\n");
  INFO(text);
  CHECK(has(text, "kelengkapan \"KTP\", \"KK\", \"Akta\" tertulis \"KTP KK Akta\""));
  CHECK(has(text, "waktu 15 menit tertulis \"15\""));
  CHECK(has(text, "output \"Berkas lengkap\""));
  CHECK(has(text, "kelengkapan kosong tertulis \"-\""));
  CHECK(has(text, "waktu kosong tertulis \"-\""));
  CHECK(has(text, "output kosong tertulis \"–\""));
}

TEST_CASE("Numbers and times of a sheet are printed as the sheet shows them") {
  const auto tables = from_file(ALUR_SOURCE_DIR "/tests/unit/import/inputs/angka.xlsx");
  REQUIRE(tables);
  const auto out = from_tables({*tables});
  REQUIRE(out);
  INFO(out->text);
  CHECK(has(out->text, "langkah terima 1.1 p"));
  CHECK(has(out->text, "waktu kosong tertulis \"00:15\""));
  CHECK(has(out->text, "langkah catat 2.2 p"));
  CHECK(has(out->text, "waktu kosong tertulis \"25:30:00\""));
  CHECK(has(out->text, "waktu 30 menit"));
  CHECK(has(out->text, "waktu 1,5 jam"));
}

TEST_CASE("A cell merged over two steps is said to be merged in the second") {
  for (const char* name : {"gabung.xlsx", "gabung.docx"}) {
    const auto tables = from_file(ALUR_SOURCE_DIR "/tests/unit/import/inputs/" + std::string(name));
    REQUIRE(tables);
    const auto out = from_tables({*tables});
    REQUIRE(out);
    INFO(name << "\n" << out->text);
    CHECK(has(out->text, "waktu 10 menit"));
    CHECK(has(out->text, "3: waktu: sel gabung dengan baris di atasnya\n    waktu kosong\n    output \"c\""));
    CHECK(has(out->text, "4: kelengkapan: sel gabung dengan baris di atasnya\n    kelengkapan kosong"));
    // A blank cell that is merged is as blank as any.
    CHECK_FALSE(has(out->text, "output: sel gabung"));
    const auto& missing = out->sops.at(0).missing;
    CHECK(std::any_of(missing.begin(), missing.end(), [](const Missing& one) {
      return one.what.id == "waktu: sel gabung dengan baris di atasnya";
    }));
  }
}

TEST_CASE("Merges of a broken sheet do no harm") {
  const auto tables = from_file(ALUR_SOURCE_DIR "/tests/unit/import/inputs/gabung_rusak.xlsx");
  REQUIRE(tables);
  CHECK(from_tables({*tables}));
}

TEST_CASE("A table without an identity page is said to have none") {
  const std::string table = "No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\n1;Terima;P;a;5 menit;b\n";
  const auto boxes = [](const std::string& bytes) {
    const auto out = from_tables({*from_bytes("uji", bytes)});
    REQUIRE(out);
    std::vector<std::string> what;
    for (const Missing& one : out->sops.at(0).missing)
      if (one.lack == Lack::Box) what.push_back(one.what.id);
    return what;
  };
  CHECK(boxes(table) == std::vector<std::string>{"tidak ada di berkas ini, atau tidak terbaca"});
  const auto some = boxes("Nomor SOP;;1/2025\nTgl. Revisi;;\n;;\n" + table);
  CHECK(std::count(some.begin(), some.end(), "Tanggal Revisi: kosong") == 1);
  CHECK(std::count(some.begin(), some.end(), "Tanggal Efektif: tidak terbaca") == 1);
}

TEST_CASE("Of two words over the lanes the second stands as a comment") {
  const std::string text = imported(
      "No;Kegiatan;Pelaksana;;Pihak Terkait;Syarat;Lama Waktu;Hasil\n;;Loket;Kasi;Polisi;;;\n"
      "1;Terima;v;;;a;5 menit;b\n2;Lapor;;;v;a;5 menit;b\n");
  INFO(text);
  CHECK(has(text, "# baris 1, kolom 5: Pihak Terkait"));
  CHECK(has(text, "langkah lapor 2 polisi"));
  CHECK(has(text, "label waktu \"Lama Waktu\""));
}
