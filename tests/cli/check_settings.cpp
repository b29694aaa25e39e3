// --allow, --deny, `abaikan` and `pemeriksaan`: what is left out, what makes the check fail, and which wins.
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

// One irregularity of no more than a note: TX02.
const std::string sop =
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"Membuat draft\" { waktu 1 jam "
    "}\n}\n";

bool says(const Ran& ran, const std::string& words) { return ran.out.find(words) != std::string::npos; }

struct Case {
  std::string settings;            // before the SOP
  std::vector<std::string> words;  // of the command line
  bool shown;                      // TX02 is reported
  int exit;
};

}  // namespace

TEST_CASE("The command line stands above pemeriksaan, and there tolak above abaikan") {
  const std::vector<std::string> quiet{"--allow", "ID01"};
  const std::vector<Case> cases{
      {"", {}, true, 0},
      {"", {"--deny", "TX02"}, true, 1},
      {"", {"--deny", "tx02", "--deny", "invalid"}, true, 1},
      {"", {"--deny", "FC04"}, true, 0},
      {"", {"--allow", "TX02"}, false, 0},
      {"", {"--allow", "TX02", "--deny", "info"}, false, 0},
      {"pemeriksaan { abaikan TX02 \"lama\" }\n", {"--deny", "info"}, false, 0},
      {"pemeriksaan { abaikan TX02 \"lama\" }\n", {"--deny", "TX02"}, true, 1},
      {"pemeriksaan { tolak TX02 \"ejaan baku\" }\n", {}, true, 1},
      {"pemeriksaan { tolak TX02 }\n", {"--allow", "TX02"}, false, 0},
      {"pemeriksaan { abaikan TX02 \"lama\" tolak TX02 }\n", {}, true, 1},
  };
  for (const Case& one : cases) {
    Workbench bench;
    std::vector<std::string> words{"check", "--allow", "ID01"};
    words.insert(words.end(), one.words.begin(), one.words.end());
    words.push_back(bench.write("a.sop", one.settings + sop));
    const Ran ran = run_alur(words);
    INFO(one.settings << (one.words.empty() ? "" : one.words.back()) << "\n" << ran.out << ran.err);
    CHECK(says(ran, "TX02]") == one.shown);
    CHECK(ran.exit == one.exit);
  }
}

TEST_CASE("pemeriksaan holds for every file of the set that reads it") {
  Workbench bench;
  bench.write("bersama.sop", "pemeriksaan {\n  tolak TX02\n}\n");
  const std::string file = bench.write("a.sop", "gunakan \"bersama.sop\"\n" + sop);
  CHECK(run_alur({"check", "--allow", "ID01", file}).exit == 1);
}

TEST_CASE("What is waived is counted in the summary, with or without other findings") {
  Workbench bench;
  const std::string waived = "pemeriksaan {\n  abaikan TX02 \"seperti tercetak\"\n}\n" + sop;
  const Ran only = run_alur({"check", bench.write("a.sop", waived)});
  CHECK(says(only, "1 diabaikan dengan alasan"));
  const Ran english = run_alur({"check", "--lang", "en", bench.path("a.sop")});
  CHECK(says(english, "1 waived with a reason"));
  const Ran json = run_alur({"check", "--format", "json", bench.path("a.sop")});
  CHECK(says(json, "\"waived\": 1"));
  CHECK(says(json, "\"reason\": \"seperti tercetak\""));
}

TEST_CASE("A waiver of the set that waives nothing is reported, unless its rule did not run") {
  Workbench bench;
  const std::string file =
      bench.write("a.sop", "pemeriksaan {\n  abaikan TM06 \"lama\"\n  abaikan LC01 \"ditinjau\"\n}\n" + sop);
  const Ran ran = run_alur({"check", file});
  CHECK(says(ran, "WV01]"));
  CHECK(says(ran, "TM06"));
  CHECK_FALSE(says(ran, "temuan LC01"));
  CHECK_FALSE(says(run_alur({"check", "--allow", "TM06", file}), "WV01]"));
}

TEST_CASE("An unknown code is a finding in pemeriksaan and a misuse on the command line, with the nearest") {
  Workbench bench;
  const std::string file =
      bench.write("a.sop", "pemeriksaan {\n  tolak TX99\n  abaikan SX01 \"x\"\n}\n" + sop);
  const Ran ran = run_alur({"check", "--lang", "en", file});
  CHECK(ran.exit == 1);
  CHECK(says(ran, "'TX99' is no code of a finding"));
  CHECK(says(ran, "there are findings SX01, but none can be waived"));
  const Ran misuse = run_alur({"check", "--lang", "en", "--deny", "FC99", file});
  CHECK(misuse.exit == 2);
  CHECK(misuse.err.find("did you mean") != std::string::npos);
  CHECK(run_alur({"check", "--deny", "TX02", "--allow", "TX02", file}).exit == 2);
}

TEST_CASE("What is always reported cannot be allowed") {
  Workbench bench;
  const Ran ran = run_alur({"check", "--allow", "NM02", bench.write("a.sop", sop)});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("NM02") != std::string::npos);
}

TEST_CASE("--deny takes a level by the words of the messages, of both languages, and by those of JSON") {
  Workbench bench;
  const std::string file = bench.write("a.sop", sop);  // TX02 is a note
  for (const std::string word : {"info", "note", "catatan"}) {
    INFO(word);
    CHECK(run_alur({"check", "--allow", "ID01", "--deny", word, file}).exit == 1);
  }
  for (const std::string word :
       {"warning", "peringatan", "error", "irregularity", "ketidaksesuaian", "invalid", "galat"}) {
    INFO(word);
    CHECK(run_alur({"check", "--allow", "ID01", "--deny", word, file}).exit == 0);
  }
}
