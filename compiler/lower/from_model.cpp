#include "compiler/lower/from_model.h"

#include <cmath>
#include <limits>
#include <map>

#include "base/error.h"
#include "base/wording.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/lower/assumptions.h"
#include "compiler/lower/working_time.h"

namespace alur::lower {
namespace {

namespace fb = runtime::fb;

// 64-bit FNV-1a: the name's part of every random key, the same in every version of the program.
// Source: Fowler, Noll, Vo; draft-eastlake-fnv.
std::uint64_t key_of(std::string_view name) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

bool counts_working_time(const TimeAmount& amount, DayBasis basis) {
  return basis == DayBasis::Working || amount.working_days != 0 || amount.working_seconds != 0;
}

std::string title_of(const model::Step& step) {
  if (step.text) return step.text->value;
  return step.sub_steps.empty() ? step.name.text : step.sub_steps[0].text.value;
}

class Lowering {
 public:
  explicit Lowering(const model::Model& model) : model_(model) {}

  fb::TablesT run(const std::vector<check::CheckedScenario>& scenarios) {
    tables_.compiler = "alur " ALUR_VERSION;
    add_posts();
    for (const model::Sop& sop : model_.sops) add_sop(sop);
    add_calendars(scenarios);
    for (const check::CheckedScenario& scenario : scenarios) add_scenario(scenario.scenario());
    return std::move(tables_);
  }

 private:
  void add_posts() {
    for (const model::Post& post : model_.posts) {
      auto& out = *tables_.posts.emplace_back(std::make_unique<fb::PostT>());
      out.name = post.name.text;
      out.title = post.title.value;
    }
  }

  void add_sop(const model::Sop& sop) {
    auto& out = *tables_.sops.emplace_back(std::make_unique<fb::SopT>());
    out.name = sop.name.text;
    out.title = sop.title.value;
    out.key = key_of(sop.name.text);
    out.first_step = static_cast<std::uint32_t>(tables_.steps.size());
    out.step_count = static_cast<std::uint32_t>(sop.steps.size());
    first_steps_.push_back(out.first_step);
    TimeAmount sum;
    bool complete = true;
    for (const model::Step& step : sop.steps) {
      sum += step.limit.longest;
      complete = complete && step.limit.state == model::BoxState::Filled;
      add_step(sop, step);
    }
    // What the document promises: its stated total, else the sum of its rows.
    const TimeAmount promised = sop.total ? sop.total->amount : sum;
    out.limit = complete || sop.total ? seconds_of(promised, sop.day_basis) : -1;
    out.limit_in_working_time = counts_working_time(promised, sop.day_basis);
    if (out.limit < 0) return;
    out.limit_words = words_of_amount(promised, Language::Indonesian);
    out.limit_words_en = words_of_amount(promised, Language::English);
  }

  void add_step(const model::Sop& sop, const model::Step& step) {
    auto& out = *tables_.steps.emplace_back(std::make_unique<fb::StepT>());
    out.sop = static_cast<std::uint32_t>(tables_.sops.size() - 1);
    out.name = step.name.text;
    out.number = step.number;
    out.title = title_of(step);
    out.post = sop.lanes[step.lane].posts.front().index;
    out.key = key_of(sop.name.text + "/" + step.name.text);
    if (step.limit.state == model::BoxState::Filled)
      out.limit = seconds_of(step.limit.longest, sop.day_basis);
    out.limit_in_working_time = counts_working_time(step.limit.longest, sop.day_basis);
    out.first_outcome = static_cast<std::uint32_t>(tables_.outcomes.size());
    if (!step.decision || step.decision->outcomes.empty()) add_outcome("", "", step.next);
    if (step.decision)
      for (const model::Outcome& outcome : step.decision->outcomes)
        add_outcome(outcome.name.text, outcome.label ? outcome.label->value : "", outcome.target);
    out.outcome_count = static_cast<std::uint32_t>(tables_.outcomes.size()) - out.first_outcome;
  }

  void add_outcome(const std::string& name, const std::string& label, const model::Target& target) {
    auto& out = *tables_.outcomes.emplace_back(std::make_unique<fb::OutcomeT>());
    out.name = name;
    out.label = label;
    out.target = target.step() ? static_cast<std::int32_t>(first_steps_.back() + target.step()->index) : -1;
  }

  // Each used calendar once, over the days of all scenarios that use it.
  void add_calendars(const std::vector<check::CheckedScenario>& scenarios) {
    std::map<model::CalendarId, model::DateRange> wanted;
    for (const check::CheckedScenario& checked : scenarios) {
      const model::Scenario& scenario = checked.scenario();
      const model::DateRange dates = check::run_dates(scenario).value_or(model::DateRange{});
      const auto use = [&](std::optional<model::CalendarId> id) {
        if (!id) return;
        const auto [entry, is_new] = wanted.try_emplace(*id, dates);
        entry->second.first = std::min(entry->second.first, dates.first);
        entry->second.last = std::max(entry->second.last, dates.last);
      };
      for (const model::Staff& staff : scenario.staff) use(check::calendar_of(scenario, staff));
      for (const model::Arrivals& arrivals : scenario.arrivals) use(arrivals.calendar);
    }
    for (const auto& [id, dates] : wanted) {
      calendars_[id] = static_cast<std::uint32_t>(tables_.calendars.size());
      tables_.calendars.push_back(working_time_of(model_, model_.calendars[id], dates));
    }
  }

