// Who works on what, in the plain engine.
#include <algorithm>

#include "tests/support/plain_office.h"

namespace alur::test {

using namespace runtime;

bool PlainEngine::serves(std::size_t person, std::uint32_t step) const {
  const rfb::StaffT& line = *s_.staff[people_[person].line];
  const rfb::StepT& given = *t_.steps[step];
  for (const std::uint32_t skill : given.skills)
    if (std::find(line.skills.begin(), line.skills.end(), skill) == line.skills.end()) return false;
  std::vector<std::uint32_t> held = line.more_posts;
  held.push_back(line.post);
  std::vector<std::uint32_t> wanted = t_.posts[given.post]->members;
  if (wanted.empty()) wanted = {given.post};
  for (const std::uint32_t post : wanted)
    if (std::find(held.begin(), held.end(), post) != held.end()) return true;
  return false;
}

// Working time of limits: that of the first line of staff that can do the step.
const PlainCalendar& PlainEngine::clock_of(std::uint32_t step) const {
  for (std::size_t i = 0; i < people_.size(); ++i)
    if (serves(i, step)) return calendars_[s_.staff[people_[i].line]->calendar];
  return calendars_.front();
}

rfb::QueueRule PlainEngine::rule_of(std::uint32_t post) const {
  for (const auto& one : s_.disciplines)
    if (one->post == post) return one->rule;
  return rfb::QueueRule::Priority;
}

PlainEngine::Order PlainEngine::order_of(PlainVisit& v) {
  const PlainCase& c = case_of(v.in_case);
  const rfb::QueueRule rule = rule_of(t_.steps[v.step]->post);
  return {rule == rfb::QueueRule::Priority ? c.rank : std::uint64_t{UINT32_MAX},
          rule == rfb::QueueRule::DueDate ? c.due : never, v.came};
}

std::vector<std::uint64_t> PlainEngine::waiting() {
  std::vector<std::pair<Order, std::uint64_t>> all;
  for (PlainVisit& v : visits_)
    if (v.doing == Doing::Queue) all.emplace_back(order_of(v), v.id);
  std::sort(all.begin(), all.end());
  std::vector<std::uint64_t> ids;
  for (const auto& [order, id] : all) ids.push_back(id);
  return ids;
}

bool PlainEngine::on_duty(std::size_t person) const {
  return people_[person].calendar.start_of_work(now_) == now_;
}

std::size_t PlainEngine::cases_of(std::size_t person) const {
  return static_cast<std::size_t>(std::count_if(
      cases_.begin(), cases_.end(), [&](const PlainCase& c) { return c.holders.contains(person); }));
}

// Leaving aside whether the person is free and on duty.
bool PlainEngine::may_take(std::size_t person, PlainVisit& v) {
  if (!serves(person, v.step)) return false;
  if (v.bound) return *v.bound == person;
  PlainCase& c = case_of(v.in_case);
  const rfb::StepT& step = *t_.steps[v.step];
  for (const auto& one : s_.same_handlers) {
    if (one->sop != c.sop || one->lane != step.lane) continue;
    const auto handler = c.handlers.find(step.lane);
    if (handler != c.handlers.end() && serves(handler->second, v.step)) return handler->second == person;
  }
  const std::uint32_t caseload = s_.staff[people_[person].line]->caseload;
  if (caseload == 0 || cases_of(person) < caseload) return true;
  // Nobody's yet?
  for (const PlainCase* one = &c;;) {
    if (!one->holders.empty()) return true;
    if (!one->caller) return false;
    one = &case_of(at(*one->caller).in_case);
  }
}

bool PlainEngine::room_for(PlainVisit& v) {
  if (v.begun) return true;
  const PlainCase& c = case_of(v.in_case);
  std::vector<std::uint32_t> free = places_;
  for (const rfb::Occupancy& one : t_.steps[v.step]->occupancies) {
    const std::pair<std::uint32_t, std::uint32_t> held{one.place(), one.until()};
    if (std::find(c.places.begin(), c.places.end(), held) != c.places.end()) continue;
    if (free[one.place()]-- == 0) return false;
  }
  return true;
}

void PlainEngine::put_to_work(PlainVisit& v, std::size_t person) {
  PlainCase& c = case_of(v.in_case);
  const rfb::StaffT& line = *s_.staff[people_[person].line];
  if (!v.begun) {
    for (const rfb::Occupancy& one : t_.steps[v.step]->occupancies) {
      const std::pair<std::uint32_t, std::uint32_t> held{one.place(), one.until()};
      if (std::find(c.places.begin(), c.places.end(), held) != c.places.end()) continue;
      c.places.push_back(held);
      --places_[one.place()];
    }
    v.begun = true;
    v.left = stretched(v.work, line.absent_share);
    v.patience.reset();
  }
  if (line.caseload != 0) c.holders.insert(person);
  const std::uint32_t lane = t_.steps[v.step]->lane;
  for (const auto& one : s_.same_handlers)
    if (one->sop == c.sop && one->lane == lane) c.handlers.try_emplace(lane, person);
  v.doing = Doing::Work;
  v.person = v.bound = person;
  v.since = now_;
  people_[person].working = v.id;
  v.release = line.overtime ? now_ + v.left : people_[person].calendar.end_of_work(now_, v.left);
  note(Happened::Started, v);
}

void PlainEngine::free_person(PlainVisit& v) {
  PlainPerson& person = people_[*v.person];
  const bool overtime = s_.staff[person.line]->overtime;
  v.left -= std::min(v.left, overtime ? now_ - v.since : person.calendar.between(v.since, now_));
  person.working.reset();
  person.idle_since = now_;
  v.person.reset();
  v.release.reset();
}

// Each waiting visit is asked once, in the order of all.
bool PlainEngine::seize() {
  bool any = false;
  for (const std::uint64_t id : waiting()) {
    PlainVisit& v = at(id);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (people_[i].working || !on_duty(i) || !may_take(i, v)) continue;
      if (!best || people_[i].idle_since < people_[*best].idle_since) best = i;
    }
    if (!best || !room_for(v)) continue;
    put_to_work(v, *best);
    any = true;
  }
  return any;
}

void PlainEngine::dispatch() {
  do {
    while (seize()) {
    }
  } while (preempt());
}

bool PlainEngine::preempt() {
  bool any = false;
  for (const std::uint64_t id : waiting()) {
    PlainVisit& v = at(id);
    const PlainCase c = case_of(v.in_case);
    if (!c.preempts || v.doing != Doing::Queue || rule_of(t_.steps[v.step]->post) == rfb::QueueRule::Arrival)
      continue;
    if (!room_for(v)) continue;
    std::optional<std::pair<std::uint64_t, Order>> last;
    std::optional<std::uint64_t> victim;
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (!people_[i].working || !on_duty(i) || !may_take(i, v)) continue;
      PlainVisit& other = at(*people_[i].working);
      const std::uint64_t rank = case_of(other.in_case).rank;
      if (rank <= c.rank) continue;
      const std::pair<std::uint64_t, Order> place{rank, order_of(other)};
      if (last && place < *last) continue;
      last = place;
      victim = other.id;
    }
    if (!victim) continue;
    PlainVisit& other = at(*victim);
    const std::size_t person = *other.person;
    free_person(other);
    other.doing = Doing::Queue;
    note(Happened::Interrupted, other);
    put_to_work(v, person);
    any = true;
  }
  return any;
}

}  // namespace alur::test
