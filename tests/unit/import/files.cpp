// Files as Excel, Word and people write them.
#include <algorithm>

#include "base/output_file.h"
#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"
#include "tests/support/catch.h"
#include "tests/unit/import/measured.h"

using namespace alur;
using namespace alur::importing;
using namespace alur::tests;

namespace {

const std::string inputs = ALUR_SOURCE_DIR "/tests/unit/import/inputs/";

std::vector<tests::Row> seed_rows(const SopFact& fact) {
  const auto text = read_file(ALUR_SOURCE_DIR "/tests/coverage/seeds/" + fact.table.seed + ".txt", 1u << 20);
  REQUIRE(text);
  return cut(fact.table, lines_of(*text));
}

std::string imported(std::string_view bytes) {
  const auto tables = from_bytes("uji", bytes);
  REQUIRE(tables);
  const auto out = from_tables({*tables});
  REQUIRE(out);
  return out->text;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const std::string header = "No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output;Keterangan\r\n";

}  // namespace

TEST_CASE("An Excel file with merged headers and a mark in each lane comes through whole") {
  const ImportedModel import = imported_model(inputs + "kdrt.xlsx");
  REQUIRE(import.model.sops.size() == 1);
  const model::Sop& sop = *import.model.sops.begin();
  CHECK(import.findings.empty());
  const Measured m =
      measure(seed_rows(*facts_of("001")[0]), rows_of(sop, Reading::Scanned, Letters::WithDot));
  CHECK(m.right == m.expected);
  CHECK(m.expected == 40);
  CHECK(m.invented == 0);
  CHECK(sop.lanes.size() == 2);
  std::size_t of_kepala = 0;
  for (const model::Step& step : sop.steps) {
    of_kepala += sop.lanes[step.lane].title.value == "Kepala UPTD PPA" ? 1 : 0;
    CHECK_FALSE(step.lane_inference);
  }
  CHECK(of_kepala == 1);
  CHECK(sop.identity.made.printed == "5 Mei 2025");
  CHECK(sop.identity.legal_basis.items.size() == 2);
  CHECK(sop.identity.revised.state == model::BoxState::Blank);
  CHECK(sop.total->printed == "4 jam 41 menit");
  CHECK_FALSE(has(import.text, "tidak dibaca"));
}

TEST_CASE("A Word file with cells merged both ways comes through whole") {
  const ImportedModel import = imported_model(inputs + "penjangkauan.docx");
  REQUIRE(import.model.sops.size() == 1);
  const model::Sop& sop = *import.model.sops.begin();
  Measured m = measure(seed_rows(*facts_of("003")[0]), rows_of(sop, Reading::Scanned, Letters::WithDot));
  CHECK(m.right == m.expected);
  CHECK(m.expected == 40);
  CHECK(m.invented == 1);  // the nested table, which the seed has not
  CHECK(has(import.text, "keterangan \"lihat lampiran\""));
  CHECK(sop.lanes.size() == 3);
  REQUIRE(sop.identity.legal_basis.items.size() == 2);
  CHECK(sop.identity.legal_basis.items[1].number == "2");  // Word's own
}

TEST_CASE("A formula that was not computed leaves its cell blank and is said") {
  const auto tables = from_file(inputs + "rumus.xlsx");
  REQUIRE(tables);
  REQUIRE(tables->notes.size() == 1);
  CHECK(has(tables->notes[0].id, "E4"));
  const auto out = from_tables({*tables});
  REQUIRE(out);
  CHECK(has(out->text, "waktu 15 menit tertulis \"15\""));
  CHECK(has(out->text, "waktu kosong"));
  CHECK(has(out->text, "langkah membalas_surat 2 kepala"));
}

TEST_CASE("CSV: semicolons or commas, quotes over lines, a byte order mark, Windows line ends") {
  const std::string row = "1;\"Melakukan: a. \"\"Satu\"\"\r\nb. Dua\";Petugas;\"Surat; Map\";1 jam;Izin;\r\n";
  const std::string text = imported("\xEF\xBB\xBF" + header + row);
  CHECK(has(text, "a \"\\\"Satu\\\"\""));
  CHECK(has(text, "b \"Dua\""));
  CHECK(has(text, "kelengkapan \"Surat\", \"Map\" tertulis \"Surat; Map\""));
  CHECK(has(text, "langkah melakukan 1 petugas"));
  CHECK(has(imported("No,Kegiatan,Waktu,Output\n1,\"Pergi, pulang\",5 menit,Izin\n"), "\"Pergi, pulang\""));
}

TEST_CASE("Windows-1252 and UTF-16 are decoded, and the first is said") {
  const auto tables = from_bytes("uji", header +
                                            "1;Kasus \x93"
                                            "A\x94;P;S;1 jam;I;\n");
  REQUIRE(tables);
  CHECK(tables->notes.size() == 1);
  CHECK(has(from_tables({*tables})->text, "“A”"));
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("No\tKegiatan\tWaktu\tOutput\n1\tPergi\t1 jam\tIzin\n"))
    wide += c, wide += '\0';
  CHECK(has(imported(wide), "\"Pergi\""));
}

