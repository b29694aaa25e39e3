#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/output_file.h"
#include "compiler/compile.h"
#include "compiler/diff/format.h"
#include "compiler/diff/from_models.h"
#include "compiler/diff/matrix_pages.h"
#include "compiler/lampiran/book.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/scene_dump.h"
#include "compiler/returned/report.h"
#include "runtime/dist/distribution.h"
#include "simulator/report/format.h"
#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/docx.h"
#include "tests/support/eyes.h"
#include "tests/support/program.h"
#include "tests/unit/returned/edited.h"

using namespace alur;
using tests::run_alur;

namespace {

namespace fs = std::filesystem;

const std::string root = ALUR_SOURCE_DIR "/";
const std::string folder = root + "tests/golden/";

bool updating() {
  const char* wanted = std::getenv("ALUR_UPDATE_GOLDEN");
  if (wanted == nullptr || std::string(wanted) != "1") return false;
  const char* ci = std::getenv("CI");
  if (ci != nullptr && *ci != '\0') throw std::runtime_error("a build server does not renew goldens");
  return true;
}

// Where the checkout lies is nobody's business.
std::string without_root(std::string text) {
  for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root, at))
    text.erase(at, root.size());
  return text;
}

// The first line in which the two differ: a golden of a thousand lines helps nobody in a terminal.
std::string difference(const std::string& is, const std::string& was) {
  std::size_t line = 1, begin = 0, i = 0;
  for (; i < is.size() && i < was.size() && is[i] == was[i]; ++i)
    if (is[i] == '\n') {
      ++line;
      begin = i + 1;
    }
  const auto line_of = [&](const std::string& text) {
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  return fmt::format("line {}\n  is:  {}\n  was: {}", line, begin <= is.size() ? line_of(is) : "",
                     begin <= was.size() ? line_of(was) : "");
}

void compare(const std::string& name, const std::string& text) {
  const std::string is = without_root(text), path = folder + name;
  if (updating()) {
    REQUIRE(write_file(path, is));
    return;
  }
  INFO("renew after looking at the change: scripts/golden");
  INFO(name);
  const auto was = read_file(path, 64u << 20);
  REQUIRE(was);
  if (is != *was) FAIL_CHECK(difference(is, *was));
}

std::vector<std::string> verb_names() {
  std::vector<std::string> out;
  for (const tests::Verb& verb : tests::verbs) out.push_back(verb.name);
  return out;
}

const std::vector<std::string> sops = {"sops/tangerang/pengaduan_kdrt.sop",
                                       "sops/tangerang/penjangkauan_puspaga.sop",
                                       "sops/bekasi/pengaduan_tesa.sop"};
const std::vector<std::string> scenarios = {
    "sops/skenario/tangerang_2025.sop", "sops/skenario/bekasi_2025.sop", "tests/golden/inputs/sebaran.sop",
    "tests/golden/inputs/kantor.sop"};

// Its parts one below the other, an element a line.
std::string docx_of_a_small_sop() {
  const auto compiled = compile({root + "tests/golden/inputs/kecil.sop"}, {});
  REQUIRE(compiled);
  REQUIRE(compiled->checked);
  lampiran::DrawOptions options;
  options.metrics = lampiran::Metrics::Frozen;
  const lampiran::Drawing drawing = lampiran::draw(compiled->checked->model(), model::SopId{0}, options);
  const auto files = lampiran::format_by_name("docx")->write(drawing.scene, {150, "kecil.sop", "sop kecil"});
  REQUIRE(files);
  std::string out;
  for (const auto& [name, text] : tests::parts_of_package(files->front().bytes)) {
    std::ostringstream lines;
    tests::parsed_xml(text).save(lines, " ", pugi::format_indent | pugi::format_no_declaration);
    out += name + "\n" + lines.str() + "\n";
  }
  return out;
}

// All lampiran of the collection, in the order of their paths.
std::vector<std::string> lampiran_files() {
  std::vector<std::string> out;
  for (const char* agency : {"sops/tangerang", "sops/bekasi"})
    for (const auto& entry : fs::directory_iterator(root + agency))
      if (entry.path().extension() == ".sop") out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

// What changed is drawn side by side in build/eyes/index.html, when the goldens are renewed and when they
// fail.
void compare_pictures(const std::map<std::string, std::string>& pictures) {
  for (const auto& entry : fs::directory_iterator(folder + "pictures")) {
    const std::string name = entry.path().filename().string();
    INFO("left over: " << name);
    CHECK(pictures.contains(name));
  }
  tests::show_changes(folder + "pictures", pictures, root + "build/eyes/index.html");
  INFO("look at them side by side: build/eyes/index.html");
  for (const auto& [name, svg] : pictures) compare("pictures/" + name, svg);
}

std::string stem(const std::string& path) { return fs::path(path).stem().string(); }

std::string out_of(std::vector<std::string> words, int exit = 0) {
  const std::string joined = fmt::format("{}", fmt::join(words, " "));
  const tests::Ran ran = run_alur(std::move(words));
  INFO(joined);
  INFO(ran.err);
  CHECK(ran.exit == exit);
  return ran.out;
}

}  // namespace

TEST_CASE("Every stage of every SOP prints as it did") {
  for (const std::string& file : sops) {
    for (const std::string stage : {"ast", "model", "names"})
      compare(fmt::format("{}/{}.txt", stage, stem(file)), out_of({"show", stage, root + file}));
    for (const std::string stage : {"sheets", "scene"})
      compare(fmt::format("{}/{}.txt", stage, stem(file)),
              out_of({"show", stage, "--frozen-metrics", root + file}));
  }
}

TEST_CASE("Every lampiran of the collection looks as it did") {
  std::map<std::string, std::string> pictures;
  for (const std::string& file : lampiran_files()) {
    const auto compiled = compile({file}, {});
    REQUIRE(compiled);
    REQUIRE(compiled->checked);
    const model::Model& model = compiled->checked->model();
    for (std::size_t i = 0; i < model.sops.size(); ++i) {
      const model::SopId sop = model.sops.id_at(i);
      if (compiled->files.sources[model.sops[sop].place.file].path() != file) continue;  // of another file
      lampiran::DrawOptions options;
      options.metrics = lampiran::Metrics::Frozen;
      const auto files =
          lampiran::format_by_name("svg")->write(lampiran::draw(model, sop, options).scene, {});
      REQUIRE(files);
      pictures[model.sops[sop].name.text + ".svg"] = files->front().bytes;
    }
  }
  CHECK(pictures.size() >= 12);
  compare_pictures(pictures);
}

TEST_CASE("A picture that differs is shown beside what it was, one that does not is not") {
  tests::Workbench bench;
  const std::string was = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";
  bench.write("kdrt.svg", was);
  const std::string goldens = bench.path(""), page = bench.path("eyes/index.html");
  CHECK(tests::show_changes(goldens, {{"kdrt.svg", was}}, page) == 0);
  CHECK_FALSE(fs::exists(page));
  CHECK(tests::show_changes(goldens, {{"kdrt.svg", was + "<!--planted-->"}, {"baru.svg", was}}, page) == 2);
  const auto html = read_file(page, 1u << 20);
  REQUIRE(html);
  CHECK(html->find("<h2>kdrt.svg</h2>") != std::string::npos);
  const auto at = html->find("<h2>kdrt.svg</h2>");
  const auto before = html->find("old</figcaption><img", at), after = html->find("new</figcaption><img", at);
  CHECK(before < after);
  CHECK(after < html->find("planted"));
  CHECK(html->find("old</figcaption>-") != std::string::npos);  // the new one was not there before
}

TEST_CASE("The tables and a short run of every scenario print as they did") {
  for (const std::string& file : scenarios) {
    compare(fmt::format("tables/{}.txt", stem(file)), out_of({"show", "tables", root + file}));
    for (const std::string format : {"text", "json"})
      compare(fmt::format("report/{}.{}", stem(file), format),
              out_of({"simulate", "--replications", "3", "--format", format, root + file}));
    compare(fmt::format("report/{}.en.text", stem(file)),
            out_of({"simulate", "--lang", "en", "--replications", "3", root + file}));
  }
}

TEST_CASE("The findings of every SOP print as they did") {
  for (const std::string& file : sops) {
    compare(fmt::format("check/{}.txt", stem(file)), out_of({"check", root + file}, 1));
    compare(fmt::format("check/{}.en.txt", stem(file)), out_of({"check", "--lang", "en", root + file}, 1));
    compare(fmt::format("check/{}.json", stem(file)), out_of({"check", "--format", "json", root + file}, 1));
  }
}

TEST_CASE("The changes between a SOP and its revision print as they did") {
  const std::string olds = root + "sops/tangerang/pengaduan_kdrt.sop";
  const std::string news = root + "tests/golden/inputs/diff/pengaduan_kdrt.sop";
  compare("diff/pengaduan_kdrt.txt", out_of({"diff", olds, news}, 1));
  compare("diff/pengaduan_kdrt.en.txt", out_of({"diff", "--lang", "en", olds, news}, 1));
  compare("diff/pengaduan_kdrt.json", out_of({"diff", "--format", "json", olds, news}, 1));
}

TEST_CASE("What a clerk did in a document that came back prints as it did") {
  const std::string file = root + "sops/tangerang/pengaduan_kdrt.sop";
  const tests::Drawn was = tests::drawn(file);
  std::string text = was.stamp.source_text;
  for (const auto& [from, to] : {std::pair("waktu 30 detik", "waktu 40 detik"),
                                 std::pair("\"Data Satgas PPA\"", "\"Daftar Satgas PPA\"")})
    text.replace(text.find(from), std::string_view(from).size(), to);
  const tests::Drawn today = tests::drawn(file, text);
  const std::string bytes = tests::edited(was, [&](pugi::xml_node x) {
    tests::set_text(x, "alur_dibuat", ": 5 Januari 2026");
    tests::set_text(x, "alur_terima_waktu", "25 detik");
    tests::set_text(x, "alur_lapor_awal_waktu", "45 detik");
    tests::set_text(x, "alur_laporan_keterangan", "melalui surat elektronik");
    tests::add_row_after(x, "alur_tugaskan_nomor", "Langkah baru");
    pugi::xml_node row = tests::row_of(x, "alur_koordinasi_nomor");
    row.parent().remove_child(row);
    pugi::xml_node at = tests::elements(tests::shape_named(x, "step-laporan"), "a:off").front();
    const long wide = was.stamp.lanes.front().right - was.stamp.lanes.front().left;
    at.attribute("x") = std::to_string(at.attribute("x").as_llong() + wide * 635).c_str();
    tests::elements(tests::shape_named(x, "arrow-tindak_lanjut-tidak"), "a:endCxn").front().attribute("id") =
        tests::shape_named(x, "step-tugaskan").child("wps:cNvPr").attribute("id").value();
  });
  const returned::ClerkChanges changes = tests::changes_in(today, bytes);
  for (const Language language : {Language::Indonesian, Language::English}) {
    const returned::Report report{
        changes,  today.compiled.files.sources, file,  "kembali.docx", "pengaduan_kdrt.sop",
        language, diff::Colour::None,           "alur"};
    const bool id = language == Language::Indonesian;
    compare(id ? "diff/returned.txt" : "diff/returned.en.txt", returned::text_of(report));
    if (id) compare("diff/returned.json", returned::json_of(report));
  }
}

TEST_CASE("The matriks perubahan prints as it did, in rows, on pages and as Word") {
  const auto before = compile({root + "sops/tangerang/pengaduan_kdrt.sop"}, {});
  const auto after = compile({root + "tests/golden/inputs/diff/pengaduan_kdrt.sop"}, {});
  REQUIRE(before);
  REQUIRE(after);
  const diff::Changes changes = diff::from_models({before->checked->model(), before->findings, 1},
                                                  {after->checked->model(), after->findings, 1}, {});
  const auto metrics = lampiran::frozen_metrics();
  compare("diff/pengaduan_kdrt.scene.txt",
          lampiran::dump(
              diff::pages_of(diff::matrix_of(changes), *metrics, lampiran::installed_family("Arial"))));
  const auto word =
      diff::format_by_name("docx")->write({changes, before->files.sources, after->files.sources, "", "",
                                           Language::Indonesian, diff::Colour::None, ""});
  REQUIRE(word);
  std::string document = tests::parts_of_package(*word).at("word/document.xml") + "\n";
  for (std::size_t at = document.find("</w:tr>"); at != std::string::npos;
       at = document.find("</w:tr>", at + 8))
    document.insert(at + 7, "\n");
  compare("diff/pengaduan_kdrt.document.xml", document);
}

TEST_CASE("Every kind of finding is shown: its bad example, checked") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (kind->bad.empty()) continue;
    tests::Workbench bench;
    const std::string file = bench.write("contoh.sop", std::string(kind->bad));
    std::string text = run_alur({"check", "--deny", "info", "--per", "2026-06-30", file}).out;
    for (std::size_t at = text.find(file); at != std::string::npos; at = text.find(file))
      text.replace(at, file.size(), "contoh.sop");
    const std::string place = bench.path("");
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place))
      text.erase(at, place.size());
    INFO(kind->code);
    CHECK(text.find(kind->code) != std::string::npos);
    compare(fmt::format("findings/{}.txt", kind->code), text);
  }
}

