// What a planner reads when something is not as it should be: their language, one mistake, one way on.
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

const std::string kdrt = seed("tangerang/pengaduan_kdrt.sop");
const std::string scenario = seed("skenario/tangerang_2025.sop");

std::string posts(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "jabatan k \"K\"\n";
  return text;
}

}  // namespace

TEST_CASE("Wrong command lines name the word and a way on, in both languages") {
  struct Case {
    std::vector<std::string> words;
    std::string id, en;
  };
  const std::vector<Case> cases{
      {{"chek"}, "perintah 'chek' tidak dikenal; mungkin maksudnya 'check'?", "did you mean 'check'?"},
      {{"periksaa"}, "mungkin maksudnya 'periksa'?", "did you mean 'periksa'?"},
      {{"sop.sop"}, "alur periksa sop.sop", "alur check sop.sop"},
      {{"draw", "--qualiti", kdrt},
       "pilihan '--qualiti' tidak dikenal; mungkin maksudnya '--quality'?",
       "did you mean '--quality'?"},
      {{"draw", "--qualiti=1", kdrt}, "mungkin maksudnya '--quality'?", "did you mean '--quality'?"},
      {{"simulate", "--replications", "abc", scenario},
       "--replications menerima bilangan bulat",
       "--replications takes a whole number"},
      {{"simulate", "--replications", "0", scenario}, "1 sampai 1.000.000", "1 to 1,000,000"},
      {{"simulate", "--threads", "-1", scenario}, "--threads menerima", "--threads takes"},
      {{"simulate", "--seed", "1.5", scenario}, "--seed menerima", "--seed takes"},
      {{"check", "--limit", "x", kdrt}, "--limit menerima", "--limit takes"},
      {{"check", "--per", "kemarin", kdrt}, "--per menerima", "--per takes"},
      {{"check", "--per", "2026-02-30", kdrt}, "--per menerima", "--per takes"},
      {{"check", "--format"}, "pilihan '--format' memerlukan satu nilai", "'--format' needs one value"},
      {{"check", "--format", "text", "--format", "json", kdrt},
       "pilihan '--format' hanya boleh ditulis sekali",
       "may be given once only"},
      {{"check", "--all=x", kdrt}, "pilihan '--all' tidak menerima nilai seperti itu", "takes no such value"},
      {{"check", "--allow", "TM22", kdrt},
       "kode 'TM22' tidak dikenal; mungkin maksudnya TM02?",
       "did you mean TM02?"},
      {{"check"}, "alur periksa sop.sop", "alur check sop.sop"},
      {{"draw"}, "alur gambar sop.sop", "alur draw sop.sop"},
      {{"build"}, "alur susun skenario.sop", "alur build scenario.sop"},
      {{"simulate"}, "alur simulasi skenario.sop", "alur simulate scenario.sop"},
      {{"show"}, "sebutkan tahapnya: ast", "name the stage: ast"},
      {{"show", "modell", kdrt}, "tahap 'modell' tidak dikenal", "unknown stage 'modell'"},
      {{"show", "tables"}, "alur lihat tables sop.sop", "alur show tables sop.sop"},
      {{"simulate", "--scenario", "xyz", scenario},
       "skenario 'xyz' tidak dikenal; yang ada: ",
       "unknown scenario 'xyz'; there are: "},
      {{"draw", "--sop", "xyz", kdrt},
       "tidak ada SOP bernama 'xyz'; yang ada: pengaduan_kdrt",
       "there are: "},
      {{"draw", kdrt, "--format", "svg", "-o", "x.pdf"},
       "berakhiran '.pdf', padahal isinya akan berupa '.svg'",
       "its content would be '.svg'"},
      {{"draw", kdrt, "--format", "pdf", "-o", "x.JSON"}, "berakhiran '.json'", "ends in '.json'"},
      {{"build", scenario, "-o", "x.sop"}, "berakhiran '.sop'", "ends in '.sop'"},
      {{"simulate", scenario, "--format", "text", "-o", "x.json"}, "berakhiran '.json'", "ends in '.json'"},
      {{"simulate", scenario, "-o", "x.pdf"}, "berakhiran '.pdf'", "ends in '.pdf'"},
  };
  for (const Case& c : cases) {
    INFO(c.words[0] << " ... of " << c.words.size() << " words");
    const Ran indonesian = run_alur(c.words),
              english = run_alur(c.words, {.environment = {{"ALUR_LANG", "en"}}});
    for (const Ran& ran : {indonesian, english}) {
      INFO(ran.err);
      CHECK(ran.exit == 2);
      CHECK(ran.out.empty());
    }
    CHECK(mentions(indonesian.err, c.id));
    CHECK(mentions(english.err, c.en));
    for (const char* foreign : {"Could", "convert", "required", "received", "expected"})
      CHECK_FALSE(mentions(indonesian.err, foreign));
  }
}

