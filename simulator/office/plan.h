// What the office engine needs of a scenario beyond Plan: people as people, blocks, places, and everything
// that depends on a case's attributes. Names are left behind. docs/decisions/0012-simulation-state.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "runtime/arrival_clock.h"
#include "runtime/calendar.h"
#include "runtime/dist/distribution.h"
#include "runtime/tables.h"
#include "runtime/time.h"

namespace alur::simulator {

using runtime::Nanoseconds;

struct Sampler {
  double (*sample)(const double*, runtime::Draws&) = nullptr;
  std::array<double, runtime::dist::max_parameters> arguments{};
};

// Of a case, by attribute of the scenario.
using AttributeValues = std::vector<std::uint32_t>;

// What may depend on a case's attributes: the first choice whose terms all hold.
template <class T>
struct ByCase {
  using Terms = std::vector<runtime::fb::Term>;
  std::vector<std::pair<Terms, T>> choices;

  bool empty() const { return choices.empty(); }
  // Null where none holds.
  const T* of(const AttributeValues& values) const {
    for (const auto& [terms, choice] : choices) {
      bool holds = true;
      for (const runtime::fb::Term& term : terms) holds = holds && values[term.attribute()] == term.value();
      if (holds) return &choice;
    }
    return nullptr;
  }
};

struct OfficeOutcome {
  std::int32_t target = -1;
  std::uint32_t most = 0;        // 0: no bound
  std::uint32_t count_slot = 0;  // of the case; where most is not 0
  std::optional<std::int32_t> then;
};

struct OfficeStep {
  std::uint64_t key = 0;
  std::uint32_t sop = 0;
  std::uint32_t visit_slot = 0;  // within the SOP
  std::uint32_t need = 0;
  bool works = false;  // false: a call without work of its own
  ByCase<Sampler> effort, delay, patience;
  ByCase<std::vector<double>> odds;
  ByCase<double> skip, repeat;
  std::vector<OfficeOutcome> outcomes;
  bool bounded = false;  // some outcome is
  bool optional = false;
  std::int32_t skip_to = -1;
  bool repeated = false;
  std::uint32_t most_repeats = 0;  // 0: no bound
  std::int32_t call = -1;
  Nanoseconds timeout = -1;
  bool timeout_in_working_time = false;
  std::int32_t timeout_to = -1;
  std::vector<runtime::fb::Occupancy> occupancies;
  bool frees_places = false;       // some occupancy ends here
  std::int32_t handler_slot = -1;  // of the case, where one person stays with it in this lane
};

// People who can stand in for each other: one line of staff.
struct OfficeGroup {
  std::uint32_t first_person = 0;
  std::uint32_t count = 0;
  std::vector<std::uint32_t> calendars;  // into Plan::calendars; person i has calendars[i % size]
  std::uint32_t caseload = 0;            // 0: no limit
  bool overtime = false;
  double absent_days = 0, absent_share = 0;
  std::uint64_t key = 0;
  bool alike = true;  // all have one calendar
};

// Who can do a step: visits with the same need queue together.
struct OfficeNeed {
  std::uint32_t post = 0;
  runtime::fb::QueueRule rule = runtime::fb::QueueRule::Priority;
  std::uint32_t clock = 0;            // calendar of working-time limits
  std::vector<std::uint32_t> groups;  // ascending
};

struct OfficePriority {
  std::uint32_t rank = 0;
  bool preempts = false;
};

struct OfficeSop {
  std::uint64_t key = 0;
  std::int32_t entry = 0;  // target
  std::uint32_t first_step = 0, step_count = 0;
  std::uint32_t handler_slots = 0, bound_slots = 0;
  ByCase<OfficePriority> priority;
  std::vector<std::uint32_t> attributes;  // drawn for its cases
};

struct OfficeBlock {
  std::int32_t next = -1;
  std::vector<std::int32_t> entries;  // by branch
};

struct OfficeAttribute {
  std::uint64_t key = 0;
  std::vector<double> odds;
};

struct OfficeGoal {
  std::uint32_t sop = 0;
  std::int32_t step = -1;  // -1: the whole SOP
  Nanoseconds within = 0;
  std::int32_t clock = -1;
  ByCase<char> condition;
};

struct OfficeArrivals {
  std::uint32_t sop = 0;
  std::uint64_t key = 0;
  std::optional<Sampler> gap, batch;
  std::int32_t calendar = -1;
  std::optional<runtime::ArrivalClock> clock;
  std::vector<std::pair<Nanoseconds, std::uint32_t>> dates;
};

struct OfficePlan {
  std::vector<OfficeStep> steps;
  std::vector<OfficeSop> sops;
  std::vector<OfficeBlock> blocks;
  std::vector<std::uint32_t> block_of_branch;
  std::vector<OfficeNeed> needs;
  std::vector<OfficeGroup> groups;
  std::vector<std::vector<std::uint32_t>> groups_of_post;  // who holds it, or may serve a pool
  std::vector<std::uint32_t> places;                       // how many of each
  std::vector<OfficeAttribute> attributes;
  std::vector<OfficeArrivals> arrivals;
  std::vector<OfficeGoal> goals;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> backlogs;  // step, cases
  std::uint32_t people = 0;
  bool caseloads = false;  // somebody has a limit
};

// Does a scenario say anything that the flow engine cannot run?
bool needs_office(const runtime::fb::TablesT& tables, const runtime::fb::ScenarioT& scenario);
OfficePlan office_plan_from(const runtime::fb::TablesT& tables, const runtime::fb::ScenarioT& scenario);

Sampler sampler_of(const runtime::fb::DistributionT& given);

}  // namespace alur::simulator
