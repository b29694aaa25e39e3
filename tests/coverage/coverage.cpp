#include <algorithm>
#include <filesystem>

#include "base/output_file.h"
#include "compiler/compile.h"
#include "tests/coverage/facts.h"
#include "tests/support/catch.h"

using namespace alur;
using namespace alur::tests;

namespace {

const std::string root = ALUR_SOURCE_DIR "/";
const std::string folder = root + "tests/coverage/";

std::string path_of(const SopFact& fact) { return root + "sops/" + fact.city + "/" + fact.sop + ".sop"; }

std::string bytes(const std::string& path) {
  INFO(path);
  const auto text = read_file(path, 1u << 20);
  REQUIRE(text);
  return *text;
}

std::vector<std::string> seed_lines(const std::string& seed) {
  return lines_of(bytes(folder + "seeds/" + seed + ".txt"));
}

std::vector<Repair> all_repairs() { return repairs_from(bytes(folder + "repairs.tsv")); }

model::Sop compiled(const SopFact& fact) {
  INFO(path_of(fact));
  const auto set = compile({path_of(fact)}, {});
  REQUIRE(set);
  REQUIRE(set->checked);
  for (const model::Sop& sop : set->checked->model().sops)
    if (sop.name.text == fact.sop) return sop;
  FAIL("the file has no SOP of this name");
  return {};
}

std::size_t steps_of(const model::Sop& sop) {
  std::size_t alone = 0;
  for (const model::Step& step : sop.steps) alone += step.group ? 0 : 1;
  return alone + sop.groups.size();
}

void compare_limits(const model::Sop& sop, const SopFact& fact) {
  REQUIRE(sop.steps.size() == fact.limits.size());
  TimeAmount shortest, longest;
  std::size_t i = 0;
  for (const model::Step& step : sop.steps) {
    INFO("row " << i + 1);
    const LimitFact& limit = fact.limits[i++];
    CHECK((step.limit.state == model::BoxState::Blank) == limit.blank);
    CHECK(step.limit.shortest == limit.shortest);
    CHECK(step.limit.longest == limit.longest);
    CHECK(step.limit.range == limit.range());
    shortest += step.limit.shortest;
    longest += step.limit.longest;
  }
  CHECK(shortest == fact.shortest_total);
  CHECK(longest == fact.longest_total);
}

void compare_cell(const char* column, const std::string& sop, const std::string& seed) {
  INFO(column);
  CHECK(sop == seed);
}

// A number that the scan lost cannot be compared; how many there are was counted.
void compare_rows(const SopFact& fact, const std::vector<Row>& sop, const std::vector<Row>& seed) {
  REQUIRE(sop.size() == seed.size());
  std::size_t lost = 0;
  for (std::size_t i = 0; i < seed.size(); ++i) {
    INFO(fact.sop << ", row " << i + 1);
    if (seed[i].number.empty())
      lost += sop[i].number.empty() ? 0 : 1;
    else
      compare_cell("number", sop[i].number, seed[i].number);
    compare_cell("activity", sop[i].activity, seed[i].activity);
    compare_cell("input", sop[i].input, seed[i].input);
    compare_cell("limit", sop[i].limit, seed[i].limit);
    compare_cell("output", sop[i].output, seed[i].output);
    compare_cell("note", sop[i].note, seed[i].note);
  }
  CHECK(lost == fact.lost_numbers);
}

bool concerns(const Repair& repair, const SopFact& fact) {
  return repair.seed == fact.table.seed && fact.table.covers(repair.line);
}

}  // namespace

TEST_CASE("A line is cut at its tabs, or word by word") {
  const std::vector<std::string> lines = {"1\tPergi\tx\t\tSurat\t1 jam\tTanda  terima\t",
                                          "\tpulang\t\tPeta\t\t\t", "2 Makan siang Nasi 5 menit Kenyang"};
  SeedTable table{"uji", {{1, 2}, {3, 3}}};
  table.words[3] = "NAAITTO";
  const std::vector<Row> rows = cut(table, lines);
  REQUIRE(rows.size() == 2);
  CHECK((rows[0] == Row{"1", "Pergi pulang", "Surat Peta", "1 jam", "Tanda terima", ""}));
  CHECK((rows[1] == Row{"2", "Makan siang", "Nasi", "5 menit", "Kenyang", ""}));
  CHECK_THROWS(cut({"uji", {{3, 3}}}, lines));
}

