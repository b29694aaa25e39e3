// A city's set of SOPs by number, for measurements: agencies of 25 SOPs with posts, laws and a profile of
// their own, one file a SOP with about ten steps (lanes, papers, times and ranges, decisions that lead back,
// the identity page, related SOPs of the same agency and of others), a scenario an agency, and one file that
// uses all. The same number gives the same bytes everywhere. Every SOP is valid; a few have irregularities,
// as real ones do.
#pragma once

#include <string>
#include <vector>

namespace alur::tests {

struct SetFile {
  std::string name;  // relative to the folder of the set
  std::string text;
};

inline constexpr const char* large_set_index = "semua.sop";

// The index first.
std::vector<SetFile> large_set(std::size_t sops);

// The same declarations in one text.
std::string large_set_in_one_file(std::size_t sops);

}  // namespace alur::tests
