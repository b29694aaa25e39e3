// An Office document as bytes: its parts in a zip archive. The same parts give the same bytes on any day and
// in any time zone. For every writer of such documents; it knows nothing of what stands in the parts.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace alur::lampiran {

struct Part {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// In the given order; the first must be "[Content_Types].xml" (ECMA-376 part 2 lets readers rely on it).
// Errors: the library's own, such as no memory.
Expected<std::string> package_of(const std::vector<Part>& parts);

}  // namespace alur::lampiran
