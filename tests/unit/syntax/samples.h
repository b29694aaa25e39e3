// Texts that several tests of the syntax room read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "compiler/syntax/from_text.h"

namespace alur::tests {

// A file and what was read from it; the Ast borrows from the file, so both stay together.
struct Read {
  Sources sources;
  syntax::ParseResult result;
  const SourceFile& file() const { return sources[FileId{0}]; }
  const syntax::Ast& ast() const { return result.ast; }
  // "SX01@3 SX02@7": code and line of each finding.
  std::string findings() const;
};

Read read(std::string_view text, const Limits& limits = {});

// Every construct of the language, as the lines of a set.
const std::string& whole_language();
// Smaller correct files.
const std::vector<std::string>& samples();

}  // namespace alur::tests
