// A cell of documents -> its single documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alur::importing {

// Cut at semicolons, at commas outside brackets, and at the points of a list; a cell that names its last one
// after "dan" stays whole, since "A, B dan C" may be one name.
std::vector<std::string> documents_of(std::string_view cell);

}  // namespace alur::importing
