// The findings of the limits that hold for a set of files. What they stop is not read, so that other names
// are missing because of it is no mistake of its own.
#pragma once

#include "base/diagnostic.h"
#include "base/limits.h"
#include "compiler/syntax/ast.h"

namespace alur {

Diagnostic more_files_than(std::size_t limit, const syntax::Import& import);
Diagnostic more_bytes_than(std::size_t limit, const syntax::Import& import);
Diagnostic deeper_than(std::size_t limit, const syntax::Import& import);

// Counts the SOPs and scenarios of a set while it is read, and takes out those beyond the limit.
class DeclarationCount {
 public:
  explicit DeclarationCount(const Limits& limits) : limits_(limits) {}
  void keep_within(syntax::Ast& ast, Diagnostics& out);

 private:
  bool fits(const syntax::Declaration& declaration, Diagnostics& out);
  Limits limits_;
  std::size_t sops_ = 0, scenarios_ = 0;
};

}  // namespace alur
