#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/program.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

CompiledText seed(const std::string& path) {
  const auto file = SourceFile::read(std::string(ALUR_SOURCE_DIR "/sops/") + path);
  REQUIRE(file);
  const auto slash = path.find('/');
  const auto shared =
      SourceFile::read(std::string(ALUR_SOURCE_DIR "/sops/") + path.substr(0, slash) + "/bersama.sop");
  REQUIRE(shared);
  const auto laws = SourceFile::read(ALUR_SOURCE_DIR "/sops/bersama/hukum.sop");
  REQUIRE(laws);
  // `gunakan` lines are for the loader; here the shared files simply stand before.
  std::string text(file->text());
  const auto use = text.find("gunakan");
  text.erase(use, text.find('\n', use) - use);
  return compile_text(std::string(laws->text()) + std::string(shared->text()) + text);
}

const std::string head = "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n";

std::string steps(const std::string& body) { return head + body + "}\n"; }

}  // namespace

TEST_CASE("TM02: the KDRT seed's total is 20 seconds short, with the right total") {
  const CompiledText kdrt = seed("tangerang/pengaduan_kdrt.sop");
  REQUIRE(kdrt.checked);
  REQUIRE(kdrt.count("TM02") == 1);
  const Diagnostic& d = kdrt.first("TM02");
  CHECK(d.what.id ==
        "jumlah total tertulis 4 jam 41 menit, jumlah baris-barisnya 4 jam 41 menit 20 detik (20 detik "
        "kurang)");
  CHECK(d.help.id == "tulis: total 4 jam 41 menit 20 detik; atau perbaiki baris yang keliru");
  CHECK_FALSE(d.kind->source.id.empty());
}

TEST_CASE("DF05: when KDRT skips step 6, step 7 has no input") {
  const CompiledText kdrt = seed("tangerang/pengaduan_kdrt.sop");
  REQUIRE(kdrt.count("DF05") == 1);
  CHECK(kdrt.first("DF05").what.id.find("1 → 2 → 3 → 4 → 5 → 7") != std::string::npos);
}

TEST_CASE("The seeds' irregularities are found and none of them blocks") {
  CHECK(seed("tangerang/pengaduan_kdrt.sop").codes() ==
        std::vector<std::string>{"DF03", "DF05", "DF12", "FC03", "FC04", "FC06", "FC06", "FC07",
                                 "FC07", "FC07", "ID01", "ID04", "ID05", "ID06", "ID07", "ID07",
                                 "ID09", "LC01", "MK01", "TM02", "TX02", "TX02", "XD01"});
  const CompiledText puspaga = seed("tangerang/penjangkauan_puspaga.sop");
  CHECK(puspaga.checked);
  CHECK(puspaga.count("FC03") == 2);
  CHECK(puspaga.count("ID02") == 1);
  CHECK(puspaga.count("ID05") == 1);
  CHECK(puspaga.count("FC04") == 1);
  CHECK(puspaga.count("XD01") == 2);
  CHECK(puspaga.count("XD02") == 1);
  const CompiledText tesa = seed("bekasi/pengaduan_tesa.sop");
  CHECK(tesa.checked);
  CHECK(tesa.count("ID01") == 1);
  CHECK(tesa.count("ID05") == 2);
  CHECK(tesa.count("FC09") == 1);
  CHECK(tesa.count("FC04") == 1);
  CHECK(tesa.count("XD01") == 3);
  CHECK(tesa.count("TM01") == 0);
}

TEST_CASE("TM02: totals with ranges may be the shortest or the longest sum") {
  const std::string rows = "  langkah x 1 p \"X\" { waktu 1-3 jam }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n";
  CHECK(compile_text(steps(rows + "  total 2 jam\n")).count("TM02") == 0);
  CHECK(compile_text(steps(rows + "  total 4 jam\n")).count("TM02") == 0);
  CHECK(compile_text(steps(rows + "  total 3 jam\n")).count("TM02") == 1);
}

TEST_CASE("TM02: a blank row leaves the total open, but it cannot be less than the known rows") {
  const std::string rows = "  langkah x 1 p \"X\" { waktu kosong }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n";
  CHECK(compile_text(steps(rows + "  total 2 jam\n")).count("TM02") == 0);
  CHECK(compile_text(steps(rows + "  total 30 menit\n")).count("TM02") == 1);
}

TEST_CASE("TM02: working days and hours are added apart") {
  const std::string rows =
      "  langkah x 1 p \"X\" { waktu 5 hari kerja }\n  langkah y 2 p \"Y\" { waktu 1 hari kerja }\n  langkah "
      "z 3 p \"Z\" { waktu 245 menit }\n";
  CHECK(compile_text(steps(rows + "  total 6 hari kerja 4 jam 5 menit\n")).count("TM02") == 0);
  CHECK(compile_text(steps(rows + "  total 6 hari kerja 4 jam\n")).count("TM02") == 1);
}

TEST_CASE("TM04: a range may be upside down under one basis of a day alone") {
  const std::string row = "  langkah x 1 p \"X\" { waktu 12 Jam s/d 1 Hari }\n";
  CHECK(compile_text(steps(row)).count("TM04") == 1);
  CHECK(compile_text(steps("  hari dihitung kalender\n" + row)).count("TM04") == 0);
  CHECK(compile_text(steps("  hari dihitung kerja\n" + row)).count("TM04") == 1);
}

