// Old and new pictures side by side, for the eyes of whoever renews a golden: a changed number in a golden
// says nothing of how the page looks now.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace alur::tests {

struct ChangedPicture {
  std::string name;
  std::string old_svg;  // empty: it is new
  std::string new_svg;  // empty: it is gone
};

// One HTML page without anything outside it: each picture as it was, as it is, and both on top of each other,
// where everything that is alike is black.
std::string eyes_page(const std::vector<ChangedPicture>& changed);

// Writes that page where a picture differs from the file of its name in the folder, or is not there; nothing
// otherwise. How many differ. Throws where the page cannot be written.
std::size_t show_changes(const std::string& folder, const std::map<std::string, std::string>& pictures,
                         const std::string& page);

}  // namespace alur::tests
