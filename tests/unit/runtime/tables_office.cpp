// Tables with blocks, calls, people and cases as the office engine runs them: what is forged is refused.
#include <boost/crc.hpp>
#include <functional>
#include <limits>
#include <random>

#include "runtime/tables.h"
#include "runtime/target.h"
#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/random_office.h"
#include "tests/support/sample_tables.h"

using namespace alur;
namespace fb = runtime::fb;

namespace {

template <class T>
T& put(std::vector<std::unique_ptr<T>>& list) {
  return *list.emplace_back(std::make_unique<T>());
}

// Two branches, a call, a place, an attribute, a priority, a target, a pattern, and all else once.
test::SampleSet office() {
  const auto always = [](double seconds) { return test::distribution("konstan", {seconds}); };
  test::SampleSet set;
  const std::uint32_t post = set.post("loket", 3);
  set.sop("induk", always(10),
          {{"a", post, always(1), {}, -1},
           {"b", post, always(1), {}, -1},
           {"c", post, always(1), {{2, 0.2}, {-1, 0.8}}, -1}});
  set.sop("anak", always(10), {{"d", post, always(1), {}, -1}});
  fb::TablesT& t = set.tables();
  fb::ScenarioT& s = set.scenario();
  s.end = 100;
  t.sops[0]->first_block = 0;
  fb::BlockT& block = put(t.blocks);
  block.name = "blok";
  block.branch_count = 2;
  block.next = 2;
  for (std::int32_t r = 0; r < 2; ++r) {
    fb::BranchT& branch = put(t.branches);
    branch.name = "cabang";
    branch.entry = r;
    t.outcomes[static_cast<std::size_t>(r)]->target = runtime::to_branch_end(static_cast<std::uint32_t>(r));
  }
  t.steps[2]->call = 1;
  t.outcomes[2]->most = 2;
  t.skills = {"hukum"};
  t.steps[0]->skills = {0};
  s.staff[0]->skills = {0};
  put(t.places).name = "kamar";
  t.steps[0]->occupancies.emplace_back(0, 2);
  put(s.capacities).count = 1;
  fb::AttributeT& attribute = put(s.attributes);
  attribute.name = "risiko";
  attribute.values = {"x", "y"};
  attribute.odds = {0.5, 0.5};
  fb::PriorityT& priority = put(s.priorities);
  priority.rank = 1;
  priority.terms.emplace_back(0, 1);
  put(s.goals).within = 10;
  put(s.backlogs).step = 2;
  s.backlogs[0]->cases = 1;
  put(s.disciplines);
  put(s.same_handlers);
  put(s.delays).time = std::make_unique<fb::DistributionT>(always(1));
  put(s.skips).chance = 0.5;
  put(s.odds_if).step = 2;
  s.odds_if[0]->odds = {0.5, 0.5};
  s.arrivals[0]->weights.emplace_back(0, 50, 1'000'000);
  s.arrivals[0]->dates.emplace_back(5, 1);
  return set;
}

}  // namespace

TEST_CASE("Tables with everything in them are loaded, shown and run") {
  const auto tables = runtime::load(runtime::pack(office().tables()), "x.tabel");
  if (!tables) FAIL(tables.error().message.en);
  const std::string shown = runtime::dump(*tables);
  for (const char* line :
       {"begins with block blok", "branch cabang -> a", "-> end of branch cabang", "calls anak",
        "holds kamar until c", "skill hukum", "attribute risiko", "priority induk 1 if risiko y",
        "target induk within 10", "backlog induk/c 1", "weight [0, 50) 1000000", "at 5 1 cases"}) {
    INFO(line);
    CHECK(shown.find(line) != std::string::npos);
  }
  CHECK(simulator::simulate(*tables, 0, {}).statistics.sops[1].arrived_total > 0);
}

