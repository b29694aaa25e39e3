// Words that are often written otherwise than the dictionary has them. Not for slips of the finger
// (near_names), which are no habit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alur::check {

struct Spelling {
  std::string_view wrong, right;  // lower case; two words where one is written apart
};

// The wrong spelling that begins at a word of a text, in the form of words_of; nullptr where there is none.
const Spelling* wrong_spelling_at(const std::vector<std::string>& words, std::size_t at);

}  // namespace alur::check
