// What stands in a box of a date, as Alur writes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alur::importing {

// "05 Mei 2025", "09-01-2022 s/d adanya revisi", "5/5/2025" -> what follows `dibuat`. Nothing where it is no
// date.
std::optional<std::string> date_of(std::string_view box);

}  // namespace alur::importing
