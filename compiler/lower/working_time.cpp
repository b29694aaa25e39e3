#include "compiler/lower/working_time.h"

#include <algorithm>

#include "compiler/model/working_days.h"

namespace alur::lower {
namespace {

constexpr int most_days_after = 731;

Date last_day_of(const model::Model& model, const model::Calendar& calendar, model::DateRange wanted) {
  const Date bound{wanted.last.day + most_days_after};
  const auto missing = model::first_uncovered(model, calendar, {wanted.first, bound});
  return missing ? Date{missing->day - 1} : bound;
}

void add_interval(std::vector<runtime::fb::Interval>& intervals, std::int64_t begin, std::int64_t end) {
  // Midnight between two days of round-the-clock duty is no closing.
  if (!intervals.empty() && intervals.back().end() == begin)
    intervals.back() = runtime::fb::Interval(intervals.back().begin(), end);
  else
    intervals.emplace_back(begin, end);
}

}  // namespace

std::unique_ptr<runtime::fb::CalendarT> working_time_of(const model::Model& model,
                                                        const model::Calendar& calendar,
                                                        model::DateRange wanted) {
  auto out = std::make_unique<runtime::fb::CalendarT>();
  out->name = calendar.name.text;
  out->title = calendar.title.value;
  out->always = model::always_open(calendar);
  if (out->always) return out;
  const Date last = last_day_of(model, calendar, wanted);
  out->valid_begin = std::int64_t{wanted.first.day} * calendar_day_seconds;
  out->valid_end = (std::int64_t{last.day} + 1) * calendar_day_seconds;
  for (Date date = wanted.first; date <= last; ++date.day)
    for (const model::ClockRange& range : model::hours_on(model, calendar, date)) {
      const std::int64_t midnight = std::int64_t{date.day} * calendar_day_seconds;
      add_interval(out->intervals, midnight + range.begin * 60, midnight + range.end * 60);
    }
  return out;
}

double open_share(const runtime::fb::CalendarT& calendar, model::DateRange range) {
  if (calendar.always) return 1;
  const std::int64_t begin = std::int64_t{range.first.day} * calendar_day_seconds;
  const std::int64_t end = (std::int64_t{range.last.day} + 1) * calendar_day_seconds;
  std::int64_t open = 0;
  for (const runtime::fb::Interval& interval : calendar.intervals)
    open += std::max<std::int64_t>(0, std::min(interval.end(), end) - std::max(interval.begin(), begin));
  return static_cast<double>(open) / static_cast<double>(end - begin);
}

}  // namespace alur::lower
