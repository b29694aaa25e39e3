// The words over the columns of a SOP's table, in the forms that agencies use.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/import/source_tables.h"

namespace alur::importing {

// Lanes, Quality: over several columns. Unknown: any other text, or none.
enum class Head : std::uint8_t { Unknown, Number, Activity, Lanes, Quality, Input, Limit, Output, Note };

Head head_of(std::string_view cell);

// The row of a header that stands on the body: it names the time and one of input and output.
bool is_bottom_header(const Row& row);

}  // namespace alur::importing