TEST_CASE("A Markdown table is read, with its bars and breaks") {
  const std::string text = imported(
      "| No | Kegiatan | Waktu | Output |\n|---|:--|---|---|\n| 1 | Pergi \\| pulang | 1 jam | - A<br>- B "
      "|\n");
  CHECK(has(text, "\"Pergi | pulang\""));
  CHECK(has(text, "output \"A\", \"B\""));
}

TEST_CASE("Two tables are two SOPs where the numbers begin again, and one where they go on") {
  const std::string one = header + "1;A1;P;S;1 jam;I;\n2;A2;P;S;1 jam;I;\n";
  const auto count = [](const std::string& bytes) {
    return from_tables({*from_bytes("uji", bytes)})->sops.size();
  };
  CHECK(count(one + "\n" + one) == 2);
  CHECK(count(one + "\n" + header + "3;A3;P;S;1 jam;I;\n") == 1);
}

TEST_CASE("Empty rows and columns between the others change nothing") {
  const std::string text =
      imported(";" + header + ";;;;;;;\r\n;1;A1;P;S;1 jam;I;\r\n;;;;;;;\r\n;;A2;P;S;1 jam;I;\r\n");
  CHECK(has(text, "langkah a1 1 p \"A1\""));
  CHECK(has(text, "langkah a2 kosong p \"A2\""));
  CHECK_FALSE(has(text, "# baris"));
}

TEST_CASE("Where words do not tell the cells apart, one stays missing") {
  const auto tables = from_bytes(
      "uji", "No Kegiatan Kelengkapan Waktu Output\n1 Menerima surat masuk Formulir 5 menit Izin\n");
  REQUIRE(tables);
  const auto out = from_tables({*tables});
  REQUIRE(out);
  CHECK(has(out->text, "\"Menerima surat masuk Formulir\""));
  CHECK_FALSE(has(out->text, "kelengkapan \""));
  CHECK(has(out->text, "# baris 2: batas antara kegiatan dan kelengkapan tidak terbaca"));
  const auto& missing = out->sops.at(0).missing;
  CHECK(std::any_of(missing.begin(), missing.end(),
                    [](const Missing& one) { return one.what.id == "kelengkapan tidak terbaca"; }));
}

TEST_CASE("What is not understood is not made up") {
  const std::string text = imported(header + "1;Menunggu;P;;segera;-;\nIV;Pulang;;Tas;;;\n");
  CHECK(has(text, "waktu kosong tertulis \"segera\""));
  CHECK(has(text, "kelengkapan kosong"));
  CHECK(has(text, "nomor tercetak: IV"));
  CHECK(has(text, "langkah pulang kosong \"Pulang\""));
}

TEST_CASE("The lanes' names may stand alone in the second row of the header") {
  const std::string text =
      imported("No\tKegiatan\tPelaksana\t\tWaktu\tOutput\n\t\tKasi\tKabid\t\t\n1\tPergi\tv\t\t1 jam\tIzin\n");
  CHECK(has(text, "pelaksana kabid: kabid \"Kabid\""));
  CHECK(has(text, "langkah pergi 1 kasi \"Pergi\" {\n    waktu"));
}

TEST_CASE("A mark in one lane of some rows is an inference, a stroke is none") {
  const std::string text = imported(
      "No\tKegiatan\tPelaksana\t\tWaktu\tOutput\n\t\tKasi\tKabid\tWaktu\tOutput\n"
      "1\tPergi\tx\t\t1 jam\tIzin\n2\tPulang\t\t1\t1 jam\tIzin\n");
  CHECK(has(text,
            "langkah pergi 1 kasi \"Pergi\" {\n    dugaan pelaksana \"di sel lajur ini terbaca tanda x\""));
  CHECK(has(text, "# baris 4, kolom 4: 1\n  langkah pulang 2 \"Pulang\""));
}
