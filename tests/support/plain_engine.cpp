#include "tests/support/plain_engine.h"

#include <algorithm>

#include "runtime/target.h"
#include "tests/support/plain_office.h"

namespace alur::test {

using namespace runtime;

PlainEngine::PlainEngine(const Tables& tables, std::size_t scenario, RunKey key)
    : t_(*tables), s_(*t_.scenarios[scenario]), key_(key), places_(t_.places.size(), 0) {
  for (const auto& calendar : t_.calendars) calendars_.emplace_back(*calendar, s_.begin);
  const bool unbounded = s_.end == INT64_MAX;
  end_ = unbounded ? longest : (s_.end - s_.begin) * nanoseconds_per_second;
  stop_ = unbounded ? longest : end_ + s_.drain * nanoseconds_per_second;
  for (std::size_t l = 0; l < s_.staff.size(); ++l) {
    const rfb::StaffT& line = *s_.staff[l];
    for (std::uint32_t i = 0; i < line.count; ++i) {
      const std::uint32_t calendar =
          line.rotation.empty() ? line.calendar : line.rotation[i % line.rotation.size()];
      people_.push_back({l, calendars_[calendar], {}, 0});
      constexpr Nanoseconds day = 86400 * nanoseconds_per_second;
      for (std::uint32_t d = 0; line.absent_days > 0 && d * day < stop_; ++d)
        if (absent_on(key, line.key, i, d, line.absent_days))
          people_.back().calendar.take_out(d * day, (d + 1) * day);
    }
  }
  for (const auto& capacity : s_.capacities) places_[capacity->place] = capacity->count;
}

std::vector<TraceLine> PlainEngine::run() {
  std::map<std::uint32_t, std::uint64_t> backlog;
  for (const auto& one : s_.backlogs) {
    for (std::uint32_t i = 0; i < one->cases; ++i) {
      const std::uint32_t sop = t_.steps[one->step]->sop;
      begin_case(sop, first_backlog_number + backlog[sop]++, static_cast<std::int32_t>(one->step));
    }
  }
  for (std::size_t i = 0; i < s_.arrivals.size(); ++i) {
    streams_.push_back({i, false});
    streams_.push_back({i, true});
  }
  for (PlainStream& stream : streams_) schedule(stream);
  dispatch();
  for (;;) {
    const Nanoseconds next = next_instant();
    if (next > stop_ || next == never) break;
    now_ = next;
    // Whom an opening lets begin.
    dispatch();
    while (handle_first()) {
    }
    dispatch();
  }
  sort_trace(trace_);
  return std::move(trace_);
}

// Also each opening: who waits may be taken then.
Nanoseconds PlainEngine::next_instant() const {
  Nanoseconds next = never;
  bool anybody_waits = false;
  for (const PlainVisit& v : visits_) {
    for (const auto& time : {v.release, v.timeout, v.patience})
      if (time) next = std::min(next, *time);
    anybody_waits = anybody_waits || v.doing == Doing::Queue;
  }
  for (const PlainStream& stream : streams_) next = std::min(next, stream.next);
  for (const PlainPerson& person : people_)
    if (anybody_waits) next = std::min(next, person.calendar.next_begin(now_));
  return next;
}

// Of all that is due now, the first by (phase, case, token); false when nothing is.
bool PlainEngine::handle_first() {
  using Due = std::tuple<Phase, std::uint64_t, std::uint32_t, std::uint64_t>;
  std::optional<Due> first;
  const auto offer = [&](Due due) { first = first ? std::min(*first, due) : due; };
  for (const PlainVisit& v : visits_) {
    if (v.release == now_) offer({Phase::Release, v.in_case, v.number, v.id});
    if (v.timeout == now_) offer({Phase::Timeout, v.in_case, v.number, v.id});
    if (v.patience == now_) offer({Phase::Abandonment, v.in_case, v.number, v.id});
  }
  for (std::size_t i = 0; i < streams_.size(); ++i)
    if (streams_[i].next == now_) offer({Phase::Arrival, i, 0, i});
  if (!first) return false;
  const auto [phase, order, number, id] = *first;
  if (phase == Phase::Arrival) {
    arrive(streams_[id]);
  } else if (phase == Phase::Release) {
    PlainVisit& v = at(id);
    v.release.reset();
    if (v.doing == Doing::Delay) {
      into_queue(id);
    } else {
      free_person(v);
      after_work(id);
    }
  } else if (phase == Phase::Timeout) {
    PlainVisit& v = at(id);
    note(Happened::TimedOut, v);
    stop(v);
    const std::uint32_t step = v.step;
    give_back(case_of(v.in_case), step);
    go(id, t_.steps[step]->timeout_to);
  } else {
    note(Happened::GaveUp, at(id));
    end_case(at(id).in_case, Happened::GaveUp, id);
  }
  return true;
}

void PlainEngine::schedule(PlainStream& stream) {
  const rfb::ArrivalsT& arrivals = *s_.arrivals[stream.arrivals];
  stream.next = never;
  if (stream.dated) {
    if (stream.made < arrivals.dates.size())
      stream.next = (arrivals.dates[stream.made].time() - s_.begin) * nanoseconds_per_second;
  } else if (arrivals.process) {
    const std::uint64_t sop = t_.sops[arrivals.sop]->key;
    Nanoseconds gap = gap_before(key_, sop, stream.made, *dist::find(arrivals.process->name),
                                 arrivals.process->parameters.data());
    if (!arrivals.weights.empty()) {
      // In millionths of a nanosecond of the pattern's time.
      __extension__ using Wide = __int128;
      Wide left = static_cast<Wide>(gap) * 1'000'000;
      for (const rfb::Weight& w : arrivals.weights) {
        const Nanoseconds begin = std::max((w.begin() - s_.begin) * nanoseconds_per_second, now_);
        const Nanoseconds end = (w.end() - s_.begin) * nanoseconds_per_second;
        if (end <= begin || stream.next != never) continue;
        const Wide all = static_cast<Wide>(end - begin) * w.millionths();
        if (left < all)
          stream.next = begin + static_cast<Nanoseconds>((left + w.millionths() - 1) / w.millionths());
        left -= all;
      }
    } else {
      stream.next = arrivals.calendar < 0
                        ? now_ + gap
                        : calendars_[static_cast<std::size_t>(arrivals.calendar)].end_of_work(now_, gap);
    }
  }
  if (stream.next >= end_) stream.next = never;
}

void PlainEngine::arrive(PlainStream& stream) {
  const rfb::ArrivalsT& arrivals = *s_.arrivals[stream.arrivals];
  std::uint32_t cases = 1;
  if (stream.dated) {
    cases = arrivals.dates[stream.made].cases();
  } else if (arrivals.batch) {
    Draws draws(VisitKey(key_, t_.sops[arrivals.sop]->key, stream.made, 0), Purpose::Batch);
    cases = batch_size(dist::find(arrivals.batch->name)->sample(arrivals.batch->parameters.data(), draws));
  }
  ++stream.made;
  const rfb::SopT& sop = *t_.sops[arrivals.sop];
  for (std::uint32_t i = 0; i < cases; ++i) {
    begin_case(arrivals.sop, numbers_[arrivals.sop]++,
               sop.first_block < 0 ? static_cast<std::int32_t>(sop.first_step)
                                   : to_block(static_cast<std::uint32_t>(sop.first_block)));
    if (++made_ != s_.end_after_cases) continue;
    for (PlainStream& all : streams_) all.next = never;
    return;
  }
  schedule(stream);
}

void PlainEngine::begin_case(std::uint32_t sop, std::uint64_t number, std::int32_t target) {
  PlainCase c;
  c.order = orders_++;
  c.number = number;
  c.sop = sop;
  c.born = now_;
  for (const auto& attribute : s_.attributes) {
    const auto& sops = attribute->sops;
    const bool has = sops.empty() || std::find(sops.begin(), sops.end(), sop) != sops.end();
    Draws draws(VisitKey(key_, attribute_name(t_.sops[sop]->key, attribute->key), number, 0),
                Purpose::Attribute);
    c.values.push_back(has ? choose(draws.word(), attribute->odds) : 0);
  }
  classify(c);
  cases_.push_back(c);
  const std::uint64_t visit = new_visit(c.order, {});
  at(visit).step = t_.sops[sop]->first_step;
  note(Happened::Arrived, at(visit));
  go(visit, target);
}

void PlainEngine::classify(PlainCase& c) const {
  for (const auto& one : s_.priorities) {
    if (one->sop != c.sop || !holds(one->terms, c)) continue;
    c.rank = one->rank;
    c.preempts = one->preempts;
    break;
  }
  const rfb::SopT& sop = *t_.sops[c.sop];
  if (sop.limit >= 0)
    c.due = sop.limit_in_working_time
                ? clock_of(sop.first_step).end_of_work(c.born, sop.limit * nanoseconds_per_second)
                : c.born + sop.limit * nanoseconds_per_second;
  for (const auto& goal : s_.goals) {
    if (goal->sop != c.sop || goal->step >= 0 || !holds(goal->terms, c)) continue;
    const Nanoseconds within = goal->within * nanoseconds_per_second;
    c.due = goal->clock < 0 ? c.born + within
                            : calendars_[static_cast<std::size_t>(goal->clock)].end_of_work(c.born, within);
    break;
  }
}

std::uint64_t PlainEngine::new_visit(std::uint64_t in_case, std::vector<std::size_t> blocks) {
  PlainVisit v;
  v.id = ids_++;
  v.in_case = in_case;
  v.number = case_of(in_case).tokens_made++;
  v.blocks = std::move(blocks);
  visits_.push_back(v);
  return v.id;
}

void PlainEngine::go(std::uint64_t visit, std::int32_t target) {
  if (is_step(target)) {
    come(visit, static_cast<std::uint32_t>(target));
  } else if (target == target_end) {
    end_case(at(visit).in_case, Happened::Left, visit);
  } else if (is_block_begin(target)) {
    const rfb::BlockT& block = *t_.blocks[block_of(target)];
    at(visit).doing = Doing::Parked;
    frames_.push_back({block_of(target), visit, block.branch_count});
    std::vector<std::size_t> blocks = at(visit).blocks;
    blocks.push_back(frames_.size() - 1);
    std::vector<std::uint64_t> branches;
    for (std::uint32_t r = 0; r < block.branch_count; ++r)
      branches.push_back(new_visit(at(visit).in_case, blocks));
    for (std::uint32_t r = 0; r < block.branch_count; ++r)
      go(branches[r], t_.branches[block.first_branch + r]->entry);
  } else {
    PlainFrame& frame = frames_[at(visit).blocks.back()];
    std::erase_if(visits_, [&](const PlainVisit& v) { return v.id == visit; });
    if (--frame.missing != 0) return;
    at(frame.parked).doing = Doing::Between;
    go(frame.parked, t_.blocks[frame.block]->next);
  }
}

void PlainEngine::come(std::uint64_t visit, std::uint32_t step) {
  PlainVisit& v = at(visit);
  PlainCase& c = case_of(v.in_case);
  const rfb::StepT& given = *t_.steps[step];
  v.step = step;
  v.visit = c.visits[step]++;
  if (given.optional && unit(v, Purpose::Skip) < chance(s_.skips, step, c).value_or(0)) {
    note(Happened::Skipped, v);
    give_back(c, step);
    return go(visit, given.skip_to);
  }
  if (given.timeout >= 0) {
    const Nanoseconds amount = given.timeout * nanoseconds_per_second;
    v.timeout = given.timeout_in_working_time ? clock_of(step).end_of_work(now_, amount) : now_ + amount;
  }
  begin_visit(visit);
}

void PlainEngine::begin_visit(std::uint64_t visit) {
  PlainVisit& v = at(visit);
  PlainCase& c = case_of(v.in_case);
  v.begun = false;
  v.since = 0;
  v.bound.reset();
  const std::uint64_t name = visit_name(t_.steps[v.step]->key, c.call);
  const rfb::DistributionT* effort = length(s_.efforts_if, v.step, c);
  if (effort == nullptr) effort = s_.efforts[v.step].get();
  v.work = effort->name.empty() ? 0 : sample(*effort, name, c.number, v.visit, Purpose::Effort);
  const rfb::DistributionT* delay = length(s_.delays, v.step, c);
  const Nanoseconds waits = delay == nullptr ? 0 : sample(*delay, name, c.number, v.visit, Purpose::Delay);
  if (waits == 0) return into_queue(visit);
  v.doing = Doing::Delay;
  v.release = now_ + waits;
}

void PlainEngine::into_queue(std::uint64_t visit) {
  PlainVisit& v = at(visit);
  PlainCase& c = case_of(v.in_case);
  if (s_.efforts[v.step]->name.empty()) return after_work(visit);
  v.doing = Doing::Queue;
  v.came = queued_++;
  if (const rfb::DistributionT* patience = length(s_.patiences, v.step, c))
    v.patience = now_ + sample(*patience, visit_name(t_.steps[v.step]->key, c.call), c.number, v.visit,
                               Purpose::Patience);
}

void PlainEngine::after_work(std::uint64_t visit) {
  PlainVisit& v = at(visit);
  const std::int32_t called = t_.steps[v.step]->call;
  if (called < 0) return over(visit);
  v.doing = Doing::Call;
  const PlainCase caller = case_of(v.in_case);
  PlainCase c;
  c.order = orders_++;
  c.number = caller.number;
  c.sop = static_cast<std::uint32_t>(called);
  c.call = call_key(caller.call, t_.steps[v.step]->key, v.visit);
  c.caller = visit;
  c.born = now_;
  c.values = caller.values;
  classify(c);
  c.rank = std::min(c.rank, caller.rank);
  c.preempts = c.preempts || caller.preempts;
  cases_.push_back(c);
  const std::uint64_t first = new_visit(c.order, {});
  const rfb::SopT& sop = *t_.sops[c.sop];
  at(first).step = sop.first_step;
  note(Happened::Arrived, at(first));
  go(first, sop.first_block < 0 ? static_cast<std::int32_t>(sop.first_step)
                                : to_block(static_cast<std::uint32_t>(sop.first_block)));
}

void PlainEngine::over(std::uint64_t visit) {
  PlainVisit& v = at(visit);
  PlainCase& c = case_of(v.in_case);
  const rfb::StepT& step = *t_.steps[v.step];
  v.doing = Doing::Between;
  note(Happened::Finished, v);
  const bool may = step.repeated && (step.most_repeats == 0 || c.repeats[v.step] < step.most_repeats);
  if (may && unit(v, Purpose::Repeat) < chance(s_.repeats, v.step, c).value_or(0)) {
    ++c.repeats[v.step];
    v.visit = c.visits[v.step]++;
    return begin_visit(visit);
  }
  v.timeout.reset();
  give_back(c, v.step);
  go(visit, way(v));
}

std::int32_t PlainEngine::way(PlainVisit& v) {
  PlainCase& c = case_of(v.in_case);
  const rfb::StepT& step = *t_.steps[v.step];
  std::vector<double> odds(s_.odds.begin() + step.first_outcome,
                           s_.odds.begin() + step.first_outcome + step.outcome_count);
  for (auto one = s_.odds_if.rbegin(); one != s_.odds_if.rend(); ++one)
    if ((*one)->step == v.step && holds((*one)->terms, c)) odds = (*one)->odds;
  std::vector<bool> open;
  bool bounded = false;
  for (std::uint32_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
    const rfb::OutcomeT& outcome = *t_.outcomes[o];
    bounded = bounded || outcome.most != 0;
    open.push_back(outcome.most == 0 || outcome.has_then || c.ways[o] < outcome.most);
  }
  const std::uint64_t word = Draws(key_of(v), Purpose::Choice).word();
  const std::uint32_t o = step.first_outcome + (odds.size() == 1 ? 0
                                                : bounded        ? choose_open(word, odds, open)
                                                                 : choose(word, odds));
  const rfb::OutcomeT& outcome = *t_.outcomes[o];
  if (outcome.most != 0 && c.ways[o] >= outcome.most) return outcome.has_then ? outcome.then : outcome.target;
  ++c.ways[o];
  return outcome.target;
}

// The visit ends where it is.
void PlainEngine::stop(PlainVisit& v) {
  if (v.doing == Doing::Work) free_person(v);
  for (PlainCase& c : cases_)
    if (c.caller == v.id) c.caller.reset();
  v.release.reset(), v.timeout.reset(), v.patience.reset();
  v.doing = Doing::Between;
}

void PlainEngine::end_case(std::uint64_t order, Happened how, std::uint64_t visit) {
  if (how == Happened::Left) note(Happened::Left, at(visit));
  for (PlainVisit& v : visits_)
    if (v.in_case == order) stop(v);
  std::erase_if(visits_, [&](const PlainVisit& v) { return v.in_case == order; });
  const PlainCase c = case_of(order);
  for (const auto& [place, until] : c.places) ++places_[place];
  std::erase_if(cases_, [&](const PlainCase& one) { return one.order == order; });
  if (c.caller) over(*c.caller);
}

void PlainEngine::give_back(PlainCase& c, std::uint32_t step) {
  for (std::size_t i = 0; i < c.places.size();) {
    if (c.places[i].second != step) {
      ++i;
      continue;
    }
    ++places_[c.places[i].first];
    c.places.erase(c.places.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

PlainCase& PlainEngine::case_of(std::uint64_t order) {
  return *std::find_if(cases_.begin(), cases_.end(), [&](const PlainCase& c) { return c.order == order; });
}

PlainVisit& PlainEngine::at(std::uint64_t id) {
  return *std::find_if(visits_.begin(), visits_.end(), [&](const PlainVisit& v) { return v.id == id; });
}

bool PlainEngine::holds(const std::vector<rfb::Term>& terms, const PlainCase& c) const {
  return std::all_of(terms.begin(), terms.end(),
                     [&](const rfb::Term& term) { return c.values[term.attribute()] == term.value(); });
}

const rfb::DistributionT* PlainEngine::length(const std::vector<std::unique_ptr<rfb::StepTimeT>>& all,
                                              std::uint32_t step, const PlainCase& c) const {
  for (const auto& one : all)
    if (one->step == step && holds(one->terms, c)) return one->time.get();
  return nullptr;
}

std::optional<double> PlainEngine::chance(const std::vector<std::unique_ptr<rfb::StepChanceT>>& all,
                                          std::uint32_t step, const PlainCase& c) const {
  for (const auto& one : all)
    if (one->step == step && holds(one->terms, c)) return one->chance;
  return std::nullopt;
}

Nanoseconds PlainEngine::sample(const rfb::DistributionT& given, std::uint64_t name, std::uint64_t number,
                                std::uint32_t visit, Purpose purpose) const {
  Draws draws(VisitKey(key_, name, number, visit), purpose);
  return nanoseconds_of(dist::find(given.name)->sample(given.parameters.data(), draws));
}

VisitKey PlainEngine::key_of(const PlainVisit& v) {
  const PlainCase& c = case_of(v.in_case);
  return VisitKey(key_, visit_name(t_.steps[v.step]->key, c.call), c.number, v.visit);
}

double PlainEngine::unit(const PlainVisit& v, Purpose purpose) {
  return unit_of(Draws(key_of(v), purpose).word());
}

void PlainEngine::note(Happened what, const PlainVisit& v) {
  const bool whole = what == Happened::Arrived || what == Happened::Left;
  const bool work = what == Happened::Started || what == Happened::Finished;
  const std::uint32_t step = what == Happened::Left ? 0 : v.step;
  trace_.push_back({now_, v.in_case, what, step, whole ? 0 : v.visit,
                    work && v.bound ? static_cast<std::uint32_t>(*v.bound) : 0, work ? v.since : 0,
                    work ? v.work : 0, whole ? 0 : v.number});
}

std::vector<TraceLine> plain_run(const Tables& tables, std::size_t scenario, std::uint64_t seed,
                                 std::uint64_t replication) {
  return PlainEngine(tables, scenario, run_key(seed, replication)).run();
}

}  // namespace alur::test