TEST_CASE("Every invariant of blocks, people and cases is checked by name") {
  using T = fb::TablesT;
  struct Case {
    const char* says;
    std::function<void(T&)> harm;
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Case cases[] = {
      {"branches of block", [](T& t) { t.blocks[0]->branch_count = 3; }},
      {"branches of block", [](T& t) { t.branches[0]->block = 7; }},
      {"branches without a block", [](T& t) { put(t.branches); }},
      {"first block", [](T& t) { t.sops[0]->first_block = 5; }},
      {"lies outside its SOP", [](T& t) { t.outcomes[0]->target = runtime::to_block(9); }},
      {"lies outside its SOP", [](T& t) { t.outcomes[4]->target = runtime::to_branch_end(0); }},
      {"out of its parallel branch", [](T& t) { t.outcomes[0]->target = 2; }},
      {"out of its parallel branch", [](T& t) { t.outcomes[0]->target = -1; }},
      {"out of its parallel branch", [](T& t) { t.outcomes[3]->target = 0; }},
      {"the SOP that step", [](T& t) { t.steps[2]->call = 9; }},
      {"go in a circle", [](T& t) { t.steps[3]->call = 0; }},
      {"timeout of step", [](T& t) { t.steps[0]->timeout = -5; }},
      {"a place of step",
       [](T& t) {
         t.steps[0]->occupancies[0] = {3, 2};
       }},
      {"a place of step",
       [](T& t) {
         t.steps[0]->occupancies[0] = {0, 3};
       }},
      {"skills of step", [](T& t) { t.steps[0]->skills = {1}; }},
      {"members of the pool", [](T& t) { t.posts[0]->members = {0}; }},
      {"has no staff", [](T& t) { t.scenarios[0]->staff[0]->skills.clear(); }},
      {"skills of the staff", [](T& t) { t.scenarios[0]->staff[0]->skills = {4}; }},
      {"absence of the staff", [nan](T& t) { t.scenarios[0]->staff[0]->absent_days = nan; }},
      {"absence of the staff", [](T& t) { t.scenarios[0]->staff[0]->absent_share = 1; }},
      {"calendar of", [](T& t) { t.scenarios[0]->staff[0]->rotation = {9}; }},
      {"posts among the staff", [](T& t) { t.scenarios[0]->staff[0]->more_posts = {9}; }},
      {"is missing", [](T& t) { t.scenarios[0]->capacities[0]->count = 0; }},
      {"the places", [](T& t) { t.scenarios[0]->capacities[0]->place = 4; }},
      {"all outcomes of step", [](T& t) { t.outcomes[3]->most = 1; }},
      {"an attribute",
       [](T& t) {
         t.scenarios[0]->attributes[0]->odds = {0.5, 0.6};
       }},
      {"a priority", [](T& t) { t.scenarios[0]->priorities[0]->rank = 0; }},
      {"a priority", [](T& t) { t.scenarios[0]->priorities[0]->terms = {fb::Term(0, 2)}; }},
      {"a target", [](T& t) { t.scenarios[0]->goals[0]->step = 3; }},
      {"a target", [](T& t) { t.scenarios[0]->goals[0]->clock = 9; }},
      {"the backlog", [](T& t) { t.scenarios[0]->backlogs[0]->step = 0; }},
      {"a queueing rule", [](T& t) { t.scenarios[0]->disciplines[0]->post = 9; }},
      {"a person who stays", [](T& t) { t.scenarios[0]->same_handlers[0]->sop = 9; }},
      {"a delay", [](T& t) { t.scenarios[0]->delays[0]->step = 9; }},
      {"no distribution", [](T& t) { t.scenarios[0]->delays[0]->time.reset(); }},
      {"skip or repeat", [nan](T& t) { t.scenarios[0]->skips[0]->chance = nan; }},
      {"odds under a condition", [](T& t) { t.scenarios[0]->odds_if[0]->odds.pop_back(); }},
      {"sum to",
       [](T& t) {
         t.scenarios[0]->odds_if[0]->odds = {0.5, 0.6};
       }},
      {"arrival pattern",
       [](T& t) {
         t.scenarios[0]->arrivals[0]->weights[0] = {50, 50, 1};
       }},
      {"arrival pattern",
       [](T& t) {
         t.scenarios[0]->arrivals[0]->weights[0] = {0, 50, 0};
       }},
      {"dates of arrivals",
       [](T& t) {
         t.scenarios[0]->arrivals[0]->dates[0] = {-1, 1};
       }},
  };
  for (const Case& c : cases) {
    test::SampleSet set = office();
    c.harm(set.tables());
    INFO(c.says);
    const auto tables = runtime::load(runtime::pack(set.tables()), "x.tabel");
    REQUIRE_FALSE(tables);
    INFO(tables.error().message.en);
    CHECK(tables.error().message.en.find(c.says) != std::string::npos);
  }
}

TEST_CASE("Forged offices with a right checksum are refused or can be shown and run") {
  std::mt19937_64 random(3);
  int accepted = 0;
  for (int round = 0; round < 4'000; ++round) {
    std::string bytes = runtime::pack(test::random_office(static_cast<std::uint64_t>(round % 40)).tables());
    for (std::uint64_t changes = 1 + random() % 3; changes > 0; --changes)
      bytes[32 + random() % (bytes.size() - 32)] ^= static_cast<char>(1u << (random() % 8));
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693u, 0xFFFFFFFFFFFFFFFFu, 0xFFFFFFFFFFFFFFFFu, true, true> crc;
    crc.process_bytes(bytes.data(), 24);
    crc.process_bytes(bytes.data() + 32, bytes.size() - 32);
    for (int i = 0; i < 8; ++i)
      bytes[static_cast<std::size_t>(24 + i)] = static_cast<char>(crc.checksum() >> (8 * i) & 0xff);
    const auto tables = runtime::load(bytes, "x.tabel");
    if (!tables) continue;
    ++accepted;
    CHECK_FALSE(runtime::dump(*tables).empty());
    simulator::SimulateOptions options;
    options.threads = 1;
    options.replications = 1;
    options.limits.events = 3'000;
    options.limits.open_cases = 500;
    for (std::size_t s = 0; s < (*tables)->scenarios.size(); ++s)
      (void)simulator::simulate(*tables, s, options);
  }
  CHECK(accepted > 100);  // otherwise this tests nothing
}
