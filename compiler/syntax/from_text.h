// The text of one file -> its Ast, and what could not be read in it. Tokens and the parse tree live and die
// in here. Nothing is resolved: imports are not followed and names are not looked up.
#pragma once

#include <cstddef>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/ast.h"

namespace alur::syntax {

// What one file may hold. Beyond a limit there is one finding, and the text after it is not read; findings
// beyond theirs are counted.
struct ParseLimits {
  std::size_t max_tokens =
      8'000'000;  // some 16,000 SOPs of ten steps; a token takes 20 bytes while the file is read
  std::size_t max_declaration_tokens = 1'000'000;  // with its parse tree a token takes some 400 bytes
  std::size_t max_nesting = 32;                    // open braces; the language itself needs five
  std::size_t max_findings = 100;                  // of the syntax, a file
};

struct ParseResult {
  Ast ast;                       // borrows from the file
  Diagnostics diagnostics;       // the first, in the order of the text
  std::vector<CutFindings> cut;  // those beyond the limit
};

// Always an Ast: what could not be read is left out, and its parent is marked broken.
// Cost: linear in the text. Memory: the tokens of the file and the parse tree of one declaration at a time.
ParseResult from_text(const SourceFile& file, FileId id, const ParseLimits& limits = {});

}  // namespace alur::syntax