TEST_CASE("The help speaks one language, and its usage begins with the program and the verb") {
  for (const Verb& verb : verbs) {
    INFO(verb.name);
    const std::string indonesian = run_alur({verb.alias, "--help"}).out;
    const std::string english = run_alur({verb.name, "--help", "--lang", "en"}).out;
    CHECK(mentions(indonesian, "Pemakaian: alur " + verb.alias + " [PILIHAN]"));
    CHECK(mentions(english, "Usage: alur " + verb.name + " [OPTIONS]"));
    for (const char* word : {"FILE", "CODE", "STAGE", "TEXT", "UINT", "OPTIONS", "[["})
      CHECK_FALSE(mentions(indonesian, word));
  }
}

TEST_CASE("The program alone tells where to begin") {
  const Ran indonesian = run_alur({}), english = run_alur({"--lang", "en"});
  CHECK(indonesian.exit == 2);
  for (const Verb& verb : verbs) {
    CHECK(mentions(indonesian.err, "alur " + verb.alias));
    CHECK(mentions(english.err, "alur " + verb.name));
  }
}

TEST_CASE("What the system refuses is said in Indonesian") {
  const Workbench bench;
  bench.write("berkas", "");
  const std::string below = bench.path("berkas/a.pdf");
  CHECK(mentions(run_alur({"draw", kdrt, "-o", below}).err, "sebagian dari jalurnya berkas, bukan folder"));
  CHECK(mentions(run_alur({"draw", kdrt, "-o", below, "--lang", "en"}).err, "Not a directory"));
  CHECK(mentions(run_alur({"check", kdrt}, {.standard_output = "/dev/full"}).err, "ruang penyimpanan penuh"));
}

TEST_CASE("Codes of --allow may be written small, and hold for findings of every stage") {
  const Workbench bench;
  CHECK(mentions(run_alur({"check", kdrt}).out, "TM02"));
  const Ran without = run_alur({"check", "--allow", "tm02", "--allow", "TM03", kdrt});
  CHECK(without.exit == 1);
  CHECK(mentions(without.out, "Jumlah: "));
  CHECK_FALSE(mentions(without.out, "TM02"));
  const std::string hidden = bench.write("a.sop", "jabatan k \"Ke\u200Bpala\"\n");
  CHECK(mentions(run_alur({"check", hidden}).out, "SX19"));
  CHECK_FALSE(mentions(run_alur({"check", "--allow", "sx19", hidden}).out, "SX19"));
}

TEST_CASE("A file may stand behind an option that may be repeated") {
  const Workbench bench;
  const std::string pdf = bench.path("a.pdf");
  CHECK(run_alur({"draw", "-o", pdf, kdrt}).exit == 0);
  CHECK(bench.files() == std::vector<std::string>{"a.pdf"});
}

TEST_CASE("Every verb counts the same findings") {
  const std::string checked = run_alur({"check", kdrt}).out;
  const std::size_t at = checked.find("Jumlah: ") + 8;
  const std::string count = checked.substr(at, checked.find('.', at) - at);
  const Workbench bench;
  CHECK(mentions(run_alur({"draw", kdrt, "-o", bench.path("a.svg")}).err,
                 "temuan pada dokumen: " + count + ";"));
  CHECK(mentions(run_alur({"check", kdrt, "--lang", "en"}).out, " irregularities, "));
}

TEST_CASE("A file without a SOP or a scenario is not praised") {
  const Workbench bench;
  for (const char* text : {"", "# kosong\n", "jabatan k \"K\"\n"})
    CHECK(mentions(run_alur({"check", bench.write("a.sop", text)}).out,
                   "tidak ada SOP atau skenario di dalamnya"));
}

