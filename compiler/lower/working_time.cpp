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

std::unique_ptr<runtime::fb::CalendarT> duty_of(const model::Model& model, const model::Roster& roster,
                                                std::size_t offset, model::DateRange wanted,
                                                Date pattern_begin) {
  auto out = std::make_unique<runtime::fb::CalendarT>();
  out->name = roster.name.text + "/" + std::to_string(offset + 1);
  out->title = roster.title.value;
  out->valid_begin = std::int64_t{wanted.first.day} * calendar_day_seconds;
  out->valid_end = (std::int64_t{wanted.last.day} + 1) * calendar_day_seconds;
  const auto entries = static_cast<std::int64_t>(roster.pattern.size());
  const Date begin = roster.valid ? roster.valid->first : pattern_begin;
  for (Date date{wanted.first.day - 1}; date <= wanted.last; ++date.day) {
    const bool holiday =
        std::any_of(roster.holidays.begin(), roster.holidays.end(), [&](model::HolidayListId id) {
          const auto& days = model.holiday_lists[id].days;
          return std::any_of(days.begin(), days.end(), [&](const model::Holiday& one) {
            return one.dates.first <= date && date <= one.dates.last;
          });
        });
    if (holiday) continue;
    const std::int64_t turn =
        ((date.day - begin.day + static_cast<std::int64_t>(offset)) % entries + entries) % entries;
    const auto& shift = roster.pattern[static_cast<std::size_t>(turn)];
    if (!shift) continue;
    const std::int64_t midnight = std::int64_t{date.day} * calendar_day_seconds;
    for (const model::ClockRange& range : roster.shifts[*shift].ranges) {
      const std::int64_t from = std::max(out->valid_begin, midnight + range.begin * 60);
      const std::int64_t past = range.end <= range.begin ? calendar_day_seconds : 0;
      const std::int64_t to = std::min(out->valid_end, midnight + range.end * 60 + past);
      // A shift may follow on the one before, but nobody is on duty twice.
      const std::int64_t after = out->intervals.empty() ? from : std::max(from, out->intervals.back().end());
      if (after < to) add_interval(out->intervals, after, to);
    }
  }
  return out;
}

namespace {

struct Weighted {
  std::int64_t begin, end;
  double weight;
};

void add_hours(const model::Arrivals& arrivals, std::int64_t from, std::int64_t to,
               std::vector<Weighted>& out) {
  for (std::int64_t at = from; at < to;) {
    const Date date{static_cast<std::int32_t>(at / calendar_day_seconds)};
    const std::int64_t hour = at % calendar_day_seconds / 3600;
    const std::int64_t end = std::min(to, std::int64_t{date.day} * calendar_day_seconds + (hour + 1) * 3600);
    double weight = 1;
    if (!arrivals.months.empty())
      weight *= arrivals.months[static_cast<std::size_t>(civil_from(date).month - 1)];
    if (!arrivals.weekdays.empty()) weight *= arrivals.weekdays[static_cast<std::size_t>(weekday_of(date))];
    if (!arrivals.hours.empty()) weight *= arrivals.hours[static_cast<std::size_t>(hour)];
    if (weight > 0 && !out.empty() && out.back().end == at && out.back().weight == weight)
      out.back().end = end;
    else if (weight > 0)
      out.push_back({at, end, weight});
    at = end;
  }
}

}  // namespace

std::vector<runtime::fb::Weight> weights_of(const model::Arrivals& arrivals, model::DateRange range,
                                            const runtime::fb::CalendarT* calendar) {
  const std::int64_t begin = std::int64_t{range.first.day} * calendar_day_seconds;
  const std::int64_t end = (std::int64_t{range.last.day} + 1) * calendar_day_seconds;
  std::vector<Weighted> all;
  std::int64_t open = 0;
  const auto add = [&](std::int64_t from, std::int64_t to) {
    if (from >= to) return;
    open += to - from;
    add_hours(arrivals, from, to, all);
  };
  if (calendar == nullptr || calendar->always) {
    add(begin, end);
  } else {
    for (const runtime::fb::Interval& one : calendar->intervals)
      add(std::max(begin, one.begin()), std::min(end, one.end()));
  }
  double sum = 0;
  for (const Weighted& one : all) sum += one.weight * static_cast<double>(one.end - one.begin);
  // A rate is kept over the year, whatever the hours; another process over the hours in which it runs.
  const auto wanted = static_cast<double>(arrivals.by_rate ? end - begin : open);
  std::vector<runtime::fb::Weight> out;
  for (const Weighted& one : all) {
    const double millionths = one.weight * (wanted / sum) * 1e6 + 0.5;
    out.emplace_back(one.begin, one.end, static_cast<std::int64_t>(std::clamp(millionths, 1.0, 1e12)));
  }
  // All weights of the period are 0: nobody comes.
  if (out.empty()) out.emplace_back(end - 1, end, 1);
  return out;
}

std::int64_t open_days(const runtime::fb::CalendarT& calendar, model::DateRange range) {
  if (calendar.always) return range.last.day - range.first.day + 1;
  std::int64_t days = 0, counted = std::int64_t{range.first.day} - 1;
  for (const runtime::fb::Interval& one : calendar.intervals) {
    const std::int64_t first = std::max(one.begin() / calendar_day_seconds, counted + 1);
    const std::int64_t last = std::min((one.end() - 1) / calendar_day_seconds, std::int64_t{range.last.day});
    if (last < first) continue;
    days += last - first + 1;
    counted = last;
  }
  return days;
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
