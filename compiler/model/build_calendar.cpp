#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/build.h"

namespace alur::model {

const DiagnosticKind clock_out_of_range{
    "VL04",
    Severity::Invalid,
    Basis::Language,
    {"jam tidak dapat dipakai", "clock times cannot be used"},
    {"Jam kerja sehari adalah rentang-rentang berurutan antara 00.00 dan 24.00.",
     "A day's working hours are ranges in order between 00.00 and 24.00."},
    {},
    "kalender k \"K\" {\n  jam senin 12.00-07.30\n}\n",
    "kalender k \"K\" {\n  jam senin 07.30-12.00\n}\n"};

namespace {

constexpr int day_minutes = 24 * 60;

int minutes_of(const syntax::ClockText& clock) {
  if (clock.hour == 24 && clock.minute == 0) return day_minutes;
  return clock.hour < 24 && clock.minute < 60 ? clock.hour * 60 + clock.minute : -1;
}

void report_clock(Build& build, Span place) {
  build.report(
      finding(clock_out_of_range, place,
              {fmt::format("'{}' bukan rentang jam yang sah", wording(build, place)),
               fmt::format("'{}' is no valid range of hours", wording(build, place))},
              {"tulis misalnya 07.30-12.00 13.00-16.00", "write for example 07.30-12.00 13.00-16.00"}));
}

// A later rule for the same day replaces an earlier one.
void apply_hours(Build& build, const syntax::HoursRule& rule, WeekHours& hours) {
  std::vector<ClockRange> ranges;
  for (const syntax::ClockRange& range : rule.ranges) {
    const int begin = minutes_of(range.begin), end = minutes_of(range.end);
    const bool after_last = ranges.empty() || begin >= ranges.back().end;
    if (begin < 0 || end <= begin || !after_last)
      report_clock(build, range.span);
    else
      ranges.push_back({begin, end});
  }
  // senin s/d kamis, but also sabtu s/d selasa: round the week.
  for (int day = rule.first_day;; day = (day + 1) % 7) {
    hours[static_cast<std::size_t>(day)] = ranges;
    if (day == rule.last_day) break;
  }
}

std::optional<DateRange> only_range(Build& build, const std::vector<syntax::DateRange>& ranges) {
  const auto* range = only(build, ranges);
  return range != nullptr ? date_range_of(build, *range) : std::nullopt;
}

std::vector<Text> texts_of(const std::vector<syntax::Text>& texts) {
  std::vector<Text> out;
  for (const syntax::Text& text : texts) out.push_back(text_of(text));
  return out;
}

}  // namespace

HolidayList holiday_list_of(Build& build, const syntax::HolidayList& ast) {
  HolidayList list;
  list.name = name_of(ast.name);
  list.place = ast.name.span;
  list.title = title_of(build, ast.name, ast.title);
  list.sources = texts_of(ast.sources);
  list.valid = only_range(build, ast.valid);
  if (!list.valid && ast.valid.empty() && !ast.broken)
    build.report(finding(title_missing, ast.name.span,
                         {fmt::format("hari libur '{}' tidak menyebut masa berlakunya", ast.name.text),
                          fmt::format("holiday list '{}' does not say which dates it covers", ast.name.text)},
                         {"tulis misalnya: berlaku 1 Januari 2025 s/d 31 Desember 2025",
                          "write for example: berlaku 1 Januari 2025 s/d 31 Desember 2025"}));
  for (const syntax::Holiday& day : ast.days)
    if (const auto dates = date_range_of(build, day.dates))
      list.days.push_back({*dates, day.collective ? HolidayKind::Collective : HolidayKind::National,
                           day.title ? text_of(*day.title) : Text{}, day.span});
  return list;
}

namespace {

Shift shift_of(Build& build, const syntax::Shift& ast) {
  Shift shift{name_of(ast.name), {}};
  for (const syntax::ClockRange& range : ast.ranges) {
    const int begin = minutes_of(range.begin), end = minutes_of(range.end);
    const bool past_midnight = end < begin && &range == &ast.ranges.back();
    if (begin < 0 || end < 0 || begin == end || (end < begin && !past_midnight))
      report_clock(build, range.span);
    else
      shift.ranges.push_back({begin, end});
  }
  return shift;
}

}  // namespace

Roster roster_of(Build& build, const syntax::Roster& ast) {
  Roster roster;
  roster.name = name_of(ast.name);
  roster.title = title_of(build, ast.name, ast.title);
  roster.sources = texts_of(ast.sources);
  roster.valid = only_range(build, ast.valid);
  NameTable<std::size_t> shifts{{"giliran", "shift"}, build.log};
  for (const syntax::Shift& shift : ast.shifts) {
    shifts.declare(shift.name, roster.shifts.size(), build.out);
    roster.shifts.push_back(shift_of(build, shift));
  }
  if (ast.patterns.size() > 1 && !ast.patterns[1].empty() && !ast.patterns[0].empty())
    report_second_part(build, ast.patterns[1].front().span, ast.patterns[0].front().span);
  if (!ast.patterns.empty())
    for (const syntax::PatternDay& day : ast.patterns.front()) {
      const auto shift = day.off ? std::nullopt : shifts.find(day.shift, build.out);
      if (day.off || shift) roster.pattern.push_back(shift);
    }
  if (roster.pattern.empty() && !ast.broken)
    build.report(finding(title_missing, ast.name.span,
                         {fmt::format("jadwal '{}' belum mempunyai pola giliran", ast.name.text),
                          fmt::format("roster '{}' has no pattern of shifts", ast.name.text)},
                         {"tulis misalnya: pola { pagi siang malam libur }",
                          "write for example: pola { pagi siang malam libur }"}));
  for (const syntax::Word& word : ast.holidays)
    if (const auto id = build.names.holiday_lists.find(word, build.out)) roster.holidays.push_back(*id);
  return roster;
}

Calendar calendar_of(Build& build, const syntax::Calendar& ast) {
  Calendar calendar;
  calendar.name = name_of(ast.name);
  calendar.title = title_of(build, ast.name, ast.title);
  calendar.sources = texts_of(ast.sources);
  calendar.valid = only_range(build, ast.valid);
  for (const syntax::HoursRule& rule : ast.hours) apply_hours(build, rule, calendar.hours);
  for (const syntax::Season& season : ast.seasons) {
    build.log.define({"musim", "season"}, season.name.span);
    const auto dates = date_range_of(build, season.dates);
    if (!dates) continue;
    WeekHours hours;
    for (const syntax::HoursRule& rule : season.hours) apply_hours(build, rule, hours);
    calendar.seasons.push_back({name_of(season.name), *dates, std::move(hours)});
  }
  for (const syntax::Word& word : ast.holidays)
    if (const auto id = build.names.holiday_lists.find(word, build.out)) calendar.holidays.push_back(*id);
  return calendar;
}

}  // namespace alur::model
