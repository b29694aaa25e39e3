// What a scenario says, in tables: dates, people, calendars, arrivals.
#include <algorithm>
#include <limits>
#include <map>

#include "base/error.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/lower/assumptions.h"
#include "compiler/lower/parts.h"
#include "compiler/lower/scenario_cases.h"
#include "compiler/lower/working_time.h"

namespace alur::lower {
namespace {

// The ministry's allowance: 1,250 effective hours of 1,758.5. Source: PermenPAN-RB 1/2020,
// docs/decisions/0005-run.md.
constexpr double abk_share = 0.29;

class Scenarios {
 public:
  Scenarios(const model::Model& model, const std::vector<std::uint32_t>& first_steps, fb::TablesT& tables)
      : model_(model), first_steps_(first_steps), tables_(tables) {}

  void run(const std::vector<check::CheckedScenario>& scenarios) {
    add_calendars(scenarios);
    for (const check::CheckedScenario& scenario : scenarios) add_scenario(scenario.scenario());
  }

 private:
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
      for (const model::Goal& goal : scenario.goals) use(goal.calendar ? goal.calendar : scenario.calendar);
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
    for (const model::Staff& staff : scenario.staff) add_staff(scenario, staff, *out);
    for (const model::Arrivals& arrivals : scenario.arrivals) add_arrivals(scenario, arrivals, *out);
    const auto clock = [&](std::optional<model::CalendarId> id) {
      return id ? static_cast<std::int32_t>(calendars_.at(*id)) : -1;
    };
    add_cases({model_, scenario, first_steps_, tables_}, clock, *out);
    tables_.scenarios.push_back(std::move(out));
  }

  void add_staff(const model::Scenario& scenario, const model::Staff& staff, fb::ScenarioT& out) {
    if (staff.count == 0) return;
    auto& row = *out.staff.emplace_back(std::make_unique<fb::StaffT>());
    row.post = staff.posts.front().index;
    std::string key = "pegawai";
    for (const model::PostId post : staff.posts) {
      if (post != staff.posts.front()) row.more_posts.push_back(post.index);
      key += "/" + model_.posts[post].name.text;
    }
    std::size_t like = 0;  // lines of the same posts before this one
    for (const model::Staff& other : scenario.staff) {
      if (&other == &staff) break;
      like += other.posts == staff.posts ? 1 : 0;
    }
    row.key = key_of(key + "/" + std::to_string(like));
    row.count = static_cast<std::uint32_t>(staff.count);
    const auto calendar = check::calendar_of(scenario, staff);
    row.calendar = calendar ? calendars_.at(*calendar) : always_calendar();
    if (staff.roster) add_rotation(scenario, *staff.roster, row);
    for (const model::SkillId skill : staff.skills) row.skills.push_back(skill.index);
    std::sort(row.skills.begin(), row.skills.end());
    row.skills.erase(std::unique(row.skills.begin(), row.skills.end()), row.skills.end());
    if (staff.caseload) row.caseload = small(*staff.caseload);
    row.overtime = staff.overtime;
    add_absence(scenario, staff, row);
  }

  void add_rotation(const model::Scenario& scenario, model::RosterId id, fb::StaffT& row) {
    const model::Roster& roster = model_.rosters[id];
    const auto dates = check::run_dates(scenario);
    ALUR_ASSERT(dates && !roster.pattern.empty());
    for (std::size_t offset = 0; offset < std::min<std::size_t>(roster.pattern.size(), row.count); ++offset) {
      auto duty = duty_of(model_, roster, offset, *dates, scenario.period->first);
      duty->name += "/" + scenario.name.text;
      const auto known = std::find_if(tables_.calendars.begin(), tables_.calendars.end(),
                                      [&](const auto& one) { return one->name == duty->name; });
      row.rotation.push_back(static_cast<std::uint32_t>(known - tables_.calendars.begin()));
      if (known == tables_.calendars.end()) tables_.calendars.push_back(std::move(duty));
    }
  }

