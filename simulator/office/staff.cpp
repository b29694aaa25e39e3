#include "simulator/office/staff.h"

#include <algorithm>

namespace alur::simulator {

OfficeStaff::OfficeStaff(const Plan& plan, runtime::RunKey key)
    : groups_(plan.office->groups), free_(plan.office->groups.size()) {
  constexpr Nanoseconds day = 86400 * runtime::nanoseconds_per_second;
  for (std::uint32_t g = 0; g < groups_.size(); ++g) {
    const OfficeGroup& group = groups_[g];
    for (std::uint32_t i = 0; i < group.count; ++i) {
      Person& one = people_.emplace_back();
      one.group = g;
      one.calendar = &plan.calendars[group.calendars[i % group.calendars.size()]];
      free_[g].emplace(0, group.first_person + i);
      if (group.absent_days == 0) continue;
      std::vector<std::uint32_t> days;
      for (std::uint32_t d = 0; d * day < plan.stop && d <= runtime::max_visit; ++d)
        if (runtime::absent_on(key, group.key, i, d, group.absent_days)) days.push_back(d);
      own_.push_back(one.calendar->without_days(days, plan.stop + day));
      one.calendar = &own_.back();
    }
  }
}

bool OfficeStaff::serves(std::uint32_t id, const OfficeNeed& need) const {
  return std::binary_search(need.groups.begin(), need.groups.end(), people_[id].group);
}

Nanoseconds OfficeStaff::next_opening(const OfficeNeed& need, Nanoseconds now) {
  Nanoseconds first = runtime::never;
  for (const std::uint32_t g : need.groups) {
    const std::uint32_t people = groups_[g].alike ? 1 : groups_[g].count;
    for (std::uint32_t i = 0; i < people; ++i) {
      Person& one = people_[groups_[g].first_person + i];
      first = std::min(first, one.calendar->next_opening(now, one.cursor));
    }
  }
  return first;
}

Nanoseconds OfficeStaff::first_open(const OfficeNeed& need, Nanoseconds now) {
  Nanoseconds first = runtime::never;
  for (const std::uint32_t g : need.groups) {
    const std::uint32_t people = groups_[g].alike ? 1 : groups_[g].count;
    for (std::uint32_t i = 0; i < people && first > now; ++i) {
      Person& one = people_[groups_[g].first_person + i];
      first = std::min(first, one.calendar->next_open(now, one.cursor));
    }
  }
  return first;
}

Nanoseconds OfficeStaff::begin(std::uint32_t id, std::uint32_t token, Nanoseconds now, Nanoseconds work) {
  Person& one = people_[id];
  free_[one.group].erase({one.idle_since, id});
  one.token = static_cast<std::int32_t>(token);
  return groups_[one.group].overtime ? now + work : one.calendar->add(now, work, one.cursor);
}

Nanoseconds OfficeStaff::worked(const Person& one, Nanoseconds since, Nanoseconds now) const {
  return groups_[one.group].overtime ? now - since : one.calendar->between(since, now);
}

Nanoseconds OfficeStaff::end(std::uint32_t id, Nanoseconds since, Nanoseconds now) {
  Person& one = people_[id];
  const Nanoseconds done = worked(one, since, now);
  if (!period_over_) one.busy += static_cast<double>(done);
  one.token = -1;
  one.idle_since = now;
  free_[one.group].emplace(now, id);
  return done;
}

void OfficeStaff::end_period(std::uint32_t id, Nanoseconds since, Nanoseconds now) {
  people_[id].busy += static_cast<double>(worked(people_[id], since, now));
}

}  // namespace alur::simulator
