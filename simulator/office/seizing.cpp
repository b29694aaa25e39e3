// Who works on what: waiting visits take people and places, in one order over all queues; urgent ones may
// interrupt.
#include <algorithm>

#include "simulator/office/engine.h"

namespace alur::simulator {

void OfficeEngine::join_queue(std::uint32_t token) {
  Token& t = tokens_[token];
  t.state = TokenState::Waiting;
  const std::uint32_t need = office_.steps[t.step].need;
  std::set<Waiting>& queue = needs_[need].queue;
  queue.insert(queue.end(), {t.key, token});
  const std::uint32_t post = office_.needs[need].post;
  observer_.queued(post, ++waiting_at_[post]);
  if (cases_[t.in_case].preempts) ++preempting_;
}

void OfficeEngine::leave_queue(std::uint32_t token) {
  const Token& t = tokens_[token];
  const std::uint32_t need = office_.steps[t.step].need;
  needs_[need].queue.erase({t.key, token});
  --waiting_at_[office_.needs[need].post];
  if (cases_[t.in_case].preempts) --preempting_;
}

// Until nothing moves: that a case is in somebody's hands may let another of its tokens pass a caseload's
// limit.
void OfficeEngine::dispatch() {
  do {
    while (seize_all() && office_.caseloads) {
    }
  } while (preempting_ != 0 && preempt_all());
  wake_at_opening();
}

// Every waiting visit is asked once, in the order of all queues together.
bool OfficeEngine::seize_all() {
  bool any = false;
  std::vector<At>& open = asked_;
  open.clear();
  for (std::size_t n = 0; n < needs_.size(); ++n)
    if (!needs_[n].queue.empty() && staff_.anybody_free(office_.needs[n]))
      open.push_back({&needs_[n], needs_[n].queue.begin()});
  while (!open.empty()) {
    const auto first = std::min_element(open.begin(), open.end(),
                                        [](const At& a, const At& b) { return *a.next < *b.next; });
    const std::uint32_t token = first->next->token;
    ++first->next;  // serving takes the visit out of the queue
    const Served served = serve(token);
    any = any || served == Served::Yes;
    if (served == Served::Nobody || first->next == first->need->queue.end()) open.erase(first);
  }
  return any;
}

bool OfficeEngine::in_hands(const OfficeCase& c) const {
  for (const OfficeCase* at = &c;; at = &cases_[tokens_[static_cast<std::size_t>(at->caller)].in_case]) {
    if (!at->holders.empty()) return true;
    if (at->caller < 0) return false;
  }
}

// May this person take (a visit of) this case?
bool OfficeEngine::accepts(std::uint32_t person, const OfficeCase& c) const {
  const std::uint32_t caseload = staff_.group_of(person).caseload;
  if (caseload == 0 || staff_.person(person).open_cases < caseload) return true;
  return in_hands(c);
}

bool OfficeEngine::places_free(const Token& token) const {
  const OfficeCase& c = cases_[token.in_case];
  std::vector<std::uint32_t> wanted;
  for (const auto& one : office_.steps[token.step].occupancies) {
    const auto held = [&](const HeldPlace& h) { return h.place == one.place() && h.until == one.until(); };
    if (std::any_of(c.places.begin(), c.places.end(), held)) continue;
    wanted.push_back(one.place());
    if (static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), one.place())) >
        places_[one.place()])
      return false;
  }
  return true;
}

void OfficeEngine::take_places(const Token& token) {
  OfficeCase& c = cases_[token.in_case];
  for (const auto& one : office_.steps[token.step].occupancies) {
    const auto held = [&](const HeldPlace& h) { return h.place == one.place() && h.until == one.until(); };
    if (std::any_of(c.places.begin(), c.places.end(), held)) continue;
    c.places.push_back({one.place(), one.until()});
    --places_[one.place()];
  }
}

// Who alone may do it: who has begun it, else who stays with the case in this lane and can do this step. -1:
// anyone.
std::int32_t OfficeEngine::only_person(const Token& token) const {
  if (token.bound >= 0) return token.bound;
  const OfficeStep& step = office_.steps[token.step];
  if (step.handler_slot < 0) return -1;
  const std::int32_t handler = cases_[token.in_case].handlers[static_cast<std::size_t>(step.handler_slot)];
  if (handler < 0 || !staff_.serves(static_cast<std::uint32_t>(handler), office_.needs[step.need])) return -1;
  return handler;
}

