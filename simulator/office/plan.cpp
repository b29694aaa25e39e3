#include "simulator/office/plan.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "runtime/target.h"

namespace alur::simulator {
namespace {

using namespace runtime;

// Who holds a post, or may serve a pool.
bool serves(const fb::TablesT& t, const fb::StaffT& staff, std::uint32_t post) {
  const auto holds = [&](std::uint32_t one) {
    return staff.post == one ||
           std::find(staff.more_posts.begin(), staff.more_posts.end(), one) != staff.more_posts.end();
  };
  const std::vector<std::uint32_t>& members = t.posts[post]->members;
  return members.empty() ? holds(post) : std::any_of(members.begin(), members.end(), holds);
}

class Builder {
 public:
  Builder(const fb::TablesT& t, const fb::ScenarioT& s) : t_(t), s_(s) {}

  OfficePlan run() {
    add_groups();
    for (std::size_t i = 0; i < t_.steps.size(); ++i) plan_.steps.push_back(step_of(i));
    for (std::size_t i = 0; i < t_.sops.size(); ++i) add_sop(i);
    add_choices();
    for (const auto& block : t_.blocks) {
      OfficeBlock& out = plan_.blocks.emplace_back();
      out.next = block->next;
      for (std::uint32_t r = 0; r < block->branch_count; ++r)
        out.entries.push_back(t_.branches[block->first_branch + r]->entry);
    }
    for (const auto& branch : t_.branches) plan_.block_of_branch.push_back(branch->block);
    add_cases();
    return std::move(plan_);
  }

 private:
  void add_groups() {
    for (const auto& staff : s_.staff) {
      OfficeGroup& group = plan_.groups.emplace_back();
      group.first_person = plan_.people;
      group.count = staff->count;
      group.calendars = staff->rotation.empty() ? std::vector{staff->calendar} : staff->rotation;
      group.caseload = staff->caseload;
      plan_.caseloads = plan_.caseloads || staff->caseload != 0;
      group.overtime = staff->overtime;
      group.absent_days = staff->absent_days;
      group.absent_share = staff->absent_share;
      group.key = staff->key;
      group.alike = group.calendars.size() == 1 && staff->absent_days == 0;
      plan_.people += staff->count;
    }
    plan_.groups_of_post.resize(t_.posts.size());
    for (std::uint32_t p = 0; p < t_.posts.size(); ++p)
      for (std::uint32_t g = 0; g < s_.staff.size(); ++g)
        if (serves(t_, *s_.staff[g], p)) plan_.groups_of_post[p].push_back(g);
  }

  std::uint32_t need_of(const fb::StepT& step) {
    const auto [place, is_new] =
        needs_.try_emplace({step.post, step.skills}, static_cast<std::uint32_t>(plan_.needs.size()));
    if (!is_new) return place->second;
    OfficeNeed& need = plan_.needs.emplace_back();
    need.post = step.post;
    for (const auto& one : s_.disciplines)
      if (one->post == step.post) need.rule = one->rule;
    for (std::uint32_t g = 0; g < s_.staff.size(); ++g) {
      const fb::StaffT& staff = *s_.staff[g];
      if (!serves(t_, staff, step.post) ||
          !std::includes(staff.skills.begin(), staff.skills.end(), step.skills.begin(), step.skills.end()))
        continue;
      if (need.groups.empty()) need.clock = staff.calendar;
      need.groups.push_back(g);
    }
    return place->second;
  }

  OfficeStep step_of(std::size_t position) {
    const fb::StepT& given = *t_.steps[position];
    OfficeStep step;
    step.key = given.key;
    step.sop = given.sop;
    step.visit_slot = static_cast<std::uint32_t>(position - t_.sops[given.sop]->first_step);
    step.need = need_of(given);
    for (std::size_t o = given.first_outcome; o < given.first_outcome + given.outcome_count; ++o) {
      const fb::OutcomeT& outcome = *t_.outcomes[o];
      OfficeOutcome& out = step.outcomes.emplace_back();
      out.target = outcome.target;
      out.most = outcome.most;
      if (outcome.has_then) out.then = outcome.then;
      step.bounded = step.bounded || outcome.most != 0;
    }
    step.optional = given.optional;
    step.skip_to = given.skip_to;
    step.repeated = given.repeated;
    step.most_repeats = given.most_repeats;
    step.call = given.call;
    step.timeout = given.timeout < 0 ? -1 : nanoseconds_of_whole(given.timeout);
    step.timeout_in_working_time = given.timeout_in_working_time;
    step.timeout_to = given.timeout_to;
    step.occupancies = given.occupancies;
    return step;
  }

