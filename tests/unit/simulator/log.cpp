// The event log, read by a reader of its own that knows only the documented columns (docs/log.md), must say
// what the report says.
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/random_office.h"
#include "tests/support/sample_tables.h"

using namespace alur;
using namespace alur::simulator;

namespace {

struct Row {
  std::string replication, case_name, called_by, sop, step, post, person, status;
  double came = 0, started = -1, finished = -1, delay = 0, pause = 0;
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields{""};
  for (const char c : line) {
    if (c == ',')
      fields.emplace_back();
    else
      fields.back() += c;
  }
  return fields;
}

std::vector<Row> rows_of(const std::string& csv) {
  std::istringstream in(csv);
  std::string line;
  std::getline(in, line);
  std::map<std::string, std::size_t> column;
  for (const std::string& name : fields_of(line)) column.emplace(name, column.size());
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> f = fields_of(line);
    REQUIRE(f.size() == column.size());
    const auto text = [&](const char* name) { return f.at(column.at(name)); };
    const auto number = [&](const char* name) { return text(name).empty() ? -1 : std::stod(text(name)); };
    rows.push_back({text("replication"), text("case"), text("called_by"), text("sop"), text("step"),
                    text("post"), text("person"), text("status"), number("came_s"), number("started_s"),
                    number("finished_s"), number("delay_s"), number("pause_s")});
  }
  return rows;
}

struct Logged {
  Simulation simulation;
  std::string bytes;
};

Logged run(const runtime::Tables& tables, const std::string& extension, SimulateOptions options = {}) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("alur-log-" + std::to_string(::getpid()) + extension))
          .string();
  auto log = EventLog::create(path, log_kind_of(path).value(), tables, 0);
  REQUIRE(log);
  options.log = &*log;
  Logged done{simulate(tables, 0, options), ""};
  REQUIRE(log->finish());
  std::ifstream in(path, std::ios::binary);
  done.bytes.assign(std::istreambuf_iterator<char>(in), {});
  std::filesystem::remove(path);
  return done;
}

struct Figures {
  std::vector<double> waits, cycles;  // of finished visits, or of finished cases
  double mean(const std::vector<double>& all) const {
    double sum = 0;
    for (const double one : all) sum += one;
    return sum / static_cast<double>(all.size());
  }
};

// Finished visits by "sop/step".
std::map<std::string, Figures> steps_of(const std::vector<Row>& rows) {
  std::map<std::string, Figures> out;
  for (const Row& row : rows) {
    if (row.status != "complete") continue;
    Figures& step = out[row.sop + "/" + row.step];
    step.waits.push_back(row.started - row.came - row.delay);
    step.cycles.push_back(row.finished - row.came);
  }
  return out;
}

// Finished cases by SOP: those of which no visit is open and nobody gave up.
std::map<std::string, Figures> cases_of(const std::vector<Row>& rows) {
  struct Case {
    double came = 1e300, over = 0, wait = 0;
    bool finished = true;
    std::string sop;
  };
  std::map<std::pair<std::string, std::string>, Case> cases;
  for (const Row& row : rows) {
    Case& c = cases[{row.replication, row.case_name}];
    c.sop = row.sop;
    c.came = std::min(c.came, row.came);
    c.over = std::max(c.over, row.finished);
    if (row.started >= 0) c.wait += row.started - row.came - row.delay;
    if (row.started < 0 && row.status == "timed_out") c.wait += row.finished - row.came - row.delay;
    if (row.status == "open" || row.status == "gave_up") c.finished = false;
  }
  std::map<std::string, Figures> out;
  for (const auto& [name, c] : cases) {
    if (!c.finished) continue;
    out[c.sop].cycles.push_back(c.over - c.came);
    out[c.sop].waits.push_back(c.wait);
  }
  return out;
}

void compare(const Figures& read, const Measure& wait, const Measure& cycle) {
  REQUIRE(read.cycles.size() == cycle.pooled.count);
  if (read.cycles.empty()) return;
  // The log cuts at a millionth of a second.
  CHECK(std::abs(read.mean(read.cycles) - cycle.pooled.mean) <= 3e-6 + 1e-12 * cycle.pooled.mean);
  CHECK(std::abs(read.mean(read.waits) - wait.pooled.mean) <= 2e-5 + 1e-12 * wait.pooled.mean);
  CHECK(std::abs(*std::max_element(read.cycles.begin(), read.cycles.end()) - cycle.pooled.maximum) <= 3e-6);
}

