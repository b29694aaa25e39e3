// The Ast as stable text for `alur show ast` and its golden tests: one node a line, indented, with its line
// and column.
#pragma once

#include <string>

#include "base/source_file.h"
#include "compiler/syntax/ast.h"

namespace alur::syntax {

// Requires: `file` is the one that the Ast was read from.
std::string dump(const Ast& ast, const SourceFile& file);

// The same without places, and with the wordings that are taken from the source as they are printed: two
// texts of one file that mean the same have the same. Requires: as `dump`.
std::string dump_meaning(const Ast& ast, const SourceFile& file);

// One token a line: "line:column KIND text".
std::string dump_tokens(const SourceFile& file, FileId id);

}  // namespace alur::syntax
