// The text of one file -> its Ast, and what could not be read in it. Tokens and the parse tree live and die
// in here. Nothing is resolved: imports are not followed and names are not looked up.
#pragma once

#include "base/findings.h"
#include "base/limits.h"
#include "base/source_file.h"
#include "compiler/syntax/ast.h"

namespace alur::syntax {

struct ParseResult {
  Ast ast;                       // borrows from the file
  Diagnostics diagnostics;       // the first, in the order of the text
  std::vector<CutFindings> cut;  // those beyond the limit
};

// Always an Ast: what could not be read is left out, and its parent is marked broken. Beyond a limit there is
// one finding, and the text after it is not read; findings beyond theirs are counted. Cost: linear in the
// text. Memory: the tokens of the file and the parse tree of one declaration at a time.
ParseResult from_text(const SourceFile& file, FileId id, const Limits& limits = {});

}  // namespace alur::syntax
