#include "tests/support/sample_tables.h"

#include <memory>
#include <stdexcept>

namespace alur::test {
namespace {

// FNV-1a: any stable hash will do for a test.
std::uint64_t key_of(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

}  // namespace

fb::DistributionT distribution(std::string name, std::vector<double> parameters) {
  fb::DistributionT made;
  made.name = std::move(name);
  made.parameters = std::move(parameters);
  return made;
}

SampleSet::SampleSet() {
  tables_.compiler = "alur uji";
  auto always = std::make_unique<fb::CalendarT>();
  always->name = "siaga";
  always->title = "Siaga 24 jam";
  always->always = true;
  tables_.calendars.push_back(std::move(always));
  auto scenario = std::make_unique<fb::ScenarioT>();
  scenario->name = "uji";
  scenario->title = "Skenario uji";
  scenario->end = INT64_MAX;
  scenario->replications = 1;
  scenario->seed = 1;
  tables_.scenarios.push_back(std::move(scenario));
}

std::uint32_t SampleSet::calendar(std::vector<fb::Interval> intervals, std::int64_t valid_begin,
                                  std::int64_t valid_end) {
  auto calendar = std::make_unique<fb::CalendarT>();
  calendar->name = "kalender" + std::to_string(tables_.calendars.size());
  calendar->title = "Jam kantor";
  calendar->valid_begin = valid_begin;
  calendar->valid_end = valid_end;
  calendar->intervals = std::move(intervals);
  tables_.calendars.push_back(std::move(calendar));
  return static_cast<std::uint32_t>(tables_.calendars.size() - 1);
}

std::uint32_t SampleSet::post(std::string name, std::uint32_t staff, std::uint32_t calendar) {
  auto post = std::make_unique<fb::PostT>();
  post->title = "Jabatan " + name;
  post->name = std::move(name);
  const auto position = static_cast<std::uint32_t>(tables_.posts.size());
  tables_.posts.push_back(std::move(post));
  auto people = std::make_unique<fb::StaffT>();
  people->post = position;
  people->count = staff;
  people->calendar = calendar;
  scenario().staff.push_back(std::move(people));
  return position;
}

std::uint32_t SampleSet::sop(std::string name, fb::DistributionT gaps, const std::vector<SampleStep>& steps,
                             std::int32_t arrivals_calendar) {
  const auto position = static_cast<std::uint32_t>(tables_.sops.size());
  const auto first = static_cast<std::int32_t>(tables_.steps.size());
  auto sop = std::make_unique<fb::SopT>();
  sop->title = "SOP " + name;
  sop->key = key_of(name);
  sop->first_step = static_cast<std::uint32_t>(first);
  sop->step_count = static_cast<std::uint32_t>(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const SampleStep& given = steps[i];
    auto step = std::make_unique<fb::StepT>();
    step->sop = position;
    step->name = given.name;
    step->number = std::to_string(i + 1);
    step->title = "Langkah " + given.name;
    step->post = given.post;
    step->key = key_of(name + "/" + given.name);
    step->limit = given.limit;
    step->first_outcome = static_cast<std::uint32_t>(tables_.outcomes.size());
    std::vector<SampleStep::Branch> branches = given.branches;
    if (branches.empty()) branches = {{i + 1 < steps.size() ? static_cast<std::int32_t>(i + 1) : -1, 1.0}};
    step->outcome_count = static_cast<std::uint32_t>(branches.size());
    for (const SampleStep::Branch& branch : branches) {
      auto outcome = std::make_unique<fb::OutcomeT>();
      outcome->name = "hasil" + std::to_string(tables_.outcomes.size());
      outcome->target = branch.target < 0 ? -1 : first + branch.target;
      tables_.outcomes.push_back(std::move(outcome));
      scenario().odds.push_back(branch.odds);
    }
    scenario().efforts.push_back(std::make_unique<fb::DistributionT>(given.effort));
    tables_.steps.push_back(std::move(step));
  }
  sop->name = std::move(name);
  tables_.sops.push_back(std::move(sop));
  auto arrivals = std::make_unique<fb::ArrivalsT>();
  arrivals->sop = position;
  arrivals->process = std::make_unique<fb::DistributionT>(std::move(gaps));
  arrivals->calendar = arrivals_calendar;
  scenario().arrivals.push_back(std::move(arrivals));
  return position;
}

runtime::Tables SampleSet::loaded() const {
  auto tables = runtime::load(runtime::pack(tables_), "uji.tabel");
  if (!tables) throw std::runtime_error(tables.error().message.en);
  return std::move(*tables);
}

SampleSet single_queue(double arrivals_per_second, double mean_effort, std::uint32_t staff,
                       std::uint64_t cases) {
  SampleSet set;
  const std::uint32_t post = set.post("loket", staff);
  set.sop("layanan", distribution("eksponensial", {1 / arrivals_per_second}),
          {{"layani", post, distribution("eksponensial", {mean_effort}), {}, -1}});
  set.scenario().end_after_cases = cases;
  return set;
}

SampleSet mm3(std::uint64_t cases) { return single_queue(2.4, 1.0, 3, cases); }

SampleSet sop8(std::uint64_t cases) {
  SampleSet set;
  const std::uint32_t a = set.post("a", 4);
  const std::uint32_t b = set.post("b", 3);
  const std::uint32_t c = set.post("c", 1);
  const auto effort = [](double mean) { return distribution("eksponensial", {mean}); };
  set.sop("sop8", effort(1.0),
          {{"satu", a, effort(1.1), {}, -1},
           {"dua", a, effort(1.1), {}, -1},
           {"tiga", b, effort(0.85), {}, -1},
           {"empat", c, effort(0.4), {}, -1},
           {"lima", a, effort(1.1), {}, -1},
           {"enam", b, effort(0.85), {}, -1},
           {"tujuh", c, effort(0.4), {}, -1},
           {"delapan", b, effort(0.85), {}, -1}});
  set.scenario().end_after_cases = cases;
  return set;
}

std::vector<fb::Interval> office_weeks(int weeks) {
  std::vector<fb::Interval> intervals;
  constexpr std::int64_t minute = 60;
  for (int week = 0; week < weeks; ++week) {
    for (int day = 0; day < 5; ++day) {
      const std::int64_t midnight = monday_2025_01_06 + (7 * week + day) * INT64_C(86400);
      const bool friday = day == 4;
      intervals.emplace_back(midnight + 450 * minute, midnight + (friday ? 690 : 720) * minute);
      intervals.emplace_back(midnight + 780 * minute, midnight + (friday ? 990 : 960) * minute);
    }
  }
  return intervals;
}

SampleSet small_office() {
  SampleSet set;
  constexpr std::int64_t day = 86400;
  const std::uint32_t office =
      set.calendar(office_weeks(16), monday_2025_01_06, monday_2025_01_06 + 16 * 7 * day);
  const std::uint32_t desk = set.post("petugas", 2, office);
  const std::uint32_t head = set.post("kabid", 1, office);
  const std::uint32_t night = set.post("siaga", 1);
  set.sop("aduan", distribution("eksponensial", {5400}),
          {{"terima", night, distribution("seragam", {300, 900}), {}, 900},
           {"periksa", desk, distribution("eksponensial", {3600}), {{0, 0.1}, {2, 0.6}, {3, 0.3}}, 7200},
           {"tangani", desk, distribution("pert", {1800, 3600, 14400}), {{1, 0.25}, {3, 0.75}}, -1},
           {"sahkan", head, distribution("segitiga", {300, 900, 2700}), {}, 3600}});
  set.sop("konsultasi", distribution("gamma", {9000, 2}),
          {{"catat", desk, distribution("konstan", {600}), {}, 600},
           {"tanda", head, distribution("lognormal", {1200, 900}), {}, 1800}},
          static_cast<std::int32_t>(office));
  fb::ScenarioT& scenario = set.scenario();
  scenario.begin = monday_2025_01_06;
  scenario.end = monday_2025_01_06 + 8 * 7 * day;
  scenario.drain = 4 * 7 * day;
  scenario.replications = 8;
  scenario.assumptions = {"Tidak ada cuti."};
  scenario.assumptions_en = {"Nobody is on leave."};
  return set;
}

}  // namespace alur::test