  void add_sop(std::size_t index) {
    const fb::SopT& given = *t_.sops[index];
    OfficeSop& sop = plan_.sops.emplace_back();
    sop.key = given.key;
    sop.first_step = given.first_step;
    sop.step_count = given.step_count;
    sop.entry = given.first_block < 0 ? static_cast<std::int32_t>(given.first_step)
                                      : to_block(static_cast<std::uint32_t>(given.first_block));
    std::map<std::uint32_t, std::int32_t> lanes;
    for (const auto& one : s_.same_handlers)
      if (one->sop == index) lanes.try_emplace(one->lane, static_cast<std::int32_t>(sop.handler_slots++));
    for (std::size_t i = given.first_step; i < given.first_step + given.step_count; ++i) {
      OfficeStep& step = plan_.steps[i];
      if (const auto lane = lanes.find(t_.steps[i]->lane); lane != lanes.end())
        step.handler_slot = lane->second;
      for (OfficeOutcome& outcome : step.outcomes)
        if (outcome.most != 0) outcome.count_slot = sop.bound_slots++;
      for (const fb::Occupancy& one : step.occupancies) plan_.steps[one.until()].frees_places = true;
    }
    for (const auto& one : s_.priorities)
      if (one->sop == index) sop.priority.choices.push_back({one->terms, {one->rank, one->preempts}});
    for (std::uint32_t a = 0; a < s_.attributes.size(); ++a) {
      const auto& sops = s_.attributes[a]->sops;
      if (sops.empty() || std::find(sops.begin(), sops.end(), index) != sops.end())
        sop.attributes.push_back(a);
    }
  }

  // What a scenario says of steps: the choices under a condition first, in their order.
  void add_choices() {
    for (const auto& one : s_.efforts_if)
      plan_.steps[one->step].effort.choices.push_back({one->terms, sampler_of(*one->time)});
    for (const auto& one : s_.odds_if) plan_.steps[one->step].odds.choices.push_back({one->terms, one->odds});
    for (const auto& one : s_.delays)
      plan_.steps[one->step].delay.choices.push_back({one->terms, sampler_of(*one->time)});
    for (const auto& one : s_.patiences)
      plan_.steps[one->step].patience.choices.push_back({one->terms, sampler_of(*one->time)});
    for (const auto& one : s_.skips) plan_.steps[one->step].skip.choices.push_back({one->terms, one->chance});
    for (const auto& one : s_.repeats)
      plan_.steps[one->step].repeat.choices.push_back({one->terms, one->chance});
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      OfficeStep& step = plan_.steps[i];
      const fb::DistributionT* effort = s_.efforts[i].get();
      const bool known = effort != nullptr && dist::find(effort->name) != nullptr;
      if (known) step.effort.choices.push_back({{}, sampler_of(*effort)});
      step.works = known;
      const fb::StepT& given = *t_.steps[i];
      const auto first = s_.odds.begin() + given.first_outcome;
      step.odds.choices.push_back({{}, std::vector<double>(first, first + given.outcome_count)});
    }
  }

