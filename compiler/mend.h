// The fixes of findings made in the texts of their files, over and over until none is left. Writes no file.
#pragma once

#include <string>
#include <vector>

#include "compiler/compile.h"

namespace alur {

struct FixedFile {
  std::string path;
  std::size_t fixes = 0;
};

struct Mended {
  Compilation compilation;       // of the texts after all fixes
  std::vector<FixedFile> files;  // that changed, in the order of their paths
};

// Which files may change: those that were named, or those that they use too.
enum class Reach : std::uint8_t { NamedFiles, AllFiles };

// What is allowed or waived is not fixed. Errors: those of compile.
Expected<Mended> mend(const std::vector<std::string>& paths, const CompileOptions& options, Reach reach);

}  // namespace alur
