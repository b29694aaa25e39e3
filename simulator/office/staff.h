// The people of a scenario: who is on duty, who is free, who is next. Knows no cases and no queues.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <utility>
#include <vector>

#include "runtime/semantics.h"
#include "simulator/office/state.h"
#include "simulator/plan.h"

namespace alur::simulator {

class OfficeStaff {
 public:
  // Draws the days of absence of one replication.
  OfficeStaff(const Plan& plan, runtime::RunKey key);

  Person& person(std::uint32_t id) { return people_[id]; }
  const Person& person(std::uint32_t id) const { return people_[id]; }
  const OfficeGroup& group_of(std::uint32_t id) const { return groups_[people_[id].group]; }
  std::size_t size() const { return people_.size(); }

  bool on_duty(std::uint32_t id, Nanoseconds now) {
    Person& one = people_[id];
    return one.calendar->next_open(now, one.cursor) == now;
  }
  bool serves(std::uint32_t id, const OfficeNeed& need) const;
  // Of those free and on duty whom `accepts` lets pass: the longest idle, then the lowest number; -1: nobody.
  // `anybody` is false where nobody was free and on duty at all.
  struct Next {
    std::int32_t person = -1;
    bool anybody = false;
  };
  template <class Accepts>
  Next next(const OfficeNeed& need, Nanoseconds now, Accepts accepts) {
    Next best;
    for (const std::uint32_t g : need.groups) {
      for (const auto& [since, id] : free_[g]) {
        if (!on_duty(id, now)) {
          if (groups_[g].alike) break;
          continue;
        }
        best.anybody = true;
        if (best.person >= 0 && !before(id, static_cast<std::uint32_t>(best.person))) break;
        if (!accepts(id)) continue;
        best.person = static_cast<std::int32_t>(id);
        break;
      }
    }
    return best;
  }
  // On duty or not.
  bool anybody_free(const OfficeNeed& need) const {
    for (const std::uint32_t g : need.groups)
      if (!free_[g].empty()) return true;
    return false;
  }
  // When any of them comes on duty next.
  Nanoseconds next_opening(const OfficeNeed& need, Nanoseconds now);
  // When the first of them is on duty, now or later.
  Nanoseconds first_open(const OfficeNeed& need, Nanoseconds now);

  // From now on at work: when work of this length ends.
  Nanoseconds begin(std::uint32_t id, std::uint32_t token, Nanoseconds now, Nanoseconds work);
  // Gives the working time done since.
  Nanoseconds end(std::uint32_t id, Nanoseconds since, Nanoseconds now);
  // The work in progress counts up to here, later work not.
  void end_period(std::uint32_t id, Nanoseconds since, Nanoseconds now);
  void close_period() { period_over_ = true; }

 private:
  bool before(std::uint32_t a, std::uint32_t b) const {
    return std::pair(people_[a].idle_since, a) < std::pair(people_[b].idle_since, b);
  }
  Nanoseconds worked(const Person& one, Nanoseconds since, Nanoseconds now) const;

  const std::vector<OfficeGroup>& groups_;
  std::deque<runtime::Calendar> own_;  // of people with absent days
  std::vector<Person> people_;
  std::vector<std::set<std::pair<Nanoseconds, std::uint32_t>>> free_;  // by group
  bool period_over_ = false;
};

}  // namespace alur::simulator
