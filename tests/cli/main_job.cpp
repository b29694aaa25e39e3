// The main job on the real documents: what each verb writes, and that it writes the same bytes again.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/docx.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::vector<std::string> all_sops() {
  std::vector<std::string> files = seeds_in("tangerang", "sop ");
  for (const std::string& file : seeds_in("bekasi", "sop ")) files.push_back(file);
  REQUIRE(files.size() >= 3);
  return files;
}

std::vector<std::string> all_scenarios() {
  const auto files = seeds_in("skenario", "skenario ");
  REQUIRE_FALSE(files.empty());
  return files;
}

// Every tool of these tests is one of scripts/setup --test.
void check_with(const std::vector<std::string>& words) {
  const Ran ran = run(words);
  INFO(words[0] << " (installed by scripts/setup --test): " << ran.out << ran.err);
  CHECK(ran.exit == 0);
}

}  // namespace

TEST_CASE("Checking a real SOP ends with 0 or 1, and its JSON says the same") {
  for (const std::string& file : all_sops()) {
    INFO(file);
    const Ran text = run_alur({"check", file});
    CHECK((text.exit == 0 || text.exit == 1));
    CHECK((text.exit == 0 || !text.out.empty()));
    const Ran json = run_alur({"check", "--format", "json", file});
    CHECK(json.exit == text.exit);
    CHECK(nlohmann::json::accept(json.out));
  }
}

TEST_CASE("The JSON of a file with mistakes is JSON too, and the exit code is 1") {
  const Workbench bench;
  const std::string file = bench.write("salah.sop", "sop \"{ langkah langkah\n");
  const Ran ran = run_alur({"check", "--format", "json", file});
  CHECK(ran.exit == 1);
  CHECK(nlohmann::json::accept(ran.out));
}

TEST_CASE("A page that holds too much is drawn, warned of by page, and counted by --quality") {
  const Workbench bench;
  std::string text = "jabatan k \"K\"\nsop padat \"Padat\" {\n";
  for (int i = 0; i < 30; ++i) text += "  pelaksana p" + std::to_string(i) + ": k\n";
  text +=
      "  langkah satu 1 p0 \"Menulis\" { waktu 1 jam }\n  langkah dua 2 p29 \"Membaca\" { waktu 1 jam }\n}\n";
  const std::string file = bench.write("padat.sop", text);
  const std::string pdf = bench.path("padat.pdf");
  const Ran drawn = run_alur({"draw", file, "-o", pdf});
  CHECK(drawn.exit == 0);
  CHECK(drawn.err.find("peringatan: gambar 'padat' tidak rapi pada halaman 2") != std::string::npos);
  CHECK(drawn.err.find("tabel keluar dari kertas") != std::string::npos);
  CHECK(bytes_of(pdf).substr(0, 5) == "%PDF-");
  CHECK(run_alur({"draw", file, "-o", pdf, "--quality"}).exit == 70);
  // Word takes no negative margin and no empty column.
  const std::string docx = bench.path("padat.docx");
  REQUIRE(run_alur({"draw", file, "-o", docx}).exit == 0);
  const auto body = parsed_xml(parts_of_package(bytes_of(docx)).at("word/document.xml"));
  for (const pugi::xml_node margins : elements(body, "w:pgMar"))
    for (const pugi::xml_attribute margin : margins.attributes()) CHECK(margin.as_int() >= 0);
  for (const pugi::xml_node column : elements(body, "w:gridCol")) CHECK(column.attribute("w:w").as_int() > 0);
}

TEST_CASE("A drawing is whole, valid, and the same bytes each time") {
  for (const std::string& file : all_sops()) {
    INFO(file);
    const Workbench bench;
    const std::string pdf = bench.path("a.pdf"), svg = bench.path("a.svg");
    const Ran drawn = run_alur({"draw", file, "-o", pdf});
    CHECK(drawn.exit == 0);
    CHECK(run_alur({"gambar", file, "-o", svg}).exit == 0);
    CHECK(bytes_of(pdf).substr(0, 5) == "%PDF-");
    check_with({"qpdf", "--check", pdf});
    check_with({"xmllint", "--noout", svg});
    check_with({"rsvg-convert", svg, "-o", bench.path("a.png")});
    const Ran fonts = run({"pdffonts", pdf});
    CHECK(fonts.exit == 0);
    CHECK(run_alur({"draw", file, "-o", bench.path("b.pdf")}).exit == 0);
    CHECK(run_alur({"draw", file, "-o", bench.path("b.svg")}).exit == 0);
    CHECK(bytes_of(pdf) == bytes_of(bench.path("b.pdf")));
    CHECK(bytes_of(svg) == bytes_of(bench.path("b.svg")));
  }
}