void compare_all(const runtime::Tables& tables, const Logged& logged) {
  const std::vector<Row> rows = rows_of(logged.bytes);
  auto steps = steps_of(rows), cases = cases_of(rows);
  const Statistics& s = logged.simulation.statistics;
  for (std::size_t i = 0; i < tables->steps.size(); ++i) {
    const std::string name = tables->sops[tables->steps[i]->sop]->name + "/" + tables->steps[i]->name;
    INFO(name);
    compare(steps[name], s.steps[i].wait, s.steps[i].elapsed);
  }
  for (std::size_t i = 0; i < tables->sops.size(); ++i) {
    INFO(tables->sops[i]->name);
    compare(cases[tables->sops[i]->name], s.sops[i].wait, s.sops[i].cycle);
  }
}

// Working time of the period within [from, to), by the intervals alone.
double open_within(const std::vector<test::fb::Interval>& intervals, double begin, double from, double to) {
  double sum = 0;
  for (const auto& interval : intervals) {
    const double a = std::max(from, static_cast<double>(interval.begin()) - begin);
    const double b = std::min(to, static_cast<double>(interval.end()) - begin);
    sum += std::max(0.0, b - a);
  }
  return sum;
}

}  // namespace

TEST_CASE("A reader of the event log finds the report's cases, means and maxima") {
  const runtime::Tables tables = test::small_office().loaded();
  compare_all(tables, run(tables, ".csv"));
}

TEST_CASE("A reader of the event log finds the report's quantiles") {
  const runtime::Tables tables = test::small_office().loaded();
  SimulateOptions one;
  one.replications = 1;
  const Logged logged = run(tables, ".csv", one);
  auto cases = cases_of(rows_of(logged.bytes));
  for (std::size_t i = 0; i < tables->sops.size(); ++i) {
    std::vector<double> cycles = cases[tables->sops[i]->name].cycles;
    REQUIRE(cycles.size() > 50);
    std::sort(cycles.begin(), cycles.end());
    for (std::size_t q = 0; q < quantile_shares.size(); ++q) {
      const double rank = std::ceil(quantile_shares[q] * static_cast<double>(cycles.size()));
      const double exact = cycles[static_cast<std::size_t>(rank) - 1];
      const double told = logged.simulation.statistics.sops[i].cycle_quantiles[q].mean;
      // The report reads a histogram with buckets of at most 1/64.
      CHECK(std::abs(told - exact) <= exact / 64);
    }
  }
}

TEST_CASE("A reader of the event log finds the utilisation of each post") {
  const runtime::Tables tables = test::small_office().loaded();
  const auto& scenario = *tables->scenarios[0];
  const auto begin = static_cast<double>(scenario.begin);
  const double period = static_cast<double>(scenario.end) - begin;
  const Logged logged = run(tables, ".csv");
  std::map<std::string, double> busy;
  std::map<std::string, const test::fb::StaffT*> staff_of;
  for (const auto& staff : scenario.staff) staff_of[tables->posts[staff->post]->name] = staff.get();
  const auto open = [&](const std::string& post, double from, double to) {
    const auto& calendar = *tables->calendars[staff_of.at(post)->calendar];
    if (calendar.always) return std::max(0.0, to - from);
    return open_within(calendar.intervals, begin, from, to);
  };
  for (const Row& row : rows_of(logged.bytes)) {
    if (row.started < 0 || row.started >= period) continue;
    const double until = row.finished < 0 ? period : std::min(row.finished, period);
    busy[row.post] += open(row.post, row.started, until);
  }
  for (std::size_t p = 0; p < tables->posts.size(); ++p) {
    const std::string& name = tables->posts[p]->name;
    INFO(name);
    const double offered = open(name, 0, period) * staff_of.at(name)->count *
                           static_cast<double>(logged.simulation.statistics.replications);
    CHECK(std::abs(busy[name] / offered - logged.simulation.statistics.posts[p].utilisation.mean) < 1e-6);
    CHECK(busy[name] > 0);
  }
}

TEST_CASE("In random offices a reader of the event log finds what the report says") {
  for (std::uint64_t number = 0; number < 150; ++number) {
    INFO("office " << number);
    const runtime::Tables tables = test::random_office(number).loaded();
    SimulateOptions options;
    options.replications = 2;
    compare_all(tables, run(tables, ".csv", options));
  }
}

