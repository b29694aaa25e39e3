// Whatever is formatted means what it meant, keeps its comments, and is formatted once and for all.
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "compiler/syntax/keywords.h"
#include "tests/support/doc_examples.h"
#include "tests/support/random_text.h"
#include "tests/unit/format/formatted.h"

using namespace alur;
using namespace alur::tests;

namespace {

// ALUR_RANDOM_FILES asks for more of them.
unsigned random_files() {
  const char* asked = std::getenv("ALUR_RANDOM_FILES");
  return asked == nullptr ? 3000 : static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

std::vector<std::string> seeds() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ALUR_SOURCE_DIR "/sops")) {
    if (entry.path().extension() != ".sop") continue;
    std::ifstream in(entry.path());
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

bool blank(char c) { return c == ' ' || c == '\n'; }

// Words with the white space behind them: cutting one out leaves the others as they are.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !blank(text[end])) ++end;
    while (end < text.size() && blank(text[end])) ++end;
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("The seeds are formatted without a change of meaning") {
  REQUIRE(seeds().size() >= 10);
  for (const std::string& text : seeds()) {
    check_kept(text);
    CHECK(format_text(text).untouched.empty());
  }
}

TEST_CASE("The examples of the language page are formatted without a change of meaning") {
  const auto examples = doc_examples("docs/language.md");
  REQUIRE(examples.size() > 5);
  for (const DocExample& one : examples) {
    check_kept(one.text);
    CHECK(format_text(one.text).untouched.empty());
  }
}

TEST_CASE("Random files are correct, and formatted without a change of meaning") {
  for (unsigned seed = 0; seed < random_files(); ++seed) {
    const std::string text = random_text(seed);
    const SourceFile file = source(text);
    const auto parsed = syntax::from_text(file, FileId{0});
    const bool correct =
        std::none_of(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                     [](const Diagnostic& one) { return one.severity == Severity::Invalid; });
    if (!correct) {
      INFO(seed << ": " << parsed.diagnostics.front().what.en << "\n" << text);
      CHECK(correct);
      continue;
    }
    check_kept(text);
    CHECK(format_text(text).untouched.empty());
  }
}

TEST_CASE("The random files hold every word of the language") {
  std::set<std::string> missing;
  for (const syntax::Keyword& one : syntax::keywords()) missing.emplace(one.word);
  for (unsigned seed = 0; seed < 3000 && !missing.empty(); ++seed) {
    const SourceFile file = source(random_text(seed));
    for (const syntax::OutlineToken& token : syntax::outline(file).tokens) {
      std::string word(file.slice({FileId{0}, token.begin, token.end}));
      std::transform(word.begin(), word.end(), word.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      missing.erase(word);
    }
  }
  CHECK(missing == std::set<std::string>());
}

TEST_CASE("Every beginning of a file is formatted without a change of meaning") {
  const auto examples = doc_examples("docs/language.md");
  for (const std::size_t example : {2u, 4u}) {
    const std::string& text = examples.at(example).text;
    for (std::size_t end = 0; end <= text.size(); ++end)
      if (SourceFile::from_text("uji.sop", text.substr(0, end))) check_kept(text.substr(0, end));
  }
}

TEST_CASE("Files with words left out, put in and exchanged are formatted without a change of meaning") {
  const std::vector<std::string> junk = {"{ ",   "} ", "\" ", "; ",     "# ",     "\n",      "\r", "@ ",
                                         "→ ",   ", ", "( ",  "\nsop ", "sop ",   "kerja ",  "é ", "salah ",
                                         "“a” ", "- ", "- ",  "3a ",    "07.30 ", "jabatan "};
  std::mt19937 random(2026);
  std::vector<std::string> texts = seeds();
  for (const DocExample& one : doc_examples("docs/language.md")) texts.push_back(one.text);
  for (unsigned seed = 0; seed < 200; ++seed) texts.push_back(random_text(seed));
  int guarded = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> words = words_of(texts[random() % texts.size()]);
    for (std::size_t n = 1 + random() % 3; n > 0 && !words.empty(); --n) {
      const auto at = words.begin() + static_cast<std::ptrdiff_t>(random() % words.size());
      const auto change = random() % 4;
      if (change < 2)
        words.erase(at);
      else if (change == 2)
        words.insert(at, junk[random() % junk.size()]);
      else
        std::swap(*at, words[random() % words.size()]);
    }
    std::string text;
    for (const std::string& word : words) text += word;
    if (!SourceFile::from_text("uji.sop", text)) continue;
    check_kept(text, Guard::MayAct);
    guarded += trusted(format_text(text)) ? 0 : 1;
  }
  // In a file with mistakes the guard may have to leave a part as it is, but seldom.
  CHECK(guarded <= 3);
}
