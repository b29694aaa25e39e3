// The rules of the grammar that hold items: the file, and what stands in braces. Inside this room only.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace alur::syntax {

struct BodyRule {
  std::size_t rule, item;  // of the parser
  std::string_view owner;  // its keyword in messages; empty for the file
  std::string_view place;  // its name for editors
};

std::span<const BodyRule> body_rules();

}  // namespace alur::syntax