TEST_CASE("Every code is raised in a golden file, or a reason says where it is raised instead") {
  // What no short text can raise; tests/unit and tests/cli do.
  const std::map<std::string, std::string> too_large = {
      {"LM01", "thousands of files"}, {"LM02", "megabytes of text"}, {"LM03", "a long chain of files"},
      {"LM04", "thousands of SOPs"},  {"LM05", "a thousand steps"},  {"SX17", "a file of megabytes"},
  };
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    const std::string code(kind->code);
    const auto golden = read_file(folder + fmt::format("findings/{}.txt", code), 1u << 20);
    INFO(code);
    if (too_large.contains(code)) {
      CHECK_FALSE(golden);
      continue;
    }
    REQUIRE(golden);
    CHECK(golden->find("[" + code + "]: ") != std::string::npos);
  }
  for (const auto& entry : fs::directory_iterator(folder + "findings")) {
    const std::string code = entry.path().stem().string();
    const auto kinds = all_diagnostic_kinds();
    INFO(code);
    CHECK(std::any_of(kinds.begin(), kinds.end(), [&](const DiagnosticKind* k) { return k->code == code; }));
  }
}

TEST_CASE("The pages of findings in docs/ are what the program prints") {
  for (const auto& [path, language] :
       {std::pair("docs/id/temuan.md", "id"), std::pair("docs/findings.md", "en")})
    compare(std::string("../../") + path,
            out_of({"explain", "--all", "--format", "markdown", "--lang", language}));
}

