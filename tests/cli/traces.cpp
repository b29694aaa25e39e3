// Arrivals from a file (dari): what is read, what is refused and how it is said.
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::string scenario(const std::string& arrivals) {
  return "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
         "}\n}\n"
         "skenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
         "kedatangan a " +
         arrivals + "\n  kerja a.satu konstan(10 menit)\n  ulangan 2\n}\n";
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("Each row of a file is one arrival at its second, and those outside the period are left") {
  const Workbench bench;
  bench.write(
      "register.csv",
      "no;tanggal\n1;07/01/2025 08.00\n2;2025-01-06T09:30:15\n3;2025-01-07 08:00\n4;2024-12-31 08:00\n"
      "5;2025-02-01 00:00\n6;2025-01-31 23:59:59\n");
  const std::string file = bench.write("a.sop", scenario("{ dari \"register.csv\" kolom \"Tanggal\" }"));
  const Ran ran = run_alur({"simulate", file, "--log", bench.path("log.csv"), "--format", "json"});
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  const std::string log = bytes_of(bench.path("log.csv"));
  for (const char* row : {"1,1,,a,satu,1,1,k,k-1,complete,2025-01-06T09:30:15.000,",
                          "1,2,,a,satu,1,1,k,k-1,complete,2025-01-07T08:00:00.000,",
                          "1,3,,a,satu,1,1,k,k-1,complete,2025-01-07T08:00:00.000,2025-01-07T08:10:00.000",
                          "1,4,,a,satu,1,1,k,,open,2025-01-31T23:59:59.000,"}) {
    INFO(log << row);
    CHECK(mentions(log, std::string(row).substr(0, row[2] == '4' ? 18 : 100)));
  }
  CHECK(nlohmann::json::parse(ran.out)["sops"][0]["arrived"]["mean"] == 4);
  // The table file holds the arrivals itself.
  REQUIRE(run_alur({"build", file, "-o", bench.path("a.alurt")}).exit == 0);
  REQUIRE(std::filesystem::remove(bench.path("register.csv")));
  const Ran again = run_alur({"simulate", bench.path("a.alurt"), "--format", "json"});
  CHECK(again.exit == 0);
  CHECK(nlohmann::json::parse(again.out)["sops"][0]["arrived"]["mean"] == 4);
}

TEST_CASE("A file of one column needs no name of it, and goes beside a process") {
  const Workbench bench;
  bench.write("r.csv", "kapan\n2025-01-06\n");
  const std::string file = bench.write("a.sop", scenario("poisson(100 per bulan) { dari \"r.csv\" }"));
  CHECK(run_alur({"simulate", file}).exit == 0);
}

TEST_CASE("A file that cannot be used is a finding with its line, and no scenario runs without it") {
  const Workbench bench;
  struct Case {
    const char* content;  // null: there is no file
    const char* arrivals;
    std::vector<const char*> says;
  };
  const std::vector<Case> cases{
      {nullptr, "{ dari \"r.csv\" }", {"SC16", "r.csv' tidak ada"}},
      {"", "{ dari \"r.csv\" }", {"SC16", "kosong"}},
      {"a,b\n1,2\n", "{ dari \"r.csv\" }", {"2 kolom", "a, b"}},
      {"a,b\n1,2\n", "{ dari \"r.csv\" kolom \"tanggal\" }", {"tidak memuat kolom 'tanggal'", "a, b"}},
      {"t\n2025-01-06\n\n31/02/2025\nbesok\n",
       "{ dari \"r.csv\" }",
       {"baris 4: '31/02/2025'", "baris 5: 'besok'"}},
      {"t\n2024-01-06\n", "{ dari \"r.csv\" }", {"tidak satu pun dari 1 kedatangan"}}};
  for (const Case& one : cases) {
    if (one.content != nullptr) bench.write("r.csv", one.content);
    const std::string file = bench.write("a.sop", scenario(one.arrivals));
    const Ran checked = run_alur({"check", file}), ran = run_alur({"simulate", file});
    INFO(one.arrivals << checked.out << checked.err);
    CHECK(checked.exit == 1);
    for (const char* words : one.says) CHECK(mentions(checked.out + checked.err, words));
    CHECK(ran.exit == 1);
    CHECK(run_alur({"draw", file, "-o", bench.path("a.pdf")}).exit == 0);
  }
}
