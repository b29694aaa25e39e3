// A ZIP archive in memory, the same bytes for the same parts. The only place of this room that knows libzip.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace alur::diff {

struct ArchivePart {
  std::string name;
  std::string bytes;
};

// Stored, not packed: what packs differs between releases. Errors: the library's.
Expected<std::string> archive_of(const std::vector<ArchivePart>& parts);

}  // namespace alur::diff
