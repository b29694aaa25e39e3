// A cell of documents -> its single documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace alur::importing {

// Typed: a line that begins with a capital is a document of its own. Wrapped: lines are what a page's width
// made of the text, so only the points of a list are.
enum class LineEnds : std::uint8_t { Typed, Wrapped };

// Cut at semicolons, at commas outside brackets, and at the points of a list; a cell that names its last one
// after "dan" stays whole, since "A, B dan C" may be one name.
std::vector<std::string> documents_of(std::string_view cell, LineEnds ends = LineEnds::Typed);

}  // namespace alur::importing
