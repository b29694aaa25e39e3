// What stands in a lane's cell where the table marks whose step it is.
#pragma once

#include <string_view>

namespace alur::importing {

// Of a cell's collapsed text. A single stroke or line is what is left of an arrow, so it is no mark.
bool is_mark(std::string_view text);

// A box that was not checked: as good as a blank cell.
bool is_unchecked(std::string_view text);

}  // namespace alur::importing
