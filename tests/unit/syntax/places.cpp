#include <map>

#include "tests/support/ast_spans.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

TEST_CASE("Every node has a place, and it lies inside its parent's") {
  for (const std::string& text : samples()) {
    const Read all = read(text);
    REQUIRE(all.findings() == "");
    const Span whole{FileId{0}, 0, static_cast<std::uint32_t>(text.size())};
    std::map<std::string, int> seen;
    for_each_span(all.ast(), whole, [&](std::string_view node, Span parent, Span own) {
      INFO(node << " in " << all.file().slice(parent));
      CHECK(own.begin < own.end);
      CHECK(parent.begin <= own.begin);
      CHECK(own.end <= parent.end);
      ++seen[std::string(node)];
    });
    CHECK(seen.size() > 5);
  }
}

TEST_CASE("A place covers exactly the words of its node") {
  const Read all = read(
      "sop s \"S\" {\n  langkah a 1 p \"A\" salah_baca \"Á\" {\n    waktu 12 Jam s/d 1 Hari tertulis "
      "\"12-24\"\n  }\n}\n");
  REQUIRE(all.findings() == "");
  const auto& step =
      std::get<syntax::Step>(std::get<syntax::Sop>(all.ast().declarations.front()).flow.front());
  CHECK(all.file().slice(step.heading) == "langkah a 1 p \"A\" salah_baca \"Á\"");
  CHECK(all.file().slice(step.limit->wording) == "12 Jam s/d 1 Hari");
  CHECK(all.file().slice(step.limit->span) == "waktu 12 Jam s/d 1 Hari tertulis \"12-24\"");
  CHECK(all.file().slice(step.text->span) == "\"A\" salah_baca \"Á\"");
  CHECK(all.file().slice(step.span).back() == '}');
}

TEST_CASE("A byte order mark at the beginning moves no place") {
  const Read all = read("\xEF\xBB\xBFjabatan a \"A\"\n");
  REQUIRE(all.findings() == "");
  CHECK(std::get<syntax::Post>(all.ast().declarations.front()).span.begin == 3);
}
