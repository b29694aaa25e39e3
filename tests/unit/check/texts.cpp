// Texts that hold nothing, and lists of holidays that contradict themselves.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;

TEST_CASE("TX01: a text that holds nothing is an error with its place, and the rest still has its meaning") {
  const std::string whole =
      "jabatan k \"K\"\nhukum h \"H\"\nsop a \"A\" {\n  judul bagan \"B\"\n  kualifikasi \"Q\"\n  pelaksana "
      "p: k "
      "\"P\"\n  luar w \"W\"\n  langkah satu 1 p \"Menulis\" {\n    rincian { a \"R\" }\n    kelengkapan "
      "\"D\" dari "
      "luar\n    output \"E\" akhir\n    waktu 1 jam\n    keputusan \"Lengkap?\" { ya tertulis \"Y\" -> "
      "selesai  "
      "tidak -> satu }\n    keterangan \"N\"\n  }\n}\n";
  CHECK(compile_text(whole).count("TX01") == 0);
  for (const std::string_view text :
       {"\"K\"", "\"H\"", "\"A\"", "\"B\"", "\"Q\"", "\"P\"", "\"W\"", "\"Menulis\"", "\"R\"", "\"D\"",
        "\"E\"", "\"Lengkap?\"", "\"Y\"", "\"N\""}) {
    for (const std::string_view nothing : {"\"\"", "\"  \""}) {
      INFO(text);
      std::string spoiled = whole;
      const std::size_t at = spoiled.find(text);
      REQUIRE(at != std::string::npos);
      spoiled.replace(at, text.size(), nothing);
      const tests::CompiledText read = compile_text(spoiled);
      REQUIRE(read.count("TX01") == 1);
      CHECK(read.first("TX01").place.begin == at);
      CHECK(read.first("TX01").severity == Severity::Error);
      CHECK(read.checked);
    }
  }
}

TEST_CASE("TX01: an empty title that lanes take over from their post is reported once") {
  CHECK(compile_text("jabatan k \"\"\nsop a \"A\" {\n  pelaksana p: k\n  pelaksana q: k\n  langkah satu 1 p "
                     "\"Menulis\" { waktu 1 jam }\n}\n")
            .count("TX01") == 1);
}

TEST_CASE("KL01: holidays outside the list's dates, or listed twice, are warnings") {
  struct Case {
    const char* days;
    std::size_t findings;
  };
  for (const Case& c : {
           Case{"libur 1 Januari 2025 \"A\"\n libur 31 Desember 2025 \"B\"", 0},
           Case{"libur 1 Januari 2026 \"A\"", 1},
           Case{"libur 31 Desember 2024 \"A\"", 1},
           Case{"libur 30 Desember 2025 s/d 2 Januari 2026 \"A\"", 1},
           Case{"libur 1 Mei 2025 \"A\"\n libur 1 Mei 2025 \"B\"", 1},
           Case{"libur 1 Mei 2025 \"A\"\n cuti_bersama 1 Mei 2025 \"B\"", 1},
           Case{"libur 1 Mei 2025 s/d 9 Mei 2025 \"A\"\n libur 3 Mei 2025 \"B\"\n libur 5 Mei 2025 \"C\"", 2},
           Case{"libur 3 Mei 2025 \"A\"\n libur 1 Mei 2025 \"B\"", 0},
       }) {
    INFO(c.days);
    const auto read =
        compile_text(std::string("hari_libur h \"H\" {\n berlaku 1 Januari 2025 s/d 31 Desember 2025\n ") +
                     c.days + "\n}\n");
    CHECK(read.count("KL01") == c.findings);
    CHECK(read.findings.size() == c.findings);
  }
}

TEST_CASE("KL01 stands at the later of the two and points at the earlier") {
  const auto read = compile_text(
      "hari_libur h \"H\" {\n berlaku 1 Januari 2025 s/d 31 Desember 2025\n libur 2 Mei 2025 s/d 4 Mei 2025 "
      "\"A\"\n libur 1 Mei 2025 s/d 2 Mei 2025 \"B\"\n}\n");
  const Diagnostic& d = read.first("KL01");
  REQUIRE(d.related.size() == 1);
  CHECK(d.related[0].place.begin < d.place.begin);
  CHECK(d.what.id.find("2 Mei 2025 sudah ada") == 0);
}

TEST_CASE("Of a hundred thousand like mistakes in one file a hundred are kept") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "jabatan k \"K\"\n";
  const auto read = compile_text(text);
  CHECK(read.count("NM01") == kept_findings_of_a_kind);
  REQUIRE(read.meant.cut.size() == 1);
  CHECK(read.meant.cut[0].count == 99'999 - kept_findings_of_a_kind);
}
