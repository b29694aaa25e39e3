// The event log as XES 2.0 (IEEE 1849): a trace for each case, written when the case has left, so that only
// cases in progress are in memory.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "simulator/log/digits.h"
#include "simulator/log/names.h"
#include "simulator/log/part.h"
#include "simulator/log/visit.h"

namespace alur::simulator {

class XesLog {
 public:
  XesLog(const LogNames& names, std::uint64_t replication, LogPart& part);

  // For the engine in which visits may be interrupted: told when work begins, and not again by visit().
  void began(const LoggedCase& c, const LoggedVisit& v);
  void interrupted(const LoggedCase& c, const LoggedVisit& v, runtime::Nanoseconds now);
  void resumed(const LoggedCase& c, const LoggedVisit& v, runtime::Nanoseconds now);
  void visit(const LoggedCase& c, const LoggedVisit& v);
  void left(const LoggedCase& c);
  // Cases that are still open, in the order of their coming.
  void finish();

  static std::string head(const LogNames& names);
  static std::string foot() { return "</log>\n"; }

 private:
  // The standard's transactional model; those that a run can meet.
  enum class Transition : std::uint8_t {
    Schedule,
    Start,
    Suspend,
    Resume,
    Complete,
    AutoSkip,
    Withdraw,  // timed out before work began
    AteAbort,  // timed out after
    PiAbort    // the case left
  };
  struct Event {
    runtime::Nanoseconds time;
    std::uint32_t step, visit;
    std::int32_t person;
    Transition transition;
  };
  struct Trace {
    LoggedCase c;
    std::vector<std::uint32_t> values;  // c.values
    std::vector<Event> events;
  };

  Trace& trace_of(const LoggedCase& c);
  static void add(Trace& trace, const LoggedVisit& v, Transition transition, runtime::Nanoseconds time);
  void write(Trace& trace);
  void write(const Event& event);

  const LogNames& names_;
  std::string replication_;  // number
  LogPart& part_;
  LocalTime time_;
  std::vector<std::string> step_heads_;  // of an event, up to the visit's number
  std::vector<std::string> roles_, people_;
  std::unordered_map<std::uint64_t, Trace> open_;  // by order; written one by one, or sorted
  std::string text_;
};

}  // namespace alur::simulator
