#include "base/findings.h"

#include "tests/support/catch.h"

using namespace alur;

namespace {

const DiagnosticKind one{"AA01", Severity::Error, Basis::Language, {"a", "a"}, {"a", "a"}, {}, "", ""};
const DiagnosticKind other{"AA02", Severity::Warning, Basis::Language, {"b", "b"}, {"b", "b"}, {}, "", ""};

void add(Findings& to, const DiagnosticKind& kind, std::uint32_t file, int times) {
  for (int i = 0; i < times; ++i) to.push_back(finding(kind, Span{FileId{file}, 0, 1}, {"x", "x"}));
}

}  // namespace

TEST_CASE("Of one kind in one file the first findings are kept, and all are counted") {
  Findings findings(3);
  add(findings, one, 0, 5);
  add(findings, other, 0, 3);
  add(findings, one, 1, 4);
  CHECK(findings.size() == 12);
  CHECK(findings.is_full(one, FileId{0}));
  CHECK_FALSE(findings.is_full(one, FileId{2}));
  const auto cut = findings.cut();
  REQUIRE(cut.size() == 2);
  CHECK(cut[0].count == 2);
  CHECK(cut[1].count == 1);
  CHECK(cut[1].file == FileId{1});
  CHECK(findings.take().size() == 9);
}

TEST_CASE("What another stage did not keep is counted on") {
  Findings first(2), both(2);
  add(first, one, 0, 7);
  const auto cut = first.cut();
  both.append(first.take(), cut);
  add(both, one, 0, 1);
  CHECK(both.size() == 8);
  REQUIRE(both.cut().size() == 1);
  CHECK(both.cut()[0].count == 6);
}
