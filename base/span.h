// A place in a source file: half-open byte range. The file id is the position in the Sources of one
// compilation.
#pragma once

#include <cstdint>

#include "base/ids.h"

namespace alur {

struct FileTag;
using FileId = Id<FileTag>;

struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

// The smallest span that holds both. Requires: both lie in the same file.
inline Span join(Span a, Span b) {
  return Span{a.file, a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace alur
