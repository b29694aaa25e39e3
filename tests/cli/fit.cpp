// `alur fit` as a user gets it, on a log of our own simulation and on wrong command lines.
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {
bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}
}  // namespace

TEST_CASE("What a simulation drew is found again in its event log, and the lines are read as they stand") {
  const Workbench bench;
  const std::string before =
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
      "langkah dua 2 p "
      "\"Membaca\" { waktu 1 jam }\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Maret 2025\n  "
      "pegawai k 4 "
      "orang\n  ulangan 1\n";
  const std::string file =
      bench.write("a.sop", before +
                               "  kedatangan a eksponensial(30 menit)\n  kerja a.satu gamma(20 menit; 3)\n  "
                               "kerja a.dua konstan(5 menit)\n}\n");
  REQUIRE(run_alur({"simulate", file, "--log", bench.path("l.csv")}).exit == 0);
  const std::vector<std::string> words{"fit",     bench.path("l.csv"), "--by",  "sop,step",
                                       "--start", "started_s",         "--end", "finished_s"};
  const Ran text = run_alur(words);
  INFO(text.out << text.err);
  REQUIRE(text.exit == 0);
  CHECK(mentions(text.out, "  kerja a.dua konstan(5 menit)\n"));
  std::vector<std::string> json = words;
  json.insert(json.end(), {"--format", "json"});
  const auto page = nlohmann::json::parse(run_alur(json).out);
  CHECK(page["groups"][0]["name"] == "a.satu");
  CHECK(std::abs(page["groups"][0]["mean_seconds"].get<double>() - 1200) < 60);
  for (const auto& one : page["groups"][0]["fits"])
    if (one["distribution"] == "gamma") CHECK(std::abs(one["arguments"][1].get<double>() - 3) < 0.4);
  // Pasted into a scenario.
  std::string lines;
  for (const auto& group : page["groups"]) lines += "  " + group["line"].get<std::string>() + "\n";
  const std::string pasted =
      bench.write("b.sop", before + "  kedatangan a eksponensial(30 menit)\n" + lines + "}\n");
  CHECK(run_alur({"simulate", pasted}).exit == 0);
}

TEST_CASE("A wrong command line of fit is exit code 2, and a file that holds nothing is 3") {
  const Workbench bench;
  const std::string file = bench.write("a.csv", "langkah,lama\nx,0\nx,-3\n");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"fit", file},
           {"fit", file, "--start", "lama"},
           {"fit", file, "--duration", "lama", "--arrivals", "lama"},
           {"fit", file, "--duration", "lama", "--unit", "abad"},
           {"fit", file, "--start", "lama", "--end", "lama", "--unit", "jam"},
           {"fit", file, "--duration", "lama", "--format", "xml"},
           {"fit", "--duration", "lama"},
           {"fit", file, file, "--duration", "lama"}}) {
    INFO(words.size());
    CHECK(run_alur(words).exit == 2);
  }
  const Ran nothing = run_alur({"cocokkan", file, "--duration", "lama"});
  CHECK(nothing.exit == 3);
  CHECK(mentions(nothing.err, "tidak ada satu pun lama di atas nol"));
  const Ran column = run_alur({"fit", file, "--duration", "menit"});
  CHECK(column.exit == 3);
  CHECK(mentions(column.err, "yang ada: langkah, lama"));
  CHECK(run_alur({"fit", bench.path("tidak-ada.csv"), "--duration", "lama"}).exit == 3);
}
