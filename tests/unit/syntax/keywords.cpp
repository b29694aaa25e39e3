#include "compiler/syntax/keywords.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

TEST_CASE("The lexer's words and the table of keywords are the same") {
  std::vector<std::string> table;
  for (const syntax::Keyword& entry : syntax::keywords()) {
    table.emplace_back(entry.word);
    CHECK(syntax::keyword(entry.word) == &entry);
    CHECK_FALSE(entry.english.empty());
    CHECK_FALSE(entry.meaning_id.empty());
    CHECK_FALSE(entry.meaning_en.empty());
  }
  std::sort(table.begin(), table.end());
  CHECK(table == syntax::lexer_words());
  CHECK(syntax::keyword("langka") == nullptr);
}

// salah_baca may follow every text, and s/d is no word.
TEST_CASE("Every keyword may name a step, a post, a SOP and a scenario") {
  for (const syntax::Keyword& entry : syntax::keywords()) {
    if (entry.word == "s/d" || entry.word == "salah_baca") continue;
    INFO(entry.word);
    const std::string text = fmt::format(
        "jabatan {0} \"J\"\nhukum {0} \"H\"\nprofil {0} {{ kertas f4 }}\nkalender {0} {{ jam senin "
        "08.00-09.00 }}\n"
        "sop {0} \"S\" {{\n  profil {0}\n  dasar hukum {{ 1 {0} \"H\"  2 {0} }}\n  pelaksana {0}: {0} \"P\"\n"
        "  langkah {0} 1 {1} \"A\" {{ lanjut {0} }}\n  langkah b 2 {1} \"B\" {{ keputusan \"?\" {{ x -> {0}  "
        "y tertulis \"Y\" -> {0} }} }}\n"
        "}}\nskenario {0} \"S\" {{ pegawai {0} 1 orang kalender {0}  kerja {0}.{0} tetap(1 jam)  peluang {0} "
        "langkah {0} x 3 % }}\n",
        entry.word, "lajur");
    const Read all = read(text);
    CHECK(all.findings() == "");
    REQUIRE(all.ast().declarations.size() == 6);
    const auto& sop = std::get<syntax::Sop>(all.ast().declarations[4]);
    CHECK(sop.name.text == entry.word);
    REQUIRE(sop.flow.size() == 2);
    const auto& step = std::get<syntax::Step>(sop.flow[0]);
    CHECK(step.name.text == entry.word);
    CHECK(step.next->step.text == entry.word);
    CHECK(step.next->end == (entry.word == "selesai"));
    CHECK(std::get<syntax::Scenario>(all.ast().declarations[5]).items.size() == 3);
  }
}

TEST_CASE("Units, months and weekdays may be written in any case, other keywords in lower case only") {
  CHECK(read("sop s { dibuat 5 MEI 2025 total 4 JAM 41 Menit }").findings() == "");
  CHECK(read("kalender k { jam Senin s/d JUMAT 08.00-12.00 }").findings() == "");
  CHECK(read("sop s { langkah a 1 p \"A\" { waktu 5 Hari Kerja } }").findings() == "");
  CHECK(read("Jabatan a \"A\"").findings() == "SX02@1");
}
