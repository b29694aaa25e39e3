// check --fix: what was mended, written to its files or shown.
#pragma once

#include <string>

#include "compiler/mend.h"

namespace alur::cli {

// Replaces the changed files, each whole. Looks first whether all of them may be written, so that one that
// may not leaves all as they are. Errors: files are read-only or no plain files, all of them named, or those
// of write_file.
Expected<void> write_mended(const Mended& mended);

// What would be written, as lines that go (-) and come (+), with three lines around them.
std::string difference_of(const Mended& mended);

}  // namespace alur::cli
