#include "base/wording.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

namespace alur {
namespace {

constexpr std::array<std::string_view, 12> months_id = {"Januari",   "Februari", "Maret",    "April",
                                                        "Mei",       "Juni",     "Juli",     "Agustus",
                                                        "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 12> months_en = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};

std::string grouped(std::string digits, char separator) {
  for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > 0; i -= 3)
    digits.insert(static_cast<std::size_t>(i), 1, separator);
  return digits;
}

struct UnitWords {
  std::string_view id, en;
};

std::string counted(std::int64_t n, UnitWords unit, Language language) {
  if (language == Language::Indonesian) return fmt::format("{} {}", words_of_count(n, language), unit.id);
  return fmt::format("{} {}{}", words_of_count(n, language), unit.en, n == 1 ? "" : "s");
}

// Appends hours, minutes and seconds; hours may be any number.
void append_clock_parts(std::vector<std::string>& parts, std::int64_t seconds, Language language) {
  if (seconds / 3600 != 0) parts.push_back(counted(seconds / 3600, {"jam", "hour"}, language));
  if (seconds / 60 % 60 != 0) parts.push_back(counted(seconds / 60 % 60, {"menit", "minute"}, language));
  if (seconds % 60 != 0) parts.push_back(counted(seconds % 60, {"detik", "second"}, language));
}

// Working time is written in hours alone, with a fraction: "7,5 jam kerja".
std::string working_hours(std::int64_t seconds, Language language) {
  if (seconds % 3600 == 0) return counted(seconds / 3600, {"jam kerja", "working hour"}, language);
  std::string number = words_of_number(static_cast<double>(seconds) / 3600, 4, language);
  number.erase(number.find_last_not_of('0') + 1);
  return number + (language == Language::Indonesian ? " jam kerja" : " working hours");
}

}  // namespace

std::string words_of_number(double value, int decimals, Language language) {
  if (std::isnan(value)) return "–";
  if (std::isinf(value)) return value < 0 ? "-∞" : "∞";
  std::string text = fmt::format("{:.{}f}", std::fabs(value), decimals);
  const bool negative = value < 0 && text.find_first_not_of("0.") != std::string::npos;
  const auto dot = text.find('.');
  const std::string fraction = dot == std::string::npos ? "" : text.substr(dot + 1);
  const bool indonesian = language == Language::Indonesian;
  std::string out = grouped(text.substr(0, dot), indonesian ? '.' : ',');
  if (!fraction.empty()) out += (indonesian ? ',' : '.') + fraction;
  return negative ? "-" + out : out;
}

std::string words_of_count(std::int64_t value, Language language) {
  const bool negative = value < 0;
  const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  const std::string out = grouped(fmt::format("{}", magnitude), language == Language::Indonesian ? '.' : ',');
  return negative ? "-" + out : out;
}

std::string words_of_amount(const TimeAmount& amount, Language language) {
  std::vector<std::string> parts;
  if (amount.months != 0) parts.push_back(counted(amount.months, {"bulan", "month"}, language));
  if (amount.days != 0) parts.push_back(counted(amount.days, {"hari", "day"}, language));
  if (amount.calendar_days != 0)
    parts.push_back(counted(amount.calendar_days, {"hari kalender", "calendar day"}, language));
  if (amount.working_days != 0)
    parts.push_back(counted(amount.working_days, {"hari kerja", "working day"}, language));
  if (amount.working_seconds != 0) parts.push_back(working_hours(amount.working_seconds, language));
  append_clock_parts(parts, amount.seconds, language);
  if (parts.empty()) return counted(0, {"menit", "minute"}, language);
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string words_of_elapsed(double seconds, Language language) {
  if (!std::isfinite(seconds)) return "–";
  if (seconds < 0) return "-" + words_of_elapsed(-seconds, language);
  const bool indonesian = language == Language::Indonesian;
  if (seconds < 10 && seconds != std::floor(seconds))
    return fmt::format("{} {}", words_of_number(seconds, 1, language), indonesian ? "detik" : "seconds");
  const std::array<std::pair<std::int64_t, UnitWords>, 4> units = {{{86400, {"hari", "day"}},
                                                                    {3600, {"jam", "hour"}},
                                                                    {60, {"menit", "minute"}},
                                                                    {1, {"detik", "second"}}}};
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    const auto [large, large_words] = units[i];
    const auto [small, small_words] = units[i + 1];
    const auto rounded = static_cast<std::int64_t>(std::llround(seconds / static_cast<double>(small)));
    if (rounded * small < large) continue;
    const std::int64_t per_large = large / small;
    std::string out = counted(rounded / per_large, large_words, language);
    if (rounded % per_large != 0) out += " " + counted(rounded % per_large, small_words, language);
    return out;
  }
  return counted(std::llround(seconds), {"detik", "second"}, language);
}

std::string words_of_share(double share, int decimals, Language language) {
  return words_of_number(share * 100, decimals, language) + "%";
}

std::string words_of_date(Date date, Language language) {
  const YearMonthDay civil = civil_from(date);
  const auto& months = language == Language::Indonesian ? months_id : months_en;
  return fmt::format("{} {} {}", civil.day, months[static_cast<std::size_t>(civil.month - 1)], civil.year);
}

std::string iso_date(Date date) {
  const YearMonthDay civil = civil_from(date);
  return fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
}

}  // namespace alur
