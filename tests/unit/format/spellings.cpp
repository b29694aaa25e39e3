// Two spellings, one meaning: each pair is read without a finding, means the same, and is written in one way.
#include <fmt/format.h>

#include <array>
#include <regex>

#include "compiler/syntax/keywords.h"
#include "tests/unit/format/formatted.h"

using namespace alur;
using namespace alur::tests;

namespace {

std::string findings(const std::string& text) {
  const SourceFile file = source(text);
  std::string out;
  for (const Diagnostic& one : syntax::from_text(file, FileId{0}).diagnostics)
    out += std::string(one.kind->code) + " " + one.what.en + "\n";
  return out;
}

// Both are what stands in `around`. What `around` prints as it is written keeps its words, so those pairs are
// compared in their meaning by the test of printed wording.
void check_pair(const std::string& around, const std::string& other, const std::string& house) {
  const std::string text = fmt::format(fmt::runtime(around), other);
  const std::string wanted = fmt::format(fmt::runtime(around), house);
  INFO(text);
  CHECK(findings(text) == "");
  CHECK(findings(wanted) == "");
  CHECK(meaning(text) == meaning(wanted));
  CHECK(formatted(text) == formatted(wanted));
  CHECK(formatted(wanted).find(house) != std::string::npos);
  check_kept(text);
}

constexpr auto holidays = "hari_libur l \"L\" {{ libur {} \"Libur\" }}\n";
constexpr auto in_step = "sop s \"S\" {{ langkah a 1 p \"A\" {{ {} }} }}\n";
constexpr auto in_scenario = "skenario k \"K\" {{ {} }}\n";

struct Pair {
  const char *around, *other, *house;
};

}  // namespace

TEST_CASE("Ranges are written s/d, however they were written") {
  for (const char* range : {"S/D", "S/d", "s.d.", "S.D.", "s.d", "sampai dengan", "sampai  dengan", "sampai",
                            "hingga", "Hingga", "-", "–"}) {
    check_pair(holidays, fmt::format("1 Mei 2025 {} 3 Mei 2025", range), "1 Mei 2025 s/d 3 Mei 2025");
    check_pair(in_scenario, fmt::format("periode 01-05-2025 {} 2025-06-01", range),
               "periode 01-05-2025 s/d 2025-06-01");
    check_pair("kalender k \"K\" {{ jam {} 08.00-12.00 }}\n", fmt::format("senin {} jumat", range),
               "senin s/d jumat");
    check_pair("kalender k \"K\" {{ jam senin {} }}\n", fmt::format("08.00 {} 12.00", range), "08.00-12.00");
    check_pair("sop s \"S\" {{ efektif 5 Mei 2025 {} }}\n", fmt::format("{} \"revisi\"", range),
               "s/d \"revisi\"");
    check_pair("sop s \"S\" {{ efektif kosong {} }}\n", fmt::format("{} \"revisi\"", range),
               "s/d \"revisi\"");
  }
}

TEST_CASE("Units and months have one house spelling") {
  constexpr std::array pairs = {
      Pair{in_step, "tenggat 5 mnt -> b", "tenggat 5 menit -> b"},
      Pair{in_step, "tenggat 5mnt -> b", "tenggat 5 menit -> b"},
      Pair{in_step, "kerja konstan(1 jam 30 Mnt 20 dtk)", "kerja konstan(1 jam 30 menit 20 detik)"},
      Pair{holidays, "1 Nopember 2025", "1 November 2025"},
      Pair{holidays, "1 PEBRUARI 2025", "1 Februari 2025"},
      Pair{holidays, "1 Jan 2025", "1 Januari 2025"},
      Pair{holidays, "1 feb 2025", "1 Februari 2025"},
      Pair{holidays, "1 Peb 2025", "1 Februari 2025"},
      Pair{holidays, "1 Mar 2025", "1 Maret 2025"},
      Pair{holidays, "1 Apr 2025", "1 April 2025"},
      Pair{holidays, "1 Jun 2025", "1 Juni 2025"},
      Pair{holidays, "1 Jul 2025", "1 Juli 2025"},
      Pair{holidays, "1 Agu 2025", "1 Agustus 2025"},
      Pair{holidays, "1 Agt 2025", "1 Agustus 2025"},
      Pair{holidays, "1 Ags 2025", "1 Agustus 2025"},
      Pair{holidays, "1 Sep 2025", "1 September 2025"},
      Pair{holidays, "1 Sept 2025", "1 September 2025"},
      Pair{holidays, "1 Okt 2025", "1 Oktober 2025"},
      Pair{holidays, "1 Nov 2025", "1 November 2025"},
      Pair{holidays, "1 Nop 2025", "1 November 2025"},
      Pair{holidays, "1 Des 2025", "1 Desember 2025"}};
  for (const Pair& one : pairs) check_pair(one.around, one.other, one.house);
}