  // Where nobody says a calendar: round the clock.
  std::uint32_t always_calendar() {
    if (!always_) {
      always_ = static_cast<std::uint32_t>(tables_.calendars.size());
      auto& out = *tables_.calendars.emplace_back(std::make_unique<fb::CalendarT>());
      out.name = "selalu";
      out.title = "24 jam setiap hari";
      out.always = true;
    }
    return *always_;
  }

  void add_scenario(const model::Scenario& scenario) {
    auto out = std::make_unique<fb::ScenarioT>();
    out->name = scenario.name.text;
    out->title = scenario.title.value;
    out->end = std::numeric_limits<std::int64_t>::max();
    if (scenario.period) {
      out->begin = std::int64_t{scenario.period->first.day} * calendar_day_seconds;
      out->end = (std::int64_t{scenario.period->last.day} + 1) * calendar_day_seconds;
    }
    out->end_after_cases = static_cast<std::uint64_t>(scenario.end_after_cases.value_or(0));
    out->drain = seconds_of(scenario.drain, DayBasis::Calendar);
    out->replications = static_cast<std::uint32_t>(scenario.replications);
    out->seed = scenario.seed;
    for (const Message& message : assumptions_of(model_, scenario)) {
      out->assumptions.push_back(message.id);
      out->assumptions_en.push_back(message.en);
    }
    add_staff(scenario, *out);
    add_arrivals(scenario, *out);
    add_efforts_and_odds(scenario, *out);
    tables_.scenarios.push_back(std::move(out));
  }

  void add_staff(const model::Scenario& scenario, fb::ScenarioT& out) {
    for (const model::Staff& staff : scenario.staff) {
      if (staff.count == 0) continue;
      auto& row = *out.staff.emplace_back(std::make_unique<fb::StaffT>());
      row.post = staff.posts.front().index;
      row.count = static_cast<std::uint32_t>(staff.count);
      const auto calendar = check::calendar_of(scenario, staff);
      row.calendar = calendar ? calendars_.at(*calendar) : always_calendar();
    }
  }

  void add_arrivals(const model::Scenario& scenario, fb::ScenarioT& out) {
    for (const model::Arrivals& arrivals : scenario.arrivals) {
      auto& row = *out.arrivals.emplace_back(std::make_unique<fb::ArrivalsT>());
      row.sop = arrivals.sop.index;
      row.process = std::make_unique<fb::DistributionT>();
      row.process->name = arrivals.process->name;
      row.process->parameters = arrivals.process->parameters;
      if (!arrivals.calendar) continue;
      row.calendar = static_cast<std::int32_t>(calendars_.at(*arrivals.calendar));
      // "200 per tahun" in office hours: as many a year, in fewer hours.
      if (arrivals.by_rate && scenario.period)
        row.process->parameters[0] *=
            open_share(*tables_.calendars[calendars_.at(*arrivals.calendar)], *scenario.period);
    }
  }

  void add_efforts_and_odds(const model::Scenario& scenario, fb::ScenarioT& out) {
    for (std::size_t i = 0; i < tables_.steps.size(); ++i)
      out.efforts.push_back(std::make_unique<fb::DistributionT>());
    const check::StepFacts facts(model_, scenario);
    out.odds.assign(tables_.outcomes.size(), std::nan(""));
    for (const model::StepRef ref : check::visited_steps(model_, scenario)) {
      const std::size_t step = first_steps_[ref.sop.index] + ref.step.index;
      const auto effort = facts.effort_of(ref);
      const auto odds = facts.odds_of(ref);
      ALUR_ASSERT(effort && odds && odds->size() == tables_.steps[step]->outcome_count);
      out.efforts[step]->name = effort->name;
      out.efforts[step]->parameters = effort->parameters;
      for (std::size_t o = 0; o < odds->size(); ++o)
        out.odds[tables_.steps[step]->first_outcome + o] = (*odds)[o];
    }
  }

  const model::Model& model_;
  fb::TablesT tables_;
  std::vector<std::uint32_t> first_steps_;  // by SopId
  std::map<model::CalendarId, std::uint32_t> calendars_;
  std::optional<std::uint32_t> always_;
};

}  // namespace

fb::TablesT from_model(const check::CheckedModel& checked,
                       const std::vector<check::CheckedScenario>& scenarios) {
  return Lowering(checked.model()).run(scenarios);
}

}  // namespace alur::lower
