// Printed numbers of the steps in a document that came back: which only follow rows that were added or
// removed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/diff/changes.h"

namespace alur::returned {

struct NumberedStep {
  std::string step;
  std::string was, now;                              // as printed
  std::size_t added_before = 0, removed_before = 0;  // between the step before it and it
};

struct Numbering {
  std::vector<diff::Shift> shifts;
  std::vector<std::size_t> by_itself;  // positions of those that changed for no such reason
};

// Requires: in the order of the document.
Numbering numbering_of(const std::vector<NumberedStep>& steps);

// "4", "4."; none: anything else.
std::optional<int> whole_number(const std::string& text);

}  // namespace alur::returned