TEST_CASE("Caps, targets and assumptions have one house spelling") {
  constexpr std::array pairs = {
      Pair{in_step, "ulangi maks 3 kali", "ulangi maksimal 3 kali"},
      Pair{in_step, "ulangi maks. 3 kali", "ulangi maksimal 3 kali"},
      Pair{in_step, "ulangi Maksimum 3 kali", "ulangi maksimal 3 kali"},
      Pair{in_step, "ulangi paling banyak 3 kali", "ulangi maksimal 3 kali"},
      Pair{in_step, "keputusan \"?\" { ya -> a maks 3 kali lalu langkah b; tidak -> selesai }",
           "keputusan \"?\" { ya -> a maksimal 3 kali lalu b; tidak -> selesai }"},
      Pair{in_scenario, "pegawai p 2 orang paling banyak 5 kasus", "pegawai p 2 orang maksimal 5 kasus"},
      Pair{in_step, "keputusan \"?\" { ya -> langkah b; tidak -> ke c }",
           "keputusan \"?\" { ya -> b; tidak -> c }"},
      Pair{in_step, "keputusan \"?\" { ya -> langkah b tidak -> ke selesai \"T\" }",
           "keputusan \"?\" { ya -> b; tidak -> selesai \"T\" }"},
      Pair{in_step, "lanjut ke b", "lanjut b"},
      Pair{in_step, "lanjut langkah b", "lanjut b"},
      Pair{in_step, "lanjut ke langkah b", "lanjut b"},
      Pair{in_step, "lanjut ke selesai", "lanjut selesai"},
      Pair{in_step, "tenggat 2 hari -> ke langkah b", "tenggat 2 hari -> b"},
      Pair{in_step, "tempati k hingga b", "tempati k sampai b"},
      Pair{in_scenario, "hingga 100 kasus", "sampai 100 kasus"},
      Pair{in_scenario, "asumsi \"Berkas lengkap\"", "anggap \"Berkas lengkap\""},
      Pair{in_scenario, "asumsi kerja dari waktu", "anggap kerja dari waktu"},
      Pair{in_scenario, "asumsi kosong", "anggap kosong"}};
  for (const Pair& one : pairs) check_pair(one.around, one.other, one.house);
}

