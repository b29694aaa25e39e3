// alur new: skeletons that say what is missing, and run once it is filled in.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "compiler/compile.h"
#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/doc_commands.h"
#include "tests/support/program.h"
#include "tests/support/random_model.h"
#include "tests/support/sop_text.h"

using namespace alur::tests;
namespace model = alur::model;
namespace fs = std::filesystem;

namespace {

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

struct Found {
  std::string code, severity;
  std::size_t line = 0;
};

std::vector<Found> findings_of(const std::string& file) {
  const Ran ran = run_alur({"check", "--format", "json", file});
  std::vector<Found> out;
  const auto page = nlohmann::json::parse(ran.out);
  for (const auto& one : page["findings"])
    out.push_back({one["code"], one["severity"], one["place"]["line"].get<std::size_t>()});
  return out;
}

std::size_t count(const std::vector<Found>& findings, const std::string& code) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Found& f) { return f.code == code; }));
}

// What a planner would write for each figure, from a script that knows nothing of the SOP.
std::string filled(const std::string& skeleton) {
  static const std::vector<std::pair<std::regex, std::string>> figures = {
      {std::regex("periode kosong"), "periode 6 Januari 2025 s/d 19 Januari 2025"},
      {std::regex("kalender kosong"), ""},
      {std::regex("(pegawai \\w+) kosong"), "$1 2 orang"},
      {std::regex("(tempat \\w+) kosong"), "$1 2 unit"},
      {std::regex("(kedatangan \\w+) kosong"), "$1 poisson(100 per tahun)"},
      {std::regex("(kerja \\S+) kosong"), "$1 segitiga(1 menit; 2 menit; 4 menit)"},
      {std::regex("anggap kosong"), "anggap \"uji\""},
      {std::regex("ulangan 30"), "ulangan 2"}};
  static const std::regex odds("(peluang (\\S+) \\w+) kosong");
  std::string out, asked_before;
  for (std::string line : lines_of(skeleton)) {
    line = line.substr(0, line.find('#'));
    // Mostly the first way, which leads on: a case that goes round for years would take as long here.
    if (std::smatch found; std::regex_search(line, found, odds)) {
      const std::string step = found[2];
      line = std::regex_replace(line, odds, step == asked_before ? "$1 5 %" : "$1 70 %");
      asked_before = step;
    }
    for (const auto& [pattern, with] : figures) line = std::regex_replace(line, pattern, with);
    out += line + "\n";
  }
  return out;
}

// Random models are for the page and have lanes alone.
model::Model with_posts(model::Model model) {
  for (model::Sop& sop : model.sops)
    for (model::Lane& lane : sop.lanes)
      lane.posts = {model.posts.push_back({{"jabatan_" + lane.name.text, {}}, {"Jabatan", {}, {}}})};
  return model;
}

// How often a line of the skeleton begins with these words.
std::map<std::string, int> beginnings(const std::string& skeleton) {
  std::map<std::string, int> out;
  for (const std::string& line : lines_of(skeleton)) {
    std::istringstream in(line);
    std::string first, second, third;
    in >> first >> second >> third;
    if (first == "#") first = second, second = third, in >> third;
    ++out[first + " " + second];
    if (first == "peluang") ++out[first + " " + second + " " + third];
  }
  return out;
}

// Every post, step and decision of the SOP once.
void check_named_once(const model::Model& model, const model::Sop& sop, const std::string& skeleton) {
  std::map<std::string, int> said = beginnings(skeleton);
  for (const model::Lane& lane : sop.lanes)
    for (const model::PostId post : lane.posts) {
      INFO(model.posts[post].name.text);
      CHECK(said["pegawai " + model.posts[post].name.text] == 1);
    }
  for (const model::Step& step : sop.steps) {
    const std::string ref = sop.name.text + "." + step.name.text;
    INFO(ref);
    CHECK(said["kerja " + ref] == 1);
    if (!step.decision || step.decision->outcomes.size() < 2) continue;
    const std::vector<model::Outcome>& outcomes = step.decision->outcomes;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
      CHECK(said["peluang " + ref + " " + outcomes[i].name.text] == (i + 1 < outcomes.size() ? 1 : 0));
  }
  CHECK(said["kedatangan " + sop.name.text] == 1);
}

