#include "tests/support/plain_engine.h"

#include <algorithm>
#include <map>

#include "runtime/semantics.h"

namespace alur::test {

using namespace runtime;

PlainCalendar::PlainCalendar(const fb::CalendarT& calendar, std::int64_t begin) {
  if (calendar.always) open_.push_back({INT64_MIN / 2, never});
  for (const fb::Interval& i : calendar.intervals) {
    open_.push_back(
        {(i.begin() - begin) * nanoseconds_per_second, (i.end() - begin) * nanoseconds_per_second});
  }
}

Nanoseconds PlainCalendar::start_of_work(Nanoseconds at) const {
  for (const Open& open : open_) {
    if (at < open.end) return std::max(at, open.begin);
  }
  return never;
}

Nanoseconds PlainCalendar::end_of_work(Nanoseconds at, Nanoseconds work) const {
  for (const Open& open : open_) {
    if (at >= open.end) continue;
    const Nanoseconds start = std::max(at, open.begin);
    if (work <= open.end - start) return start + work;
    work -= open.end - start;
  }
  return never;
}

Nanoseconds PlainCalendar::between(Nanoseconds from, Nanoseconds to) const {
  Nanoseconds sum = 0;
  for (const Open& open : open_)
    sum += std::max<Nanoseconds>(0, std::min(to, open.end) - std::max(from, open.begin));
  return sum;
}

namespace {

struct Case {
  std::uint64_t order;
  std::uint64_t number;
  std::uint32_t step;
  std::map<std::uint32_t, std::uint32_t> visits;  // by step
  std::uint32_t visit = 0;
  Nanoseconds work = 0;
  std::int32_t next = -1;
  bool working = false;
  std::size_t person = 0;
  Nanoseconds start = 0;
  Nanoseconds end = never;
};

struct Person {
  std::uint32_t post;
  std::uint32_t id;
  bool busy = false;
  Nanoseconds idle_since = 0;
};

struct Stream {
  std::uint32_t sop;
  std::uint64_t made = 0;
  Nanoseconds next = never;
};

class PlainEngine {
 public:
  PlainEngine(const Tables& tables, std::size_t scenario, RunKey key)
      : t_(*tables),
        s_(*t_.scenarios[scenario]),
        key_(key),
        queues_(t_.posts.size()),
        calendar_of_(t_.posts.size()) {
    for (const auto& calendar : t_.calendars) calendars_.emplace_back(*calendar, s_.begin);
    for (const auto& staff : s_.staff) {
      calendar_of_[staff->post] = staff->calendar;
      for (std::uint32_t i = 0; i < staff->count; ++i) people_.push_back({staff->post, i});
    }
    unbounded_ = s_.end == INT64_MAX;
    end_ = unbounded_ ? longest : (s_.end - s_.begin) * nanoseconds_per_second;
    stop_ = unbounded_ ? longest : end_ + s_.drain * nanoseconds_per_second;
  }

  std::vector<TraceLine> run() {
    for (const auto& arrivals : s_.arrivals) {
      streams_.push_back({arrivals->sop});
      schedule(streams_.size() - 1, 0);
    }
    for (;;) {
      const Nanoseconds now = next_instant();
      if (now > stop_) break;
      while (next_instant() == now) round(now);
    }
    sort_trace(trace_);
    return std::move(trace_);
  }

 private:
  Nanoseconds next_instant() const {
    Nanoseconds next = never;
    for (const Case& c : cases_) {
      if (c.working) next = std::min(next, c.end);
    }
    for (const Stream& stream : streams_) next = std::min(next, stream.next);
    return next;
  }

  void round(Nanoseconds now) {
    release(now);
    arrive(now);
    seize(now);
  }

  void release(Nanoseconds now) {
    // Cases stand in the order of their arrival.
    std::vector<std::uint64_t> due;
    for (const Case& c : cases_) {
      if (c.working && c.end == now) due.push_back(c.order);
    }
    for (const std::uint64_t order : due) {
      const auto at =
          std::find_if(cases_.begin(), cases_.end(), [&](const Case& c) { return c.order == order; });
      Person& person = people_[at->person];
      person.busy = false;
      person.idle_since = now;
      at->working = false;
      note(Happened::Finished, *at, now);
      if (at->next < 0) {
        note(Happened::Left, *at, now);
        cases_.erase(at);
      } else {
        at->step = static_cast<std::uint32_t>(at->next);
        join(*at);
      }
    }
  }

