// `alur draw --heat`: from a simulation's report to a coloured drawing, and every file that is none.
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur;
using tests::bytes_of;
using tests::Ran;
using tests::run_alur;
using tests::Workbench;

namespace {

const std::string root = ALUR_SOURCE_DIR "/";
const std::string kdrt = root + "sops/tangerang/pengaduan_kdrt.sop";

std::string results(const Workbench& bench) {
  const Ran ran = run_alur(
      {"simulate", "--replications", "3", "--format", "json", root + "sops/skenario/tangerang_2025.sop"});
  REQUIRE(ran.exit == 0);
  return bench.write("hasil.json", ran.out);
}

}  // namespace

TEST_CASE("A drawing is coloured by utilisation or by waiting time, with its legend") {
  const Workbench bench;
  const std::string report = results(bench);
  const std::string svg = bench.path("kdrt.svg");
  REQUIRE(run_alur({"draw", kdrt, "--heat", report, "-o", svg}).exit == 0);
  CHECK(bytes_of(svg).find("Beban petugas:") != std::string::npos);
  CHECK(bytes_of(svg).find("style=\"fill:#") != std::string::npos);
  REQUIRE(run_alur({"draw", kdrt, "--heat", report, "--heat-by", "tunggu", "-o", svg}).exit == 0);
  CHECK(bytes_of(svg).find("Rata-rata menunggu:") != std::string::npos);
  CHECK(bytes_of(svg).find("(rata-rata menunggu ") != std::string::npos);
  const std::string pdf = bench.path("kdrt.pdf");
  REQUIRE(run_alur({"draw", kdrt, "--heat", report, "-o", pdf}).exit == 0);
  CHECK(bytes_of(pdf).substr(0, 5) == "%PDF-");
}

TEST_CASE("A file that is no report of this SOP is refused in words") {
  const Workbench bench;
  const std::string svg = bench.path("x.svg");
  const auto refused = [&](const std::string& file, const std::string& sop, const std::string& words) {
    const Ran ran = run_alur({"draw", sop, "--heat", file, "-o", svg});
    INFO(ran.err);
    CHECK(ran.exit != 0);
    CHECK(ran.err.find(words) != std::string::npos);
    CHECK_FALSE(run_alur({"draw", sop, "--heat", file, "-o", svg}).exit == 70);
  };
  const std::string report = results(bench);
  refused(bench.path("tidak_ada.json"), kdrt, "tidak_ada.json");
  refused(bench.write("rusak.json", "{\"format\": \"alur-sim"), kdrt, "bukan hasil simulasi");
  refused(bench.write("lain.json", "[1, 2]"), kdrt, "bukan hasil simulasi");
  refused(bench.write("format.json", "{\"format\": \"alur-simulation\", \"version\": 1}"), kdrt,
          "bukan hasil simulasi");
  refused(report, root + "sops/bekasi/pengaduan_tesa.sop", "hasil simulasi SOP lain");
  std::string text = bytes_of(report);
  const std::string name = "\"name\": \"terima\"";
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
    text.replace(at, name.size(), "\"name\": \"dulu\"");
  refused(bench.write("lama.json", text), kdrt, "berubah sejak simulasi");
}

TEST_CASE(
    "Heat that a format cannot show, and a measure that there is not, are refused before anything is "
    "written") {
  const Workbench bench;
  const std::string report = results(bench);
  for (const std::string extension : {"docx", "dot"}) {
    const std::string out = bench.path("kdrt." + extension);
    const Ran ran = run_alur({"draw", kdrt, "--heat", report, "-o", out});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("--heat mewarnai pdf, svg, dan png") != std::string::npos);
  }
  CHECK(run_alur({"draw", kdrt, "--heat", report, "--heat-by", "panas", "-o", bench.path("k.svg")}).exit ==
        2);
  CHECK(run_alur({"draw", kdrt, "--heat-by", "tunggu", "-o", bench.path("k.svg")}).exit == 2);
  CHECK(bench.files() == std::vector<std::string>{"hasil.json"});
}