TEST_CASE("However many findings there are, a hundred are shown and the rest are counted") {
  const Workbench bench;
  const std::string file = bench.write("a.sop", posts(200'001));
  const Ran text = run_alur({"check", file});
  CHECK(text.exit == 1);
  CHECK(text.out.size() < 100'000);
  CHECK(mentions(text.out, "… dan 199.900 temuan lagi"));
  CHECK(mentions(text.out, "Jumlah: 200.000 galat"));
  CHECK(mentions(run_alur({"check", "--limit", "3", file}).out, "… dan 199.997 temuan lagi"));
  const auto json = nlohmann::json::parse(run_alur({"check", "--format", "json", file}).out);
  CHECK(json["findings"].size() == 100);
  CHECK(json["summary"]["total"] == 200'000);
  CHECK(json["summary"]["listed"] == 100);
  CHECK(json["summary"]["cut"] == true);
  const Ran drawn = run_alur({"draw", file, "-o", bench.path("a.pdf")});
  CHECK(drawn.err.size() < 100'000);
  CHECK(mentions(drawn.err, "200.000 galat"));
}

TEST_CASE("What cannot be read is counted to the end of the file") {
  const Workbench bench;
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "@\n";
  const Ran ran = run_alur({"check", bench.write("a.sop", text)});
  CHECK(mentions(ran.out, "… dan 49.900 temuan lagi"));
  CHECK(mentions(ran.out, "Jumlah: 50.000 galat"));
}

TEST_CASE("A file that is cut off anywhere has one or two mistakes") {
  const Workbench bench;
  std::filesystem::copy(seed("."), bench.path("sops"), std::filesystem::copy_options::recursive);
  const std::string whole = bytes_of(kdrt);
  for (std::size_t part = 1; part < 24; ++part) {
    // Not within a character.
    std::size_t length = whole.size() * part / 24;
    while ((static_cast<unsigned char>(whole[length]) & 0xC0) == 0x80) --length;
    const std::string file = bench.write("sops/tangerang/putus.sop", whole.substr(0, length));
    const auto json = nlohmann::json::parse(run_alur({"check", "--format", "json", file}).out);
    INFO("cut after " << length << " bytes");
    CHECK(json["summary"]["invalid"] <= 2);
  }
}

TEST_CASE("A used file that is not UTF-8 is to be saved as UTF-8, with its place") {
  const Workbench bench;
  bench.write("b.sop", "# satu\njabatan k \"K\xe9\"\n");
  const Ran ran = run_alur({"check", bench.write("a.sop", "gunakan \"b.sop\"\n")});
  CHECK(ran.exit == 1);
  CHECK(mentions(ran.out, "bita 0xE9 di baris 2, kolom 13"));
  CHECK(mentions(ran.out, "simpan ulang dengan pengodean UTF-8"));
  CHECK_FALSE(mentions(ran.out, "periksa jalur"));
}

TEST_CASE("Ctrl-C ends long work with a line and exit code 130, and leaves no file") {
  for (const auto& [signal, code] : {std::pair{"INT", 130}, std::pair{"TERM", 143}}) {
    const Workbench bench;
    const Ran ran = run({"timeout", "--preserve-status", "-s", signal, "1", ALUR_PROGRAM, "simulate",
                         scenario, "--replications", "1000000", "-o", bench.path("a.json")});
    INFO(ran.err);
    CHECK(ran.exit == code);
    CHECK(mentions(ran.err, "alur: dihentikan"));
    CHECK(bench.files().empty());
  }
}

TEST_CASE("Bash completes verbs and options, and the manual has every verb in both languages") {
  const Workbench bench;
  const std::string script = bench.write("alur.bash", run_alur({"--bash-completion"}).out);
  const auto completed = [&](const std::string& words, int at) {
    return run({"bash", "-c",
                "source " + script + "; COMP_WORDS=(" + words + "); COMP_CWORD=" + std::to_string(at) +
                    "; _alur; echo \"${COMPREPLY[*]}\""})
        .out;
  };
  CHECK(completed("alur per", 1) == "periksa\n");
  CHECK(completed("alur --lang en si", 3) == "simulasi simulate\n");
  CHECK(completed("alur gambar --qu", 2) == "--quality\n");
  CHECK(completed("alur check sop", 2) == "\n");
  for (const std::string language : {"id", "en"}) {
    const Ran page = run_alur({"--man-page", "--lang", language});
    CHECK(page.exit == 0);
    for (const Verb& verb : verbs)
      CHECK(mentions(page.out, "alur " + (language == "id" ? verb.alias : verb.name)));
    CHECK(mentions(page.out, "\\-\\-replications"));
    std::istringstream lines(page.out);
    const std::set<std::string> macros{".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi"};
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      if (line.starts_with('.')) CHECK(macros.contains(line.substr(0, line.find(' '))));
    }
  }
  CHECK_FALSE(mentions(run_alur({"--help"}).out, "man-page"));
}
