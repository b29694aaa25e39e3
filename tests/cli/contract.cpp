#include "tests/cli/contract.h"

#include <algorithm>

namespace alur::tests {

std::vector<std::string> seeds_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(seed(folder), none)) {
    if (entry.path().extension() == ".sop") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace alur::tests
