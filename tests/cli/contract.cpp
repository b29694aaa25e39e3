#include "tests/cli/contract.h"

#include <algorithm>

#include "tests/support/program.h"

namespace alur::tests {

std::vector<std::string> seeds_in(const std::string& folder, const std::string& word) {
  std::vector<std::string> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(seed(folder), none)) {
    if (entry.path().extension() != ".sop") continue;
    const std::string file = entry.path().string();
    if (("\n" + bytes_of(file)).find("\n" + word) != std::string::npos) files.push_back(file);
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> sops_in(const std::string& folder) {
  std::vector<std::string> files;
  for (const std::string& file : seeds_in(folder))
    if (bytes_of(file).find("\nsop ") != std::string::npos) files.push_back(file);
  return files;
}

}  // namespace alur::tests
