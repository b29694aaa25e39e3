// The matriks perubahan: its rows, its pages, and the Word document read back.
#include "compiler/diff/matrix.h"

#include <algorithm>
#include <array>

#include "compiler/diff/format.h"
#include "compiler/diff/matrix_pages.h"
#include "compiler/import/from_file.h"
#include "compiler/lampiran/text_metrics.h"
#include "tests/support/catch.h"
#include "tests/unit/diff/summary.h"

using namespace alur;
using tests::changes_of;

namespace {

const std::string before = R"x(jabatan k "Kepala Seksi"
sop a "Pelayanan Izin" {
  nomor "1/2025"
  efektif 6 Mei 2025
  pelaksana p: k
  langkah satu 1 p "Menerima berkas" { kelengkapan "Berkas" dari luar waktu 10 menit output "Tanda terima" }
  langkah dua 2 p "Memeriksa berkas" { kelengkapan "Berkas" waktu 20 menit output "Hasil" }
  langkah tiga 3 p "Menyusun surat" { kelengkapan "Hasil" waktu 1 jam output "Surat" akhir }
}
sop b "Pencabutan Izin" {
  pelaksana p: k
  langkah satu 1 p "Mencabut izin" { waktu 1 jam }
}
)x";

const std::string after = R"x(jabatan k "Kepala Seksi"
sop a "Pelayanan Izin" {
  nomor "9/2026"
  efektif 2 Februari 2026
  pelaksana p: k
  langkah satu 1 p "Menerima berkas" { kelengkapan "Berkas" dari luar waktu 10 menit output "Tanda terima" }
  langkah catat 2 p "Mencatat dalam register" { waktu 5 menit output "Register" }
  langkah periksa 3 p "Memeriksa berkas dengan teliti" { kelengkapan "Berkas" waktu 30 menit output "Hasil" kerja konstan(3 menit) }
  langkah tiga 4 p "Menyusun surat" { kelengkapan "Hasil" waktu 1 jam output "Surat" akhir }
}
)x";

using Line = std::array<std::string, 4>;

std::vector<Line> lines_of(const diff::MatrixTable& table) {
  std::vector<Line> out;
  for (const diff::MatrixRow& row : table.rows) out.push_back({row.part, row.before, row.after, row.note});
  return out;
}

diff::MatrixTable tall_table() {
  diff::MatrixTable out{"SOP", {"Semula", "Menjadi"}, {}};
  std::string words;
  for (int i = 0; i < 900; ++i) words += "kata" + std::to_string(i) + (i % 9 == 8 ? "\n" : " ");
  for (int i = 0; i < 40; ++i)
    out.rows.push_back({"Bagian " + std::to_string(i), i == 17 ? words : "lama", "baru", "Diubah"});
  return out;
}

}  // namespace

TEST_CASE(
    "The matrix says what the pages show, a row for each step, with what only the text of Alur shows left "
    "out") {
  const diff::Matrix matrix = diff::matrix_of(changes_of(before, after));
  REQUIRE(matrix.tables.size() == 2);
  CHECK(lines_of(matrix.tables[0]) ==
        std::vector<Line>{{"SOP", "Pencabutan Izin", "(dihapus)", "SOP dihapus"}});
  CHECK(matrix.tables[1].heads ==
        std::vector<std::string>{"Semula: Nomor SOP 1/2025, Tanggal Efektif 6 Mei 2025",
                                 "Menjadi: Nomor SOP 9/2026, Tanggal Efektif 2 Februari 2026"});
  CHECK(lines_of(matrix.tables[1]) ==
        std::vector<Line>{
            {"Nomor SOP", "1/2025", "9/2026", "Diubah"},
            {"Tanggal Efektif", "6 Mei 2025", "2 Februari 2026", "Diubah"},
            {"Langkah 2\nsesudah langkah 1 \"Menerima berkas\"", "(tidak ada)",
             "Kegiatan: Mencatat dalam register\nPelaksana: Kepala Seksi\nWaktu: 5 menit\nOutput: Register",
             "Ditambah"},
            {"Langkah 3 (semula 2)\n\"Memeriksa berkas dengan teliti\"",
             "Kegiatan: Memeriksa berkas\nWaktu: 20 menit",
             "Kegiatan: Memeriksa berkas dengan teliti\nWaktu: 30 menit", "Diubah"},
            {"Nomor langkah", "Langkah 2–3", "Langkah 3–4", "Menyesuaikan urutan"}});
}

