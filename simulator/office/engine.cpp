// Time and cases: what is due, who comes, who leaves.
#include "simulator/office/engine.h"

#include <algorithm>
#include <functional>

namespace alur::simulator {

using runtime::Phase;

namespace {
constexpr int token_bits = 24;
constexpr std::uint64_t most_orders = UINT64_C(1) << 36;

// A record for a new case; its vectors keep their memory.
void clear(OfficeCase& c, const OfficeSop& sop) {
  c.open = true;
  c.caller = -1;
  c.gave_up = false;
  c.next_token = 0;
  c.visits.assign(sop.step_count, 0);
  c.repeats.assign(sop.step_count, 0);
  c.taken.assign(sop.bound_slots, 0);
  c.handlers.assign(sop.handler_slots, -1);
  c.holders.clear();
  c.places.clear();
  c.tokens.clear();
  c.waited = c.closed_waited = c.worked = c.delayed = c.interrupted = c.working = 0;
}
}  // namespace

OfficeEngine::OfficeEngine(const Plan& plan, runtime::RunKey key, const RunLimits& limits,
                           OfficeObserver& observer)
    : plan_(plan),
      office_(*plan.office),
      key_(key),
      limits_(limits),
      observer_(observer),
      staff_(plan, key),
      needs_(plan.office->needs.size()),
      waiting_at_(plan.posts.size(), 0),
      places_(plan.office->places),
      numbers_(plan.office->sops.size(), 0),
      clocks_(plan.calendars.size()) {
  for (std::size_t n = 0; n < needs_.size(); ++n) {
    needs_[n].always = true;
    for (const std::uint32_t g : office_.needs[n].groups)
      for (std::uint32_t i = 0; i < office_.groups[g].count; ++i)
        needs_[n].always =
            needs_[n].always && staff_.person(office_.groups[g].first_person + i).calendar->is_always();
  }
}

void OfficeEngine::begin() {
  for (const auto& [step, cases] : office_.backlogs) {
    for (std::uint32_t i = 0; i < cases && !fault_; ++i) {
      const std::uint32_t sop = office_.steps[step].sop;
      const auto slot = open_case(sop, runtime::first_backlog_number + numbers_[sop]++, 0);
      if (slot) go(new_token(*slot, cases_[*slot].next_token++), static_cast<std::int32_t>(step));
    }
  }
  std::fill(numbers_.begin(), numbers_.end(), 0);
  for (std::uint32_t i = 0; i < office_.arrivals.size(); ++i) {
    streams_.push_back({i, false, 0, {}, 0});
    streams_.push_back({i, true, 0, {}, 0});
  }
  for (std::uint32_t i = 0; i < streams_.size(); ++i) schedule(i);
  if (!fault_) dispatch();
}

Nanoseconds OfficeEngine::next_time() {
  while (!events_.empty() && stale(events_.front())) {
    std::pop_heap(events_.begin(), events_.end(), std::greater<>());
    events_.pop_back();
  }
  return events_.empty() ? runtime::never : events_.front().time;
}

// Everything that is due at one instant, by phases, also what becomes due on the way; then people are seized,
// and what that makes due in the same instant begins a new round.
void OfficeEngine::instant(Nanoseconds now) {
  now_ = now;
  while (!fault_ && next_time() == now) {
    const Event event = events_.front();
    std::pop_heap(events_.begin(), events_.end(), std::greater<>());
    events_.pop_back();
    if (++events_done_ > limits_.events)
      return fail(FaultKind::EventLimit, MayGoOn::WithHigherLimit,
                  event.phase() == Phase::Release ? std::int64_t{event.subject} : -1);
    handle(event);
  }
  if (!fault_) dispatch();
}

void OfficeEngine::handle(const Event& event) {
  switch (event.phase()) {
    case Phase::Release:
      if (tokens_[event.subject].state == TokenState::Delayed)
        queue_up(event.subject);
      else
        work_done(event.subject);
      break;
    case Phase::Opening:
      needs_[event.subject].wake = runtime::never;
      if (next_time() != now_ || events_.front().phase() != Phase::Opening) dispatch();
      break;
    case Phase::Timeout:
      time_out(event.subject);
      break;
    case Phase::Abandonment:
      give_up(event.subject);
      break;
    case Phase::Arrival:
      arrive(event.subject);
      break;
    case Phase::Seize:
    case Phase::Preempt:
    case Phase::Observe:
    case Phase::EndOfPeriod:
      ALUR_ASSERT(false);
  }
}

void OfficeEngine::push(Nanoseconds time, Phase phase, std::uint64_t order, std::uint32_t subject,
                        std::uint32_t count) {
  if (time > plan_.stop) return;
  events_.push_back(
      {time, (static_cast<std::uint64_t>(static_cast<int>(phase) + 1) << 60) | order, subject, count});
  std::push_heap(events_.begin(), events_.end(), std::greater<>());
}

void OfficeEngine::push_for(std::uint32_t token, Nanoseconds time, Phase phase, std::uint32_t count) {
  const Token& t = tokens_[token];
  push(time, phase, cases_[t.in_case].order << token_bits | t.number, token, count);
}

bool OfficeEngine::stale(const Event& event) const {
  switch (event.phase()) {
    case Phase::Release:
      return tokens_[event.subject].releases != event.count;
    case Phase::Timeout:
      return tokens_[event.subject].timeouts != event.count;
    case Phase::Abandonment:
      return tokens_[event.subject].patiences != event.count;
    case Phase::Arrival:
      return period_filled_;
    case Phase::Opening:
    case Phase::Seize:
    case Phase::Preempt:
    case Phase::Observe:
    case Phase::EndOfPeriod:
      return false;
  }
  return false;
}

void OfficeEngine::end_period(Nanoseconds now) {
  period_over_ = true;
  now_ = now;
  for (const Token& token : tokens_)
    if (token.state == TokenState::Working)
      staff_.end_period(static_cast<std::uint32_t>(token.person), token.resumed, now);
  staff_.close_period();
}

void OfficeEngine::fail(FaultKind kind, MayGoOn may_go_on, std::int64_t token) {
  SimFault fault;
  fault.kind = kind;
  fault.may_go_on = may_go_on;
  fault.time = now_;
  // The case that was at hand; where a queue overflowed, the one that is there longest.
  const bool search = token < 0;
  for (std::size_t i = 0; search && i < tokens_.size(); ++i) {
    if (tokens_[i].state == TokenState::Free || tokens_[i].state == TokenState::Parked) continue;
    if (token < 0 ||
        cases_[tokens_[i].in_case].order < cases_[tokens_[static_cast<std::size_t>(token)].in_case].order)
      token = static_cast<std::int64_t>(i);
  }
  if (token >= 0) {
    const Token& at = tokens_[static_cast<std::size_t>(token)];
    fault.case_number = cases_[at.in_case].number;
    fault.step = at.step;
  }
  fault_ = fault;
}

// The next arrival of a stream, if it falls into the period.
void OfficeEngine::schedule(std::uint32_t index) {
  Stream& stream = streams_[index];
  const OfficeArrivals& arrivals = office_.arrivals[stream.arrivals];
  Nanoseconds next = runtime::never;
  if (stream.dated) {
    if (stream.made < arrivals.dates.size()) next = arrivals.dates[stream.made].first;
  } else if (arrivals.gap) {
    runtime::Draws draws(runtime::VisitKey(key_, arrivals.key, stream.made, 0), runtime::Purpose::Gap);
    const Nanoseconds gap =
        runtime::nanoseconds_of(arrivals.gap->sample(arrivals.gap->arguments.data(), draws));
    next = arrivals.clock ? arrivals.clock->add(now_, gap, stream.clock_cursor)
           : arrivals.calendar < 0
               ? now_ + gap
               : plan_.calendars[static_cast<std::size_t>(arrivals.calendar)].add(now_, gap, stream.cursor);
  }
  if (next < plan_.period_end) push(next, Phase::Arrival, index, index, 0);
}

void OfficeEngine::arrive(std::uint32_t index) {
  Stream& stream = streams_[index];
  const OfficeArrivals& arrivals = office_.arrivals[stream.arrivals];
  std::uint32_t cases = 1;
  if (stream.dated) {
    cases = arrivals.dates[stream.made].second;
  } else if (arrivals.batch) {
    runtime::Draws draws(runtime::VisitKey(key_, arrivals.key, stream.made, 0), runtime::Purpose::Batch);
    cases = runtime::batch_size(arrivals.batch->sample(arrivals.batch->arguments.data(), draws));
  }
  ++stream.made;
  come_many(index, cases);
  if (!fault_ && !period_filled_) schedule(index);
}

void OfficeEngine::come_many(std::uint32_t index, std::uint32_t cases) {
  const std::uint32_t sop = office_.arrivals[streams_[index].arrivals].sop;
  for (std::uint32_t i = 0; i < cases && !fault_; ++i) {
    const auto slot = open_case(sop, numbers_[sop]++, 0);
    if (!slot) return;
    go(new_token(*slot, cases_[*slot].next_token++), office_.sops[sop].entry);
    if (++made_ != plan_.end_after_cases) continue;
    period_filled_ = true;
    return;
  }
}

std::optional<std::uint32_t> OfficeEngine::open_case(std::uint32_t sop, std::uint64_t number,
                                                     std::uint64_t call) {
  if (open_cases_ >= limits_.open_cases) {
    fail(FaultKind::OpenCaseLimit, MayGoOn::WithHigherLimit, -1);
    return std::nullopt;
  }
  if (ordered_ + 1 >= most_orders) {
    fail(FaultKind::CaseLimit, MayGoOn::No, -1);
    return std::nullopt;
  }
  std::uint32_t slot = 0;
  if (free_cases_.empty()) {
    slot = static_cast<std::uint32_t>(cases_.size());
    cases_.emplace_back();
  } else {
    slot = free_cases_.back();
    free_cases_.pop_back();
  }
  ++open_cases_;
  OfficeCase& c = cases_[slot];
  clear(c, office_.sops[sop]);
  c.number = number;
  c.order = ordered_++;
  c.sop = sop;
  c.call = call;
  c.born = now_;
  if (call == 0) {
    draw_attributes(c);
    set_class(c);
    observer_.arrived(c, now_);
  }
  return slot;
}

void OfficeEngine::draw_attributes(OfficeCase& c) {
  c.values.assign(office_.attributes.size(), 0);
  for (const std::uint32_t a : office_.sops[c.sop].attributes) {
    const std::uint64_t name = runtime::attribute_name(office_.sops[c.sop].key, office_.attributes[a].key);
    runtime::Draws draws(runtime::VisitKey(key_, name, c.number, 0), runtime::Purpose::Attribute);
    c.values[a] = runtime::choose(draws.word(), office_.attributes[a].odds);
  }
}

void OfficeEngine::set_class(OfficeCase& c) {
  c.rank = QueueKey::no_rank;
  c.preempts = false;
  if (const OfficePriority* own = office_.sops[c.sop].priority.of(c.values)) {
    c.rank = own->rank;
    c.preempts = own->preempts;
  }
  c.due = due_of(c);
}

Nanoseconds OfficeEngine::due_of(const OfficeCase& c) const {
  for (const OfficeGoal& goal : office_.goals) {
    if (goal.sop != c.sop || goal.step >= 0 || goal.condition.of(c.values) == nullptr) continue;
    if (goal.clock < 0) return c.born + goal.within;
    runtime::Calendar::Cursor cursor;
    return plan_.calendars[static_cast<std::size_t>(goal.clock)].add(c.born, goal.within, cursor);
  }
  const PlannedSop& sop = plan_.sops[c.sop];
  if (sop.limit < 0) return runtime::never;
  if (!sop.limit_in_working_time) return c.born + sop.limit;
  runtime::Calendar::Cursor cursor;
  const OfficeNeed& need = office_.needs[office_.steps[office_.sops[c.sop].first_step].need];
  return plan_.calendars[need.clock].add(c.born, sop.limit, cursor);
}

std::uint32_t OfficeEngine::new_token(std::uint32_t slot, std::uint32_t number) {
  std::uint32_t token = 0;
  if (free_tokens_.empty()) {
    token = static_cast<std::uint32_t>(tokens_.size());
    tokens_.emplace_back();
  } else {
    token = free_tokens_.back();
    free_tokens_.pop_back();
  }
  Token& t = tokens_[token];
  t.state = TokenState::Parked;
  t.in_case = slot;
  t.number = number;
  t.frame = -1;
  t.path_working = 0;
  cases_[slot].tokens.push_back(token);
  if (number >> token_bits != 0) fail(FaultKind::VisitLimit, MayGoOn::No, token);
  return token;
}

void OfficeEngine::free_token(std::uint32_t token) {
  Token& t = tokens_[token];
  t.state = TokenState::Free;
  ++t.releases, ++t.timeouts, ++t.patiences;
  std::vector<std::uint32_t>& all = cases_[t.in_case].tokens;
  all.erase(std::find(all.begin(), all.end(), token));
  free_tokens_.push_back(token);
}

void OfficeEngine::drop_tokens(std::uint32_t slot) {
  while (!cases_[slot].tokens.empty()) {
    const std::uint32_t token = cases_[slot].tokens.back();
    break_off(token);
    free_token(token);
  }
}

// By its end, or because it gave up. What it held is free for others in the same instant.
void OfficeEngine::end_case(std::uint32_t slot, std::uint32_t last_token) {
  cases_[slot].working = tokens_[last_token].path_working;
  std::set<std::int32_t> frames;
  for (const std::uint32_t token : cases_[slot].tokens) frames.insert(tokens_[token].frame);
  for (const std::int32_t frame : frames)
    if (frame >= 0) free_frames_.push_back(static_cast<std::uint32_t>(frame));
  drop_tokens(slot);
  OfficeCase& c = cases_[slot];
  for (const HeldPlace& held : c.places) ++places_[held.place];
  for (const std::uint32_t person : c.holders) --staff_.person(person).open_cases;
  c.places.clear();
  c.holders.clear();
  observer_.left(c, now_);
  c.open = false;
  --open_cases_;
  const std::int32_t caller = c.caller;
  free_cases_.push_back(slot);
  if (caller >= 0) complete(static_cast<std::uint32_t>(caller));
}

}  // namespace alur::simulator
