#include "compiler/lower/scenario_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/wording.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/lower/parts.h"

namespace alur::lower {
namespace {

class Cases {
 public:
  Cases(const CaseParts& parts, fb::ScenarioT& out)
      : p_(parts), s_(parts.scenario), facts_(parts.model, parts.scenario), out_(out) {}

  void run(const std::function<std::int32_t(std::optional<model::CalendarId>)>& clock) {
    attributes();
    for (const auto& step : p_.tables.steps) {
      (void)step;
      out_.efforts.push_back(std::make_unique<fb::DistributionT>());
    }
    out_.odds.assign(p_.tables.outcomes.size(), std::nan(""));
    for (const model::StepRef ref : check::visited_steps(p_.model, s_)) add_step(ref);
    of_sops();
    for (const model::Goal& goal : s_.goals) add_goal(goal, clock);
    for (const model::Backlog& one : s_.backlogs) {
      if (one.cases == 0) continue;
      auto& row = *out_.backlogs.emplace_back(std::make_unique<fb::BacklogT>());
      row.step = at(one.step);
      row.cases = small(std::min<std::int64_t>(one.cases, 1'000'000));
    }
    for (const model::Capacity& one : s_.capacities) {
      auto& row = *out_.capacities.emplace_back(std::make_unique<fb::CapacityT>());
      row.place = one.resource.index;
      row.count = small(one.count);
    }
  }

 private:
  std::uint32_t at(model::StepRef ref) const { return p_.first_steps[ref.sop.index] + ref.step.index; }

  static std::vector<fb::Term> terms(const model::Condition& condition) {
    std::vector<fb::Term> out;
    for (const model::Condition::Term& term : condition.terms)
      out.emplace_back(term.attribute.index, static_cast<std::uint32_t>(term.value));
    return out;
  }

  void attributes() {
    for (const model::Attribute& one : s_.attributes) {
      auto& row = *out_.attributes.emplace_back(std::make_unique<fb::AttributeT>());
      row.name = one.name.text;
      row.key = key_of("atribut/" + one.name.text);
      for (const model::SopId sop : one.sops) row.sops.push_back(sop.index);
      for (const model::AttributeValue& value : one.values) {
        row.values.push_back(value.name.text);
        row.odds.push_back(value.probability);
      }
    }
  }

  static void add_time(std::vector<std::unique_ptr<fb::StepTimeT>>& list, std::uint32_t step,
                       const model::Distribution& time, const model::Condition& when) {
    auto& row = *list.emplace_back(std::make_unique<fb::StepTimeT>());
    row.step = step;
    row.time = distribution_of(time);
    row.terms = terms(when);
  }

  // Of one step: those under a condition first, in their order; then the one for the rest.
  template <class Items, class Take>
  void in_order(const Items& items, model::StepRef ref, Take take) const {
    for (const bool conditional : {true, false})
      for (const auto& one : items)
        if (one.step == ref && one.condition.terms.empty() != conditional) take(one);
  }

  void add_step(model::StepRef ref) {
    const std::uint32_t step = at(ref);
    const model::Step& given = p_.model.sops[ref.sop].steps[ref.step];
    const fb::StepT& row = *p_.tables.steps[step];
    if (const auto effort = facts_.effort_of(ref)) {
      out_.efforts[step] = distribution_of(*effort);
      in_order(s_.efforts, ref, [&](const model::Effort& one) {
        if (!one.condition.terms.empty()) add_time(out_.efforts_if, step, one.work, one.condition);
      });
    }
    const auto odds = facts_.odds_of(ref);
    ALUR_ASSERT(odds && odds->size() == row.outcome_count);
    for (std::size_t o = 0; o < odds->size(); ++o) out_.odds[row.first_outcome + o] = (*odds)[o];
    for (const check::StepFacts::OddsWhen& one : facts_.odds_when(ref)) {
      auto& when = *out_.odds_if.emplace_back(std::make_unique<fb::StepOddsT>());
      when.step = step;
      when.odds = *one.odds;
      when.terms = terms(*one.condition);
    }
    bool delayed = false;
    in_order(s_.delays, ref, [&](const model::Delay& one) {
      add_time(out_.delays, step, one.time, one.condition);
      delayed = delayed || one.condition.terms.empty();
    });
    if (given.delay && !delayed) add_time(out_.delays, step, *given.delay, {});
    in_order(s_.patiences, ref,
             [&](const model::Patience& one) { add_time(out_.patiences, step, one.time, one.condition); });
    in_order(s_.odds, ref, [&](const model::Odds& one) { add_chance(step, one); });
  }

