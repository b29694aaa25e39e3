// What both engines tell an event log: observers beside those that gather statistics. Log is CsvLog or
// XesLog.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "simulator/collector.h"
#include "simulator/log/names.h"
#include "simulator/log/visit.h"
#include "simulator/office/collector.h"

namespace alur::simulator {

// Of the flow engine; the statistics are gathered as without a log.
template <class Log>
class LoggedFlow : public NoObserver {
 public:
  static constexpr bool wants_people = true;

  LoggedFlow(const Plan& plan, const LogNames& names, Collector& statistics, Log& log)
      : steps_(plan.steps.data()),
        first_person_(names.first_person.data()),
        statistics_(statistics),
        log_(log) {}

  void arrived(const CaseRecord& c, Nanoseconds now) { statistics_.arrived(c, now); }
  void queued(std::uint32_t post, std::size_t length) { statistics_.queued(post, length); }
  void finished(const CaseRecord& c, Nanoseconds now) {
    statistics_.finished(c, now);
    LoggedVisit v = visit_of(c);
    v.start = c.start;
    v.over = now;
    v.work = c.work;
    log_.visit(case_of(c), v);
  }
  void left(const CaseRecord& c, Nanoseconds now) {
    statistics_.left(c, now);
    log_.left(case_of(c));
  }
  void period_ended(Nanoseconds now, std::span<const CaseRecord> cases) {
    statistics_.period_ended(now, cases);
  }

  // What is still open, in the order of coming.
  void run_ended(Nanoseconds now, std::span<const CaseRecord> cases) {
    std::vector<const CaseRecord*> open;
    for (const CaseRecord& c : cases)
      if (c.state != CaseState::Free) open.push_back(&c);
    std::sort(open.begin(), open.end(),
              [](const CaseRecord* a, const CaseRecord* b) { return a->order < b->order; });
    for (const CaseRecord* c : open) {
      LoggedVisit v = visit_of(*c);
      v.end = VisitEnd::Open;
      v.person = -1;
      if (c->state == CaseState::Working && c->start <= now) {
        v.person = static_cast<std::int32_t>(first_person_[c->post] + c->person);
        v.start = c->start;
      }
      log_.visit(case_of(*c), v);
    }
    log_.finish();
  }

 private:
  LoggedCase case_of(const CaseRecord& c) const { return {c.order, -1, steps_[c.step].sop, {}}; }
  LoggedVisit visit_of(const CaseRecord& c) const {
    LoggedVisit v;
    v.step = c.step;
    v.visit = c.visit;
    v.person = static_cast<std::int32_t>(first_person_[c.post] + c.person);
    v.came = c.joined;
    return v;
  }

  const PlannedStep* steps_;
  const std::uint32_t* first_person_;
  Collector& statistics_;
  Log& log_;
};

// Of the office engine.
template <class Log>
class LoggedOffice : public OfficeObserver {
 public:
  LoggedOffice(OfficeCollector& statistics, Log& log) : statistics_(statistics), log_(log) {}
  // Cases know their callers by tokens. To be set before the run.
  const OfficeEngine* engine = nullptr;

  void arrived(const OfficeCase& c, Nanoseconds now) override { statistics_.arrived(c, now); }
  void queued(std::uint32_t post, std::size_t length) override { statistics_.queued(post, length); }
  void started(const OfficeCase& c, const Token& t, Nanoseconds now) override {
    if (interrupted_.contains(&t - engine->tokens().data()))
      log_.resumed(case_of(c), visit_of(t), now);
    else
      log_.began(case_of(c), visit_of(t));
  }
  void interrupted(const OfficeCase& c, const Token& t, Nanoseconds now) override {
    interrupted_.insert(&t - engine->tokens().data());
    log_.interrupted(case_of(c), visit_of(t), now);
  }
  void finished(const OfficeCase& c, const Token& t, const VisitTimes& times, Nanoseconds now) override {
    statistics_.finished(c, t, times, now);
    over(c, t, times, VisitEnd::Complete, now);
  }
  void timed_out(const OfficeCase& c, const Token& t, Nanoseconds now) override {
    statistics_.timed_out(c, t, now);
  }
  void gave_up(const OfficeCase& c, const Token& t, Nanoseconds now) override {
    statistics_.gave_up(c, t, now);
  }
  void broken_off(const OfficeCase& c, const Token& t, const VisitTimes& times, Nanoseconds now) override {
    statistics_.broken_off(c, t, times, now);
    over(c, t, times, c.gave_up ? VisitEnd::GaveUp : VisitEnd::TimedOut, now);
  }
  void skipped(const OfficeCase& c, const Token& t, Nanoseconds now) override {
    statistics_.skipped(c, t, now);
    LoggedVisit v;
    v.step = t.step;
    v.visit = t.visit;
    v.end = VisitEnd::Skipped;
    v.came = v.over = now;
    log_.visit(case_of(c), v);
  }
  void left(const OfficeCase& c, Nanoseconds now) override {
    statistics_.left(c, now);
    log_.left(case_of(c));
  }

  // What is still open, in the order of coming.
  void run_ended() {
    std::vector<const Token*> open;
    for (const Token& t : engine->tokens())
      if (t.state != TokenState::Free && t.state != TokenState::Parked) open.push_back(&t);
    const auto place = [&](const Token* t) {
      return std::pair(engine->cases()[t->in_case].order, t->number);
    };
    std::sort(open.begin(), open.end(), [&](const Token* a, const Token* b) { return place(a) < place(b); });
    for (const Token* t : open) {
      LoggedVisit v = visit_of(*t);
      v.end = VisitEnd::Open;
      log_.visit(case_of(engine->cases()[t->in_case]), v);
    }
    log_.finish();
  }

 private:
  LoggedCase case_of(const OfficeCase& c) const {
    LoggedCase logged{c.order, -1, c.sop, c.values};
    if (c.caller >= 0) {
      const Token& caller = engine->tokens()[static_cast<std::size_t>(c.caller)];
      logged.called_by = static_cast<std::int64_t>(engine->cases()[caller.in_case].order);
    }
    return logged;
  }
  static LoggedVisit visit_of(const Token& t) {
    LoggedVisit v;
    v.step = t.step;
    v.visit = t.visit;
    v.person = t.bound;
    v.came = t.joined;
    v.start = t.started ? t.start : -1;
    // A step that only calls is nobody's work, and no work of it was told.
    v.began_told = t.started && t.bound >= 0;
    return v;
  }
  void over(const OfficeCase& c, const Token& t, const VisitTimes& times, VisitEnd end, Nanoseconds now) {
    interrupted_.erase(&t - engine->tokens().data());
    LoggedVisit v = visit_of(t);
    v.end = end;
    v.over = now;
    v.work = times.work;
    v.delay = t.state == TokenState::Delayed ? now - t.joined : t.ready - t.joined;
    log_.visit(case_of(c), v);
  }

  OfficeCollector& statistics_;
  Log& log_;
  std::set<std::ptrdiff_t> interrupted_;  // tokens whose visit was interrupted
};

}  // namespace alur::simulator