TEST_CASE("FC02: a loop without a way out is one mistake, shown by the way round") {
  const CompiledText loop =
      compile_text(steps("  langkah x 1 p \"X\" { waktu 1 jam }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n"
                         "  langkah z 3 p \"Z\" { waktu 1 jam  lanjut y }\n"));
  REQUIRE(loop.count("FC02") == 1);
  CHECK(loop.first("FC02").what.id ==
        "dari langkah 2 'y' kasus tidak pernah dapat selesai: 1 → 2 → 3 → 2 → …");
}

TEST_CASE("FC02: steps that nothing leads to are one mistake as far as they hang together") {
  const CompiledText island = compile_text(
      steps("  langkah x 1 p \"X\" { waktu 1 jam  selesai }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n"
            "  langkah z 3 p \"Z\" { waktu 1 jam  lanjut y }\n"));
  REQUIRE(island.count("FC02") == 1);
  CHECK(island.first("FC02").what.id.find("langkah 2 'y'") == 0);
}

TEST_CASE("Outcomes are two, with labels that differ and to different steps: one finding for each mistake") {
  const auto with = [](const std::string& outcomes) {
    std::string out;
    for (const std::string& code :
         compile_text(steps("  langkah x 1 p \"X\" { waktu 1 jam  keputusan \"?\" { " + outcomes +
                            " } }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n"))
             .codes())
      if (code.starts_with("FC")) out += code + " ";
    return out;
  };
  CHECK(with("ya -> y  tidak -> x") == "");
  CHECK(with("ya -> y  tidak -> y") == "FC15 ");
  CHECK(with("ya tertulis \"Ya\" -> y  tidak tertulis \"ya\" -> x") == "FC14 ");
  CHECK(with("ya tertulis kosong -> y  tidak tertulis kosong -> x") == "FC03 ");
  CHECK(with("ya -> y") == "FC03 ");
  CHECK(with("a -> y  b -> x  c -> selesai") == "FC03 ");
}

TEST_CASE("DF01 is raised once for a document, however often it is used") {
  const std::string row = " p \"X\" { kelengkapan \"Formulir\" waktu 1 jam }\n";
  CHECK(compile_text(steps("  langkah x 1" + row + "  langkah y 2" + row)).count("DF01") == 1);
}

TEST_CASE("Documents whose spelling differs in case or spaces alone are one") {
  CHECK(compile_text(steps("  langkah x 1 p \"X\" { waktu 1 jam output \"Laporan  Kasus\" }\n  langkah y 2 p "
                           "\"Y\" { kelengkapan \"laporan kasus\" waktu 1 jam }\n"))
            .count("DF01") == 0);
}

TEST_CASE("A broken part silences what depends on it: one mistake, one finding") {
  const CompiledText text = compile_text(
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: salah\n  langkah x 1 p \"X\" { waktu 1 jam }\n  "
      "langkah y 2 p \"Y\"\n}\n");
  CHECK(text.codes() == std::vector<std::string>{"NM02"});
  CHECK_FALSE(text.checked);
}

TEST_CASE("Findings can be switched off by their code, but what is invalid stays") {
  CompiledText text = compile_text(steps("  langkah x 1 p \"X\"\n"));
  REQUIRE(text.count("TM01") == 1);
  check::CheckOptions options;
  options.allowed = {"TM01"};
  const check::CheckResult result = check::run_all(text.meant.model, check::Gate::Open, options);
  for (const Diagnostic& d : result.findings) CHECK(d.kind->code != "TM01");
}

TEST_CASE("A time that cannot be read is no missing time") {
  const CompiledText text = compile_text(steps("  langkah x 1 p \"X\" { waktu 20 mnt }\n"));
  CHECK(text.count("TM01") == 0);
  CHECK(text.findings.size() == 1);
}

TEST_CASE("NM08: a missing file is one mistake, not one for each name in it") {
  tests::Workbench bench;
  const std::string file = bench.write(
      "a.sop", "gunakan \"tiada.sop\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  const auto compiled = compile({file}, {});
  REQUIRE(compiled);
  REQUIRE(compiled->findings.size() == 1);
  CHECK(compiled->findings[0].kind->code == "NM08");
}

TEST_CASE("Two outcomes to one step are one mistake, whatever they leave unreached") {
  const auto codes = [](const std::string& outcomes) {
    std::string out;
    for (const Diagnostic& d :
         tests::compile_text(
             "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" {\n    waktu 1 jam\n"
             "    keputusan \"Lengkap?\" { " +
             outcomes + " }\n  }\n  langkah y 2 p \"Y\" { waktu 1 jam }\n}\n")
             .findings)
      if (d.kind->code.starts_with("FC")) out += std::string(d.kind->code) + " ";
    return out;
  };
  CHECK(codes("ya -> x  tidak -> x") == "FC15 ");
  CHECK(codes("ya -> selesai  tidak -> selesai") == "FC15 ");
  CHECK(codes("ya -> y  tidak -> x") == "");
}
