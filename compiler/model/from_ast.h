// Ast -> Model: names to ids, units to numbers. All files of a compilation together are one set.
#pragma once

#include <vector>

#include "base/findings.h"
#include "base/limits.h"
#include "base/source_file.h"
#include "compiler/model/model.h"
#include "compiler/model/name_index.h"
#include "compiler/syntax/ast.h"

namespace alur::model {

struct ModelResult {
  Model model;                   // complete as far as the files go; a part with a finding is marked broken
  Diagnostics diagnostics;       // all of severity Invalid
  std::vector<CutFindings> cut;  // those that were not kept
  NameLog names;                 // where names are declared and used
};

// Shape: asts in the order of `sources`.
ModelResult from_ast(const std::vector<syntax::Ast>& asts, const Sources& sources, const Limits& limits = {});

}  // namespace alur::model
