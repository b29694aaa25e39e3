// The event loop for everything that the flow engine (simulator/engine.h) cannot run: tokens, people with
// several posts, places, priorities, calls. One engine is one replication. The rules: docs/semantics.md; the
// state: docs/decisions/0012-simulation-state.md. No statistics here, no names, no output.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "runtime/semantics.h"
#include "simulator/fault.h"
#include "simulator/office/staff.h"
#include "simulator/office/state.h"
#include "simulator/plan.h"

namespace alur::simulator {

class OfficeEngine {
 public:
  // Requires: plan.office.
  OfficeEngine(const Plan& plan, runtime::RunKey key, const RunLimits& limits, OfficeObserver& observer);

  // To the scenario's end. Nothing, or what ended the run early. `period_ended` is called once, at the end of
  // the period.
  template <class PeriodEnded>
  std::optional<SimFault> run(PeriodEnded period_ended) {
    begin();
    while (!fault_) {
      const Nanoseconds now = next_time();
      if (!period_over_ && (period_filled_ || now > plan_.period_end)) {
        end_period(period_filled_ || plan_.period_end == runtime::longest ? now_ : plan_.period_end);
        period_ended(now_);
      }
      if (now > plan_.stop || now == runtime::never) break;
      instant(now);
    }
    return fault_;
  }

  std::uint64_t events() const { return events_done_; }
  const std::vector<OfficeCase>& cases() const { return cases_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  const OfficeStaff& staff() const { return staff_; }
  // What a visit that is still open would come to if it ended now.
  VisitTimes times_of(const Token& token, Nanoseconds now) const;

 private:
  struct Event {
    Nanoseconds time = 0;
    std::uint64_t order = 0;    // phase, order of the case, number of the token
    std::uint32_t subject = 0;  // token, stream or need
    std::uint32_t count = 0;    // of the token when it was made
    bool operator>(const Event& other) const {
      return time != other.time ? time > other.time : order > other.order;
    }
    runtime::Phase phase() const { return static_cast<runtime::Phase>(static_cast<int>(order >> 60) - 1); }
  };
  struct Waiting {
    QueueKey key;
    std::uint32_t token;
    bool operator<(const Waiting& other) const { return key < other.key; }
  };
  struct NeedState {
    std::set<Waiting> queue;
    Nanoseconds wake = runtime::never;  // of the pending opening
    bool always = false;                // nobody's office ever closes
  };
  struct At {  // how far a queue has been asked
    NeedState* need;
    std::set<Waiting>::iterator next;
  };
  struct Stream {
    std::uint32_t arrivals = 0;  // of the plan
    bool dated = false;
    std::uint64_t made = 0;  // arrivals of this stream
    runtime::Calendar::Cursor cursor;
    std::size_t clock_cursor = 0;
  };

  // Time.
  void begin();
  Nanoseconds next_time();
  void instant(Nanoseconds now);
  void handle(const Event& event);
  void push(Nanoseconds time, runtime::Phase phase, std::uint64_t order, std::uint32_t subject,
            std::uint32_t count);
  void push_for(std::uint32_t token, Nanoseconds time, runtime::Phase phase, std::uint32_t count);
  bool stale(const Event& event) const;
  void end_period(Nanoseconds now);
  void fail(FaultKind kind, MayGoOn may_go_on, std::int64_t token);

  // Cases.
  void schedule(std::uint32_t stream);
  void arrive(std::uint32_t stream);
  void come_many(std::uint32_t stream, std::uint32_t cases);
  // Gives the slot; where the run ended by a fault: nothing.
  std::optional<std::uint32_t> open_case(std::uint32_t sop, std::uint64_t number, std::uint64_t call);
  void draw_attributes(OfficeCase& c);
  void set_class(OfficeCase& c);
  Nanoseconds due_of(const OfficeCase& c) const;
  std::uint32_t new_token(std::uint32_t slot, std::uint32_t number);
  void free_token(std::uint32_t token);
  void end_case(std::uint32_t slot, std::uint32_t last_token);
  void drop_tokens(std::uint32_t slot);

  // Flow.
  void go(std::uint32_t token, std::int32_t target);
  void fork(std::uint32_t token, std::uint32_t block);
  // Where the case goes on at once, if it does.
  std::optional<std::int32_t> come(std::uint32_t token, std::uint32_t step);
  void begin_visit(std::uint32_t token);
  void queue_up(std::uint32_t token);
  void work_done(std::uint32_t token);
  void call(std::uint32_t token);
  void complete(std::uint32_t token);
  bool repeats(const Token& token);
  std::int32_t way_of(const Token& token);
  void time_out(std::uint32_t token);
  void give_up(std::uint32_t token);
  // The visit stops where it is: out of the queue, its person free, its called case on its own.
  void break_off(std::uint32_t token);
  void account(const Token& token, const VisitTimes& times);
  void free_places(OfficeCase& c, std::uint32_t step);
  double drawn(const Token& token, const Sampler& sampler, runtime::Purpose purpose) const;
  std::uint64_t word(const Token& token, runtime::Purpose purpose) const;
  std::optional<std::uint32_t> count_visit(const Token& token, std::uint32_t step);

  // Seizing (seizing.cpp).
  enum class Served : std::uint8_t { Yes, NotThis, Nobody };
  void dispatch();
  bool seize_all();    // anyone?
  bool preempt_all();  // anyone?
  void wake_at_opening();
  Served serve(std::uint32_t token);
  bool accepts(std::uint32_t person, const OfficeCase& c) const;
  bool in_hands(const OfficeCase& c) const;
  bool places_free(const Token& token) const;
  std::int32_t only_person(const Token& token) const;
  void seize(std::uint32_t token, std::uint32_t person);
  void take_places(const Token& token);
  std::uint32_t stop_work(std::uint32_t token);
  std::int32_t victim_of(const Token& token);
  void leave_queue(std::uint32_t token);
  void join_queue(std::uint32_t token);

  const Plan& plan_;
  const OfficePlan& office_;
  runtime::RunKey key_;
  RunLimits limits_;
  OfficeObserver& observer_;
  OfficeStaff staff_;
  Nanoseconds now_ = 0;
  std::vector<Event> events_;  // a heap
  std::vector<OfficeCase> cases_;
  std::vector<std::uint32_t> free_cases_;
  std::size_t open_cases_ = 0;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> free_tokens_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> free_frames_;
  std::vector<NeedState> needs_;
  std::vector<At> asked_;                // seize_all's, kept for its memory
  std::vector<std::size_t> waiting_at_;  // by post
  std::size_t preempting_ = 0;           // waiting visits that preempt
  std::vector<std::uint32_t> places_;    // free ones
  std::vector<Stream> streams_;
  std::vector<std::uint64_t> numbers_;  // arrived cases, by SOP
  std::vector<runtime::Calendar::Cursor> clocks_;
  std::uint64_t made_ = 0;     // cases that arrived
  std::uint64_t ordered_ = 0;  // cases in all
  std::uint64_t queued_ = 0;   // visits that came to a queue
  std::uint64_t events_done_ = 0;
  bool period_over_ = false, period_filled_ = false;
  std::optional<SimFault> fault_;
};

}  // namespace alur::simulator