OfficeEngine::Served OfficeEngine::serve(std::uint32_t token) {
  const Token& t = tokens_[token];
  const OfficeCase& c = cases_[t.in_case];
  const OfficeNeed& need = office_.needs[office_.steps[t.step].need];
  const bool room = t.started || places_free(t);
  const std::int32_t only = only_person(t);
  const OfficeStaff::Next next = staff_.next(need, now_, [&](std::uint32_t person) {
    if (!room) return false;
    return only >= 0 ? person == static_cast<std::uint32_t>(only) : accepts(person, c);
  });
  if (next.person < 0) return next.anybody ? Served::NotThis : Served::Nobody;
  seize(token, static_cast<std::uint32_t>(next.person));
  return Served::Yes;
}

// Requires: waiting; the person is free and on duty.
void OfficeEngine::seize(std::uint32_t token, std::uint32_t person) {
  leave_queue(token);
  Token& t = tokens_[token];
  OfficeCase& c = cases_[t.in_case];
  const OfficeStep& step = office_.steps[t.step];
  const OfficeGroup& group = staff_.group_of(person);
  if (!t.started) {
    take_places(t);
    t.started = true;
    t.start = now_;
    t.left = runtime::stretched(t.work, group.absent_share);
    ++t.patiences;
  }
  if (group.caseload != 0 && std::find(c.holders.begin(), c.holders.end(), person) == c.holders.end()) {
    c.holders.push_back(person);
    ++staff_.person(person).open_cases;
  }
  if (step.handler_slot >= 0) {
    std::int32_t& handler = c.handlers[static_cast<std::size_t>(step.handler_slot)];
    if (handler < 0) handler = static_cast<std::int32_t>(person);
  }
  t.state = TokenState::Working;
  t.person = static_cast<std::int32_t>(person);
  t.bound = t.person;
  t.resumed = now_;
  const Nanoseconds end = staff_.begin(person, token, now_, t.left);
  observer_.started(c, t, now_);
  push_for(token, end, runtime::Phase::Release, t.releases);
}

// Its person is free. Gives who that was.
std::uint32_t OfficeEngine::stop_work(std::uint32_t token) {
  Token& t = tokens_[token];
  const auto person = static_cast<std::uint32_t>(t.person);
  t.left -= std::min(t.left, staff_.end(person, t.resumed, now_));
  t.person = -1;
  ++t.releases;
  return person;
}

// Of the works of lower rank that people on duty do who could do this: the one that stands last.
std::int32_t OfficeEngine::victim_of(const Token& token) {
  const OfficeCase& c = cases_[token.in_case];
  const OfficeNeed& need = office_.needs[office_.steps[token.step].need];
  const std::int32_t only = only_person(token);
  std::int32_t victim = -1;
  for (const std::uint32_t g : need.groups) {
    const OfficeGroup& group = office_.groups[g];
    for (std::uint32_t id = group.first_person; id < group.first_person + group.count; ++id) {
      const std::int32_t at = staff_.person(id).token;
      if (at < 0 || (only >= 0 && id != static_cast<std::uint32_t>(only))) continue;
      const Token& work = tokens_[static_cast<std::size_t>(at)];
      if (cases_[work.in_case].rank <= c.rank || !staff_.on_duty(id, now_)) continue;
      if (only < 0 && !accepts(id, c)) continue;
      const auto last = [&](const Token& a) { return std::pair(cases_[a.in_case].rank, a.key); };
      if (victim < 0 || last(tokens_[static_cast<std::size_t>(victim)]) < last(work)) victim = at;
    }
  }
  return victim;
}

bool OfficeEngine::preempt_all() {
  bool any = false;
  std::vector<Waiting> urgent;
  for (std::size_t n = 0; n < needs_.size(); ++n) {
    if (office_.needs[n].rule == runtime::fb::QueueRule::Arrival) continue;
    for (const Waiting& one : needs_[n].queue)
      if (cases_[tokens_[one.token].in_case].preempts) urgent.push_back(one);
  }
  std::sort(urgent.begin(), urgent.end());
  for (const Waiting& one : urgent) {
    const Token& t = tokens_[one.token];
    if (!t.started && !places_free(t)) continue;
    const std::int32_t victim = victim_of(t);
    if (victim < 0) continue;
    const auto other = static_cast<std::uint32_t>(victim);
    const std::uint32_t person = stop_work(other);
    observer_.interrupted(cases_[tokens_[other].in_case], tokens_[other], now_);
    join_queue(other);
    seize(one.token, person);
    any = true;
  }
  return any;
}

void OfficeEngine::wake_at_opening() {
  for (std::uint32_t n = 0; n < needs_.size(); ++n) {
    NeedState& need = needs_[n];
    if (need.queue.empty() || need.wake != runtime::never || need.always) continue;
    need.wake = staff_.next_opening(office_.needs[n], now_);
    if (need.wake != runtime::never) push(need.wake, runtime::Phase::Opening, n, n, 0);
  }
}

}  // namespace alur::simulator
