#include <algorithm>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"
#include "compiler/model/working_days.h"
#include "runtime/dist/distribution.h"
#include "runtime/load.h"

namespace alur::check {
namespace {

// Visits per second to each step of one SOP; empty where a loop is never left or odds are missing.
std::vector<double> visit_rates(const model::Model& model, const StepFacts& facts,
                                const model::Arrivals& arrivals) {
  // A screen for what can be said without a run.
  if (!arrivals.process || arrivals.batch) return {};
  const auto visits = visits_of(model, facts, arrivals.sop);
  if (!visits) return {};
  const auto* process = runtime::dist::find(arrivals.process->name);
  const double mean = process->mean(arrivals.process->parameters);
  std::vector<double> rates;
  for (const double v : *visits) rates.push_back(v / mean);
  return rates;
}

double open_share(const model::Model& model, const model::Scenario& scenario,
                  std::optional<model::CalendarId> id) {
  if (!id || !scenario.period) return 1;
  double minutes = 0, days = 0;
  for (Date date = scenario.period->first; date <= scenario.period->last; ++date.day, ++days)
    for (const model::ClockRange& range : model::hours_on(model, model.calendars[*id], date))
      minutes += range.end - range.begin;
  return minutes / (days * 24 * 60);
}

struct Demand {
  double visits_per_second = 0;
  double work_per_second = 0;  // people at work if none had to wait, over calendar time
};

std::map<model::PostId, Demand> demands(const model::Model& model, const model::Scenario& scenario) {
  std::map<model::PostId, Demand> out;
  // What holds for some cases only is not in these sums.
  if (!scenario.attributes.empty()) return out;
  const StepFacts facts(model, scenario);
  for (const model::Arrivals& arrivals : scenario.arrivals) {
    const model::Sop& sop = model.sops[arrivals.sop];
    if (sop.broken) continue;
    // Cases that come only in office hours: a rate is kept over the year, other processes are slower by that
    // share.
    const double share =
        arrivals.calendar && !arrivals.by_rate ? open_share(model, scenario, arrivals.calendar) : 1;
    const std::vector<double> rates = visit_rates(model, facts, arrivals);
    for (std::size_t i = 0; i < rates.size(); ++i) {
      const model::StepId step = sop.steps.id_at(i);
      const auto effort = facts.effort_of({arrivals.sop, step});
      const std::vector<model::PostId>& pool = sop.lanes[sop.steps[step].lane].posts;
      if (!effort || pool.size() > 1) continue;
      Demand& demand = out[pool.front()];
      demand.visits_per_second += rates[i] * share;
      demand.work_per_second +=
          rates[i] * share * runtime::dist::find(effort->name)->mean(effort->parameters);
    }
  }
  return out;
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  for (const auto& [post, demand] : demands(model, scenario)) {
    const model::Staff* staff = staff_of(scenario, post);
    if (staff == nullptr || staff->count == 0 || demand.visits_per_second <= 0) continue;
    std::uint32_t people = 0;
    bool alike = true;  // one calendar for all
    for (const model::Staff& one : scenario.staff) {
      if (std::find(one.posts.begin(), one.posts.end(), post) == one.posts.end()) continue;
      people += static_cast<std::uint32_t>(one.count);
      alike = alike && !one.roster && calendar_of(scenario, one) == calendar_of(scenario, *staff);
    }
    if (!alike) continue;
    const double share = open_share(model, scenario, calendar_of(scenario, *staff));
    if (share <= 0) continue;
    const runtime::StationLoad load = runtime::load_of(
        {demand.visits_per_second, demand.work_per_second / demand.visits_per_second, people, share});
    if (load.utilisation < 1) continue;
    const std::string& title = model.posts[post].title.value;
    const auto needed = static_cast<std::int64_t>(load.offered) + 1;
    out.push_back(finding(
        self.kind, staff->place,
        {fmt::format("beban jabatan '{}' {} dari kemampuannya: antreannya tumbuh terus", title,
                     words_of_share(load.utilisation, 0, Language::Indonesian)),
         fmt::format("the load of the post '{}' is {} of its capacity: its queue grows without end", title,
                     words_of_share(load.utilisation, 0, Language::English))},
        {fmt::format("sekurang-kurangnya {} orang diperlukan, atau lama kerja dan jumlah kasusnya diperiksa",
                     needed),
         fmt::format("at least {} people are needed, or check the efforts and the number of cases",
                     needed)}));
  }
}

}  // namespace

extern const Check load_below_capacity;
const Check load_below_capacity{
    {"SC07",
     Severity::Warning,
     Basis::Arithmetic,
     {"beban melebihi kemampuan", "load exceeds capacity"},
     {"Bila pekerjaan yang datang melebihi jam kerja yang ada, antrean tidak pernah habis, berapa pun "
      "lamanya menunggu.",
      "When more work comes than there are hours to do it, the queue never empties, however long one waits."},
     {"teori antrean: pemanfaatan ≥ 1 tidak stabil (Kleinrock, Queueing Systems I)",
      "queueing theory: utilisation ≥ 1 is unstable (Kleinrock, Queueing Systems I)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 2 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
     "kedatangan a poisson(20 per hari)\n  anggap kerja dari waktu\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 2 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 2 orang\n  "
     "kedatangan a poisson(20 per hari)\n  anggap kerja dari waktu\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
