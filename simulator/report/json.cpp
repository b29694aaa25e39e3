// The report for programs. Stable: fields are added, never renamed. Documented in docs/json.md, "simulate".
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "simulator/analysis/bottleneck.h"
#include "simulator/report/format.h"
#include "simulator/report/people.h"

namespace alur::simulator::report {
namespace {

using Json = nlohmann::ordered_json;

// What cannot be estimated is null.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json estimate(const Estimate& e) {
  return {{"mean", number(e.mean)}, {"half_width_95", number(e.half_width)}, {"n", e.n}};
}

Json optional_estimate(const std::optional<Estimate>& e) { return e ? estimate(*e) : Json(nullptr); }

Json measure(const Measure& m) {
  Json json = estimate(m.mean);
  Json pooled{{"count", m.pooled.count}};
  const bool any = m.pooled.count != 0;
  pooled["mean"] = any ? number(m.pooled.mean) : Json(nullptr);
  pooled["variance"] = m.pooled.count > 1 ? number(m.pooled.variance()) : Json(nullptr);
  pooled["minimum"] = any ? number(m.pooled.minimum) : Json(nullptr);
  pooled["maximum"] = any ? number(m.pooled.maximum) : Json(nullptr);
  json["pooled"] = std::move(pooled);
  return json;
}

Json quantiles(const Quantiles& q) {
  Json json = Json::object();
  for (std::size_t i = 0; i < q.size(); ++i) {
    json[fmt::format("p{:.0f}", quantile_shares[i] * 100)] = estimate(q[i]);
  }
  return json;
}

Json limit(std::int64_t seconds) { return seconds < 0 ? Json(nullptr) : Json(seconds); }

void add_visits(Json& json, const VisitStatistics& s) {
  json["visits"] = estimate(s.visits);
  json["wait_seconds"] = measure(s.wait);
  json["staff_wait_seconds"] = estimate(s.staff_wait);
  json["closed_wait_seconds"] = estimate(s.closed_wait);
  json["interrupted_seconds"] = estimate(s.interrupted);
  json["delay_seconds"] = estimate(s.delay);
  json["work_seconds"] = measure(s.work);
  json["cycle_seconds"] = measure(s.elapsed);
  json["cycle_quantiles_seconds"] = quantiles(s.elapsed_quantiles);
}

Json step_json(const runtime::fb::TablesT& t, const Statistics& statistics, std::size_t s) {
  const runtime::fb::StepT& step = *t.steps[s];
  const StepStatistics& figures = statistics.steps[s];
  Json json{{"name", step.name},
            {"number", step.number},
            {"title", step.title},
            {"post", t.posts[step.post]->name}};
  add_visits(json, figures);
  json["skipped"] = estimate(figures.skipped);
  json["timed_out"] = estimate(figures.timed_out);
  json["gave_up"] = estimate(figures.gave_up);
  json["limit_seconds"] = limit(step.limit);
  json["over_limit_share"] = optional_estimate(figures.over_limit);
  return json;
}

Json sop_json(const runtime::fb::TablesT& t, const Statistics& statistics, std::size_t i) {
  const runtime::fb::SopT& sop = *t.sops[i];
  const SopStatistics& figures = statistics.sops[i];
  Json json{{"name", sop.name}, {"title", sop.title}};
  json["arrived"] = estimate(figures.arrived);
  json["finished"] = estimate(figures.finished);
  json["gave_up"] = estimate(figures.gave_up);
  json["censored"] = estimate(figures.censored);
  json["cycle_seconds"] = measure(figures.cycle);
  json["cycle_quantiles_seconds"] = quantiles(figures.cycle_quantiles);
  json["wait_seconds"] = measure(figures.wait);
  json["interrupted_seconds"] = estimate(figures.interrupted);
  json["delay_seconds"] = estimate(figures.delay);
  json["work_seconds"] = measure(figures.work);
  json["limit_seconds"] = limit(sop.limit);
  json["over_limit_share"] = optional_estimate(figures.over_limit);
  json["steps"] = Json::array();
  for (std::size_t s = sop.first_step; s < sop.first_step + sop.step_count; ++s) {
    json["steps"].push_back(step_json(t, statistics, s));
  }
  return json;
}

Json post_json(const runtime::fb::TablesT& t, const runtime::fb::ScenarioT& scenario, std::uint32_t post,
               const Statistics& statistics) {
  const PostStatistics& figures = statistics.posts[post];
  Json json{{"name", t.posts[post]->name},
            {"title", t.posts[post]->title},
            {"staff", people_of(t, scenario, post)}};
  // Of its first line of staff; people may have others.
  json["calendar"] = nullptr;
  for (const auto& staff : scenario.staff)
    if (staff->post == post && json["calendar"].is_null())
      json["calendar"] = t.calendars[staff->calendar]->name;
  json["utilisation"] = estimate(figures.utilisation);
  json["queue_length"] = estimate(figures.queue_length);
  json["longest_queue"] = figures.longest_queue;
  add_visits(json, figures);
  return json;
}

Json bottleneck_json(const runtime::fb::TablesT& t, const Statistics& statistics) {
  if (statistics.replications == 0) return nullptr;
  const Bottleneck found = find_bottleneck(t, statistics);
  static constexpr const char* kinds[] = {"none", "closed", "people", "overload"};
  Json json{{"kind", kinds[static_cast<int>(found.kind)]}};
  json["post"] =
      found.kind == BottleneckKind::None ? Json(nullptr) : Json(t.posts[found.ranking.front().post]->name);
  json["staff_wait_share"] = number(found.staff_share);
  json["ranking"] = Json::array();
  for (const PostBlame& blame : found.ranking) {
    json["ranking"].push_back({{"post", t.posts[blame.post]->name},
                               {"share", number(blame.share)},
                               {"staff_wait_share", number(blame.staff_share)},
                               {"utilisation", number(blame.utilisation)},
                               {"worst_in_replications", blame.worst_in}});
  }
  json["sentence"] = {{"id", found.sentence.id}, {"en", found.sentence.en}};
  return json;
}

Json fault_json(const runtime::fb::TablesT& t, const std::optional<SimFault>& fault) {
  if (!fault) return nullptr;
  static constexpr const char* kinds[] = {"event_limit", "open_case_limit", "visit_limit", "case_limit",
                                          "stopped"};
  const runtime::fb::StepT& step = *t.steps[fault->step];
  return {{"kind", kinds[static_cast<int>(fault->kind)]},
          {"may_go_on", fault->may_go_on == MayGoOn::WithHigherLimit ? "with_higher_limit" : "no"},
          {"replication", fault->replication},
          {"seconds", runtime::seconds_of(fault->time)},
          {"case", fault->case_number},
          {"sop", t.sops[step.sop]->name},
          {"step", step.name},
          {"message", {{"id", fault->message.id}, {"en", fault->message.en}}}};
}

Json scenario_json(const runtime::fb::ScenarioT& scenario) {
  Json json{{"name", scenario.name}, {"title", scenario.title}, {"begin_seconds", scenario.begin}};
  json["end_seconds"] = scenario.end == INT64_MAX ? Json(nullptr) : Json(scenario.end);
  json["drain_seconds"] = scenario.drain;
  json["end_after_cases"] = scenario.end_after_cases == 0 ? Json(nullptr) : Json(scenario.end_after_cases);
  json["assumptions"] = Json::array();
  for (std::size_t i = 0; i < scenario.assumptions.size(); ++i) {
    json["assumptions"].push_back({{"id", scenario.assumptions[i]}, {"en", scenario.assumptions_en[i]}});
  }
  return json;
}

std::string write(const runtime::Tables& tables, const Simulation& simulation, const Options& options) {
  const runtime::fb::TablesT& t = *tables;
  const runtime::fb::ScenarioT& scenario = *t.scenarios[simulation.scenario];
  const Statistics& statistics = simulation.statistics;
  Json json{{"format", "alur-simulation"}, {"version", 1}, {"program", options.program}};
  json["tables"] = {{"compiler", t.compiler}, {"checksum", fmt::format("{:016x}", tables.checksum())}};
  json["scenario"] = scenario_json(scenario);
  json["seed"] = simulation.seed;
  json["replications_wanted"] = simulation.replications_wanted;
  json["replications"] = statistics.replications;
  json["events"] = statistics.events;
  json["cases"] = statistics.cases;
  json["period_seconds"] = estimate(statistics.period);
  json["fault"] = fault_json(t, simulation.fault);
  json["bottleneck"] = bottleneck_json(t, statistics);
  json["sops"] = Json::array();
  for (const std::uint32_t sop : sops_of(scenario, statistics))
    json["sops"].push_back(sop_json(t, statistics, sop));
  json["posts"] = Json::array();
  for (const std::uint32_t post : posts_of(t, scenario, statistics))
    json["posts"].push_back(post_json(t, scenario, post, statistics));
  json["targets"] = Json::array();
  for (std::size_t g = 0; g < statistics.goals.size(); ++g) {
    const runtime::fb::GoalT& goal = *scenario.goals[g];
    json["targets"].push_back(
        {{"what", {{"id", goal.words}, {"en", goal.words_en}}},
         {"sop", t.sops[goal.sop]->name},
         {"step", goal.step < 0 ? Json(nullptr) : Json(t.steps[static_cast<std::size_t>(goal.step)]->name)},
         {"within_seconds", goal.within},
         {"wanted_share", goal.share},
         {"reached_share", estimate(statistics.goals[g].met)},
         {"judged", statistics.goals[g].judged_total}});
  }
  if (options.timing == Timing::Include) {
    const Performance& p = simulation.performance;
    json["performance"] = {
        {"threads", p.threads}, {"wall_seconds", p.wall_seconds}, {"cpu_seconds", p.cpu_seconds}};
    json["performance"]["ns_per_event"] =
        statistics.events == 0 ? Json(nullptr)
                               : Json(p.cpu_seconds * 1e9 / static_cast<double>(statistics.events));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const Format json;
const Format json{"json", ".json", "JSON untuk program", "JSON for programs", write};

}  // namespace alur::simulator::report