TEST_CASE("Every page of explain and of the help prints as it did") {
  for (const std::string language : {"id", "en"}) {
    std::string pages = out_of({"explain", "--lang", language});
    for (const DiagnosticKind* kind : all_diagnostic_kinds())
      pages += "\n" + out_of({"explain", std::string(kind->code), "--lang", language});
    compare(fmt::format("explain/{}.txt", language), pages);
    std::string help = out_of({"--help", "--lang", language});
    for (const std::string& verb : verb_names()) help += "\n" + out_of({verb, "--help", "--lang", language});
    compare(fmt::format("help/{}.txt", language), help);
  }
}

TEST_CASE("A small book stands on its pages as it did") {
  const auto compiled = compile({root + "tests/golden/inputs/buku.sop"}, {});
  REQUIRE(compiled);
  REQUIRE(compiled->checked);
  const model::Model& model = compiled->checked->model();
  lampiran::BookOptions options;
  options.draw.metrics = lampiran::Metrics::Frozen;
  const auto order = lampiran::in_book_order(model, {model::SopId{0}, model::SopId{1}});
  compare("scene/buku.txt",
          dump(lampiran::book(model, model.profiles[model::ProfileId{0}], order, options).scene));
}

TEST_CASE("Every format of drawings and reports is shown by a golden case") {
  const auto compiled = compile({root + sops[1]}, {});
  REQUIRE(compiled);
  REQUIRE(compiled->checked);
  lampiran::DrawOptions options;
  options.metrics = lampiran::Metrics::Frozen;
  const lampiran::Drawing drawing = lampiran::draw(compiled->checked->model(), model::SopId{0}, options);
  for (const lampiran::Format* format : lampiran::formats()) {
    INFO(format->name);
    const auto files = format->write(drawing.scene, {});
    REQUIRE(files);
    const std::string& bytes = files->front().bytes;
    // A PDF holds its fonts, a PNG their dots, and is the same bytes only within one release of Debian: its
    // beginning and end are shown.
    if (format->name == "pdf")
      compare("formats/pdf.txt", bytes.substr(0, 5) + "\n" + bytes.substr(bytes.size() - 6));
    else if (format->name == "png")
      compare("formats/png.txt", fmt::format("{} pages, {}, {}\n", files->size(), bytes.substr(1, 3),
                                             bytes.substr(bytes.size() - 8, 4)));
    else if (format->name == "docx")
      compare("formats/docx.txt", docx_of_a_small_sop());
    else
      compare(fmt::format("formats/{}.{}", stem(sops[1]), format->name), bytes);
  }
  for (const simulator::report::Format* format : simulator::report::shelf()) {
    INFO(format->name);
    CHECK(fs::exists(folder + fmt::format("report/tangerang_2025.{}", format->name)));
  }
}

