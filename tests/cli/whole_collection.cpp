// All SOPs of sops/ and both scenarios, read together: the collection of two agencies is one set.
#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& folders,
                              const std::string& declaration) {
  for (const std::string& folder : folders)
    for (std::string& file : seeds_in(folder, declaration)) words.push_back(std::move(file));
  return words;
}

std::vector<std::string> with_all_sops(std::vector<std::string> words) {
  return with(std::move(words), {"tangerang", "bekasi"}, "sop ");
}

}  // namespace

TEST_CASE("The SOPs of all agencies are read together, with the scenarios, and nothing clashes") {
  const auto words = with(with_all_sops({"check", "--format", "json"}), {"skenario"}, "skenario ");
  REQUIRE(words.size() == 3 + 12 + 2);
  const Ran ran = run_alur(words);
  CHECK(ran.exit == 1);  // the agencies' own irregularities, which stay
  const auto said = nlohmann::json::parse(ran.out);
  for (const auto& finding : said.at("findings")) {
    INFO(finding.dump());
    CHECK(finding.at("severity") != "invalid");
  }
  CHECK(said.at("findings").size() > 100);
}

TEST_CASE("The SOPs of all agencies are drawn and made into tables together") {
  const Workbench bench;
  CHECK(run_alur(with_all_sops({"draw", "-o", bench.path("halaman/")})).exit == 0);
  CHECK(bench.files().size() == 12);
  const auto words =
      with(with_all_sops({"build", "-o", bench.path("semua.alurt")}), {"skenario"}, "skenario ");
  CHECK(run_alur(words).exit == 0);
  CHECK(run_alur({"simulate", bench.path("semua.alurt"), "--scenario", "bekasi_2025", "--replications", "1"})
            .exit == 0);
}
