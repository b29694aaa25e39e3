#include "compiler/model/working_days.h"

#include <algorithm>

namespace alur::model {
namespace {

bool in(Date date, const DateRange& range) { return range.first <= date && date <= range.last; }

bool covered(const Model& model, const Calendar& calendar, Date date) {
  if (calendar.valid && !in(date, *calendar.valid)) return false;
  return calendar.holidays.empty() ||
         std::any_of(calendar.holidays.begin(), calendar.holidays.end(), [&](HolidayListId id) {
           const auto& valid = model.holiday_lists[id].valid;
           return valid && in(date, *valid);
         });
}

}  // namespace

std::optional<Date> first_uncovered(const Model& model, const Calendar& calendar, DateRange range) {
  if (!calendar.valid && calendar.holidays.empty()) return std::nullopt;
  for (Date date = range.first; date <= range.last; ++date.day)
    if (!covered(model, calendar, date)) return date;
  return std::nullopt;
}

std::vector<ClockRange> hours_on(const Model& model, const Calendar& calendar, Date date) {
  for (const HolidayListId id : calendar.holidays)
    for (const Holiday& holiday : model.holiday_lists[id].days)
      if (in(date, holiday.dates)) return {};
  const auto weekday = static_cast<std::size_t>(weekday_of(date));
  for (const Season& season : calendar.seasons)
    if (in(date, season.dates)) return season.hours[weekday];
  return calendar.hours[weekday];
}

bool always_open(const Calendar& calendar) {
  return !calendar.valid && calendar.holidays.empty() && calendar.seasons.empty() &&
         std::all_of(calendar.hours.begin(), calendar.hours.end(), [](const std::vector<ClockRange>& day) {
           return day.size() == 1 && day[0].begin == 0 && day[0].end == 24 * 60;
         });
}

}  // namespace alur::model
