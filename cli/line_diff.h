// Two texts -> the lines in which they differ, as `diff -u` writes them.
#pragma once

#include <string>
#include <string_view>

namespace alur::cli {

// Cost: O(lines before x lines after) between the first and the last line that differ; beyond four million
// pairs that whole stretch is shown as changed.
std::string line_diff(std::string_view before, std::string_view after);

}  // namespace alur::cli
