// Titles of posts, so that one post is known by its short form, too. Not for who stands in which lane.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alur::check {

// The words of a title with usual short forms written out: "Kasi Perizinan" -> kepala, seksi, perizinan.
std::vector<std::string> post_words(std::string_view title);

// Whoever leads an office, or a part of one: "kepala", "sekretaris", "ketua".
bool is_head(std::string_view word);

}  // namespace alur::check
