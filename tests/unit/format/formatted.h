// What the formatter makes of a text, and what must hold of that for every text.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/format/from_source.h"
#include "compiler/format/gaps.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/from_text.h"
#include "compiler/syntax/outline.h"
#include "tests/support/catch.h"

namespace alur::tests {

inline SourceFile source(const std::string& text) { return SourceFile::from_text("uji.sop", text).value(); }

inline format::Formatted format_text(const std::string& text) { return format::from_source(source(text)); }
inline std::string formatted(const std::string& text) { return format_text(text).text; }

inline std::string meaning(const std::string& text) {
  const SourceFile file = source(text);
  return syntax::dump_meaning(syntax::from_text(file, FileId{0}).ast, file);
}

inline std::vector<std::string> comments(const std::string& text) {
  const SourceFile file = source(text);
  std::vector<std::string> out;
  std::size_t done = 0;
  const auto add = [&](std::size_t end) {
    for (const format::Comment& one : format::gap_of(file.text().substr(done, end - done)).comments)
      out.emplace_back(one.text);
  };
  for (const syntax::OutlineToken& token : syntax::outline(file).tokens) {
    add(token.begin);
    done = token.end;
  }
  add(file.text().size());
  return out;
}

// The formatter did not have to be held back from changing what is meant.
inline bool trusted(const format::Formatted& done) {
  return std::none_of(done.untouched.begin(), done.untouched.end(), [](const format::Untouched& one) {
    return one.why.en.find("a bug of Alur") != std::string::npos;
  });
}

enum class Guard : std::uint8_t { MustNotAct, MayAct };

inline void check_kept(const std::string& text, Guard guard = Guard::MustNotAct) {
  const format::Formatted done = format_text(text);
  const bool relied_on = guard == Guard::MayAct || trusted(done);
  const bool kept = relied_on && formatted(done.text) == done.text && meaning(done.text) == meaning(text) &&
                    comments(done.text) == comments(text);
  if (kept) return;
  INFO("before:\n" << text << "\nafter:\n" << done.text << "\nagain:\n" << formatted(done.text));
  CHECK(relied_on);
  CHECK(formatted(done.text) == done.text);
  CHECK(meaning(done.text) == meaning(text));
  CHECK(comments(done.text) == comments(text));
}

}  // namespace alur::tests
