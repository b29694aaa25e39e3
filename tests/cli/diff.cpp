// alur diff: exit codes, folders, what stands in the way, and the files that it writes.
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/doc_commands.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

const std::string old_kdrt = seed("tangerang/pengaduan_kdrt.sop");
const std::string new_kdrt = ALUR_SOURCE_DIR "/tests/golden/inputs/diff/pengaduan_kdrt.sop";

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string sop(const std::string& name, const std::string& minutes) {
  return "jabatan k_" + name + " \"Jabatan " + name + "\"\nsop " + name + " \"Layanan " + name +
         "\" {\n  pelaksana p: k_" + name + "\n  langkah satu 1 p \"Menulis\" { waktu " + minutes +
         " menit }\n}\n";
}

}  // namespace

TEST_CASE("The exit code says whether something changed") {
  CHECK(run_alur({"diff", old_kdrt, old_kdrt}).exit == 0);
  CHECK(run_alur({"beda", old_kdrt, new_kdrt}).exit == 1);
  CHECK(run_alur({"diff", old_kdrt}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "--format", "csv"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "--format", "docx"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "-o", "x.xlsx"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "--format", "pdf", "-o", "x.docx"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "--sop", "tidak_ada"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "--per", "kemarin"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, "tidak-ada.sop"}).exit == 3);
  const Workbench bench;
  CHECK(run_alur({"diff", old_kdrt, bench.path("")}).exit == 3);
}

TEST_CASE("What stands after the verb is a file, also where it has the name of a verb") {
  for (const std::string verb : {"diff", "beda"})
    for (const std::string name : {"new", "baru", "check", "beda"}) {
      const Ran ran = run_alur({verb, old_kdrt, name});  // relative: nothing of that name is there
      INFO(verb << " " << name << ": " << ran.err);
      CHECK(ran.exit == 3);
      CHECK(has(ran.err, "'" + name + "'"));
    }
}

TEST_CASE("Of an invalid revision it is said which one it is and why") {
  const Workbench bench;
  const std::string bad = bench.write("baru.sop", sop("a", "1") + "sop b \"B\" { pelaksana q: tidak_ada }\n");
  const std::string good = bench.write("lama.sop", sop("a", "1"));
  const Ran after = run_alur({"diff", good, bad});
  CHECK(after.exit == 1);
  CHECK(after.out.empty());
  CHECK(has(after.err, "baru.sop:6:"));
  CHECK(has(after.err, "baru.sop' (baru)"));
  CHECK(has(run_alur({"diff", bad, good}).err, "baru.sop' (semula)"));
}

TEST_CASE("Folders are compared as sets, whatever their files are called") {
  const Workbench bench;
  bench.write("lama/a.sop", sop("a", "1"));
  bench.write("lama/sub/b.sop", sop("b", "2"));
  bench.write("baru/satu.sop", sop("a", "1") + sop("b", "3"));
  const Ran ran = run_alur({"diff", "--format", "json", bench.path("lama"), bench.path("baru")});
  CHECK(ran.exit == 1);
  const auto json = nlohmann::json::parse(ran.out);
  CHECK(json["compared"] == 2);
  REQUIRE(json["sops"].size() == 1);
  CHECK(json["sops"][0]["before"]["name"] == "b");
  REQUIRE(json["sops"][0]["changes"].size() == 1);
  CHECK(json["sops"][0]["changes"][0]["field"] == "limit");
  CHECK(json["sops"][0]["changes"][0]["old"]["place"]["line"] == 4);
  CHECK(run_alur({"diff", bench.path("lama"), bench.path("baru"), "--sop", "a"}).exit == 0);
}

TEST_CASE("The matrix is written whole, as Word and PDF, the same bytes each time") {
  const Workbench bench;
  for (const std::string format : {"docx", "pdf"}) {
    INFO(format);
    const std::string one = bench.path("satu." + format), two = bench.path("dua." + format);
    CHECK(run_alur({"diff", old_kdrt, new_kdrt, "-o", one}).exit == 1);
    CHECK(run_alur({"diff", old_kdrt, new_kdrt, "-o", two}, {.environment = {{"TZ", "Asia/Jakarta"}}}).exit ==
          1);
    CHECK(bytes_of(one) == bytes_of(two));
    CHECK(bytes_of(one).size() > 3000);
  }
  const std::string pdf = bench.path("satu.pdf");
  CHECK(run({"qpdf", "--check", pdf}).exit == 0);
  CHECK(has(run({"pdfinfo", pdf}).out, "Tagged:          yes"));
  const std::string text = run({"pdftotext", "-layout", pdf, "-"}).out;
  for (const std::string words :
       {"MATRIKS PERUBAHAN", "Semula", "Menjadi", "112 DP TAHUN 2026", "Ditambah", "Dipindah"})
    CHECK(has(text, words));
}

