// Every example of the documentation is a complete file that compiles: names resolve, units fit, scenarios
// can run.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/doc_examples.h"

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