  void add_cases() {
    for (const auto& one : s_.attributes) plan_.attributes.push_back({one->key, one->odds});
    plan_.places.assign(t_.places.size(), 0);
    for (const auto& one : s_.capacities) plan_.places[one->place] = one->count;
    for (const auto& one : s_.backlogs) plan_.backlogs.emplace_back(one->step, one->cases);
    for (const auto& one : s_.goals) {
      OfficeGoal& goal = plan_.goals.emplace_back();
      goal.sop = one->sop;
      goal.step = one->step;
      goal.within = nanoseconds_of_whole(one->within);
      goal.clock = one->clock;
      goal.condition.choices.push_back({one->terms, 0});
    }
    for (const auto& one : s_.arrivals) plan_.arrivals.push_back(arrivals_of(*one));
  }

  OfficeArrivals arrivals_of(const fb::ArrivalsT& given) const {
    OfficeArrivals out;
    out.sop = given.sop;
    out.key = t_.sops[given.sop]->key;
    out.calendar = given.calendar;
    if (given.process) out.gap = sampler_of(*given.process);
    if (given.batch) out.batch = sampler_of(*given.batch);
    for (const fb::Scheduled& one : given.dates)
      out.dates.emplace_back(nanoseconds_of_whole(one.time() - s_.begin), one.cases());
    std::vector<ArrivalClock::Stretch> stretches;
    for (const fb::Weight& one : given.weights)
      stretches.push_back({nanoseconds_of_whole(one.begin() - s_.begin),
                           nanoseconds_of_whole(one.end() - s_.begin), one.millionths()});
    if (!stretches.empty()) out.clock.emplace(std::move(stretches));
    return out;
  }

  const fb::TablesT& t_;
  const fb::ScenarioT& s_;
  OfficePlan plan_;
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::uint32_t> needs_;
};

bool plain_step(const fb::StepT& step) {
  return !step.optional && !step.repeated && step.call < 0 && step.timeout < 0 && step.occupancies.empty() &&
         step.skills.empty();
}

bool plain_sop(const fb::TablesT& t, std::uint32_t index) {
  const fb::SopT& sop = *t.sops[index];
  if (sop.first_block >= 0) return false;
  for (std::size_t i = sop.first_step; i < sop.first_step + sop.step_count; ++i) {
    const fb::StepT& step = *t.steps[i];
    if (!plain_step(step) || !t.posts[step.post]->members.empty()) return false;
    for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o)
      if (t.outcomes[o]->most != 0 || t.outcomes[o]->target < target_end) return false;
  }
  return true;
}

bool plain_staff(const fb::StaffT& staff) {
  return staff.more_posts.empty() && staff.rotation.empty() && staff.caseload == 0 && !staff.overtime &&
         staff.absent_days == 0 && staff.absent_share == 0;
}

}  // namespace

Sampler sampler_of(const fb::DistributionT& given) {
  const dist::Distribution* known = dist::find(given.name);
  ALUR_ASSERT(known != nullptr && given.parameters.size() <= dist::max_parameters);
  Sampler sampler;
  sampler.sample = known->sample;
  std::copy(given.parameters.begin(), given.parameters.end(), sampler.arguments.begin());
  return sampler;
}

bool needs_office(const fb::TablesT& t, const fb::ScenarioT& s) {
  // Attributes that nothing asks for, and targets, are figures of the report: they too are kept by the office
  // engine.
  if (!s.attributes.empty() || !s.delays.empty() || !s.patiences.empty() || !s.priorities.empty() ||
      !s.same_handlers.empty() || !s.goals.empty() || !s.backlogs.empty())
    return true;
  std::vector<std::uint32_t> posts;
  for (const auto& staff : s.staff) {
    posts.push_back(staff->post);
    if (!plain_staff(*staff)) return true;
  }
  std::sort(posts.begin(), posts.end());
  if (std::adjacent_find(posts.begin(), posts.end()) != posts.end()) return true;
  return std::any_of(s.arrivals.begin(), s.arrivals.end(), [&](const auto& arrivals) {
    return arrivals->process == nullptr || !arrivals->weights.empty() || arrivals->batch != nullptr ||
           !arrivals->dates.empty() || !plain_sop(t, arrivals->sop);
  });
}

OfficePlan office_plan_from(const fb::TablesT& tables, const fb::ScenarioT& scenario) {
  return Builder(tables, scenario).run();
}

}  // namespace alur::simulator
