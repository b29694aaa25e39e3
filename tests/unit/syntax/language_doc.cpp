// Every example of docs/language.md is a complete file that can be read.
#include <fstream>
#include <sstream>

#include "compiler/syntax/keywords.h"
#include "tests/support/catch.h"
#include "tests/support/doc_examples.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

namespace {

std::string page() {
  std::ifstream in(ALUR_SOURCE_DIR "/docs/language.md");
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("Every example of the language reference can be read") {
  const std::vector<DocExample> all = doc_examples("docs/language.md");
  CHECK(all.size() >= 7);
  for (const DocExample& one : all) {
    INFO("docs/language.md:" << one.line);
    const Read result = read(one.text);
    CHECK(result.findings() == "");
    CHECK_FALSE(result.ast().declarations.empty());
  }
}

TEST_CASE("The language reference lists every keyword with its English term") {
  const std::string text = page();
  for (const syntax::Keyword& entry : syntax::keywords()) {
    const std::string row = "| `" + std::string(entry.word) + "` | " + std::string(entry.english) + " | " +
                            std::string(entry.meaning_en) + " |";
    INFO(row);
    CHECK(text.find(row) != std::string::npos);
  }
}

TEST_CASE("The language reference lists every second spelling") {
  const std::string text = page();
  const std::string section = text.substr(text.find("## Second spellings"));
  for (const syntax::Spelling& one : syntax::spellings()) {
    INFO(one.other);
    CHECK(section.find("`" + std::string(one.other) + "`") < section.find("## Mistakes"));
  }
}
