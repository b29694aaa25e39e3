// Every example of the documentation is a complete file that compiles: names resolve, units fit, scenarios
// can run.
#include <algorithm>
#include <regex>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/doc_commands.h"
#include "tests/support/doc_examples.h"
#include "tests/support/program.h"

using namespace alur;

namespace {

// An example that uses another file cannot resolve its names here; that it can be read is tested with the
// syntax.
bool stands_alone(const std::string& text) { return text.find("gunakan") == std::string::npos; }

}  // namespace

TEST_CASE("Every example of the documentation compiles") {
  std::size_t compiled = 0;
  for (const std::string page : {"docs/language.md", "README.md", "README.id.md"}) {
    for (const tests::DocExample& example : tests::doc_examples(page)) {
      if (!stands_alone(example.text)) continue;
      INFO(page << ":" << example.line);
      for (const Diagnostic& d : tests::compile_text(example.text).findings) {
        INFO(d.kind->code << " " << d.what.en);
        // The language can say more than the simulation can run, and what is not collected yet: the page says
        // both.
        CHECK((d.severity != Severity::Invalid || d.kind->code == "SC10" || d.kind->code == "SC15"));
      }
      ++compiled;
    }
  }
  CHECK(compiled >= 8);
}

TEST_CASE("What the simulation cannot run yet stands in one list, to which the finding points") {
  const std::string page = tests::bytes_of(ALUR_SOURCE_DIR "/docs/language.md");
  const std::string heading = "What the simulation cannot run yet";
  const auto begin = page.find("### " + heading);
  REQUIRE(begin != std::string::npos);
  const std::string list = page.substr(begin, page.find("\n## ", begin) - begin);
  // The words are those of the rule itself: what it learns to refuse or the engine to run changes the page.
  const std::string rule = tests::bytes_of(ALUR_SOURCE_DIR "/compiler/check/checks/engine_can_run.cpp");
  const std::regex words(R"re(report\([^{]*\{"[^"]*",\s*"([^"]*)"\}\))re");
  std::set<std::string> said;
  for (std::sregex_iterator at(rule.begin(), rule.end(), words), end; at != end; ++at) said.insert((*at)[1]);
  CHECK(said.size() > 3);
  for (const std::string& one : said) {
    INFO(one);
    CHECK(list.find("\n| " + one + " |") != std::string::npos);
  }
  const auto rows = [&](const std::string& line) { return line.starts_with("| "); };
  const std::vector<std::string> lines = tests::lines_of(list);
  CHECK(std::count_if(lines.begin(), lines.end(), rows) == std::ptrdiff_t(said.size()) + 1);  // the heading's
  const auto kinds = all_diagnostic_kinds();
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [](const auto* k) { return k->code == "SC10"; });
  REQUIRE(kind != kinds.end());
  CHECK((*kind)->source.en.find(heading) != std::string::npos);
}
