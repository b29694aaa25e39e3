// What the tests that sow edits share: generated SOPs compared, and how much of what was sown was said.
#pragma once

#include <cstdio>

#include "tests/support/catch.h"
#include "tests/unit/diff/generated.h"
#include "tests/unit/diff/summary.h"

namespace alur::tests {

// Without the rules, which take longer than all else; and larger than the program reads.
inline model::Model model_of(const std::string& text) {
  Sources sources;
  const FileId file = sources.push_back(SourceFile::from_text("uji.sop", text).value());
  std::vector<syntax::Ast> asts;
  asts.push_back(syntax::from_text(sources[file], file).ast);
  Limits limits;
  limits.steps = 10'000;
  return model::from_ast(asts, sources, limits).model;
}

inline diff::Changes changes_in(const GeneratedSop& before, const GeneratedSop& after) {
  const model::Model a = model_of(before.text()), b = model_of(after.text());
  return diff::from_models({a, {}, 1}, {b, {}, 1}, {});
}

inline int id_of(const GeneratedSop& sop, const std::string& name) {
  for (const GeneratedStep& step : sop.steps)
    if (step.name == name) return step.id;
  return 0;
}

struct Score {
  std::size_t sown = 0, said = 0, right = 0;
  double recall() const { return sown == 0 ? 1 : static_cast<double>(right) / static_cast<double>(sown); }
  double precision() const { return said == 0 ? 1 : static_cast<double>(right) / static_cast<double>(said); }
};

inline void print(const char* what, const Score& score) {
  std::printf("%s: recall %zu of %zu (%.1f %%), precision %zu of %zu (%.1f %%)\n", what, score.right,
              score.sown, 100 * score.recall(), score.right, score.said, 100 * score.precision());
}

}  // namespace alur::tests
