// A text as the language writes it, and so as every dump does: in quotation marks, on one line.
#pragma once

#include <string>
#include <string_view>

namespace alur {

// Before '"' and '\' stands a '\'; a line end is "\n".
std::string quoted(std::string_view text);

}  // namespace alur
