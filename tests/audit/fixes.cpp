// The fixes of findings: each kind that says it has one mends its own bad example, and on whole sets, clean
// but for mistakes that were sown, and on every SOP of sops/, nothing that can be fixed is left and nothing
// new is said.
#include <filesystem>
#include <map>
#include <set>

#include "compiler/mend.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur;

namespace {

const std::string name = "uji.sop";

CompileOptions of_text(const std::string& text) {
  CompileOptions options;
  options.texts[name] = text;
  options.check.per = date_from({2026, 6, 30});
  return options;
}

using Count = std::map<std::string, std::size_t>;

Count count(const Diagnostics& findings) {
  Count out;
  for (const Diagnostic& d : findings) ++out[std::string(d.kind->code)];
  return out;
}

bool fixable(const Diagnostics& findings, std::string_view code) {
  for (const Diagnostic& d : findings)
    if (d.kind->code == code && !d.fix.empty()) return true;
  return false;
}

// No fix is left, no kind of finding is there that was not there before, and none more often.
void check_mended(const Compilation& before, const Compilation& after) {
  const Count was = count(before.findings);
  for (const auto& [code, n] : count(after.findings)) {
    INFO(code);
    CHECK((was.contains(code) && n <= was.at(code)));
  }
  for (const Diagnostic& d : after.findings) {
    INFO(d.kind->code << " " << d.what.en);
    CHECK(d.fix.empty());
  }
}

}  // namespace

TEST_CASE("A kind of finding says that it has a fix where its bad example gets one, and only there") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (kind->bad.empty()) continue;
    INFO(kind->code);
    const auto before = compile({name}, of_text(std::string(kind->bad)));
    REQUIRE(before);
    // What these say is shown by an example of another slip of the same kind.
    const std::set<std::string_view> by_another_example = {"SX01", "SX13", "KL01", "TX03", "SX06", "TX02"};
    if (!by_another_example.contains(kind->code))
      CHECK(fixable(before->findings, kind->code) == !kind->fix.empty());
  }
}

TEST_CASE("The bad example of every kind with a fix, fixed, says the same no more and nothing new as grave") {
  std::size_t mended_kinds = 0;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (kind->bad.empty()) continue;
    const auto before = compile({name}, of_text(std::string(kind->bad)));
    REQUIRE(before);
    if (!fixable(before->findings, kind->code)) continue;
    INFO(kind->code);
    ++mended_kinds;
    const auto after = mend({name}, of_text(std::string(kind->bad)), Reach::NamedFiles);
    REQUIRE(after);
    INFO(after->compilation.files.sources[FileId{0}].text());
    CHECK(count(after->compilation.findings).count(std::string(kind->code)) == 0);
    const Count was = count(before->findings);
    for (const Diagnostic& d : after->compilation.findings) {
      INFO(d.kind->code << " " << d.what.en);
      CHECK((d.severity < kind->severity || was.contains(std::string(d.kind->code)) ||
             // What could not be read said nothing of what it lacks.
             kind->code.starts_with("SX")));
      CHECK((!kind->code.starts_with("SX") || !d.kind->code.starts_with("SX")));
    }
  }
  CHECK(mended_kinds >= 20);
}

TEST_CASE("Slips of one certain meaning are one finding and are mended so") {
  const std::string head = "jabatan k \"Kepala\"\nsop a \"A\" {\n  hari dihitung kerja\n  pelaksana p: k\n",
                    tail = "}\n";
  const std::vector<std::array<std::string, 3>> cases{
      {"SX01", "  langkah b p 1 \"Menulis\" { waktu 1 jam }\n",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX01", "  langkah 1 b p \"Menulis\" { waktu 1 jam }\n",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX01", "  langkah b p 1 \"Menulis\"\n", "  langkah b 1 p \"Menulis\"\n"},
      {"SX08", "  langkah b 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya => selesai  tidak -> b } }\n",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya -> selesai  tidak -> b } }\n"},
      {"SX08", "  langkah b 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya --> selesai  tidak -> b } }\n",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya -> selesai  tidak -> b } }\n"},
      {"SX08", "  dibuat 5/5/2025\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n",
       "  dibuat 5 Mei 2025\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX08", "  dibuat 25/4/2025\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n",
       "  dibuat 25 April 2025\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX08", "  langkah b 1 p 'Menulis' { waktu 1 jam }\n",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX08", "  // catatan sop langkah\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n",
       "  # catatan sop langkah\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX08",
       "  langkah b-c 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya -> selesai  tidak -> b-c } }\n",
       "  langkah b_c 1 p \"Menulis\" { waktu 1 jam keputusan \"?\" { ya -> selesai  tidak -> b_c } }\n"},
      {"SX13", "  langkah b 1 p \"Menulis\" {\n    waktu 1 jam\n    waktu 1 jam\n  }\n",
       "  langkah b 1 p \"Menulis\" {\n    waktu 1 jam\n  }\n"},
      {"TX03", "  langkah b 1 p \"Menulis untuk untuk kepala\" { waktu 1 jam }\n",
       "  langkah b 1 p \"Menulis untuk kepala\" { waktu 1 jam }\n"},
      {"TX02", "  langkah b 1 p \"Menulis Draft\" { waktu 1 jam output \"DRAFT surat\" }\n",
       "  langkah b 1 p \"Menulis Draf\" { waktu 1 jam output \"DRAF surat\" }\n"},
      {"SX06", "  langkah b 1 p \"Menulis\" { waktu 1 jam\n    keterangan \"Sampai selesai pukul dua\n  }\n",
       ""},
      {"SX06", "  nomor \"357 DP\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n",
       "  nomor \"357 DP\"\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
  };
  for (const auto& [code, wrong, right] : cases) {
    INFO(code << "\n" << wrong);
    const auto before = compile({name}, of_text(head + wrong + tail));
    REQUIRE(before);
    CHECK(count(before->findings)[code] == 1);
    for (const Diagnostic& d : before->findings) {
      INFO(d.kind->code << " " << d.what.en);
      CHECK((d.severity != Severity::Invalid || d.kind->code == code));
    }
    const auto after = mend({name}, of_text(head + wrong + tail), Reach::NamedFiles);
    REQUIRE(after);
    const std::string text(after->compilation.files.sources[FileId{0}].text());
    CHECK(count(after->compilation.findings).count(code) == 0);
    if (!right.empty()) CHECK(text.substr(0, (head + right).size()) == head + right);
  }
}