std::size_t asked(const std::string& skeleton) {
  std::size_t out = 0;
  for (const std::string& line : lines_of(skeleton))
    out += line.substr(0, line.find('#')).find("kosong") != std::string::npos ? 1 : 0;
  return out;
}

// Refused figure by figure as it is; runs when it is filled, unless the engine cannot run the SOP yet or no
// case of it can end.
bool refused_then_runs(const Workbench& bench, const std::string& scenario) {
  const std::string skeleton = bytes_of(scenario);
  CHECK(run_alur({"format", "--check", scenario}).exit == 0);
  const std::vector<Found> findings = findings_of(scenario);
  CHECK(count(findings, "SC15") == asked(skeleton));
  for (const Found& one : findings) {
    INFO(one.code << " at line " << one.line);
    CHECK((one.severity != "invalid" || one.code == "SC15" || one.code == "SC10"));
  }
  const Ran refused = run_alur({"simulate", scenario});
  CHECK(refused.exit == 1);
  CHECK(refused.out.empty());
  const std::string ready = bench.write("terisi.sop", filled(skeleton));
  bool can_run = true;
  for (const Found& one : findings_of(ready)) {
    INFO(one.code << " at line " << one.line);
    CHECK((one.severity != "invalid" || one.code == "SC08" || one.code == "SC10"));
    can_run = can_run && one.severity != "invalid";
  }
  const Ran ran = run_alur({"simulate", ready});
  INFO(ran.err);
  CHECK(ran.exit == (can_run ? 0 : 1));
  if (can_run) CHECK(mentions(ran.out, "SIMULASI"));
  return can_run;
}

}  // namespace

TEST_CASE("A new SOP parses, is laid out, and is told what to fill in") {
  const Workbench bench;
  bench.write("bersama.sop", "jabatan kepala \"Kepala UPTD\"\nprofil kota { kertas f4 }\n");
  const std::string file = bench.path("Pengaduan KDRT.sop");
  const Ran ran = run_alur({"baru", "sop", "-o", file, "--profil", "kota", "--nama",
                            "Pengelolaan \"Pengaduan\"", "--langkah", "2", "--pelaksana", "petugas,kepala"});
  CHECK(ran.exit == 0);
  CHECK(ran.out == file + "\n");
  CHECK(mentions(ran.err, "alur periksa"));
  const std::string text = bytes_of(file);
  CHECK(mentions(text, "gunakan \"bersama.sop\"\n"));
  CHECK(mentions(text, "sop pengaduan_kdrt \"Pengelolaan \\\"Pengaduan\\\"\" {"));
  CHECK(mentions(text, "jabatan petugas \"\""));
  CHECK_FALSE(mentions(text, "jabatan kepala \"\""));
  CHECK(run_alur({"format", "--check", file}).exit == 0);
  const std::vector<std::string> lines = lines_of(text);
  std::vector<std::size_t> wanted;  // lines that hold a blank of their own
  for (const Found& one : findings_of(file)) {
    INFO(one.code << " at line " << one.line << ": " << lines[one.line - 1]);
    CHECK(one.severity != "invalid");
    const std::string code = lines[one.line - 1].substr(0, lines[one.line - 1].find('#'));
    const bool blank = mentions(code, "\"\"") || mentions(code, "kosong") || mentions(code, "dugaan");
    CHECK((blank || one.code == "TM03"));
    wanted.push_back(one.line);
  }
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (mentions(lines[i], "waktu kosong") || (mentions(lines[i], " \"\"") && lines[i].find('#') != 0)) {
      INFO(lines[i]);
      CHECK(std::count(wanted.begin(), wanted.end(), i + 1) >= 1);
    }
  CHECK(run_alur({"draw", file, "-o", bench.path("a.pdf")}).exit == 0);
}

TEST_CASE("A new file never replaces one") {
  const Workbench bench;
  const std::string file = bench.write("a.sop", "jabatan a \"A\"\n");
  fs::create_symlink(bench.path("tidak_ada.sop"), bench.path("b.sop"));
  for (const std::string& path : {file, bench.path("b.sop")}) {
    const Ran ran = run_alur({"new", "sop", "-o", path});
    CHECK(ran.exit == 3);
    CHECK(ran.out.empty());
    CHECK(mentions(ran.err, "sudah ada"));
  }
  CHECK(bytes_of(file) == "jabatan a \"A\"\n");
  CHECK_FALSE(fs::exists(bench.path("tidak_ada.sop")));
  const Ran full = run_alur({"new", "sop", "-o", bench.path("c.sop")}, {.largest_file = 20});
  CHECK(full.exit == 3);
  CHECK_FALSE(fs::exists(bench.path("c.sop")));
}

