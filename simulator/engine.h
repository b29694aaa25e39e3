// The event loop: a scenario's rules (docs/semantics.md) over an observer that is known when this is
// compiled, so that what nobody observes costs nothing. One engine is one replication. No statistics here, no
// names, no output.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "runtime/dist/exponential.h"
#include "runtime/semantics.h"
#include "simulator/case_record.h"
#include "simulator/event_list.h"
#include "simulator/fault.h"
#include "simulator/plan.h"
#include "simulator/ring.h"

namespace alur::simulator {

// What an observer may override. It sees every record as it stands after the change.
struct NoObserver {
  static constexpr bool wants_people = false;  // which person works: costs a few nanoseconds an event
  void arrived(const CaseRecord&, Nanoseconds) {}
  void queued(std::uint32_t, std::size_t) {}        // post, waiting cases now
  void started(const CaseRecord&, Nanoseconds) {}   // a person was seized; work begins at record.start
  void finished(const CaseRecord&, Nanoseconds) {}  // the visit's work is done
  void left(const CaseRecord&, Nanoseconds) {}      // the case is done
  void period_ended(Nanoseconds, std::span<const CaseRecord>) {}  // once; records by slot, some of them Free
};

template <class Observer>
class Engine {
 public:
  Engine(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Observer& observer)
      : plan_(plan),
        key_(key),
        limits_(limits),
        observer_(observer),
        steps_(plan.steps.data()),
        posts_(plan.posts.size()),
        idle_(Observer::wants_people ? plan.posts.size() : 0),
        streams_(plan.arrivals.size()) {
    for (std::size_t p = 0; p < posts_.size(); ++p) {
      posts_[p].free = plan.posts[p].staff;
      if (!plan.posts[p].always) posts_[p].calendar = &plan.calendars[plan.posts[p].calendar];
      if constexpr (Observer::wants_people) {
        for (std::uint32_t i = 0; i < plan.posts[p].staff; ++i) idle_[p].push_back({0, i});
      }
    }
  }

  // To the scenario's end. Nothing, or what ended the run early.
  std::optional<SimFault> run() {
    for (std::uint32_t i = 0; i < streams_.size(); ++i) {
      draw_stream(i, 0);
      if (const Nanoseconds first = next_arrival(i, 0); first < plan_.period_end) {
        events_.push(Event(first, runtime::Phase::Arrival, i, i));
      }
      draw_stream(i, 1);
    }
    run_until(plan_.period_end);
    if (!fault_ && !period_over_) end_period(plan_.period_end);
    if (!fault_) run_until(plan_.stop);
    return fault_;
  }

  std::uint64_t events() const { return events_done_; }
  std::span<const CaseRecord> cases() const { return cases_; }

 private:
  struct IdlePerson {
    Nanoseconds since;
    std::uint32_t id;
  };
  struct alignas(64) PostState {
    std::uint32_t free = 0;
    bool touched = false;
    const runtime::Calendar* calendar = nullptr;  // null: round the clock
    runtime::Calendar::Cursor now_cursor;
    Ring<std::uint32_t> queue;  // slots of waiting cases, first come first
  };
  struct StreamState {
    std::uint64_t made = 0;
    runtime::Calendar::Cursor cursor;
    Nanoseconds gap = 0;  // before case `made`
    DrawnVisit entry;     // the first visit of case `made`
  };

  // Where the event at the top of the list goes: the first push takes its place, which saves a pop.
  struct TopPlace {
    bool taken = false;
  };

  // Everything below that an ordinary event runs through is inlined into `alone`: measured to be 4 % faster.
  void run_until(Nanoseconds limit) {
    while (!events_.empty()) {
      const Event top = events_.top();
      const Nanoseconds now = top.time();
      if (now > limit) return;
      if (events_.tied(now)) [[unlikely]] {
        instant(now);
      } else {
        ++events_done_;
        alone(top, now);
      }
      if (events_done_ > limits_.events) [[unlikely]] {
        if (!fault_) fail(FaultKind::EventLimit, MayGoOn::WithHigherLimit, now, top);
      }
      if (fault_) [[unlikely]]
        return;
    }
  }