TEST_CASE("What could mean two things is left to the author") {
  const std::string head = "jabatan kasi_1 \"Kepala\"\nsop a \"A\" {\n  pelaksana p: kasi_1\n", tail = "}\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"SX08", "  dibuat 3/4/2025\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"NM02", "  pelaksana q: kasi_2\n  langkah b 1 p \"Menulis\" { waktu 1 jam }\n"},
      {"SX11", "  langkah b 1 p \"Menulis\" { waktu 01.30 jam }\n"},
      {"SX11", "  langkah b 1 p \"Menulis\" { waktu 1000.125 jam }\n"},
      {"TX03", "  langkah b 1 p \"Menulis kasus kasus anak\" { waktu 1 jam }\n"},
      {"TM02",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam }\n  langkah c 2 p \"Menulis\" { waktu 1 jam }\n"
       "  total 1 jam tertulis \"1 jam\"\n"},
      {"TX02", "  langkah b 1 p \"Membuat draft\" salah_baca \"Membuat drafl\" { waktu 1 jam }\n"},
      {"TX02",
       "  luar apotek \"Apotik Sehat\"\n  langkah b 1 p \"Menerima resep dari Apotik Sehat\" { waktu 1 jam "
       "}\n"},
      {"FC01",
       "  langkah b 1 p \"Menulis\" { waktu 1 jam }\n  langkah c 3 p \"Mengulang langkah 1\" { waktu 1 jam "
       "}\n"},
      {"SX06", "  langkah b 1 p \"Menulis\" { waktu 1 jam\n    output \"Laporan akhir\n  }\n"},
      {"SX13", "  langkah b 1 p \"Menulis\" { waktu 1 jam; waktu 2 jam }\n"},
  };
  for (const auto& [code, wrong] : cases) {
    INFO(code << "\n" << wrong);
    const auto before = compile({name}, of_text(head + wrong + tail));
    REQUIRE(before);
    CHECK(count(before->findings)[code] >= 1);
    CHECK_FALSE(fixable(before->findings, code));
  }
}

TEST_CASE("A path after gunakan without quotes is one finding, and the file is used all the same") {
  tests::Workbench bench;
  bench.write("b.sop", "jabatan k \"K\"\n");
  const std::string file = bench.write(
      "a.sop",
      "gunakan b.sop\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"Menulis\" { waktu 1 jam }\n}\n");
  const auto before = compile({file}, {});
  REQUIRE(before);
  std::size_t invalid = 0;
  for (const Diagnostic& d : before->findings) invalid += d.severity == Severity::Invalid;
  CHECK(invalid == 1);
  const auto after = mend({file}, {}, Reach::NamedFiles);
  REQUIRE(after);
  CHECK(after->compilation.files.sources[FileId{0}].text().starts_with("gunakan \"b.sop\"\n"));
  CHECK(after->compilation.checked);
}

TEST_CASE("Every SOP of sops/, mended, holds nothing more that can be mended, and says nothing new") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ALUR_SOURCE_DIR "/sops")) {
    if (entry.path().extension() != ".sop") continue;
    ++files;
    INFO(entry.path().string());
    const auto before = compile({entry.path().string()}, {});
    const auto after = mend({entry.path().string()}, {}, Reach::AllFiles);
    REQUIRE(before);
    REQUIRE(after);
    check_mended(*before, after->compilation);
    CHECK(before->checked.has_value() == after->compilation.checked.has_value());
    for (const FixedFile& file : after->files) CHECK(file.fixes > 0);
  }
  CHECK(files >= 12);
}

TEST_CASE("What is allowed or waived is not mended") {
  const std::string text =
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TX02 \"seperti tercetak\"\n  langkah s 1 "
      "p "
      "\"Membuat draft\" { waktu 1 jam }\n}\n";
  const auto waived = mend({name}, of_text(text), Reach::NamedFiles);
  REQUIRE(waived);
  CHECK(waived->files.empty());
  CompileOptions options = of_text(
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"Membuat "
      "draft\" { waktu 1 jam }\n}\n");
  options.check.allowed.insert("TX02");
  const auto allowed = mend({name}, options, Reach::NamedFiles);
  REQUIRE(allowed);
  CHECK(allowed->files.empty());
}