TEST_CASE("A wrong use of new is exit code 2 and writes nothing") {
  const Workbench bench;
  const std::string sop = seed("tangerang/pengaduan_kdrt.sop");
  const std::vector<std::vector<std::string>> wrong{{"new"},
                                                    {"new", "surat"},
                                                    {"new", "sop", "--steps", "0"},
                                                    {"new", "sop", "--steps", "banyak"},
                                                    {"new", "sop", "--lanes", "Kepala Seksi"},
                                                    {"new", "sop", "-o", bench.path("a.pdf")},
                                                    {"new", "sop", "--profile", "tidak_ada"},
                                                    {"new", "sop", "--profile", "tidak_ada", sop},
                                                    {"new", "scenario"},
                                                    {"new", "scenario", "--steps", "2", sop}};
  for (const auto& words : wrong) {
    const Ran ran = run_alur(words);
    INFO(fmt::format("{}", fmt::join(words, " ")));
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
  CHECK(run_alur({"new", "scenario", bench.path("tidak_ada.sop")}).exit == 3);
  CHECK(run_alur({"new", "sop", "--profile", "x", bench.path("tidak_ada.sop")}).exit == 3);
  const std::string bad = bench.write("bad.sop", "sop a \"A\" { langkah x 1 tiada \"X\" }\n");
  CHECK(run_alur({"new", "scenario", bad}).exit == 1);
  CHECK(bench.files() == std::vector<std::string>{"bad.sop"});
}

TEST_CASE("The profiles of the seeds are found, and the path to them holds") {
  const Workbench bench;
  for (const std::string city : {"tangerang", "bekasi"}) {
    const std::string file = bench.path(city + ".sop");
    CHECK(run_alur({"new", "sop", seed(city + "/bersama.sop"), "--profile", city, "-o", file}).exit == 0);
    for (const Found& one : findings_of(file)) CHECK(one.severity != "invalid");
    CHECK(mentions(bytes_of(file), "profil " + city));
  }
  // Without a file: beside the output, and in the folders beside that one.
  fs::copy(seed(""), bench.path("sops"), fs::copy_options::recursive);
  for (const std::string folder : {"sops/tangerang", "sops/baru"}) {
    const std::string file = bench.path(folder + "/uji.sop");
    CHECK(run_alur({"new", "sop", "--profile", "tangerang", "-o", file}).exit == 0);
    for (const Found& one : findings_of(file)) CHECK(one.severity != "invalid");
  }
}

TEST_CASE(
    "A new scenario of each of the twelve SOPs asks for each figure once, and runs when they are filled in") {
  std::size_t sops = 0, runs = 0;
  for (const std::string city : {"tangerang", "bekasi"})
    for (const std::string& file : seeds_in(city, "sop ")) {
      const Workbench bench;
      INFO(file);
      const std::string scenario = bench.path("beban.sop");
      REQUIRE(run_alur({"new", "skenario", file, "-o", scenario}).exit == 0);
      const auto compiled = alur::compile({file}, {});
      REQUIRE(compiled);
      REQUIRE(compiled->checked);
      const model::Model& model = compiled->checked->model();
      for (const model::Sop& sop : model.sops)
        if (compiled->is_named(sop.place)) check_named_once(model, sop, bytes_of(scenario));
      runs += refused_then_runs(bench, scenario) ? 1 : 0;
      ++sops;
    }
  CHECK(sops == 12);
  CHECK(runs >= 9);  // three hold what the engine cannot run yet
}

TEST_CASE("A new scenario of random SOPs does the same") {
  std::size_t runs = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    const Workbench bench;
    const model::Model model = with_posts(alur::test::random_model(seed));
    const std::string file = bench.write("acak.sop", sop_text(model));
    INFO("seed " << seed);
    const std::string scenario = bench.path("beban.sop");
    const Ran ran = run_alur({"new", "skenario", file, "-o", scenario});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    for (const model::Sop& sop : model.sops) check_named_once(model, sop, bytes_of(scenario));
    runs += refused_then_runs(bench, scenario) ? 1 : 0;
  }
  CHECK(runs >= 15);
}