  // An event that has its instant to itself: nothing else is due before free people are seized, so seizing
  // can follow at once. Equal to instant(), which the tests compare.
  void alone(Event top, Nanoseconds now) {
    TopPlace place;
    if (top.phase() == runtime::Phase::Release) {
      const std::uint32_t slot = top.payload();
      const std::uint32_t post = cases_[slot].post;
      finish_visit(slot, now);
      PostState& state = posts_[post];
      ++state.free;
      if (!state.queue.empty()) seize_next(state, post, now, place);
      move_on(slot, now, place);
    } else {
      arrive(top.payload(), now, place);
    }
    if (!place.taken) events_.pop();
  }

  // Everything that is due at one instant, by phases; free people are seized when no release or arrival is
  // left.
  [[gnu::noinline]] void instant(Nanoseconds now) {
    do {
      const Event top = events_.top();
      events_.pop();
      ++events_done_;
      TopPlace gone{true};
      if (top.phase() == runtime::Phase::Release) {
        const std::uint32_t slot = top.payload();
        const std::uint32_t post = cases_[slot].post;
        finish_visit(slot, now);
        ++posts_[post].free;
        touch(post);
        seizing_later_ = true;
        move_on(slot, now, gone);
      } else {
        seizing_later_ = true;
        arrive(top.payload(), now, gone);
      }
      if (fault_) return;
    } while (!events_.empty() && events_.top().time() == now);
    seizing_later_ = false;
    for (const std::uint32_t post : touched_) {
      PostState& state = posts_[post];
      state.touched = false;
      TopPlace gone{true};
      while (state.free != 0 && !state.queue.empty()) seize_next(state, post, now, gone);
    }
    touched_.clear();
  }

  void touch(std::uint32_t post) {
    if (posts_[post].touched) return;
    posts_[post].touched = true;
    touched_.push_back(post);
  }

  void put(Event event, TopPlace& place) {
    if (place.taken) {
      events_.push(event);
    } else {
      events_.replace_top(event);
      place.taken = true;
    }
  }

  [[gnu::always_inline]] inline void finish_visit(std::uint32_t slot, Nanoseconds now) {
    CaseRecord& c = cases_[slot];
    c.waited += c.start - c.joined;
    c.working_waited += c.working_wait;
    c.worked += c.work;
    observer_.finished(c, now);
    if constexpr (Observer::wants_people) free_person(idle_[c.post], c.person, now);
  }

  static void free_person(std::deque<IdlePerson>& idle, std::uint32_t id, Nanoseconds now) {
    auto place = idle.end();
    while (place != idle.begin() && std::prev(place)->since == now && std::prev(place)->id > id) --place;
    idle.insert(place, {now, id});
  }

  [[gnu::always_inline]] inline void move_on(std::uint32_t slot, Nanoseconds now, TopPlace& place) {
    CaseRecord& c = cases_[slot];
    if (c.next >= 0) {
      c.step = static_cast<std::uint32_t>(c.next);
      join(slot, now, place);
      return;
    }
    observer_.left(c, now);
    c.state = CaseState::Free;
    free_slots_.push_back(slot);
  }

  void arrive(std::uint32_t index, Nanoseconds now, TopPlace& place) {
    // Drawn before another SOP's case turned out to be the last one of the period.
    if (period_over_) [[unlikely]] {
      --events_done_;
      return;
    }
    StreamState& stream = streams_[index];
    const PlannedArrivals& arrivals = plan_.arrivals[index];
    const std::uint64_t number = stream.made++;
    const DrawnVisit entry = stream.entry;
    ++made_;
    const bool last = made_ == plan_.end_after_cases;
    if (!last) {
      if (made_ > Event::max_order) [[unlikely]] {
        fail(FaultKind::CaseLimit, MayGoOn::No, now, Event(now, runtime::Phase::Arrival, index, index));
        return;
      }
      const Nanoseconds next = next_arrival(index, now);
      if (next < plan_.period_end) put(Event(next, runtime::Phase::Arrival, index, index), place);
    }
    const std::uint32_t slot = open_case(now);
    if (fault_) [[unlikely]]
      return;
    CaseRecord& c = cases_[slot];
    c.number = number;
    c.order = made_ - 1;
    c.step = plan_.sops[arrivals.sop].entry;
    c.born = now;
    c.waited = c.working_waited = c.worked = 0;
    c.ahead = entry;
    const PlannedStep& first = plan_.steps[c.step];
    if (first.visit_slot >= 0) count_visit(slot, first);
    observer_.arrived(c, now);
    join(slot, now, place);
    draw_stream(index, 1);
    if (last) [[unlikely]]
      end_period(now);
  }