  // Kinds of days of one post add up; who holds several posts is absent as for the first of them that says
  // so.
  void add_absence(const model::Scenario& scenario, const model::Staff& staff, fb::StaffT& row) {
    if (!scenario.period) return;
    const fb::CalendarT& duty =
        *tables_.calendars[row.rotation.empty() ? row.calendar : row.rotation.front()];
    const auto days_open = static_cast<double>(open_days(duty, *scenario.period));
    const double days_all = scenario.period->last.day - scenario.period->first.day + 1;
    for (const model::PostId post : staff.posts) {
      bool said = false;
      for (const model::Absence& one : scenario.absences) {
        if (one.post != post) continue;
        said = true;
        if (const auto* days = std::get_if<model::AbsentDays>(&one.amount)) {
          const double per =
              static_cast<double>(seconds_of(days->per, DayBasis::Calendar)) / calendar_day_seconds;
          const TimeAmount& amount = days->amount;
          const auto lost = static_cast<double>(amount.days + amount.calendar_days + amount.working_days) +
                            30.0 * static_cast<double>(amount.months) +
                            static_cast<double>(amount.seconds) / calendar_day_seconds +
                            static_cast<double>(amount.working_seconds) / working_day_seconds;
          if (per > 0 && days_open > 0) row.absent_days += lost * days_all / per / days_open;
        } else {
          const auto* share = std::get_if<model::AbsentShare>(&one.amount);
          row.absent_share = share == nullptr ? abk_share : share->share;
        }
      }
      if (said) break;
    }
    row.absent_days = std::min(row.absent_days, 0.98);
    row.absent_share = std::min(row.absent_share, 0.98);
  }

  void add_arrivals(const model::Scenario& scenario, const model::Arrivals& arrivals, fb::ScenarioT& out) {
    auto& row = *out.arrivals.emplace_back(std::make_unique<fb::ArrivalsT>());
    row.sop = arrivals.sop.index;
    row.process = distribution_of(arrivals.process);
    row.batch = distribution_of(arrivals.batch);
    for (const model::ArrivalDate& one : arrivals.dates) {
      const std::int64_t time = std::int64_t{one.date.day} * calendar_day_seconds + one.minute * 60;
      if (time < out.begin || time >= out.end) continue;
      row.dates.emplace_back(time, small(std::min<std::int64_t>(one.cases, 1'000'000)));
    }
    for (const model::ArrivalFile& file : arrivals.files)
      for (const std::int64_t time : file.arrivals)
        if (time >= out.begin && time < out.end) row.dates.emplace_back(time, 1);
    std::stable_sort(row.dates.begin(), row.dates.end(),
                     [](const fb::Scheduled& a, const fb::Scheduled& b) { return a.time() < b.time(); });
    const fb::CalendarT* calendar = nullptr;
    if (arrivals.calendar) {
      row.calendar = static_cast<std::int32_t>(calendars_.at(*arrivals.calendar));
      calendar = tables_.calendars[static_cast<std::size_t>(row.calendar)].get();
    }
    if (!arrivals.months.empty() || !arrivals.weekdays.empty() || !arrivals.hours.empty()) {
      row.weights = weights_of(arrivals, *scenario.period, calendar);
      return;
    }
    // "200 per tahun" in office hours: as many a year, in fewer hours.
    if (calendar != nullptr && arrivals.by_rate && scenario.period)
      row.process->parameters[0] *= open_share(*calendar, *scenario.period);
  }

  const model::Model& model_;
  const std::vector<std::uint32_t>& first_steps_;
  fb::TablesT& tables_;
  std::map<model::CalendarId, std::uint32_t> calendars_;
  std::optional<std::uint32_t> always_;
};

}  // namespace

void add_scenarios(const model::Model& model, const std::vector<check::CheckedScenario>& scenarios,
                   const std::vector<std::uint32_t>& first_steps, fb::TablesT& tables) {
  Scenarios(model, first_steps, tables).run(scenarios);
}

}  // namespace alur::lower
