#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "compiler/syntax/diagnostics.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

TEST_CASE("Every kind of finding is raised once by its bad example and not by its good one") {
  std::set<std::string_view> codes;
  for (const DiagnosticKind* kind : syntax::diagnostic_kinds()) {
    INFO(kind->code);
    CHECK(codes.insert(kind->code).second);
    for (const Message* message : {&kind->title, &kind->why, &kind->source}) {
      CHECK_FALSE(message->id.empty());
      CHECK_FALSE(message->en.empty());
    }
    CHECK(read(kind->good).findings() == "");
    if (kind->bad.empty()) continue;
    const Read bad = read(kind->bad);
    REQUIRE(bad.result.diagnostics.size() == 1);
    CHECK(bad.result.diagnostics.front().kind == kind);
    CHECK(bad.result.diagnostics.front().severity == kind->severity);
  }
}

TEST_CASE("Only limits have no bad example, and each limit has its finding") {
  for (const DiagnosticKind* kind : syntax::diagnostic_kinds())
    CHECK(kind->bad.empty() == (kind == &syntax::too_many_tokens));
  Limits limits;
  limits.file_tokens = 10;
  const Read cut = read("sop s \"S\" {\n  nomor \"1\"\n  lampiran \"L\"\n  dibuat kosong\n}\n", limits);
  CHECK(cut.findings() == "SX17@5");
  CHECK(cut.ast().broken);
  limits = {};
  limits.declaration_tokens = 10;
  CHECK(read("jabatan a \"A\"\nsop s \"S\" {\n  nomor \"1\" lampiran \"L\" dibuat kosong\n}\n", limits)
            .findings() == "SX17@2");
  limits = {};
  limits.syntax_findings = 2;
  const Read many = read("a\nb\nc\nd\njabatan x \"X\"\n", limits);
  CHECK(many.result.diagnostics.size() <= 3);
  std::string junk;
  for (int i = 0; i < 5; ++i) junk += "sop s { nomor x }\n";
  const Read counted = read(junk, limits);
  CHECK(counted.findings() == "SX01@1 SX01@2");
  REQUIRE(counted.result.cut.size() == 1);
  CHECK(counted.result.cut[0].count == 3);
  limits = {};
  limits.nesting = 2;
  CHECK(read("profil a { kop { { \"x\" } } }\njabatan a \"A\"\n", limits).findings() == "SX16@1");
}

TEST_CASE("Each code stands once in the sources of the room") {
  std::map<std::string, int> count;
  for (const char* name :
       {"build_scenario", "build_shared", "build_sop", "build_step", "build_values", "from_text", "lexemes",
        "lost_heads", "messages", "recovery", "recovery_items", "syntax_errors"}) {
    std::ifstream in(std::string(ALUR_SOURCE_DIR "/compiler/syntax/") + name + ".cpp");
    REQUIRE(in);
    std::stringstream text;
    text << in.rdbuf();
    for (const DiagnosticKind* kind : syntax::diagnostic_kinds()) {
      const std::string wanted = "\"" + std::string(kind->code) + "\"";
      for (std::size_t at = 0; (at = text.str().find(wanted, at)) != std::string::npos; ++at) ++count[wanted];
    }
  }
  CHECK(count.size() == syntax::diagnostic_kinds().size());
  for (const auto& [code, times] : count) {
    INFO(code);
    CHECK(times == 1);
  }
}