  std::uint32_t open_case(Nanoseconds now) {
    if (!free_slots_.empty()) {
      const std::uint32_t slot = free_slots_.back();
      free_slots_.pop_back();
      if (plan_.visit_slots != 0) clear_visits(slot);
      return slot;
    }
    const auto slot = static_cast<std::uint32_t>(cases_.size());
    if (slot >= std::min(limits_.open_cases, Event::max_payload)) [[unlikely]] {
      fail(FaultKind::OpenCaseLimit, MayGoOn::WithHigherLimit, now, Event::none());
      return 0;
    }
    cases_.emplace_back();
    visits_.resize(cases_.size() * plan_.visit_slots, 0);
    return slot;
  }

  void clear_visits(std::uint32_t slot) {
    const auto first = visits_.begin() + static_cast<std::ptrdiff_t>(slot * std::size_t{plan_.visit_slots});
    std::fill(first, first + plan_.visit_slots, std::uint32_t{0});
  }

  // The case comes to its step. What is drawn for the visit was drawn a visit ago, and the next one is drawn
  // now, when the event list is done: so no event waits for the random numbers.
  [[gnu::always_inline]] inline void join(std::uint32_t slot, Nanoseconds now, TopPlace& place) {
    CaseRecord& c = cases_[slot];
    const PlannedStep& step = steps_[c.step];
    c.joined = now;
    c.post = step.post;
    c.work = c.ahead.work;
    c.next = c.ahead.next;
    c.visit = c.ahead.visit;
    PostState& state = posts_[step.post];
    c.first_open = now;
    if (state.calendar != nullptr) {
      const runtime::Calendar::Standing standing = state.calendar->standing(now, state.now_cursor);
      c.joined_worked = standing.worked;
      c.first_open = standing.next_open;
    }
    if (state.free != 0 && !seizing_later_) {
      seize(state, step.post, slot, now, place);
    } else {
      c.state = CaseState::Waiting;
      state.queue.push(slot);
      observer_.queued(step.post, state.queue.size());
      if (seizing_later_) [[unlikely]]
        touch(step.post);
    }
    if (c.next >= 0) look_ahead(slot, c, now);
  }

  [[gnu::always_inline]] inline void look_ahead(std::uint32_t slot, CaseRecord& c, Nanoseconds now) {
    const PlannedStep& step = steps_[c.next];
    std::uint32_t visit = 0;
    if (step.visit_slot >= 0) {
      visit = count_visit(slot, step);
      if (visit > runtime::max_visit) [[unlikely]] {
        fail(FaultKind::VisitLimit, MayGoOn::No, now, Event(now, runtime::Phase::Release, 0, slot));
        return;
      }
    }
    c.ahead = draw(step, c.number, visit);
  }

  // The number of this visit, from 0; beyond max_visit when there is no further number.
  std::uint32_t count_visit(std::uint32_t slot, const PlannedStep& step) {
    return visits_[slot * std::size_t{plan_.visit_slots} + static_cast<std::size_t>(step.visit_slot)]++;
  }

  // As runtime::visit_of, with the commonest effort in the open.
  [[gnu::always_inline]] inline DrawnVisit draw(const PlannedStep& step, std::uint64_t case_number,
                                                std::uint32_t visit) const {
    const runtime::VisitKey key(key_, step.key, case_number, visit);
    const runtime::RandomBlock words = key.shared_block(runtime::Purpose::Effort);
    const double seconds = sampled(step.effort, key, runtime::Purpose::Effort, words[0]);
    DrawnVisit drawn{runtime::nanoseconds_of(seconds), step.next, visit};
    if (step.odds_count != 0) {
      const std::span<const double> odds(plan_.odds.data() + step.first_odds, step.odds_count);
      drawn.next = plan_.targets[step.first_odds + runtime::choose(words[1], odds)];
    }
    return drawn;
  }

  // In seconds. The commonest case makes no Draws: most exponentials need one word and no memory.
  static double sampled(const Sampler& sampler, const runtime::VisitKey& key, runtime::Purpose purpose,
                        std::uint64_t word) {
    if (sampler.sample == &runtime::dist::sample_exponential) {
      const double x = runtime::exponential_at_once(word);
      if (x >= 0) [[likely]]
        return sampler.arguments[0] * x;
    }
    return sampled_slowly(sampler, key, purpose, word);
  }

