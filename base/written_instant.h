// Dates with times as programs and offices write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace alur {

// Microseconds from 1970-01-01 00:00 local time. "2025-01-06", "2025-01-06T08:00:30.5+07:00", "2025-01-06
// 08:00", "06/01/2025 08.00", "6-1-2025": the day first where the year is last. An offset is read and left:
// the local time counts. Nothing for any other form, or an instant that does not exist.
std::optional<std::int64_t> written_instant_of(std::string_view text);

}  // namespace alur