TEST_CASE("Every distribution is shown by a golden case") {
  const auto tables = read_file(folder + "tables/sebaran.txt", 1u << 20);
  REQUIRE(tables);
  for (const runtime::dist::Distribution* known : runtime::dist::shelf()) {
    INFO(known->keyword);
    CHECK(tables->find(std::string(known->keyword)) != std::string::npos);
  }
}

TEST_CASE("Every skeleton of `new` prints as it did") {
  const fs::path before = fs::current_path();
  fs::current_path(root);  // what a skeleton uses is named from where it will stand
  compare("skeleton/sop.txt", out_of({"new", "sop"}));
  compare("skeleton/sop_tangerang.txt",
          out_of({"new", "sop", "sops/tangerang/bersama.sop", "--profile", "tangerang", "--title",
                  "Pengelolaan Pengaduan", "--steps", "5", "--lanes", "petugas,kepala_uptd_ppa"}));
  for (const std::string& file : sops)
    compare(fmt::format("skeleton/skenario_{}.txt", stem(file)), out_of({"new", "scenario", file}));
  fs::current_path(before);
}

TEST_CASE("No golden is left over from a case that is gone") {
  std::set<std::string> expected = {"scene/buku.txt"};
  for (const std::string& file : sops)
    for (const std::string stage : {"ast", "model", "sheets", "scene"})
      expected.insert(fmt::format("{}/{}.txt", stage, stem(file)));
  for (const std::string stage : {"ast", "model", "sheets", "scene"})
    for (const auto& entry : fs::directory_iterator(folder + stage)) {
      const std::string name = stage + "/" + entry.path().filename().string();
      INFO(name);
      CHECK(expected.contains(name));
    }
}