  [[gnu::noinline]] static double sampled_slowly(const Sampler& sampler, const runtime::VisitKey& key,
                                                 runtime::Purpose purpose, std::uint64_t word) {
    runtime::Draws draws(key, purpose, word);
    return sampler.sample(sampler.arguments.data(), draws);
  }

  void seize_next(PostState& state, std::uint32_t post, Nanoseconds now, TopPlace& place) {
    seize(state, post, state.queue.pop(), now, place);
  }

  // Requires: a free person.
  [[gnu::always_inline]] inline void seize(PostState& state, std::uint32_t post, std::uint32_t slot,
                                           Nanoseconds now, TopPlace& place) {
    CaseRecord& c = cases_[slot];
    --state.free;
    c.state = CaseState::Working;
    if constexpr (Observer::wants_people) {
      c.person = idle_[post].front().id;
      idle_[post].pop_front();
    }
    Nanoseconds end = 0;
    if (state.calendar == nullptr) {
      c.start = now;
      c.working_wait = now - c.joined;
      end = now + c.work;
    } else {
      if (c.joined == now) {
        c.working_wait = 0;
        c.start = c.first_open;
      } else {
        const runtime::Calendar::Standing standing = state.calendar->standing(now, state.now_cursor);
        c.working_wait = standing.worked - c.joined_worked;
        c.start = standing.next_open;
      }
      end = state.calendar->add(now, c.work, state.now_cursor);
    }
    observer_.started(c, now);
    if (end <= plan_.stop) put(Event(end, runtime::Phase::Release, c.order, slot), place);
  }

  // When the stream's next case arrives, by the gap that is at hand.
  Nanoseconds next_arrival(std::uint32_t index, Nanoseconds now) {
    const PlannedArrivals& arrivals = plan_.arrivals[index];
    StreamState& stream = streams_[index];
    if (arrivals.calendar < 0) return now + stream.gap;
    return plan_.calendars[static_cast<std::size_t>(arrivals.calendar)].add(now, stream.gap, stream.cursor);
  }

  // Lays ready what the next arrival will need: its case's first visit, and the gap before the case `later`
  // on.
  void draw_stream(std::uint32_t index, std::uint64_t later) {
    const PlannedArrivals& arrivals = plan_.arrivals[index];
    StreamState& stream = streams_[index];
    const runtime::VisitKey key(key_, arrivals.key, stream.made + later, 0);
    const std::uint64_t word = key.shared_block(runtime::Purpose::Gap)[0];
    stream.gap = runtime::nanoseconds_of(sampled(arrivals.gap, key, runtime::Purpose::Gap, word));
    stream.entry = draw(plan_.steps[plan_.sops[arrivals.sop].entry], stream.made, 0);
  }

  void end_period(Nanoseconds now) {
    period_over_ = true;
    observer_.period_ended(now, cases_);
  }

  void fail(FaultKind kind, MayGoOn may_go_on, Nanoseconds now, Event event) {
    SimFault fault;
    fault.kind = kind;
    fault.may_go_on = may_go_on;
    fault.time = now;
    // The case that was at hand; where a queue overflowed, the one that waits longest says where it stands.
    std::uint32_t slot = event.payload();
    if (kind == FaultKind::OpenCaseLimit || slot >= cases_.size() ||
        event.phase() != runtime::Phase::Release) {
      slot = 0;
      for (std::uint32_t i = 1; i < cases_.size(); ++i) {
        if (cases_[i].order < cases_[slot].order) slot = i;
      }
    }
    if (slot < cases_.size()) {
      fault.case_number = cases_[slot].number;
      fault.step = cases_[slot].step;
    }
    fault_ = fault;
  }

  const Plan& plan_;
  runtime::RunKey key_;
  RunLimits limits_;
  Observer& observer_;
  EventList events_;
  const PlannedStep* steps_;  // the plan's, at hand
  std::vector<PostState> posts_;
  std::vector<std::deque<IdlePerson>> idle_;  // by post, longest first; only for observers that want people
  std::vector<StreamState> streams_;
  std::vector<CaseRecord> cases_;
  std::vector<std::uint32_t> free_slots_;
  std::vector<std::uint32_t> visits_;  // by slot and visit_slot
  std::vector<std::uint32_t> touched_;
  std::uint64_t events_done_ = 0;
  std::uint64_t made_ = 0;
  bool seizing_later_ = false;
  bool period_over_ = false;
  std::optional<SimFault> fault_;
};

}  // namespace alur::simulator