  void add_chance(std::uint32_t step, const model::Odds& odds) {
    if (odds.kind == model::OddsKind::Outcome) return;
    auto& list = odds.kind == model::OddsKind::Repeated ? out_.repeats : out_.skips;
    auto& row = *list.emplace_back(std::make_unique<fb::StepChanceT>());
    row.step = step;
    row.chance = odds.kind == model::OddsKind::Done ? 1 - odds.probability : odds.probability;
    row.terms = terms(odds.condition);
  }

  void of_sops() {
    for (const bool conditional : {true, false})
      for (const model::Priority& one : s_.priorities) {
        if (one.condition.terms.empty() == conditional) continue;
        auto& row = *out_.priorities.emplace_back(std::make_unique<fb::PriorityT>());
        row.sop = one.sop.index;
        row.rank = small(one.rank);
        row.preempts = one.preempts;
        row.terms = terms(one.condition);
      }
    for (const model::Discipline& one : s_.disciplines) add_rule(one);
    for (const model::SameHandler& one : s_.same_handlers) {
      auto& row = *out_.same_handlers.emplace_back(std::make_unique<fb::SameHandlerT>());
      row.sop = one.sop.index;
      row.lane = one.lane.index;
    }
  }

  // A pool queues as the first of its posts that says how.
  void add_rule(const model::Discipline& one) {
    constexpr fb::QueueRule rules[] = {fb::QueueRule::Arrival, fb::QueueRule::Priority,
                                       fb::QueueRule::DueDate};
    for (std::uint32_t post = 0; post < p_.tables.posts.size(); ++post) {
      const std::vector<std::uint32_t>& members = p_.tables.posts[post]->members;
      const bool meant = members.empty()
                             ? post == one.post.index
                             : std::find(members.begin(), members.end(), one.post.index) != members.end();
      const bool ruled = std::any_of(out_.disciplines.begin(), out_.disciplines.end(),
                                     [&](const auto& row) { return row->post == post; });
      if (!meant || ruled) continue;
      auto& row = *out_.disciplines.emplace_back(std::make_unique<fb::DisciplineT>());
      row.post = post;
      row.rule = rules[static_cast<std::size_t>(one.rule)];
    }
  }

  void add_goal(const model::Goal& goal, const auto& clock) {
    const model::Sop& sop = p_.model.sops[goal.sop];
    auto& row = *out_.goals.emplace_back(std::make_unique<fb::GoalT>());
    row.sop = goal.sop.index;
    if (goal.step) row.step = static_cast<std::int32_t>(at({goal.sop, *goal.step}));
    row.within = seconds_of(goal.within, sop.day_basis);
    if (goal.calendar || counts_working_time(goal.within, sop.day_basis))
      row.clock = clock(goal.calendar ? goal.calendar : s_.calendar);
    row.share = goal.share;
    row.terms = terms(goal.condition);
    std::string of = sop.name.text + (goal.step ? "." + sop.steps[*goal.step].name.text : "");
    std::string when;
    for (const model::Condition::Term& term : goal.condition.terms) {
      const model::Attribute& attribute = s_.attributes[term.attribute];
      when += ", " + attribute.name.text + " " + attribute.values[term.value].name.text;
    }
    row.words = fmt::format("{}{}: {}", of, when, words_of_amount(goal.within, Language::Indonesian));
    row.words_en = fmt::format("{}{}: {}", of, when, words_of_amount(goal.within, Language::English));
  }

  const CaseParts& p_;
  const model::Scenario& s_;
  check::StepFacts facts_;
  fb::ScenarioT& out_;
};

}  // namespace

std::unique_ptr<fb::DistributionT> distribution_of(const std::optional<model::Distribution>& given) {
  if (!given) return nullptr;
  auto out = std::make_unique<fb::DistributionT>();
  out->name = given->name;
  out->parameters = given->parameters;
  return out;
}

void add_cases(const CaseParts& parts,
               const std::function<std::int32_t(std::optional<model::CalendarId>)>& clock,
               fb::ScenarioT& out) {
  Cases(parts, out).run(clock);
}

}  // namespace alur::lower
