// Cases, their tokens and the people, as the office engine keeps them and observers see them.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "runtime/calendar.h"
#include "simulator/office/plan.h"

namespace alur::simulator {

// The place of a visit among all that wait. Least: asked first.
struct QueueKey {
  std::uint32_t rank = no_rank;
  Nanoseconds due = runtime::never;
  std::uint64_t came = 0;  // the how manieth to come to a queue, of all queues
  friend auto operator<=>(const QueueKey&, const QueueKey&) = default;

  static constexpr std::uint32_t no_rank = UINT32_MAX;  // of cases without a priority
};

struct HeldPlace {
  std::uint32_t place = 0;
  std::uint32_t until = 0;  // step
};

struct OfficeCase {
  bool open = false;
  std::uint64_t number = 0;  // within its SOP
  std::uint64_t order = 0;   // of coming, among all cases
  std::uint32_t sop = 0;
  std::uint64_t call = 0;    // of the random keys; 0: it arrived
  std::int32_t caller = -1;  // token that waits for its end
  Nanoseconds born = 0;
  bool gave_up = false;
  AttributeValues values;
  std::uint32_t rank = QueueKey::no_rank;
  bool preempts = false;
  Nanoseconds due = runtime::never;
  std::uint32_t next_token = 0;
  std::vector<std::uint32_t> visits, repeats;  // by step of the SOP
  std::vector<std::uint32_t> taken;            // bounded ways
  std::vector<std::int32_t> handlers;          // by slot: person, or -1
  std::vector<std::uint32_t> holders;          // people of whose caseload it is a part
  std::vector<HeldPlace> places;
  std::vector<std::uint32_t> tokens;
  // In visits that are over.
  Nanoseconds waited = 0, closed_waited = 0, worked = 0, delayed = 0, interrupted = 0;
  Nanoseconds working = 0;  // when it has left: by the clocks of its steps, along the longest way
};

enum class TokenState : std::uint8_t { Free, Parked, Delayed, Waiting, Working, Calling };

struct Token {
  TokenState state = TokenState::Free;
  std::uint32_t in_case = 0;  // slot
  std::uint32_t number = 0;   // within the case
  std::int32_t frame = -1;    // of the innermost block that it is in
  Nanoseconds path_working = 0;
  // The visit.
  std::uint32_t step = 0;
  std::uint32_t visit = 0;     // of this case to this step, from 0
  Nanoseconds joined = 0;      // came to the step
  Nanoseconds ready = 0;       // came to the queue
  Nanoseconds first_open = 0;  // when work could have started, had a person been free
  bool started = false;
  Nanoseconds start = 0;    // of work, the first time
  Nanoseconds resumed = 0;  // of work, the last time
  Nanoseconds work = 0;     // effort
  Nanoseconds left = 0;     // working time that it still takes its person
  Nanoseconds call_begun = -1;
  std::int32_t person = -1;  // at work
  std::int32_t bound = -1;   // who has begun it
  QueueKey key;
  // A pending event is cancelled by counting on.
  std::uint32_t releases = 0, timeouts = 0, patiences = 0;
};

// The parts of a visit's time; their sum is its elapsed time.
struct VisitTimes {
  Nanoseconds elapsed = 0;
  Nanoseconds wait = 0;         // from the queue until work starts
  Nanoseconds closed_wait = 0;  // of it
  Nanoseconds work = 0;
  Nanoseconds delay = 0;  // without a person: declared, or in a called SOP
  Nanoseconds interrupted = 0;
  Nanoseconds working = 0;  // of elapsed, by the clock of the step
};

struct Frame {  // a block in progress
  std::uint32_t block = 0;
  std::uint32_t parked = 0;   // token that goes on after it
  std::uint32_t missing = 0;  // branches
  Nanoseconds working = 0;    // the longest branch so far
};

struct Person {
  std::uint32_t group = 0;
  const runtime::Calendar* calendar = nullptr;
  runtime::Calendar::Cursor cursor;
  std::int32_t token = -1;  // at work on; -1: free
  Nanoseconds idle_since = 0;
  std::uint32_t open_cases = 0;
  double busy = 0;  // working time at work in the period; nanoseconds
};

// What an observer may override. It sees records as they stand after the change.
class OfficeObserver {
 public:
  virtual ~OfficeObserver() = default;
  virtual void arrived(const OfficeCase&, Nanoseconds) {}
  virtual void queued(std::uint32_t, std::size_t) {}                     // post, waiting visits now
  virtual void started(const OfficeCase&, const Token&, Nanoseconds) {}  // or went on
  virtual void interrupted(const OfficeCase&, const Token&, Nanoseconds) {}
  virtual void finished(const OfficeCase&, const Token&, const VisitTimes&, Nanoseconds) {}
  // Timed out, or the case leaves: after that the visit is over.
  virtual void broken_off(const OfficeCase&, const Token&, const VisitTimes&, Nanoseconds) {}
  virtual void skipped(const OfficeCase&, const Token&, Nanoseconds) {}
  virtual void timed_out(const OfficeCase&, const Token&, Nanoseconds) {}
  virtual void gave_up(const OfficeCase&, const Token&, Nanoseconds) {}  // and the case leaves
  virtual void left(const OfficeCase&, Nanoseconds) {}
};

}  // namespace alur::simulator
