// The way of a case: from step to step, through blocks and calls.
#include <algorithm>

#include "runtime/target.h"
#include "simulator/office/engine.h"

namespace alur::simulator {

using runtime::Phase;
using runtime::Purpose;

// On to a target, past whatever takes no time.
void OfficeEngine::go(std::uint32_t token, std::int32_t target) {
  while (!fault_) {
    if (runtime::is_step(target)) {
      const auto on = come(token, static_cast<std::uint32_t>(target));
      if (!on) return;
      target = *on;
    } else if (runtime::is_block_begin(target)) {
      return fork(token, runtime::block_of(target));
    } else if (target == runtime::target_end) {
      return end_case(tokens_[token].in_case, token);
    } else {
      const auto at = static_cast<std::uint32_t>(tokens_[token].frame);
      Frame& frame = frames_[at];
      frame.working = std::max(frame.working, tokens_[token].path_working);
      free_token(token);
      if (--frame.missing != 0) return;
      token = frame.parked;
      tokens_[token].path_working = frame.working;
      target = office_.blocks[frame.block].next;
      free_frames_.push_back(at);
    }
  }
}

// Branches are numbered in their order before any of them begins.
void OfficeEngine::fork(std::uint32_t token, std::uint32_t block) {
  const std::vector<std::int32_t>& entries = office_.blocks[block].entries;
  std::uint32_t frame = 0;
  if (free_frames_.empty()) {
    frame = static_cast<std::uint32_t>(frames_.size());
    frames_.emplace_back();
  } else {
    frame = free_frames_.back();
    free_frames_.pop_back();
  }
  frames_[frame] = {block, token, static_cast<std::uint32_t>(entries.size()), 0};
  tokens_[token].state = TokenState::Parked;
  const std::uint32_t slot = tokens_[token].in_case;
  std::vector<std::uint32_t> branches;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::uint32_t branch = new_token(slot, cases_[slot].next_token++);
    tokens_[branch].frame = static_cast<std::int32_t>(frame);
    tokens_[branch].path_working = tokens_[token].path_working;
    branches.push_back(branch);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) go(branches[i], entries[i]);
}

std::optional<std::uint32_t> OfficeEngine::count_visit(const Token& token, std::uint32_t step) {
  std::uint32_t& visits = cases_[token.in_case].visits[office_.steps[step].visit_slot];
  if (visits > runtime::max_visit) {
    fail(FaultKind::VisitLimit, MayGoOn::No, &token - tokens_.data());
    return std::nullopt;
  }
  return visits++;
}

std::uint64_t OfficeEngine::word(const Token& token, Purpose purpose) const {
  const OfficeCase& c = cases_[token.in_case];
  const std::uint64_t name = runtime::visit_name(office_.steps[token.step].key, c.call);
  return runtime::Draws(runtime::VisitKey(key_, name, c.number, token.visit), purpose).word();
}

double OfficeEngine::drawn(const Token& token, const Sampler& sampler, Purpose purpose) const {
  const OfficeCase& c = cases_[token.in_case];
  const std::uint64_t name = runtime::visit_name(office_.steps[token.step].key, c.call);
  runtime::Draws draws(runtime::VisitKey(key_, name, c.number, token.visit), purpose);
  return sampler.sample(sampler.arguments.data(), draws);
}

std::optional<std::int32_t> OfficeEngine::come(std::uint32_t token, std::uint32_t step) {
  Token& t = tokens_[token];
  t.step = step;
  t.state = TokenState::Parked;
  const auto visit = count_visit(t, step);
  if (!visit) return std::nullopt;
  t.visit = *visit;
  const OfficeStep& planned = office_.steps[step];
  OfficeCase& c = cases_[t.in_case];
  if (planned.optional) {
    const double* chance = planned.skip.of(c.values);
    if (chance != nullptr && runtime::unit_of(word(t, Purpose::Skip)) < *chance) {
      if (planned.frees_places) free_places(c, step);
      observer_.skipped(c, t, now_);
      return planned.skip_to;
    }
  }
  if (planned.timeout >= 0) {
    Nanoseconds at = now_ + planned.timeout;
    if (planned.timeout_in_working_time) {
      const std::uint32_t clock = office_.needs[planned.need].clock;
      at = plan_.calendars[clock].add(now_, planned.timeout, clocks_[clock]);
    }
    push_for(token, at, Phase::Timeout, t.timeouts);
  }
  begin_visit(token);
  return std::nullopt;
}

