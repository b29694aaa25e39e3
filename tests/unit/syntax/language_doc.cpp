// Every example of docs/language.md is a complete file that can be read.
#include <fstream>
#include <sstream>

#include "compiler/syntax/keywords.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

namespace {

struct Example {
  std::size_t line;
  std::string text;
};

std::vector<Example> examples(const std::string& page) {
  std::vector<Example> out;
  std::istringstream in(page);
  std::string line;
  bool inside = false;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.rfind("```", 0) == 0) {
      inside = line == "```alur";
      if (inside) out.push_back({number, ""});
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

std::string page() {
  std::ifstream in(ALUR_SOURCE_DIR "/docs/language.md");
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("Every example of the language reference can be read") {
  const std::vector<Example> all = examples(page());
  CHECK(all.size() >= 7);
  for (const Example& one : all) {
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