TEST_CASE("A drawing has every format that is promised, named by its extension") {
  const std::string file = seed("tangerang/pengaduan_kdrt.sop");
  std::vector<std::string> words{"draw", file, "--dpi", "60"};
  const Workbench bench;
  for (const std::string& format : draw_formats) words.insert(words.end(), {"-o", bench.path("a." + format)});
  const Ran drawn = run_alur(words);
  INFO(drawn.err);
  CHECK(drawn.exit == 0);
  // A picture in dots is a file a page; all others hold both pages.
  const std::vector<std::string> expected{"a-1.png", "a-2.png", "a.docx", "a.dot", "a.pdf", "a.svg"};
  CHECK(bench.files() == expected);
  for (const std::string& name : expected) CHECK(drawn.out.find(name) != std::string::npos);
  check_with({"neato", "-n2", "-Tsvg", bench.path("a.dot"), "-o", bench.path("dot.svg")});
  const std::string picture = bytes_of(bench.path("dot.svg"));
  for (const char* part : {"Satgas PPA", "Kepala UPTD PPA", "tidak memerlukan", "step&#45;terima"}) {
    INFO(part);
    CHECK(picture.find(part) != std::string::npos);
  }
  const auto stamp = parsed_xml(parts_of_package(bytes_of(bench.path("a.docx"))).at("customXml/item1.xml"));
  CHECK(stamp.child("lampiran").child("sumber").child_value() == bytes_of(file));
  CHECK(stamp.child("lampiran").child("sumber").attribute("nama").value() ==
        std::string("pengaduan_kdrt.sop"));
}

TEST_CASE("Dots per inch that no picture can have are refused") {
  const Workbench bench;
  for (const char* dpi : {"0", "29", "601", "-5", "banyak", "1e3"}) {
    INFO(dpi);
    const Ran ran = run_alur({"draw", seed("tangerang/pengaduan_kdrt.sop"), "-o", bench.path("a.png"),
                              std::string("--dpi=") + dpi});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("--dpi") != std::string::npos);
    CHECK(bench.files().empty());
  }
}

TEST_CASE(
    "A scenario runs from its source and from its table file to the same report, without progress in a "
    "pipe") {
  for (const std::string& file : all_scenarios()) {
    INFO(file);
    const Workbench bench;
    const std::string table = bench.path("a.alurt");
    REQUIRE(run_alur({"build", file, "-o", table}).exit == 0);
    REQUIRE(run_alur({"susun", file, "-o", bench.path("b.alurt")}).exit == 0);
    CHECK(bytes_of(table) == bytes_of(bench.path("b.alurt")));

    const Ran from_source = run_alur({"simulate", file});
    const Ran from_table = run_alur({"simulate", table});
    CHECK(from_source.exit == 0);
    CHECK(from_table.exit == 0);
    CHECK(from_table.out.size() > 200);
    CHECK(from_source.out == from_table.out);
    // A table file is known by its first bytes, whatever its name.
    std::filesystem::copy_file(table, bench.path("lain.dat"));
    CHECK(run_alur({"simulate", bench.path("lain.dat")}).out == from_table.out);
    for (const std::string& text : {from_table.out, from_table.err}) {
      CHECK(text.find('\r') == std::string::npos);
      CHECK(text.find('\x1b') == std::string::npos);
    }

    const Ran json = run_alur({"simulasi", table, "--format", "json"});
    CHECK(json.exit == 0);
    CHECK(nlohmann::json::accept(json.out));
    CHECK(run_alur({"simulate", table, "--format", "json", "-o", bench.path("a.json")}).exit == 0);
    CHECK(bytes_of(bench.path("a.json")) == json.out);
  }
}

TEST_CASE("Verbs for people print nothing but their result on standard output") {
  for (const std::string& file : all_sops()) {
    INFO(file);
    const Workbench bench;
    CHECK(run_alur({"draw", file, "-o", bench.path("a.svg")}).out.find("<svg") == std::string::npos);
    const Ran model = run_alur({"lihat", "model", file});
    CHECK(model.exit == 0);
    CHECK(model.out.size() > 200);
    CHECK(model.out == run_alur({"show", "model", file}).out);
  }
}
