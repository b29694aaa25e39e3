// Several scenarios in one set: what is said of a variant, and which one is simulated.
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

// One step for one post; `of_scenario` stands in scenario `biasa`.
std::string set_with(const std::string& of_scenario) {
  return "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n"
         "  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n    output \"Surat\" akhir\n  }\n}\n"
         "skenario biasa \"Biasa\" {\n  periode 6 Januari 2025 s/d 10 Januari 2025\n  ulangan 1\n"
         "  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu segitiga(30 menit; 1 "
         "jam; 2 jam)\n" +
         of_scenario + "}\n";
}

std::size_t count_of(const std::string& code, const std::string& file) {
  const auto said = nlohmann::json::parse(run_alur({"check", "--format", "json", file}).out);
  std::size_t count = 0;
  for (const auto& finding : said.at("findings")) count += finding.at("code") == code ? 1 : 0;
  return count;
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("What a variant inherits is found once, where it is written; what it says itself is found too") {
  const Workbench bench;
  const std::string base =
      "sop b \"B\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n" +
      set_with("  kedatangan b poisson(10 per bulan) { dari \"register.csv\" }\n");
  REQUIRE(count_of("SC16", bench.write("satu.sop", base)) == 1);
  const std::string variant = base + "skenario ramai seperti biasa \"Ramai\" {\n  pegawai k 2 orang";
  CHECK(count_of("SC16", bench.write("dua.sop", variant + "\n}\n")) == 1);
  CHECK(count_of("SC16", bench.write("tiga.sop", variant + "\n  kedatangan a poisson(9 per bulan) { dari "
                                                           "\"lain.csv\" }\n}\n")) == 2);
}

TEST_CASE("Of several scenarios, the only one of the named file is simulated") {
  const Workbench bench;
  bench.write("dasar.sop", set_with(""));
  const std::string use = "gunakan \"dasar.sop\"\n";
  const std::string ramai = "skenario ramai seperti biasa \"Hari pasar\" {\n  pegawai k 2 orang\n}\n";
  const std::string sepi = "skenario sepi seperti biasa \"Hari libur\" {\n  pegawai k 3 orang\n}\n";

  const Ran one = run_alur({"simulate", bench.write("ramai.sop", use + ramai)});
  INFO(one.err);
  CHECK(one.exit == 0);
  CHECK(mentions(one.out, "Hari pasar"));

  // The others are still there by name.
  const Ran named = run_alur({"simulate", bench.path("ramai.sop"), "--scenario", "biasa"});
  CHECK(named.exit == 0);
  CHECK_FALSE(mentions(named.out, "Hari pasar"));

  const Ran two = run_alur({"simulate", bench.write("dua.sop", use + ramai + sepi)});
  CHECK(two.exit == 2);
  CHECK(mentions(two.err, "pilih skenario dengan --scenario: "));

  // A table file no longer knows which was named.
  CHECK(run_alur({"build", bench.path("ramai.sop"), "-o", bench.path("ramai.alurt")}).exit == 0);
  CHECK(run_alur({"simulate", bench.path("ramai.alurt")}).exit == 2);
}