TEST_CASE("Where no page changed the matrix says so") {
  std::string renamed = before;
  for (const char* word : {"langkah dua"}) renamed.replace(renamed.find(word), 11, "langkah cek");
  const diff::Changes changes = changes_of(before, renamed);
  CHECK_FALSE(changes.empty());
  const diff::Matrix matrix = diff::matrix_of(changes);
  REQUIRE(matrix.tables.size() == 1);
  CHECK(matrix.tables[0].rows.empty());
  CHECK(matrix.tables[0].heads == std::vector<std::string>{"Tidak ada perubahan pada naskah SOP."});
}

TEST_CASE("The Word document holds the rows of the matrix, and is the same bytes each time") {
  const diff::Changes changes = changes_of(before, after);
  const Sources none;
  const diff::Report report{changes, none, none, "lama", "baru", Language::Indonesian, diff::Colour::None,
                            "alur"};
  const auto bytes = diff::format_by_name("docx")->write(report);
  REQUIRE(bytes);
  CHECK(*bytes == *diff::format_by_name("docx")->write(report));
  const auto read = importing::from_bytes("matriks.docx", *bytes);
  REQUIRE(read);
  std::vector<Line> found, expected;
  for (const importing::Block& block : read->blocks) {
    if (!block.table) continue;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      const auto& cells = block.rows[i].cells;
      REQUIRE(cells.size() == 5);
      if (i == 0) {
        for (std::size_t k = 0; k < 5; ++k) CHECK(cells[k].text == diff::matrix_columns[k]);
        continue;
      }
      CHECK(cells[0].text == std::to_string(i) + ".");
      found.push_back({cells[1].text, cells[2].text, cells[3].text, cells[4].text});
    }
  }
  for (const diff::MatrixTable& table : diff::matrix_of(changes).tables)
    for (const Line& line : lines_of(table)) expected.push_back(line);
  CHECK(found == expected);
}

TEST_CASE("Pages hold all words within their cells, with the head of the table on each") {
  const auto metrics = lampiran::frozen_metrics();
  const lampiran::Scene scene =
      diff::pages_of({"MATRIKS", {tall_table()}}, *metrics, {"Arial", "Liberation Sans"});
  REQUIRE(scene.pages.size() > 3);
  std::string all;
  for (const lampiran::ScenePage& page : scene.pages) {
    const auto table = std::find_if(page.blocks.begin(), page.blocks.end(), [](const auto& block) {
      return block.kind == lampiran::BlockKind::Table;
    });
    REQUIRE(table != page.blocks.end());
    REQUIRE(table->cells.size() > 5);
    for (std::size_t k = 0; k < 5; ++k) CHECK(table->cells[k].role == lampiran::CellRole::Header);
    for (const lampiran::Cell& cell : table->cells) {
      CHECK(cell.box.bottom() <= page.height - 15);
      CHECK(cell.box.right() <= page.width - 15);
      for (const lampiran::TextRun& run : cell.text) {
        CHECK(run.at.x >= cell.box.x);
        CHECK(run.at.x + run.width <= cell.box.right() + 1e-6);
        CHECK(run.at.y <= cell.box.bottom());
        all += run.text + " ";
      }
    }
  }
  for (int i = 0; i < 900; ++i) {
    INFO(i);
    CHECK(all.find("kata" + std::to_string(i) + " ") != std::string::npos);
  }
}
