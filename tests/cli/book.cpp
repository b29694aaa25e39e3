// `alur book`: a set as one document.
#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::vector<std::string> with_files(std::vector<std::string> words, const std::string& folder) {
  for (const std::string& file : seeds_in(folder, "sop ")) words.push_back(file);
  REQUIRE(words.size() > 2);
  return words;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The book of Bekasi is a valid PDF with its parts in order, the same bytes twice") {
  const Workbench bench;
  const std::string pdf = bench.path("a.pdf"), again = bench.path("b.pdf");
  const Ran made = run_alur(with_files({"buku", "-o", pdf}, "bekasi"));
  INFO(made.err);
  REQUIRE(made.exit == 0);
  CHECK(has(made.err, "Mengingat memuat gabungan dasar hukum"));
  REQUIRE(run_alur(with_files({"book", "-o", again}, "bekasi")).exit == 0);
  CHECK(bytes_of(pdf) == bytes_of(again));
  CHECK(run({"qpdf", "--check", pdf}).exit == 0);
  REQUIRE(run({"pdftotext", "-layout", pdf, bench.path("a.txt")}).exit == 0);
  const std::string text = bytes_of(bench.path("a.txt"));
  std::size_t at = 0;
  for (const char* part : {"TAHUN ...", "NOMOR 000.8.3.3/ Kep. 112. DPPPA. Set", "Menimbang", "Mengingat",
                           "MEMUTUSKAN:", "KESATU", "Ditetapkan di", "DAFTAR ISI", "Dasar Hukum"}) {
    INFO(part);
    const std::size_t found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("A SOP twice, an unknown SOP, several agencies and a format without books are refused") {
  const Workbench bench;
  const std::string pdf = bench.path("a.pdf");
  const auto refused = [&](std::vector<std::string> words, std::string_view why) {
    const Ran ran = run_alur(std::move(words));
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, why));
    CHECK(bench.files().empty());
  };
  const std::string kdrt = seed("tangerang/pengaduan_kdrt.sop"), tesa = seed("bekasi/pengaduan_tesa.sop");
  refused({"buku", kdrt, "-o", pdf, "--sop", "pengaduan_kdrt", "--sop", "pengaduan_kdrt"},
          "disebut dua kali");
  refused({"buku", kdrt, "-o", pdf, "--sop", "bukan"},
          "tidak ada SOP bernama 'bukan'; yang ada: pengaduan_kdrt");
  refused({"buku", kdrt, tesa, "-o", pdf}, "beberapa profil: bekasi, tangerang");
  refused({"buku", kdrt, "-o", pdf, "--profile", "bekasi"}, "tidak ada SOP dengan profil 'bekasi'");
  refused({"buku", kdrt, "-o", bench.path("a.docx")}, "buku ditulis sebagai pdf, svg, png");
  const Workbench other;
  const std::string bad = other.write("salah.sop", "sop a \"A\" {\n  langkah satu 1 tidak_ada \"X\"\n}\n");
  CHECK(run_alur({"buku", bad, "-o", pdf}).exit == 1);
  CHECK(bench.files().empty());
}