TEST_CASE("What a scenario leaves out is written") {
  constexpr std::array pairs = {
      Pair{in_scenario, "kedatangan s 200 per tahun", "kedatangan s poisson(200 per tahun)"},
      Pair{in_scenario, "kedatangan s 2 per hari kalender k", "kedatangan s poisson(2 per hari) kalender k"},
      Pair{in_scenario, "kedatangan s 2 per hari { pola hari { 1 1 1 1 1 0 0 } }",
           "kedatangan s poisson(2 per hari) { pola hari { 1 1 1 1 1 0 0 } }"},
      Pair{in_scenario, "kedatangan s 2 per hari kerja s.a 15 menit",
           "kedatangan s poisson(2 per hari); kerja s.a konstan(15 menit)"},
      Pair{in_scenario, "pegawai p 2", "pegawai p 2 orang"},
      Pair{in_scenario, "pegawai p, q 2 kalender k maks 5 kasus",
           "pegawai p, q 2 orang kalender k maksimal 5 kasus"},
      Pair{in_scenario, "kerja s.a 15 menit", "kerja s.a konstan(15 menit)"},
      Pair{in_scenario, "kerja s langkah a 1 jam 15 mnt bila risiko tinggi",
           "kerja s.a konstan(1 jam 15 menit) bila risiko tinggi"},
      Pair{in_scenario, "kerja s.a 2 hari; tunggu s.a 2 hari kerja",
           "kerja s.a konstan(2 hari); tunggu s.a konstan(2 hari kerja)"},
      Pair{in_scenario, "tuntaskan 30 hari; kerja s.a 2 hari kerja s.b 3 jam",
           "tuntaskan 30 hari; kerja s.a konstan(2 hari); kerja s.b konstan(3 jam)"},
      Pair{in_scenario, "menyerah s.a 3 hari", "menyerah s.a konstan(3 hari)"},
      Pair{in_step, "tunggu 2 hari", "tunggu konstan(2 hari)"},
      Pair{in_scenario, "peluang s.a ya 0,3", "peluang s.a ya 30 %"},
      Pair{in_scenario, "peluang s.a ya 0.07 bila risiko tinggi", "peluang s.a ya 7 % bila risiko tinggi"},
      Pair{in_scenario, "peluang s.a ya 0,125", "peluang s.a ya 12,5 %"},
      Pair{in_scenario, "peluang s.a ya 0,005; benih 1", "peluang s.a ya 0,5 %; benih 1"},
      Pair{in_scenario, "peluang s.a ya 0,3 persen", "peluang s.a ya 0,3 %"}};
  for (const Pair& one : pairs) check_pair(one.around, one.other, one.house);
}

TEST_CASE("A chance without % that may be per cent or a share is a finding") {
  for (const char* number : {"1", "30", "0", "1,5", "0,0", "00,3", "1.000"}) {
    const std::string text = fmt::format("skenario k {{ peluang s.a ya {} }}", number);
    INFO(text);
    CHECK(findings(text).find("SX15") == 0);
    CHECK(findings(fmt::format("skenario k {{ peluang s.a ya {} % }}", number)) == "");
  }
  CHECK(findings("skenario k { peluang s.a ya 0.125 }").find("SX11") == 0);
}

TEST_CASE("Numbers in words stand behind their number and are compared with it") {
  for (const char* amount :
       {"7 (tujuh) hari", "21 (Dua puluh satu) hari kerja", "1 (satu) jam 15 (lima belas) menit",
        "0,5 (setengah) hari", "11 (sebelas) menit", "1.250 (seribu dua ratus lima puluh) menit"}) {
    for (const char* item :
         {"waktu {}", "waktu maksimal {}", "waktu {} s/d 900 (sembilan ratus) hari", "tenggat {} -> b"}) {
      const std::string inner = fmt::format(fmt::runtime(item), amount);
      const std::string text = fmt::format(fmt::runtime(in_step), inner);
      INFO(text);
      CHECK(findings(text) == "");
      CHECK(formatted(text).find(inner) != std::string::npos);
      check_kept(text);
    }
  }
  CHECK(findings("sop s { total 3 (tiga) hari }") == "");
  CHECK(findings("sop s { langkah a 1 p \"A\" { waktu 3 (tiga) s/d 7 (tujuh) hari } }") == "");
  CHECK(findings("sop s { total 7 (delapan) hari }") ==
        "SX20 (delapan) in words is 8, but the number is 7\n");
  CHECK(findings("sop s { langkah a 1 p \"A\" { waktu 3 (dua) s/d 7 hari } }").find("SX20") == 0);
  CHECK(meaning("sop s { langkah a 1 p \"A\" { tenggat 7 (tujuh) hari -> b } }") ==
        meaning("sop s { langkah a 1 p \"A\" { tenggat 7 hari -> b } }"));
}

