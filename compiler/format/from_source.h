// A source file -> the same file as it should look. Only white space and the spelling of a few words change,
// never the meaning, a comment or the order. Alone says how Alur text is laid out.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "base/source_file.h"

namespace alur::format {

// What was left byte for byte as it is.
struct Untouched {
  Span place;
  Message why;
};

struct Formatted {
  std::string text;
  std::vector<Untouched> untouched;  // in the order of the text
};

// Declarations that hold a mistake of the language stay as they are, with those that cannot be told apart
// from them. Formatting the result again gives the same text.
Formatted from_source(const SourceFile& file);

}  // namespace alur::format
