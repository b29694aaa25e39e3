// Whatever a file holds: an Ast, places inside the file, and a finding where something was left out.
#include <random>

#include "compiler/syntax/dump.h"
#include "tests/support/ast_spans.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

namespace {

// Words, runs of digits, texts, symbols and spaces.
std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> out;
  const auto kind = [](char c) {
    return c == ' ' || c == '\n' ? 0 : std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? 1 : 2;
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] == '"') {
      while (end < text.size() && text[end] != '"') ++end;
      end = std::min(end + 1, text.size());
    } else if (kind(text[i]) == 1) {
      while (end < text.size() && kind(text[end]) == 1) ++end;
    } else if (static_cast<unsigned char>(text[i]) >= 0x80) {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    }
    out.push_back(text.substr(i, end - i));
    i = end;
  }
  return out;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string operator()(const std::string& text) {
    std::vector<std::string> tokens = tokens_of(text);
    for (std::size_t n = 1 + pick(4); n > 0; --n) change(tokens);
    std::string out;
    for (const std::string& token : tokens) out += token;
    return out;
  }

 private:
  // Not a standard distribution: those differ between libraries.
  std::size_t pick(std::size_t below) { return below == 0 ? 0 : random_() % below; }

  void change(std::vector<std::string>& tokens) {
    if (tokens.empty()) return;
    const auto at = static_cast<std::ptrdiff_t>(pick(tokens.size()));
    const auto other = static_cast<std::ptrdiff_t>(pick(tokens.size()));
    static const std::vector<std::string> junk = {"{",     "}",       "\"",    "->", ":",
                                                  "(",     ")",       ";",     "é",  "→",
                                                  "\n",    "\\",      "%",     "-",  "\xF0\x9F\x98\x80",
                                                  "1.2.3", "07.30",   "3a",    "“",  "langka",
                                                  "sop",   "langkah", "dasar", "0",  "\r",
                                                  "\t",    "#"};
    switch (pick(6)) {
      case 0:
        tokens.erase(tokens.begin() + at);
        break;
      case 1:
        tokens.insert(tokens.begin() + other, tokens[static_cast<std::size_t>(at)]);
        break;
      case 2:
        std::swap(tokens[static_cast<std::size_t>(at)], tokens[static_cast<std::size_t>(other)]);
        break;
      case 3:
        tokens.resize(static_cast<std::size_t>(at));
        break;
      case 4:
        tokens.insert(tokens.begin() + at, junk[pick(junk.size())]);
        break;
      default:
        tokens[static_cast<std::size_t>(at)] = junk[pick(junk.size())];
        break;
    }
  }
  std::mt19937 random_;
};

void check(const std::string& text) {
  const Read all = read(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  bool inside = true;
  for_each_span(all.ast(), Span{FileId{0}, 0, size}, [&](std::string_view, Span parent, Span own) {
    inside = inside && own.begin <= own.end && parent.begin <= own.begin && own.end <= parent.end;
  });
  for (const Diagnostic& one : all.result.diagnostics)
    inside = inside && one.place.begin <= one.place.end && one.place.end <= size;
  const bool explained = !any_broken(all.ast()) || !all.result.diagnostics.empty();
  if (!inside || !explained) {
    INFO(text);
    CHECK(inside);
    CHECK(explained);
  }
  CHECK(syntax::dump(all.ast(), all.file()) == syntax::dump(read(text).ast(), all.file()));
}

}  // namespace

TEST_CASE(
    "2,000 changed files: always an Ast, places inside the file, a finding where something was left out") {
  Mutator mutate(2025);
  for (int i = 0; i < 2000; ++i) check(mutate(samples()[static_cast<std::size_t>(i) % samples().size()]));
}

TEST_CASE("Every beginning of a file can be read") {
  const std::string& text = samples()[1];
  for (std::size_t end = 0; end <= text.size(); ++end) check(text.substr(0, end));
}

TEST_CASE("Deep braces and long rows of one symbol neither overflow nor take long") {
  for (const char* token : {"{", "}", "\"", "sop ", "langkah ", "{}", "a ", "( ", "\n", "sop a {",
                            "sop a { langkah b {", "-> ", "1 ", "\\", "sop x }"}) {
    std::string text = "sop s \"S\" {";
    for (int i = 0; i < 20000; ++i) text += token;
    const Read all = read(text);
    CHECK_FALSE(all.result.diagnostics.empty());
    CHECK(all.result.diagnostics.size() <= Limits{}.syntax_findings);
  }
}
