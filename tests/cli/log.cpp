// The event log as a user gets it: forms, refusals, and a disk that is full.
#include <pugixml.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::string scenario() { return seed("skenario/bekasi_2025.sop"); }

std::vector<std::string> logging(const std::string& file) {
  return {"simulate", scenario(), "--replications", "2", "--log", file};
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("The event log is written in each form, and packed it holds the same") {
  const Workbench bench;
  for (const char* form : {"csv", "xes"}) {
    const std::string plain = bench.path(std::string("a.") + form), packed = plain + ".gz";
    REQUIRE(run_alur(logging(plain)).exit == 0);
    REQUIRE(run_alur(logging(packed)).exit == 0);
    CHECK(bytes_of(plain).size() > 10000);
    CHECK(bytes_of(packed).size() < bytes_of(plain).size() / 3);
    const Ran unpacked = run({"gzip", "-dc", packed});
    CHECK(unpacked.exit == 0);
    CHECK(unpacked.out == bytes_of(plain));
  }
  CHECK(bench.files() == std::vector<std::string>{"a.csv", "a.csv.gz", "a.xes", "a.xes.gz"});
}

TEST_CASE("The event log as XES is valid by the grammar of its elements") {
  const Workbench bench;
  for (const char* name : {"skenario/bekasi_2025.sop", "skenario/tangerang_2025.sop"}) {
    const std::string file = bench.path("a.xes");
    REQUIRE(run_alur({"simulate", seed(name), "--replications", "2", "--log", file}).exit == 0);
    const std::string grammar = std::string(ALUR_SOURCE_DIR) + "/tests/cli/schema/xes_log.rng";
    const Ran valid = run({"xmllint", "--noout", "--relaxng", grammar, file});
    INFO("xmllint (installed by scripts/setup --test): " << valid.err);
    CHECK(valid.exit == 0);
    // The grammar can say no.
    std::string spoiled = bytes_of(file);
    spoiled.replace(spoiled.find("\"schedule\""), 10, "\"selesai!\"");
    CHECK(run({"xmllint", "--noout", "--relaxng", grammar, bench.write("b.xes", spoiled)}).exit != 0);
  }
}

TEST_CASE("A log of another name, or in the report's place, is a wrong command line") {
  const Workbench bench;
  for (const char* name : {"a.txt", "a.gz", "a", "a.json"}) {
    const Ran ran = run_alur(logging(bench.path(name)));
    INFO(name);
    CHECK(ran.exit == 2);
    CHECK(mentions(ran.err, ".csv, .xes, .csv.gz atau .xes.gz"));
  }
  std::vector<std::string> both = logging(bench.path("a.csv"));
  both.insert(both.end(), {"-o", bench.path("a.csv")});
  CHECK(run_alur(both).exit == 2);
  CHECK(bench.files().empty());
}

TEST_CASE("A log that cannot be written is exit code 3, and nothing half-written stays") {
  const Workbench bench;
  for (const char* threads : {"1", "2"}) {
    std::vector<std::string> words = logging(bench.path("a.csv"));
    words.insert(words.end(), {"--threads", threads, "-o", bench.path("r.json")});
    const Ran full = run_alur(words, {.largest_file = 20000});
    CHECK(full.exit == 3);
    CHECK(mentions(full.err, "tidak dapat ditulis"));
    CHECK(bench.files().empty());
  }
  const std::string file = bench.write("berkas", "x");
  const Ran inside = run_alur(logging(file + "/a.csv"));
  CHECK(inside.exit == 3);
  CHECK(bench.files() == std::vector<std::string>{"berkas"});
}

TEST_CASE("A log goes into a pipe, and a reader that leaves is an error") {
  const Workbench bench;
  const std::string pipe = bench.path("p.csv"), plain = bench.path("a.csv");
  REQUIRE(run({"mkfifo", pipe}).exit == 0);
  REQUIRE(run_alur(logging(plain)).exit == 0);
  const std::string alur = ALUR_PROGRAM;
  const std::string words =
      "'" + alur + "' simulate '" + scenario() + "' --replications 2 --log '" + pipe + "'";
  const Ran whole = run({"bash", "-c", words + " >/dev/null & cat '" + pipe + "'; wait $!"});
  CHECK(whole.exit == 0);
  CHECK(whole.out == bytes_of(plain));
  const Ran left = run({"bash", "-c", words + " >/dev/null & head -c 10 '" + pipe + "'; wait $!"});
  CHECK(left.exit == 3);
}
