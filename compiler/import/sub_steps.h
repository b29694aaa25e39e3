// "Melakukan: a. ... b. ..." -> its text and the lettered parts below it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alur::importing {

struct SubStep {
  std::string letter;  // empty: the source has none
  std::string text;
};

struct SubSteps {
  std::string lead;
  std::vector<SubStep> parts;  // none, or at least two of which the first is a
};

// Shape: lines of the cell, as they are. All words of the text come back, in their order.
SubSteps sub_steps_of(std::string_view activity);

// The text behind "b." or "b" before a capital; all of it where it begins otherwise.
std::string_view behind_letter(std::string_view text, char letter);

}  // namespace alur::importing
