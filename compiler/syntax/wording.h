// The words of a place as they are printed where the form takes them from the source.
#pragma once

#include <string>

#include "base/source_file.h"

namespace alur::syntax {

// On one line: white space is one blank, comments are left out.
std::string words_of(const SourceFile& file, Span span);

}  // namespace alur::syntax
