// What the README shows of the program is what it prints.
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

// "$ build/release/alur WORDS" and the lines that are shown below it, up to the end of the block.
struct Shown {
  std::vector<std::string> words, lines;
};

std::vector<Shown> shown_in(const std::string& page) {
  std::ifstream file(ALUR_SOURCE_DIR "/" + page);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  const std::string prompt = "$ build/release/alur ";
  std::vector<Shown> out;
  bool open = false;
  for (const std::string& line : lines_of(text.str())) {
    if (line.starts_with("```")) open = false;
    if (open) out.back().lines.push_back(line);
    if (!line.starts_with(prompt)) continue;
    std::istringstream words(line.substr(prompt.size()));
    out.emplace_back();
    for (std::string word; words >> word;) out.back().words.push_back(word);
    open = true;
  }
  return out;
}

// A line "…" stands for any lines, an "…" at a line's end for the rest of it.
bool matches(const std::string& shown, const std::string& printed) {
  const std::string rest = "…";
  if (shown.ends_with(rest)) return printed.starts_with(shown.substr(0, shown.size() - rest.size()));
  return shown == printed;
}

}  // namespace

TEST_CASE("What the README shows of the program is what it prints") {
  std::filesystem::current_path(ALUR_SOURCE_DIR);
  std::size_t compared = 0;
  for (const std::string page : {"README.md", "README.id.md"}) {
    for (const Shown& shown : shown_in(page)) {
      const std::vector<std::string> printed = lines_of(run_alur(shown.words).out);
      std::size_t at = 0;
      bool anywhere = false;
      for (const std::string& line : shown.lines) {
        if (line == "…") {
          anywhere = true;
          continue;
        }
        INFO(page << ": " << line);
        while (anywhere && at < printed.size() && !matches(line, printed[at])) ++at;
        REQUIRE(at < printed.size());
        CHECK(matches(line, printed[at]));
        ++at;
        ++compared;
        anywhere = false;
      }
    }
  }
  CHECK(compared > 20);
}
