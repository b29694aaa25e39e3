// A table file is whole and sound, or it is refused with a reason; whatever its bytes.
#include "runtime/tables.h"

#include <boost/crc.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

#include "base/output_file.h"
#include "simulator/simulate.h"
#include "tests/support/catch.h"
#include "tests/support/sample_tables.h"

using namespace alur;
namespace fb = runtime::fb;

namespace {

std::string office_bytes() {
  test::SampleSet set = test::small_office();
  return runtime::pack(set.tables());
}

// As a forger would: the checksum made to fit.
void sign(std::string& bytes) {
  boost::crc_optimal<64, 0x42F0E1EBA9EA3693u, 0xFFFFFFFFFFFFFFFFu, 0xFFFFFFFFFFFFFFFFu, true, true> crc;
  crc.process_bytes(bytes.data(), 24);
  crc.process_bytes(bytes.data() + 32, bytes.size() - 32);
  const std::uint64_t sum = crc.checksum();
  for (int i = 0; i < 8; ++i)
    bytes[static_cast<std::size_t>(24 + i)] = static_cast<char>(sum >> (8 * i) & 0xff);
}

std::string refusal(const std::string& bytes) {
  const auto tables = runtime::load(bytes, "x.tabel");
  REQUIRE_FALSE(tables);
  CHECK(tables.error().message.id.find("x.tabel") == 0);
  CHECK(tables.error().message.en.find("x.tabel") == 0);
  return tables.error().message.en;
}

}  // namespace

TEST_CASE("What is packed is loaded, and packing it again gives the same bytes") {
  const std::string bytes = office_bytes();
  const auto tables = runtime::load(bytes, "x.tabel");
  REQUIRE(tables);
  CHECK(runtime::pack(**tables) == bytes);
  CHECK(runtime::dump(*tables).find("step 1 periksa number \"2\"") != std::string::npos);
}

TEST_CASE("A table file is read from disk, and a missing one is an error") {
  const std::string path = "table_test.tabel";
  REQUIRE(write_file(path, office_bytes()));
  CHECK(runtime::read(path));
  CHECK_FALSE(runtime::read("no/such/file.tabel"));
  std::remove(path.c_str());
}

TEST_CASE("Damage is named: what is wrong comes first in the order header, size, checksum, structure") {
  const std::string bytes = office_bytes();
  CHECK(refusal("").find("not an Alur table file") != std::string::npos);
  CHECK(refusal("PK\3\4 something else entirely, longer than a header").find("not an Alur") !=
        std::string::npos);
  CHECK(refusal(bytes.substr(0, 20)).find("cut off in its header") != std::string::npos);
  CHECK(refusal(bytes.substr(0, bytes.size() - 1)).find("bytes of content") != std::string::npos);
  CHECK(refusal(bytes + "x").find("bytes of content") != std::string::npos);
  std::string flipped = bytes;
  flipped[bytes.size() / 2] ^= 1;
  CHECK(refusal(flipped).find("checksum") != std::string::npos);
  std::string newer = bytes;
  newer[8] = 3;
  CHECK(refusal(newer).find("table format 3") != std::string::npos);
  std::string forged = bytes;
  for (std::size_t i = 32; i < 64; ++i) forged[i] = '\xff';
  sign(forged);
  CHECK(refusal(forged).find("structure") != std::string::npos);
}