void OfficeEngine::begin_visit(std::uint32_t token) {
  Token& t = tokens_[token];
  const OfficeStep& planned = office_.steps[t.step];
  const OfficeCase& c = cases_[t.in_case];
  t.joined = t.ready = now_;
  t.started = false;
  t.person = t.bound = -1;
  t.call_begun = -1;
  t.resumed = t.left = 0;
  t.work = 0;
  if (planned.works)
    t.work = runtime::nanoseconds_of(drawn(t, *planned.effort.of(c.values), Purpose::Effort));
  Nanoseconds delay = 0;
  if (const Sampler* sampler = planned.delay.of(c.values))
    delay = runtime::nanoseconds_of(drawn(t, *sampler, Purpose::Delay));
  if (delay == 0) return queue_up(token);
  t.state = TokenState::Delayed;
  push_for(token, now_ + delay, Phase::Release, t.releases);
}

void OfficeEngine::queue_up(std::uint32_t token) {
  Token& t = tokens_[token];
  const OfficeStep& planned = office_.steps[t.step];
  const OfficeCase& c = cases_[t.in_case];
  ++t.releases;
  t.ready = now_;
  t.first_open = now_;
  if (!planned.works) {
    t.started = true;
    t.start = now_;
    return work_done(token);
  }
  const OfficeNeed& need = office_.needs[planned.need];
  t.first_open = staff_.first_open(need, now_);
  t.key = {QueueKey::no_rank, runtime::never, queued_++};
  if (need.rule == runtime::fb::QueueRule::Priority) t.key.rank = c.rank;
  if (need.rule == runtime::fb::QueueRule::DueDate) t.key.due = c.due;
  join_queue(token);
  if (const Sampler* patience = planned.patience.of(c.values))
    push_for(token, now_ + runtime::nanoseconds_of(drawn(t, *patience, Purpose::Patience)),
             Phase::Abandonment, t.patiences);
}

// Its person is free; what follows needs none.
void OfficeEngine::work_done(std::uint32_t token) {
  Token& t = tokens_[token];
  if (t.state == TokenState::Working) stop_work(token);
  if (office_.steps[t.step].call >= 0)
    call(token);
  else
    complete(token);
}

void OfficeEngine::call(std::uint32_t token) {
  tokens_[token].state = TokenState::Calling;
  tokens_[token].call_begun = now_;
  const auto sop = static_cast<std::uint32_t>(office_.steps[tokens_[token].step].call);
  const OfficeCase& caller = cases_[tokens_[token].in_case];
  const std::uint64_t key =
      runtime::call_key(caller.call, office_.steps[tokens_[token].step].key, tokens_[token].visit);
  const auto slot = open_case(sop, caller.number, key);
  if (!slot) return;
  OfficeCase& called = cases_[*slot];
  const OfficeCase& by = cases_[tokens_[token].in_case];
  called.caller = static_cast<std::int32_t>(token);
  called.values = by.values;
  set_class(called);
  called.rank = std::min(called.rank, by.rank);
  called.preempts = called.preempts || by.preempts;
  observer_.arrived(called, now_);
  go(new_token(*slot, called.next_token++), office_.sops[sop].entry);
}

VisitTimes OfficeEngine::times_of(const Token& token, Nanoseconds now) const {
  VisitTimes times;
  times.elapsed = now - token.joined;
  const bool queued = token.state != TokenState::Delayed;
  times.delay = (queued ? token.ready : now) - token.joined;
  if (token.call_begun >= 0) times.delay += now - token.call_begun;
  const Nanoseconds work_ended = token.call_begun >= 0 ? token.call_begun : now;
  if (queued) {
    times.wait = (token.started ? token.start : now) - token.ready;
    times.closed_wait = std::min(token.first_open, token.ready + times.wait) - token.ready;
  }
  if (token.started) {
    const double share =
        token.bound < 0 ? 0 : staff_.group_of(static_cast<std::uint32_t>(token.bound)).absent_share;
    const double left = static_cast<double>(token.left) * (1 - share);
    times.work =
        token.left == 0 ? token.work : std::max<Nanoseconds>(0, token.work - static_cast<Nanoseconds>(left));
    times.interrupted = work_ended - token.start - times.work;
  }
  const std::uint32_t clock = office_.needs[office_.steps[token.step].need].clock;
  times.working = plan_.calendars[clock].between(token.joined, now);
  return times;
}