  void arrive(Nanoseconds now) {
    for (;;) {
      const auto due =
          std::find_if(streams_.begin(), streams_.end(), [&](const Stream& x) { return x.next == now; });
      if (due == streams_.end()) return;
      Case c{};
      c.order = made_++;
      c.number = due->made++;
      c.step = t_.sops[due->sop]->first_step;
      note(Happened::Arrived, c, now);
      cases_.push_back(c);
      join(cases_.back());
      if (made_ == s_.end_after_cases) {
        for (Stream& stream : streams_) stream.next = never;
        return;
      }
      schedule(static_cast<std::size_t>(due - streams_.begin()), now);
    }
  }

  void schedule(std::size_t index, Nanoseconds now) {
    Stream& stream = streams_[index];
    const fb::ArrivalsT& arrivals = *s_.arrivals[index];
    const Nanoseconds gap =
        gap_before(key_, t_.sops[stream.sop]->key, stream.made, *dist::find(arrivals.process->name),
                   arrivals.process->parameters.data());
    stream.next = arrivals.calendar < 0
                      ? now + gap
                      : calendars_[static_cast<std::size_t>(arrivals.calendar)].end_of_work(now, gap);
    if (stream.next >= end_) stream.next = never;
  }

  void join(Case& c) {
    const fb::StepT& step = *t_.steps[c.step];
    c.visit = c.visits[c.step]++;
    const fb::DistributionT& effort = *s_.efforts[c.step];
    const Visit visit =
        visit_of(key_, step.key, c.number, c.visit, *dist::find(effort.name), effort.parameters.data());
    c.work = visit.work;
    const std::span<const double> odds(s_.odds.data() + step.first_outcome, step.outcome_count);
    c.next = t_.outcomes[step.first_outcome + choose(visit.choice, odds)]->target;
    queues_[step.post].push_back(c.order);
  }

  void seize(Nanoseconds now) {
    for (std::uint32_t post = 0; post < queues_.size(); ++post) {
      while (!queues_[post].empty()) {
        const std::size_t person = longest_idle(post);
        if (person == people_.size()) break;
        const std::uint64_t order = queues_[post].front();
        queues_[post].erase(queues_[post].begin());
        Case& c =
            *std::find_if(cases_.begin(), cases_.end(), [&](const Case& x) { return x.order == order; });
        people_[person].busy = true;
        c.working = true;
        c.person = person;
        c.start = calendars_[calendar_of_[post]].start_of_work(now);
        c.end = calendars_[calendar_of_[post]].end_of_work(now, c.work);
        note(Happened::Started, c, now);
      }
    }
  }

  std::size_t longest_idle(std::uint32_t post) const {
    std::size_t best = people_.size();
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (people_[i].post != post || people_[i].busy) continue;
      if (best == people_.size() || people_[i].idle_since < people_[best].idle_since) best = i;
    }
    return best;
  }

  void note(Happened what, const Case& c, Nanoseconds now) {
    const bool visit = what == Happened::Started || what == Happened::Finished;
    trace_.push_back({now, c.order, what, c.step, visit ? c.visit : 0, visit ? people_[c.person].id : 0,
                      visit ? c.start : 0, visit ? c.work : 0});
  }

  const fb::TablesT& t_;
  const fb::ScenarioT& s_;
  RunKey key_;
  std::vector<PlainCalendar> calendars_;
  std::vector<Person> people_;
  std::vector<Stream> streams_;
  std::vector<Case> cases_;
  std::vector<std::vector<std::uint64_t>> queues_;
  std::vector<std::uint32_t> calendar_of_;
  std::vector<TraceLine> trace_;
  std::uint64_t made_ = 0;
  bool unbounded_ = false;
  Nanoseconds end_ = 0;
  Nanoseconds stop_ = 0;
};

}  // namespace

std::vector<TraceLine> plain_run(const Tables& tables, std::size_t scenario, std::uint64_t seed,
                                 std::uint64_t replication) {
  return PlainEngine(tables, scenario, run_key(seed, replication)).run();
}

}  // namespace alur::test
