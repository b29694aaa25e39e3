// One scenario of a set, laid out for the event loop: what a step needs lies together, names are left behind.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/calendar.h"
#include "runtime/dist/distribution.h"
#include "runtime/tables.h"
#include "runtime/time.h"
#include "simulator/office/plan.h"

namespace alur::simulator {

struct PlannedStep {
  std::uint64_t key = 0;
  Sampler effort;
  std::uint32_t post = 0;
  std::uint32_t sop = 0;
  std::int32_t next = -1;        // where odds_count is 0
  std::uint32_t first_odds = 0;  // into Plan::odds and Plan::targets
  std::uint32_t odds_count = 0;  // 0: no choice
  std::int32_t visit_slot = -1;  // -1: a case comes here at most once
  Nanoseconds limit = -1;        // -1: none
  bool limit_in_working_time = false;
};

struct PlannedPost {
  std::uint32_t staff = 0;     // all who can serve it; 0: no case can come
  std::uint32_t calendar = 0;  // into Plan::calendars
  bool always = true;          // the calendar's, at hand
};

struct PlannedSop {
  std::uint32_t entry = 0;
  Nanoseconds limit = -1;
  bool limit_in_working_time = false;
};

struct PlannedArrivals {
  std::uint32_t sop = 0;
  std::uint64_t key = 0;
  Sampler gap;
  std::int32_t calendar = -1;  // into Plan::calendars; -1: round the clock
};

struct Plan {
  std::vector<PlannedStep> steps;  // by position in the set
  std::vector<PlannedPost> posts;  // by position in the set
  std::vector<PlannedSop> sops;    // by position in the set
  std::vector<PlannedArrivals> arrivals;
  std::vector<double> odds;
  std::vector<std::int32_t> targets;
  std::vector<runtime::Calendar> calendars;  // instants from the scenario's begin
  std::uint32_t visit_slots = 0;             // steps that repeat, of the SOP that has most of them
  Nanoseconds period_end = 0;                // no arrival from here on
  Nanoseconds stop = 0;                      // the last instant of the run
  std::uint64_t end_after_cases = 0;         // 0: no bound
  std::optional<OfficePlan> office;          // where the flow engine cannot run the scenario
};

// Requires: scenario is a position in tables->scenarios.
Plan plan_from(const runtime::Tables& tables, std::size_t scenario);

}  // namespace alur::simulator
