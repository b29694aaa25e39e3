#include "runtime/calendar.h"

#include <algorithm>

#include "base/error.h"

namespace alur::runtime {
namespace {
// How far a walk from the cursor goes before a binary search is cheaper. Half a week of office intervals.
constexpr std::uint32_t near = 6;
}  // namespace

Calendar Calendar::always() {
  Calendar calendar;
  calendar.always_ = true;
  return calendar;
}

Calendar::Calendar(std::vector<OpenInterval> intervals) : intervals_(std::move(intervals)) {
  worked_before_.reserve(intervals_.size() + 1);
  Nanoseconds worked = 0;
  for (std::size_t i = 0; i < intervals_.size(); ++i) {
    ALUR_ASSERT(intervals_[i].begin < intervals_[i].end);
    ALUR_ASSERT(i == 0 || intervals_[i - 1].end < intervals_[i].begin);
    worked_before_.push_back(worked);
    worked += intervals_[i].end - intervals_[i].begin;
  }
  worked_before_.push_back(worked);
}

std::uint32_t Calendar::locate(Nanoseconds at, Cursor& cursor) const {
  const auto count = static_cast<std::uint32_t>(intervals_.size());
  std::uint32_t i = std::min(cursor.interval, count);
  if (i == 0 || intervals_[i - 1].end <= at) {
    for (std::uint32_t walked = 0; walked < near; ++walked, ++i) {
      if (i == count || at < intervals_[i].end) {
        cursor.interval = i;
        return i;
      }
    }
  }
  const auto found = std::upper_bound(intervals_.begin(), intervals_.end(), at,
                                      [](Nanoseconds t, const OpenInterval& open) { return t < open.end; });
  cursor.interval = static_cast<std::uint32_t>(found - intervals_.begin());
  return cursor.interval;
}

Nanoseconds Calendar::next_open(Nanoseconds at, Cursor& cursor) const {
  if (always_) return at;
  const std::uint32_t i = locate(at, cursor);
  return i == intervals_.size() ? never : std::max(at, intervals_[i].begin);
}

Nanoseconds Calendar::next_opening(Nanoseconds at, Cursor& cursor) const {
  if (always_) return never;
  std::uint32_t i = locate(at, cursor);
  if (i != intervals_.size() && intervals_[i].begin <= at) ++i;
  return i >= intervals_.size() ? never : intervals_[i].begin;
}

Calendar Calendar::without_days(const std::vector<std::uint32_t>& days, Nanoseconds end) const {
  constexpr Nanoseconds day = 86400 * nanoseconds_per_second;
  std::vector<OpenInterval> given = intervals_;
  if (always_) given.push_back({0, end});
  std::vector<OpenInterval> kept;
  auto next = days.begin();
  for (OpenInterval open : given) {
    while (next != days.end() && (*next + 1) * day <= open.begin) ++next;
    for (auto one = next; one != days.end() && *one * day < open.end; ++one) {
      if (open.begin < *one * day) kept.push_back({open.begin, *one * day});
      open.begin = std::max(open.begin, (*one + 1) * day);
    }
    if (open.begin < open.end) kept.push_back(open);
  }
  return Calendar(std::move(kept));
}

Nanoseconds Calendar::add(Nanoseconds at, Nanoseconds work, Cursor& cursor) const {
  if (always_) return at > never - work ? never : at + work;
  const std::uint32_t i = locate(at, cursor);
  if (i == intervals_.size()) return never;
  const Nanoseconds start = std::max(at, intervals_[i].begin);
  if (work <= intervals_[i].end - start) return start + work;
  const Nanoseconds done = worked_before_[i] + (start - intervals_[i].begin);
  if (work > worked_before_.back() - done) return never;
  const Nanoseconds target = done + work;
  // The interval in which the work ends: the first whose end has seen `target` of working time.
  std::size_t j = i + 2;
  for (std::uint32_t walked = 0; walked < near && worked_before_[j] < target; ++walked) ++j;
  if (worked_before_[j] < target) {
    j = static_cast<std::size_t>(std::lower_bound(worked_before_.begin() + static_cast<std::ptrdiff_t>(j),
                                                  worked_before_.end(), target) -
                                 worked_before_.begin());
  }
  return intervals_[j - 1].begin + (target - worked_before_[j - 1]);
}

Nanoseconds Calendar::worked_until(Nanoseconds at, Cursor& cursor) const {
  if (always_) return at;
  const std::uint32_t i = locate(at, cursor);
  if (i == intervals_.size()) return worked_before_.back();
  return worked_before_[i] + std::max<Nanoseconds>(0, at - intervals_[i].begin);
}

Calendar::Standing Calendar::standing(Nanoseconds at, Cursor& cursor) const {
  if (always_) return {at, at};
  const std::uint32_t i = locate(at, cursor);
  if (i == intervals_.size()) return {worked_before_.back(), never};
  const Nanoseconds begin = intervals_[i].begin;
  return {worked_before_[i] + std::max<Nanoseconds>(0, at - begin), std::max(at, begin)};
}

Nanoseconds Calendar::between(Nanoseconds from, Nanoseconds to) const {
  Cursor cursor;
  const Nanoseconds before = worked_until(from, cursor);
  return worked_until(to, cursor) - before;
}

}  // namespace alur::runtime