namespace {

std::string drawn(const Workbench& bench, const std::string& file) {
  const std::string out = bench.path("kembali.docx");
  REQUIRE(run_alur({"draw", file, "-o", out}).exit == 0);
  return out;
}

}  // namespace

TEST_CASE("A drawn document that came back is held against its file") {
  const Workbench bench;
  const std::string document = drawn(bench, old_kdrt);
  const Ran same = run_alur({"diff", old_kdrt, document});
  CHECK(same.exit == 0);
  CHECK(has(same.out, "Tidak ada perubahan."));
  CHECK(has(same.out, "sama dengan berkas sekarang"));
  // Where the file has changed since, that is said, and is none of the clerk's doing.
  const Ran later = run_alur({"beda", "--lang", "en", new_kdrt, document});
  CHECK(later.exit == 0);
  CHECK(has(later.out, "another version"));
  const auto json = nlohmann::json::parse(run_alur({"diff", new_kdrt, document, "--format", "json"}).out);
  CHECK(json["basis"] == "other_version");
  CHECK(json["changes"].empty());
  CHECK(json["changed_since"] > 3);
  const std::string matrix = bench.path("matriks.docx");
  CHECK(run_alur({"diff", old_kdrt, document, "-o", matrix}).exit == 0);
  CHECK(bytes_of(matrix).size() > 2000);
}

TEST_CASE("What is no drawing of this file is refused with what to do") {
  const Workbench bench;
  const std::string document = drawn(bench, old_kdrt), bytes = bytes_of(document);
  const std::string other = seed("bekasi/pengaduan_tesa.sop");
  CHECK(run_alur({"diff", document, old_kdrt}).exit == 2);
  const Ran wrong = run_alur({"diff", other, document});
  CHECK(wrong.exit == 2);
  CHECK(has(wrong.err, "'pengaduan_kdrt'"));
  CHECK(run_alur({"diff", old_kdrt, document, "--sop", "lain"}).exit == 2);
  CHECK(run_alur({"diff", old_kdrt, bench.path("tidak-ada.docx")}).exit == 3);
  CHECK(run_alur({"diff", old_kdrt, bench.write("potong.docx", bytes.substr(0, bytes.size() / 2))}).exit ==
        3);
  CHECK(run_alur({"diff", old_kdrt, bench.write("kosong.docx", "")}).exit == 3);
  CHECK(run_alur({"diff", old_kdrt, bench.write("teks.docx", "bukan arsip\n")}).exit == 3);
  CHECK(run_alur({"diff", old_kdrt, bench.write("lama.doc", "\xD0\xCF\x11\xE0 lama")}).exit == 3);
  const std::string matrix = bench.path("matriks.docx");
  CHECK(run_alur({"diff", old_kdrt, new_kdrt, "-o", matrix}).exit == 1);
  const Ran table = run_alur({"diff", old_kdrt, matrix});
  CHECK(table.exit == 3);
  CHECK(has(table.err, "matriks.docx"));
}

TEST_CASE("The page on revisions shows what the program prints") {
  const Workbench bench;
  std::filesystem::current_path(bench.path(""));
  std::size_t compared = 0, commands = 0;
  for (const DocEvent& event : doc_events("docs/id/perubahan.md", "$ alur ")) {
    INFO("docs/id/perubahan.md:" << event.line);
    if (!event.file.empty()) {
      bench.write(event.file, event.text);
      continue;
    }
    const Ran ran = run_alur(event.words);
    CHECK(ran.exit == 1);
    CHECK(first_not_printed(event.shown, lines_of(ran.out), compared) == "");
    ++commands;
  }
  std::filesystem::current_path(ALUR_SOURCE_DIR);
  CHECK(commands == 3);
  CHECK(compared > 15);
}
