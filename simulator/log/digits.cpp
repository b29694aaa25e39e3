#include "simulator/log/digits.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/time.h"

namespace alur::simulator {

LocalTime::Date LocalTime::date_of(std::int64_t day) {
  const YearMonthDay civil = civil_from(alur::Date{static_cast<std::int32_t>(day)});
  const std::string words = fmt::format("{:04}-{:02}-{:02}T", civil.year, civil.month, civil.day);
  LocalTime::Date date{};
  std::copy_n(words.begin(), date.size(), date.begin());
  return date;
}

}  // namespace alur::simulator