void OfficeEngine::account(const Token& token, const VisitTimes& times) {
  OfficeCase& c = cases_[token.in_case];
  c.waited += times.wait;
  c.closed_waited += times.closed_wait;
  c.worked += times.work;
  c.delayed += times.delay;
  c.interrupted += times.interrupted;
}

bool OfficeEngine::repeats(const Token& token) {
  const OfficeStep& step = office_.steps[token.step];
  OfficeCase& c = cases_[token.in_case];
  const double* chance = step.repeated ? step.repeat.of(c.values) : nullptr;
  if (chance == nullptr) return false;
  std::uint32_t& done = c.repeats[step.visit_slot];
  if (step.most_repeats != 0 && done >= step.most_repeats) return false;
  if (!(runtime::unit_of(word(token, Purpose::Repeat)) < *chance)) return false;
  ++done;
  return true;
}

std::int32_t OfficeEngine::way_of(const Token& token) {
  const OfficeStep& step = office_.steps[token.step];
  OfficeCase& c = cases_[token.in_case];
  std::uint32_t way = 0;
  if (step.outcomes.size() > 1) {
    const std::vector<double>& odds = *step.odds.of(c.values);
    const std::uint64_t draw = word(token, Purpose::Choice);
    if (!step.bounded) {
      way = runtime::choose(draw, odds);
    } else {
      std::vector<bool> open;
      for (const OfficeOutcome& one : step.outcomes)
        open.push_back(one.most == 0 || one.then || c.taken[one.count_slot] < one.most);
      way = runtime::choose_open(draw, odds, open);
    }
  }
  const OfficeOutcome& taken = step.outcomes[way];
  if (taken.most == 0) return taken.target;
  if (c.taken[taken.count_slot] >= taken.most) return taken.then.value_or(taken.target);
  ++c.taken[taken.count_slot];
  return taken.target;
}

// The visit is over: again, or on.
void OfficeEngine::complete(std::uint32_t token) {
  Token& t = tokens_[token];
  const VisitTimes times = times_of(t, now_);
  account(t, times);
  t.path_working += times.working;
  t.state = TokenState::Parked;
  OfficeCase& c = cases_[t.in_case];
  observer_.finished(c, t, times, now_);
  if (repeats(t)) {
    const auto visit = count_visit(t, t.step);
    if (!visit) return;
    t.visit = *visit;
    return begin_visit(token);
  }
  ++t.timeouts;
  if (office_.steps[t.step].frees_places) free_places(c, t.step);
  go(token, way_of(t));
}

void OfficeEngine::break_off(std::uint32_t token) {
  Token& t = tokens_[token];
  if (t.state == TokenState::Parked || t.state == TokenState::Free) return;
  if (t.state == TokenState::Waiting) leave_queue(token);
  const std::int32_t person = t.person;
  if (t.state == TokenState::Working) stop_work(token);
  const VisitTimes times = times_of(t, now_);
  account(t, times);
  t.path_working += times.working;
  t.person = person;
  observer_.broken_off(cases_[t.in_case], t, times, now_);
  if (t.state == TokenState::Calling)
    for (OfficeCase& c : cases_)
      if (c.open && c.caller == static_cast<std::int32_t>(token)) c.caller = -1;
  ++t.releases, ++t.timeouts, ++t.patiences;
  t.state = TokenState::Parked;
}

void OfficeEngine::time_out(std::uint32_t token) {
  const Token& t = tokens_[token];
  observer_.timed_out(cases_[t.in_case], t, now_);
  break_off(token);
  const OfficeStep& step = office_.steps[t.step];
  if (step.frees_places) free_places(cases_[t.in_case], t.step);
  go(token, step.timeout_to);
}

void OfficeEngine::give_up(std::uint32_t token) {
  const std::uint32_t slot = tokens_[token].in_case;
  cases_[slot].gave_up = true;
  observer_.gave_up(cases_[slot], tokens_[token], now_);
  end_case(slot, token);
}

void OfficeEngine::free_places(OfficeCase& c, std::uint32_t step) {
  std::erase_if(c.places, [&](const HeldPlace& held) {
    if (held.until != step) return false;
    ++places_[held.place];
    return true;
  });
}

}  // namespace alur::simulator