TEST_CASE("Several SOPs and a calendar make one scenario") {
  const Workbench bench;
  const std::string scenario = bench.path("beban.sop");
  const Ran ran = run_alur({"new", "scenario", seed("tangerang/pengaduan_kdrt.sop"),
                            seed("tangerang/penjangkauan_puspaga.sop"), seed("bersama/kalender.sop"), "-o",
                            scenario, "--title", "Kota"});
  CHECK(ran.exit == 0);
  const std::string text = bytes_of(scenario);
  CHECK(mentions(text, "kedatangan pengaduan_kdrt kosong"));
  CHECK(mentions(text, "kedatangan penjangkauan_puspaga kosong"));
  CHECK(mentions(text, "asn (Jam kerja ASN"));
  CHECK(mentions(text, "\"Kota\""));
  refused_then_runs(bench, scenario);
}

TEST_CASE("What a SOP says itself and what it calls are in the scenario") {
  const Workbench bench;
  const std::string file =
      bench.write("a.sop",
                  "jabatan k \"K\"\njabatan m \"M\"\ntempat kamar \"Kamar\"\n"
                  "sop b \"B\" { pelaksana m: m; langkah satu 1 m \"Satu\" { waktu 1 jam } }\n"
                  "sop a \"A\" {\n  pelaksana k: k\n  langkah satu 1 k \"Satu\" { kerja konstan(1 jam) }\n"
                  "  langkah dua 2 k \"Dua\" { panggil b; opsional; tempati kamar; ulangi }\n}\n");
  const Ran ran = run_alur({"new", "scenario", file});
  CHECK(ran.exit == 0);
  for (const char* line :
       {"# kerja a.satu sudah tertulis", "kerja a.dua kosong", "kerja b.satu kosong", "tempat kamar kosong",
        "peluang a.dua dilewati kosong", "peluang a.dua diulang kosong", "pegawai m kosong"}) {
    INFO(line);
    CHECK(mentions(ran.out, line));
  }
}

TEST_CASE("A lane that is named twice is one lane") {
  const Ran ran = run_alur({"new", "sop", "--lanes", "petugas,kepala,petugas"});
  CHECK(ran.exit == 0);
  std::size_t posts = 0, lanes = 0;
  for (const std::string& line : lines_of(ran.out)) {
    if (line.starts_with("jabatan petugas ")) ++posts;
    if (line == "  pelaksana petugas: petugas") ++lanes;
  }
  CHECK(posts == 1);
  CHECK(lanes == 1);
  CHECK(mentions(ran.out, "pelaksana kepala: kepala"));
}

TEST_CASE("A profile that is found nowhere is asked for with its file") {
  const Workbench bench;
  bench.write("bentuk.sop", "profil lain { kertas f4 }\n");
  const std::string output = bench.path("a.sop");
  const Ran among = run_alur({"new", "sop", "-o", output, "--profil", "hilang_x"});
  CHECK(among.exit == 2);
  CHECK(mentions(among.err, "yang ada: "));
  CHECK(mentions(among.err, "sebutkan berkas yang memuatnya: alur baru sop BERKAS --profil hilang_x"));
  const Ran given = run_alur({"new", "sop", bench.path("bentuk.sop"), "-o", output, "--profil", "hilang_x"});
  CHECK(given.exit == 2);
  CHECK(mentions(given.err, "yang ada: lain"));
  CHECK(mentions(given.err, "sebutkan berkas yang memuatnya"));
  std::string many;
  for (int i = 10; i < 40; ++i) many += fmt::format("profil p{} {{ kertas f4 }}\n", i);
  const Ran few = run_alur({"new", "sop", bench.write("banyak.sop", many), "--profil", "hilang_x"});
  CHECK(
      mentions(few.err, "yang ada: p10, p11, p12, p13, p14, p15, p16, p17, dan 22 lainnya; untuk yang lain"));
  fs::current_path(bench.path(""));  // where no profile is
  const Ran none = run_alur({"new", "sop", bench.write("k.sop", "jabatan k \"K\"\n"), "--profil", "x"});
  fs::current_path(ALUR_SOURCE_DIR);
  CHECK(none.exit == 2);
  CHECK(mentions(none.err, "sebutkan berkas yang memuatnya: alur baru sop BERKAS --profil x"));
}