TEST_CASE("A repair must fit its line") {
  const std::vector<std::string> lines = {"satu dua dua"};
  CHECK(repaired(lines, "a", {{"a", 1, "satu", "tiga"}, {"b", 1, "x", "y"}})[0] == "tiga dua dua");
  const std::vector<Repair> two = {{"a", 1, "satu", "dua"}, {"a", 1, "dua dua", "satu"}};
  CHECK(repaired(lines, "a", two)[0] == "dua satu");
  CHECK(repaired(lines, "a", {two[1], two[0]})[0] == "dua satu");
  CHECK_THROWS(repaired(lines, "a", {{"a", 1, "empat", "tiga"}}));
  CHECK_THROWS(repaired(lines, "a", {{"a", 1, "dua", "tiga"}}));
  CHECK_THROWS(repaired(lines, "a", {{"a", 2, "dua", "tiga"}}));
  CHECK_THROWS(repairs_from("001\t62\told"));
}

TEST_CASE("The twelve SOPs of the seeds have 71 steps in 73 rows") {
  std::size_t steps = 0, rows = 0, blank = 0, ranges = 0;
  for (const SopFact& fact : facts()) {
    steps += fact.steps;
    rows += fact.limits.size();
    CHECK(fact.table.rows.size() == fact.limits.size());
    for (const LimitFact& limit : fact.limits) {
      blank += limit.blank ? 1 : 0;
      ranges += limit.range() ? 1 : 0;
    }
  }
  CHECK(facts().size() == 12);
  CHECK(steps == 71);
  CHECK(rows == 73);
  CHECK(blank == 5);
  CHECK(ranges == 4);
}

TEST_CASE("Each SOP has the steps, lanes, times and totals that the audit counted") {
  for (const SopFact& fact : facts()) {
    INFO(fact.sop);
    const model::Sop sop = compiled(fact);
    CHECK(steps_of(sop) == fact.steps);
    CHECK(sop.lanes.size() == fact.lanes);
    compare_limits(sop, fact);
    CHECK(sop.total.has_value() == fact.stated_total.has_value());
    if (sop.total && fact.stated_total) CHECK(sop.total->amount == *fact.stated_total);
  }
}

TEST_CASE("Each cell of the seeds' tables stands in its SOP as it was scanned") {
  const std::vector<Repair> repairs = all_repairs();
  for (const SopFact& fact : facts()) {
    const auto lines = repaired(seed_lines(fact.table.seed), fact.table.seed, repairs);
    const model::Sop sop = compiled(fact);
    compare_rows(fact, rows_of(sop, Reading::Scanned, fact.letters), cut(fact.table, lines));
    if (fact.table.total_line == 0) continue;
    REQUIRE(sop.total);
    CHECK(normal(lines[fact.table.total_line - 1]) ==
          normal(sop.profile.labels.total + " " + sop.total->printed));
  }
}

TEST_CASE("Each repair changes a cell that is compared") {
  const std::vector<Repair> repairs = all_repairs();
  for (std::size_t i = 0; i < repairs.size(); ++i) {
    INFO("repairs.tsv: seed " << repairs[i].seed << ", line " << repairs[i].line);
    const auto fact = std::find_if(facts().begin(), facts().end(),
                                   [&](const SopFact& f) { return concerns(repairs[i], f); });
    REQUIRE(fact != facts().end());
    std::vector<Repair> others = repairs;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const auto lines = seed_lines(repairs[i].seed);
    CHECK(cut(fact->table, repaired(lines, repairs[i].seed, repairs)) !=
          cut(fact->table, repaired(lines, repairs[i].seed, others)));
  }
}
