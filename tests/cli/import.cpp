// alur import: where the text and the summary go, what is not overwritten, and how it ends.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;
namespace fs = std::filesystem;

namespace {

const std::string table =
    "No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\n1;Menerima surat;Petugas;Surat;5 menit;Surat tercatat\n";

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A table is printed as Alur, with the summary on standard error") {
  const Workbench bench;
  const std::string file = bench.write("tabel.csv", table);
  for (const char* verb : {"import", "impor"}) {
    const Ran ran = run_alur({verb, file});
    CHECK(ran.exit == 0);
    CHECK(mentions(ran.out, "langkah menerima_surat 1 petugas \"Menerima surat\""));
    CHECK(mentions(ran.err, "1 langkah, 1 lajur"));
    CHECK(mentions(ran.err, "nama SOP tidak terbaca"));
  }
  CHECK(mentions(run_alur({"--lang", "en", "import", file}).err, "1 step, 1 lane, 6 cells read"));
}

TEST_CASE("The text is formatted already, and its findings are those of the summary") {
  const Workbench bench;
  const std::string file = bench.write("tabel.csv", "Nama SOP;Surat Masuk\n\n" + table),
                    out = bench.path("surat.sop");
  CHECK(run_alur({"import", file, "-o", out}).exit == 0);
  CHECK(run_alur({"format", "--check", out}).exit == 0);
  CHECK_FALSE(mentions(run_alur({"check", out}).out, "[SX"));
}

TEST_CASE("A file that exists is overwritten with --force alone") {
  const Workbench bench;
  const std::string file = bench.write("tabel.csv", table), out = bench.write("ada.sop", "# hasil kerja\n");
  const Ran refused = run_alur({"import", file, "-o", out});
  CHECK(refused.exit == 3);
  CHECK(mentions(refused.err, "sudah ada"));
  CHECK(bytes_of(out) == "# hasil kerja\n");
  CHECK(run_alur({"import", file, "-o", out, "--force"}).exit == 0);
  CHECK(mentions(bytes_of(out), "langkah"));
}

TEST_CASE("The summary as JSON needs -o") {
  const Workbench bench;
  const std::string file = bench.write("tabel.csv", table);
  CHECK(run_alur({"import", file, "--format", "json"}).exit == 2);
  const Ran ran = run_alur({"import", file, "--format", "json", "-o", bench.path("a.sop")});
  CHECK(ran.exit == 0);
  const auto summary = nlohmann::json::parse(ran.out);
  CHECK(summary["sops"][0]["steps"] == 1);
  CHECK(summary["sops"][0]["missing"][0]["what"] == "nama SOP tidak terbaca");
}

TEST_CASE("What cannot be imported ends with a message and leaves no file") {
  const Workbench bench;
  const std::string out = bench.path("a.sop");
  const std::vector<std::pair<std::string, std::string>> bad = {{"", "kosong"},
                                                                {"%PDF-1.4", "PDF"},
                                                                {"tanpa tabel", "baris kepala"},
                                                                {table + "2;\"terbuka;x;y;z;w\n", "baris 3"}};
  for (const auto& [bytes, words] : bad) {
    const Ran ran = run_alur({"import", bench.write("buruk.txt", bytes), "-o", out});
    INFO(ran.err);
    CHECK(ran.exit == 3);
    CHECK(mentions(ran.err, words));
    CHECK(mentions(ran.err, "buruk.txt"));
    CHECK_FALSE(fs::exists(out));
  }
  CHECK(run_alur({"import", bench.path("tidak_ada.csv")}).exit == 3);
  CHECK(run_alur({"import"}).exit == 2);
  CHECK(run_alur({"import", bench.write("b.csv", table), "-o", bench.path("b.pdf")}).exit == 2);
}