TEST_CASE("Every invariant is checked by name") {
  struct Case {
    const char* says;
    std::function<void(fb::TablesT&)> harm;
  };
  using T = runtime::fb::TablesT;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Case cases[] = {
      {"is there twice", [](T& t) { t.posts[1]->name = t.posts[0]->name; }},
      {"without a name", [](T& t) { t.posts[1]->name.clear(); }},
      {"not UTF-8", [](T& t) { t.steps[0]->title = "\xff\xfe"; }},
      {"not UTF-8", [](T& t) { t.scenarios[0]->assumptions[0] = "\xc3"; }},
      {"not ascending", [](T& t) { std::swap(t.calendars[1]->intervals[0], t.calendars[1]->intervals[1]); }},
      {"not ascending",
       [](T& t) {
         t.calendars[1]->intervals[0] = {0, 10};
       }},
      {"round the clock but", [](T& t) { t.calendars[0]->intervals = t.calendars[1]->intervals; }},
      {"covered dates make no sense", [](T& t) { t.calendars[1]->valid_end = INT64_MAX; }},
      {"lie outside the list", [](T& t) { t.sops[1]->step_count = 99; }},
      {"does not name its SOP", [](T& t) { t.steps[0]->sop = 1; }},
      {"the post of step", [](T& t) { t.steps[0]->post = 77; }},
      {"a target of step", [](T& t) { t.outcomes[0]->target = 4; }},
      {"the outcomes of step", [](T& t) { t.steps[0]->outcome_count = 0; }},
      {"outcomes without a step",
       [](T& t) {
         t.outcomes.push_back(std::make_unique<fb::OutcomeT>());
         t.scenarios[0]->odds.push_back(0);
       }},
      {"random keys are equal", [](T& t) { t.steps[0]->key = t.steps[1]->key; }},
      {"time limit of step", [](T& t) { t.steps[0]->limit = -7; }},
      {"do not fit the set", [](T& t) { t.scenarios[0]->odds.pop_back(); }},
      {"makes no sense", [](T& t) { t.scenarios[0]->end = t.scenarios[0]->begin; }},
      {"makes no sense", [](T& t) { t.scenarios[0]->end = INT64_MAX; }},
      {"makes no sense", [](T& t) { t.scenarios[0]->drain = -1; }},
      {"number of replications", [](T& t) { t.scenarios[0]->replications = 0; }},
      {"does not cover", [](T& t) { t.scenarios[0]->drain *= 10; }},
      {"does not cover", [](T& t) { t.scenarios[0]->begin -= 1; }},
      {"no working time",
       [](T& t) {
         t.scenarios[0]->end = t.scenarios[0]->begin + 60;
         t.scenarios[0]->drain = 0;
       }},
      {"number of staff", [](T& t) { t.scenarios[0]->staff[0]->count = 0; }},
      {"posts among the staff", [](T& t) { t.scenarios[0]->staff[0]->post = 77; }},
      {"has no staff", [](T& t) { t.scenarios[0]->staff.pop_back(); }},
      {"calendar of", [](T& t) { t.scenarios[0]->staff[0]->calendar = 9; }},
      {"has no arrivals", [](T& t) { t.scenarios[0]->arrivals.clear(); }},
      {"SOPs among the arrivals", [](T& t) { t.scenarios[0]->arrivals[0]->sop = 1; }},
      {"no time between", [](T& t) { t.scenarios[0]->arrivals[0]->process->parameters = {0}; }},
      {"no distribution", [](T& t) { t.scenarios[0]->arrivals[0]->process.reset(); }},
      {"is unknown", [](T& t) { t.scenarios[0]->efforts[0]->name = "sihir"; }},
      {"no distribution", [](T& t) { t.scenarios[0]->efforts[0]->name = ""; }},
      {"takes 1 parameters",
       [](T& t) {
         t.scenarios[0]->efforts[1]->parameters = {1, 2};
       }},
      {"the odds of step", [nan](T& t) { t.scenarios[0]->odds[1] = nan; }},
      {"sum to", [](T& t) { t.scenarios[0]->odds[1] = 0.2; }},
      {"no way from step",
       [](T& t) {
         t.scenarios[0]->odds[1] = 1;
         t.scenarios[0]->odds[2] = t.scenarios[0]->odds[3] = 0;
       }},
      {"do not pair", [](T& t) { t.scenarios[0]->assumptions_en.clear(); }},
  };
  for (const Case& c : cases) {
    test::SampleSet set = test::small_office();
    c.harm(set.tables());
    INFO(c.says);
    const std::string message = refusal(runtime::pack(set.tables()));
    CHECK(message.find(c.says) != std::string::npos);
    INFO(message);
  }
}

TEST_CASE("A step that no case can come to needs neither effort nor odds") {
  test::SampleSet set = test::small_office();
  fb::ScenarioT& scenario = set.scenario();
  scenario.odds[1] = 0.4;
  scenario.odds[2] = 0;
  scenario.odds[3] = 0.6;
  *scenario.efforts[2] = fb::DistributionT{};
  scenario.odds[4] = scenario.odds[5] = std::numeric_limits<double>::quiet_NaN();
  CHECK(runtime::load(runtime::pack(set.tables()), "x.tabel"));
}

TEST_CASE("Truncated at any length, a table file is refused") {
  const std::string bytes = office_bytes();
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    if (runtime::load(std::string_view(bytes).substr(0, length), "x.tabel")) FAIL("accepted at " << length);
  }
}

TEST_CASE("With any bits flipped, a table file is refused") {
  const std::string bytes = office_bytes();
  std::mt19937_64 random(1);
  for (int round = 0; round < 4000; ++round) {
    std::string flipped = bytes;
    const int flips = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < flips; ++i)
      flipped[random() % bytes.size()] ^= static_cast<char>(1u << (random() % 8));
    if (flipped == bytes) continue;
    if (runtime::load(flipped, "x.tabel")) FAIL("accepted in round " << round);
  }
}

TEST_CASE("Forged with a right checksum, a table file is refused or can be shown and run") {
  test::SampleSet set = test::small_office();
  // Few intervals: otherwise nearly every mutation would hit one of them.
  set.tables().calendars[1]->intervals.resize(20);
  set.scenario().end = set.scenario().begin + 86400 * 7;
  set.scenario().drain = 86400;
  const std::string bytes = runtime::pack(set.tables());
  REQUIRE(runtime::load(bytes, "x.tabel"));
  std::mt19937_64 random(2);
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string forged = bytes;
    const int changes = 1 + static_cast<int>(random() % 3);
    for (int i = 0; i < changes; ++i) {
      const std::size_t at = 32 + random() % (bytes.size() - 32);
      switch (random() % 4) {
        case 0:
          forged[at] ^= static_cast<char>(1u << (random() % 8));
          break;
        case 1:
          forged[at] = static_cast<char>(random());
          break;
        case 2:
          forged[at] = static_cast<char>(random() % 2 == 0 ? 0x00 : 0xff);
          break;
        default:
          for (std::size_t k = at; k < std::min(at + 8, forged.size()); ++k)
            forged[k] = static_cast<char>(random());
      }
    }
    sign(forged);
    const auto tables = runtime::load(forged, "x.tabel");
    if (!tables) continue;
    ++accepted;
    CHECK_FALSE(runtime::dump(*tables).empty());
    simulator::SimulateOptions options;
    options.threads = 1;
    options.replications = 1;
    options.limits.events = 5'000;
    options.limits.open_cases = 1'000;
    for (std::size_t s = 0; s < (*tables)->scenarios.size(); ++s)
      (void)simulator::simulate(*tables, s, options);
  }
  CHECK(accepted > 100);  // otherwise this tests nothing
}
