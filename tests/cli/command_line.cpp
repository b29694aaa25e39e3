// The command line itself: verbs, aliases, help, languages, wrong words.
#include <algorithm>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

TEST_CASE("Each verb explains itself in both languages, under both names") {
  for (const Verb& verb : verbs) {
    INFO(verb.name);
    const Ran indonesian = run_alur({verb.name, "--help"});
    const Ran english = run_alur({"--lang", "en", verb.name, "--help"});
    CHECK(indonesian.exit == 0);
    CHECK(english.exit == 0);
    CHECK(indonesian.out.size() > 80);
    CHECK(english.out.size() > 80);
    CHECK(indonesian.out != english.out);
    CHECK(indonesian.err.empty());
    CHECK(run_alur({verb.alias, "--help"}).exit == 0);
    CHECK(run_alur({verb.alias, "--help"}).out.size() > 80);
    CHECK(run_alur({verb.alias, "--help"}, {.environment = {{"ALUR_LANG", "en"}}}).exit == 0);
  }
}

TEST_CASE("The help of the program names every verb with its alias") {
  const Ran indonesian = run_alur({"--help"});
  const Ran english = run_alur({"--lang", "en", "--help"});
  CHECK(indonesian.exit == 0);
  CHECK(english.exit == 0);
  CHECK(indonesian.out != english.out);
  for (const Verb& verb : verbs) {
    for (const std::string& text : {indonesian.out, english.out}) {
      INFO(verb.name);
      CHECK(text.find(verb.name) != std::string::npos);
      CHECK(text.find(verb.alias) != std::string::npos);
    }
  }
}

TEST_CASE("The version is one line with a number") {
  const Ran version = run_alur({"--version"});
  CHECK(version.exit == 0);
  CHECK(version.out.find("0.1.0") != std::string::npos);
  CHECK(std::count(version.out.begin(), version.out.end(), '\n') == 1);
}

TEST_CASE("A wrong command line is exit code 2, says so on standard error, and prints nothing else") {
  const std::vector<std::vector<std::string>> wrong{
      {"gambarkan"},
      {"--tidak-ada"},
      {"check"},
      {"draw"},
      {"build"},
      {"simulate"},
      {"draw", "--tidak-ada", seed("bekasi")},
      {"--lang", "fr", "check", "x.sop"},
      {"simulate", "x.sop", "--format", "docx"},
      {"show", "tahap_yang_tidak_ada", "x.sop"},
      {"explain", "kode-yang-tidak-ada"},
      {"draw", seed("bekasi/pengaduan_tesa.sop"), "-o", "x.kertas"},
  };
  for (const auto& words : wrong) {
    INFO((words.empty() ? std::string("(nothing)") : words[0] + " ...")
         << " of " << words.size() << " words");
    const Ran ran = run_alur(words);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
}

TEST_CASE(
    "The language comes from --lang, then ALUR_LANG, and is Indonesian otherwise, whatever the locale") {
  const std::string missing = "tidak-ada.sop";
  const std::string indonesian = run_alur({"check", missing}).err;
  const std::string english = run_alur({"--lang", "en", "check", missing}).err;
  REQUIRE(indonesian != english);
  CHECK(run_alur({"--lang", "id", "check", missing}).err == indonesian);
  CHECK(run_alur({"check", missing}, {.environment = {{"LANG", "en_US.UTF-8"}, {"LC_ALL", "en_US.UTF-8"}}})
            .err == indonesian);
  CHECK(run_alur({"check", missing}, {.environment = {{"LC_ALL", "C"}}}).err == indonesian);
  CHECK(run_alur({"check", missing}, {.environment = {{"ALUR_LANG", "en"}}}).err == english);
  CHECK(run_alur({"--lang", "id", "check", missing}, {.environment = {{"ALUR_LANG", "en"}}}).err ==
        indonesian);
}
