// The state of the plain engine, and its functions in two files: plain_engine.cpp (time and flow) and
// plain_people.cpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "runtime/semantics.h"
#include "tests/support/plain_engine.h"

namespace alur::test {

using runtime::Nanoseconds;
using runtime::never;
namespace rfb = runtime::fb;

enum class Doing : std::uint8_t { Between, Parked, Delay, Queue, Work, Call };

struct PlainVisit {  // a token
  std::uint64_t id = 0;
  std::uint64_t in_case = 0;  // its order
  std::uint32_t number = 0;
  std::vector<std::size_t> blocks;  // blocks in progress, the innermost last: positions in frames
  Doing doing = Doing::Between;
  std::uint32_t step = 0, visit = 0;
  std::uint64_t came = 0;  // to the queue, counted over all
  Nanoseconds work = 0, left = 0, since = 0;
  bool begun = false;
  std::optional<std::size_t> person, bound;
  std::optional<Nanoseconds> release, timeout, patience;
};

struct PlainCase {
  std::uint64_t order = 0, number = 0, call = 0;
  std::uint32_t sop = 0;
  std::optional<std::uint64_t> caller;  // visit
  Nanoseconds born = 0;
  std::vector<std::uint32_t> values;
  std::uint64_t rank = UINT32_MAX;
  bool preempts = false;
  Nanoseconds due = never;
  std::uint32_t tokens_made = 0;
  std::map<std::uint32_t, std::uint32_t> visits, repeats, ways;  // by step, step, outcome
  std::map<std::uint32_t, std::size_t> handlers;                 // by lane
  std::set<std::size_t> holders;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // place, until step
};

struct PlainFrame {
  std::uint32_t block;
  std::uint64_t parked;
  std::size_t missing;
};

struct PlainPerson {
  std::size_t line;
  PlainCalendar calendar;
  std::optional<std::uint64_t> working;  // visit
  Nanoseconds idle_since = 0;
};

struct PlainStream {
  std::size_t arrivals;
  bool dated;
  std::uint64_t made = 0;
  Nanoseconds next = never;
};

class PlainEngine {
 public:
  PlainEngine(const runtime::Tables& tables, std::size_t scenario, runtime::RunKey key);
  std::vector<TraceLine> run();

 private:
  using Order = std::tuple<std::uint64_t, Nanoseconds, std::uint64_t>;

  // Time and flow.
  Nanoseconds next_instant() const;
  bool handle_first();
  void schedule(PlainStream& stream);
  void arrive(PlainStream& stream);
  void begin_case(std::uint32_t sop, std::uint64_t number, std::int32_t target);
  void classify(PlainCase& c) const;
  std::uint64_t new_visit(std::uint64_t in_case, std::vector<std::size_t> blocks);
  void go(std::uint64_t visit, std::int32_t target);
  void come(std::uint64_t visit, std::uint32_t step);
  void begin_visit(std::uint64_t visit);
  void into_queue(std::uint64_t visit);
  void after_work(std::uint64_t visit);
  void over(std::uint64_t visit);
  std::int32_t way(PlainVisit& v);
  void stop(PlainVisit& v);
  void end_case(std::uint64_t order, Happened how, std::uint64_t visit);
  void give_back(PlainCase& c, std::uint32_t step);
  PlainCase& case_of(std::uint64_t order);
  PlainVisit& at(std::uint64_t id);
  bool holds(const std::vector<rfb::Term>& terms, const PlainCase& c) const;
  const rfb::DistributionT* length(const std::vector<std::unique_ptr<rfb::StepTimeT>>& all,
                                   std::uint32_t step, const PlainCase& c) const;
  std::optional<double> chance(const std::vector<std::unique_ptr<rfb::StepChanceT>>& all, std::uint32_t step,
                               const PlainCase& c) const;
  Nanoseconds sample(const rfb::DistributionT& given, std::uint64_t name, std::uint64_t number,
                     std::uint32_t visit, runtime::Purpose purpose) const;
  runtime::VisitKey key_of(const PlainVisit& v);
  double unit(const PlainVisit& v, runtime::Purpose purpose);
  void note(Happened what, const PlainVisit& v);

  // People (plain_people.cpp).
  void dispatch();
  bool seize();
  bool preempt();
  bool serves(std::size_t person, std::uint32_t step) const;
  const PlainCalendar& clock_of(std::uint32_t step) const;
  Order order_of(PlainVisit& v);
  rfb::QueueRule rule_of(std::uint32_t post) const;
  std::vector<std::uint64_t> waiting();
  bool may_take(std::size_t person, PlainVisit& v);
  bool on_duty(std::size_t person) const;
  bool room_for(PlainVisit& v);
  void put_to_work(PlainVisit& v, std::size_t person);
  void free_person(PlainVisit& v);
  std::size_t cases_of(std::size_t person) const;

  const rfb::TablesT& t_;
  const rfb::ScenarioT& s_;
  runtime::RunKey key_;
  Nanoseconds now_ = 0, end_ = 0, stop_ = 0;
  std::vector<PlainCalendar> calendars_;
  std::vector<PlainPerson> people_;
  std::vector<PlainStream> streams_;
  std::vector<PlainCase> cases_;
  std::vector<PlainVisit> visits_;
  std::vector<PlainFrame> frames_;
  std::vector<std::uint32_t> places_;
  std::map<std::uint32_t, std::uint64_t> numbers_;  // arrived cases, by SOP
  std::uint64_t made_ = 0, orders_ = 0, ids_ = 0, queued_ = 0;
  std::vector<TraceLine> trace_;
};

}  // namespace alur::test