TEST_CASE("Any number of threads writes the same event log, in every form") {
  for (const bool office : {false, true}) {
    const runtime::Tables tables = office ? test::random_office(7).loaded() : test::small_office().loaded();
    for (const char* extension : {".csv", ".xes", ".csv.gz", ".xes.gz"}) {
      std::set<std::string> logs;
      std::set<std::size_t> cases;
      for (const unsigned threads : {1u, 2u, 5u}) {
        SimulateOptions options;
        options.threads = threads;
        options.replications = 6;
        const Logged logged = run(tables, extension, options);
        logs.insert(logged.bytes);
        cases.insert(logged.simulation.statistics.cases);
      }
      INFO(extension);
      CHECK(logs.size() == 1);
      CHECK(logs.begin()->size() > 1000);
      CHECK(cases.size() == 1);
    }
  }
}

TEST_CASE("An event log changes no figure of the report") {
  const runtime::Tables tables = test::small_office().loaded();
  const Statistics with = run(tables, ".csv").simulation.statistics, without = simulate(tables, 0).statistics;
  CHECK(with.events == without.events);
  for (std::size_t i = 0; i < with.steps.size(); ++i) {
    CHECK(with.steps[i].elapsed.mean.mean == without.steps[i].elapsed.mean.mean);
    CHECK(with.steps[i].elapsed.mean.half_width == without.steps[i].elapsed.mean.half_width);
  }
}

TEST_CASE("After a fault the event log holds the replications that were complete") {
  const runtime::Tables tables = test::small_office().loaded();
  SimulateOptions options;
  options.replications = 1;
  const std::uint64_t most = simulate(tables, 0, options).statistics.events;
  for (const unsigned threads : {1u, 3u}) {
    options.threads = threads;
    options.replications = 40;
    options.limits.events = most + 5;
    const Logged cut = run(tables, ".csv", options);
    REQUIRE(cut.simulation.fault);
    SimulateOptions fewer;
    fewer.replications = static_cast<std::uint32_t>(cut.simulation.statistics.replications);
    CHECK(cut.bytes == run(tables, ".csv", fewer).bytes);
  }
}

namespace {

// The part of the standard's transactional model that a log of ours may show.
bool may_follow(const std::string& before, const std::string& next) {
  static const std::map<std::string, std::set<std::string>> ways{
      {"", {"schedule", "autoskip"}},
      {"schedule", {"start", "withdraw", "pi_abort", "complete", "ate_abort"}},
      {"start", {"suspend", "complete", "ate_abort", "pi_abort"}},
      {"suspend", {"resume", "ate_abort", "pi_abort"}},
      {"resume", {"suspend", "complete", "ate_abort", "pi_abort"}}};
  const auto way = ways.find(before);
  return way != ways.end() && way->second.contains(next);
}

std::string value_of(pugi::xml_node of, const char* key) {
  for (const pugi::xml_node child : of.children())
    if (child.attribute("key").value() == std::string(key)) return child.attribute("value").value();
  return "";
}

}  // namespace

TEST_CASE(
    "An event log as XES tells each visit by the standard's transactional model, in the order of time") {
  std::map<std::string, int> seen;
  for (std::uint64_t number = 0; number < 60; ++number) {
    INFO("office " << number);
    const runtime::Tables tables = test::random_office(number).loaded();
    SimulateOptions options;
    options.replications = 1;
    pugi::xml_document document;
    REQUIRE(document.load_string(run(tables, ".xes", options).bytes.c_str()));
    const std::vector<Row> rows = rows_of(run(tables, ".csv", options).bytes);
    std::set<std::string> cases;
    for (const Row& row : rows) cases.insert(row.replication + "-" + row.case_name);
    std::size_t complete = 0, traces = 0;
    for (const pugi::xml_node trace : document.child("log").children("trace")) {
      ++traces;
      CHECK(cases.contains(value_of(trace, "concept:name")));
      std::map<std::string, std::string> state;
      std::string last;
      for (const pugi::xml_node event : trace.children("event")) {
        const std::string time = value_of(event, "time:timestamp"),
                          next = value_of(event, "lifecycle:transition");
        CHECK(last <= time);
        last = time;
        std::string& before =
            state[value_of(event, "concept:name") + "#" + value_of(event, "concept:instance")];
        INFO(before << " -> " << next);
        CHECK(may_follow(before, next));
        before = next;
        ++seen[next];
        complete += next == "complete" ? 1 : 0;
      }
    }
    CHECK(traces == cases.size());
    CHECK(complete == static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const Row& row) {
            return row.status == "complete";
          })));
  }
  for (const char* transition : {"schedule", "start", "suspend", "resume", "complete", "autoskip", "withdraw",
                                 "ate_abort", "pi_abort"}) {
    INFO(transition);
    CHECK(seen[transition] > 0);
  }
}
