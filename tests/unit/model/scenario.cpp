// What a scenario says of people, places and cases.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using namespace alur::model;
using tests::compile_text;
using tests::CompiledText;

namespace {

const std::string set =
    "jabatan k \"Kepala\"\njabatan m \"Staf\"\nkeahlian hukum \"Hukum\"\ntempat kamar \"Kamar\"\n"
    "jadwal siaga \"Siaga\" { giliran pagi 07.00-19.00 giliran malam 19.00-07.00 pola { pagi malam libur } "
    "}\n"
    "sop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" { waktu 1 jam  opsional  ulangi  keputusan \"?\" "
    "{ ya -> x  tidak -> "
    "selesai } }\n}\n";

CompiledText scenario(const std::string& body, const std::string& after = "") {
  return compile_text(set + "skenario s \"S\" {\n" + body + "}\n" + after);
}
const Scenario& the_scenario(const CompiledText& text, std::uint32_t i = 0) {
  return text.meant.model.scenarios[ScenarioId{i}];
}

}  // namespace

TEST_CASE("Staff may hold several posts, work in turns, have skills, a caseload and a cost") {
  const CompiledText text = scenario(
      "  pegawai m, k 2 orang jadwal siaga keahlian hukum maksimal 10 kasus lembur biaya 5.000.000 per "
      "bulan\n");
  REQUIRE_FALSE(the_scenario(text).broken);
  const Staff& staff = the_scenario(text).staff[0];
  CHECK(staff.posts == std::vector<PostId>{PostId{0}, PostId{1}});
  CHECK(staff.roster == RosterId{0});
  CHECK(staff.skills == std::vector<SkillId>{SkillId{0}});
  CHECK(staff.caseload == 10);
  CHECK(staff.overtime);
  CHECK(staff.cost->amount == 5e6);
  CHECK(staff.cost->per == TimeAmount{.months = 1});
  const Roster& roster = text.meant.model.rosters[RosterId{0}];
  CHECK(roster.pattern == std::vector<std::optional<std::size_t>>{0, 1, std::nullopt});
  CHECK(roster.shifts[1].ranges[0].begin == 19 * 60);
  CHECK(roster.shifts[1].ranges[0].end == 7 * 60);
}

TEST_CASE("Attributes drive odds, effort and priority") {
  const CompiledText text = scenario(
      "  atribut risiko { tinggi 20 %; sedang 50 %; rendah }\n  peluang a.x ya 30 % bila risiko tinggi\n  "
      "peluang a.x dilewati 10 %\n"
      "  peluang a.x diulang 5 %\n  kerja a.x konstan(1 jam) bila risiko rendah\n  kerja a.x konstan(2 "
      "jam)\n  prioritas a 1 menyela bila risiko "
      "tinggi\n");
  const Scenario& s = the_scenario(text);
  REQUIRE_FALSE(s.broken);
  CHECK(s.attributes[AttributeId{0}].values[2].probability == Approx(0.3));
  REQUIRE(s.odds.size() == 3);
  CHECK(s.odds[0].condition.terms[0].value == 0);
  CHECK(s.odds[1].kind == OddsKind::Skipped);
  CHECK(s.odds[2].kind == OddsKind::Repeated);
  CHECK(s.efforts.size() == 2);
  CHECK(s.priorities[0].preempts);
  CHECK(scenario("  atribut r { t 20 %; u 90 % }\n").count("VL09") == 1);
  CHECK(scenario("  peluang a.x ya 30 % bila risiko tinggi\n").count("NM02") == 1);
  CHECK(scenario("  atribut r { t 20 %; u }\n  peluang a.x ya 30 % bila r v\n").count("NM02") == 1);
}

TEST_CASE("Arrivals by pattern, in batches, on dates and from a file") {
  const CompiledText text = scenario(
      "  kedatangan a poisson(200 per tahun) {\n    pola hari { 1 1 1 1 1 0,5 0 }\n    rombongan "
      "konstan(2)\n    pada 5 Mei 2025 08.30 3 kasus\n    dari "
      "\"log.csv\" kolom \"tanggal\"\n  }\n");
  const Scenario& s = the_scenario(text);
  REQUIRE_FALSE(s.broken);
  const Arrivals& arrivals = s.arrivals[0];
  CHECK(arrivals.weekdays == std::vector<double>{1, 1, 1, 1, 1, 0.5, 0});
  CHECK(arrivals.batch->parameters == std::vector<double>{2});
  CHECK(arrivals.dates[0].minute == 8 * 60 + 30);
  CHECK(arrivals.dates[0].cases == 3);
  CHECK(arrivals.files[0].column->value == "tanggal");
  CHECK(scenario("  kedatangan a poisson(1 per hari) { pola jam { 1 } }\n").count("VL08") == 1);
}

TEST_CASE("Targets, backlog, absence, places and money") {
  const CompiledText text = scenario(
      "  sasaran a selesai dalam 6 jam untuk 95 %\n  sasaran a.x selesai dalam 2 hari kerja untuk 90 %\n  "
      "awal a.x 5 kasus\n  absen k 12 hari per tahun "
      "\"cuti\"\n  absen k 3 hari per tahun\n  absen m cuti_abk\n  tempat kamar 6 unit\n  petugas_tetap "
      "a.p\n  antrean k menurut tenggat\n  anggaran "
      "500.000.000 per tahun\n  ketelitian 5 %\n  menyerah a.x eksponensial(3 hari)\n  tunggu a.x konstan(1 "
      "hari)\n");
  const Scenario& s = the_scenario(text);
  REQUIRE_FALSE(s.broken);
  CHECK(s.goals.size() == 2);
  CHECK(s.goals[1].step == StepId{0});
  CHECK(s.backlogs[0].cases == 5);
  CHECK(s.absences.size() == 3);
  CHECK(s.capacities[0].count == 6);
  CHECK(s.same_handlers[0].lane == LaneId{0});
  CHECK(s.disciplines[0].rule == QueueRule::DueDate);
  CHECK(s.budget->amount == 5e8);
  CHECK(s.precision == Approx(0.05));
  CHECK(s.patiences.size() == 1);
  CHECK(s.delays.size() == 1);
}

TEST_CASE("A variant has all that its base has, but for what it says itself") {
  const CompiledText text =
      scenario("  pegawai k 1 orang\n  pegawai m 2 orang\n  kerja a.x konstan(1 jam)\n  ulangan 50\n",
               "skenario t seperti s \"T\" {\n  pegawai k 3 orang\n  kerja a.x konstan(2 jam)\n}\n"
               "skenario u seperti t \"U\" { ulangan 10 }\n");
  const Scenario &t = the_scenario(text, 1), &u = the_scenario(text, 2);
  REQUIRE_FALSE(u.broken);
  CHECK(t.base == ScenarioId{0});
  CHECK(t.replications == 50);
  REQUIRE(u.staff.size() == 2);
  int people = 0;
  for (const Staff& staff : u.staff) people += staff.count;
  CHECK(people == 5);
  CHECK(u.efforts.size() == 1);
  CHECK(u.efforts[0].work.parameters == std::vector<double>{7200});
  CHECK(u.replications == 10);
  CHECK(u.title.value == "U");
}

TEST_CASE("A variant may stand before its base, and not be its own") {
  CHECK(compile_text(set +
                     "skenario t seperti s \"T\" { ulangan 10 }\nskenario s \"S\" { pegawai k 1 orang }\n")
            .meant.model.scenarios[ScenarioId{0}]
            .staff.size() == 1);
  CHECK(
      compile_text(set + "skenario t seperti s \"T\" { }\nskenario s seperti t \"S\" { }\n").count("NM14") ==
      1);
}

TEST_CASE("A figure that is said to be unknown is kept, with what it is about") {
  const CompiledText text = scenario(
      "  periode kosong\n  kalender kosong\n  pegawai m, k kosong\n  tempat kamar kosong\n  kedatangan a "
      "kosong\n  kerja a.x kosong\n  tunggu a.x kosong\n  peluang a.x tidak kosong\n  peluang a.x diulang "
      "kosong\n  anggap kosong\n");
  const Scenario& s = the_scenario(text);
  REQUIRE_FALSE(s.broken);
  REQUIRE(s.unfilled.size() == 10);
  static constexpr Figure figures[] = {Figure::Period,   Figure::Calendar,  Figure::Staff, Figure::Capacity,
                                       Figure::Arrivals, Figure::Effort,    Figure::Delay, Figure::Odds,
                                       Figure::Odds,     Figure::Assumption};
  for (std::size_t i = 0; i < 10; ++i) CHECK(s.unfilled[i].figure == figures[i]);
  CHECK(s.unfilled[2].posts == std::vector<PostId>{PostId{0}, PostId{1}});
  CHECK(s.unfilled[3].resource == PlaceId{0});
  CHECK(s.unfilled[4].sop == SopId{0});
  CHECK(s.unfilled[5].step == StepRef{SopId{0}, StepId{0}});
  CHECK(s.unfilled[7].outcome == 1);
  CHECK(s.unfilled[8].kind == OddsKind::Repeated);
  CHECK((s.staff.empty() && s.efforts.empty() && s.odds.empty() && s.arrivals.empty()));
  CHECK(scenario("  peluang a.x entah kosong\n").count("NM07") == 1);
  CHECK(scenario("  kerja a.tiada kosong\n").count("NM02") == 1);
}

TEST_CASE("A variant answers what its base leaves open, and only that") {
  const CompiledText text =
      scenario("  pegawai k kosong\n  kerja a.x kosong\n  peluang a.x ya kosong\n",
               "skenario t seperti s \"T\" {\n  pegawai k 1 orang\n  kerja a.x konstan(1 jam)\n}\n"
               "skenario u seperti t \"U\" {\n  pegawai k kosong\n  peluang a.x ya 10 %\n}\n");
  CHECK(the_scenario(text, 0).unfilled.size() == 3);
  REQUIRE(the_scenario(text, 1).unfilled.size() == 1);
  CHECK(the_scenario(text, 1).unfilled[0].figure == Figure::Odds);
  // What it says itself stands, though its base knows the number.
  REQUIRE(the_scenario(text, 2).unfilled.size() == 1);
  CHECK(the_scenario(text, 2).unfilled[0].figure == Figure::Staff);
}