TEST_CASE("What the form prints as it is written keeps its words, and means the same") {
  constexpr std::array pairs = {
      Pair{in_step, "waktu 1 hingga 2 Jam", "waktu 1 s/d 2 Jam"},
      Pair{in_step, "waktu 1 s.d. 2 jam", "waktu 1 s/d 2 jam"},
      Pair{in_step, "waktu 1 hari kerja s.d 2 hari kerja", "waktu 1 hari kerja s/d 2 hari kerja"},
      Pair{in_step, "waktu 1 Sampai Dengan 2 jam", "waktu 1 s/d 2 jam"},
      Pair{in_step, "waktu 1 Sampai 2 jam", "waktu 1 s/d 2 jam"},
      Pair{in_step, "waktu 1 sampai dengan 2 jam", "waktu 1 s/d 2 jam"},
      Pair{in_step, "waktu 1 S/D 2 jam", "waktu 1 s/d 2 jam"},
      Pair{in_step, "waktu 15 mnt", "waktu 15 menit"},
      Pair{in_step, "waktu 1 mnt 15 dtk", "waktu 1 menit 15 detik"},
      Pair{in_step, "waktu maks 2 jam", "waktu maksimal 2 jam"},
      Pair{in_step, "waktu Maks. 2 jam", "waktu maksimal 2 jam"},
      Pair{in_step, "waktu Maksimal 2 jam", "waktu maksimal 2 jam"},
      Pair{in_step, "waktu maksimum 2 jam", "waktu maksimal 2 jam"},
      Pair{in_step, "waktu Paling Lama 2 jam", "waktu maksimal 2 jam"},
      Pair{"sop s \"S\" {{ {} }}\n", "dibuat 5 Nopember 2025", "dibuat 5 November 2025"},
      Pair{"sop s \"S\" {{ {} }}\n", "total 4 jam 41 mnt", "total 4 jam 41 menit"}};
  for (const Pair& one : pairs) {
    const std::string text = fmt::format(fmt::runtime(one.around), one.other);
    INFO(text);
    CHECK(findings(text) == "");
    CHECK(formatted(text).find(one.other) != std::string::npos);
    // The wording is the only difference.
    const auto bare = [&](const std::string& inner) {
      return std::regex_replace(meaning(fmt::format(fmt::runtime(one.around), inner)),
                                std::regex("wording \"[^\"]*\""), "");
    };
    CHECK(bare(one.other) == bare(one.house));
    check_kept(text);
  }
}

TEST_CASE("Names that look like a second spelling stay names") {
  for (const char* name : {"maks", "maksimum", "hingga", "ke", "langkah", "s", "d", "dengan", "paling",
                           "lama", "asumsi", "mnt", "des", "sampai", "lambat", "banyak"}) {
    const std::string text = fmt::format(
        "jabatan {0} \"J\"\nsop {0} \"S\" {{\n  pelaksana {0}: {0} \"P\"\n"
        "  langkah {0} 1 {1} \"A\" {{ tempati {0} sampai {0} lanjut {0} }}\n"
        "  langkah b 2 {1} \"B\" {{ keputusan \"?\" {{ x -> {0} {0} -> {0} {0} tertulis \"Y\" -> {0} "
        "maksimal "
        "2 kali lalu {0} }} }}\n"
        "  langkah c 3 {1} \"C\" {{ tenggat 2 hari -> {0} output \"O\" }}\n}}\n"
        "skenario {0} \"K\" {{ pegawai {0} 1 orang kalender {0}  kerja {0}.{0} konstan(1 jam)\n"
        "  peluang {0}.{0} {0} 3 %  awal {0}.{0} 5 kasus  kedatangan {0} kosong }}\n",
        name, std::string(name) == "langkah" ? "lajur" : name);
    INFO(text);
    CHECK(findings(text) == "");
    const SourceFile file = source(text);
    const auto parsed = syntax::from_text(file, FileId{0});
    REQUIRE(parsed.ast.declarations.size() == 3);
    const auto& sop = std::get<syntax::Sop>(parsed.ast.declarations[1]);
    REQUIRE(sop.flow.size() == 3);
    CHECK(std::get<syntax::Step>(sop.flow[0]).next->step.text == name);
    const auto& outcomes = std::get<syntax::Step>(sop.flow[1]).decision->outcomes;
    REQUIRE(outcomes.size() == 3);
    CHECK(outcomes[1].name.text == name);
    CHECK(outcomes[2].bound->then->step.text == name);
    check_kept(text);
  }
}

TEST_CASE("Every second spelling stands for a word of the language") {
  REQUIRE(syntax::spellings().size() > 20);
  for (const syntax::Spelling& one : syntax::spellings()) {
    INFO(one.other);
    CHECK(syntax::keyword(one.word) != nullptr);
    CHECK(syntax::keyword(one.other) == nullptr);
  }
}
