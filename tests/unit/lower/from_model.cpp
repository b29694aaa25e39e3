#include "compiler/lower/from_model.h"

#include "compiler/compile.h"
#include "runtime/tables.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;

namespace {

runtime::fb::TablesT lowered(const std::string& text) {
  const tests::CompiledText compiled = compile_text(text);
  for (const Diagnostic& d : compiled.findings) {
    INFO(d.what.en);
    REQUIRE(d.severity != Severity::Invalid);
  }
  runtime::fb::TablesT tables = lower::from_model(*compiled.checked, compiled.scenarios);
  const auto loaded = runtime::load(runtime::pack(tables), "uji");
  if (!loaded) FAIL(loaded.error().message.en);
  return tables;
}

const std::string sop =
    "jabatan k \"K\"\njabatan m \"M\"\n"
    "sop a \"A\" {\n  pelaksana p: k\n  pelaksana q: m\n"
    "  langkah x 1 p \"X\" {\n    waktu 1-3 jam\n    keputusan \"?\" { ya -> selesai  tidak -> y }\n  }\n"
    "  langkah y 2 q \"Y\" { waktu 2 hari kerja }\n}\n";

}  // namespace

TEST_CASE("A set of any SOPs lowers to tables that are accepted, also without a scenario") {
  const auto tables = lowered(sop);
  CHECK(tables.steps.size() == 2);
  CHECK(tables.outcomes.size() == 3);
  CHECK(tables.outcomes[0]->target == -1);
  CHECK(tables.outcomes[1]->target == 1);
  CHECK(tables.steps[0]->limit == 3 * 3600);
  CHECK_FALSE(tables.steps[0]->limit_in_working_time);
  CHECK(tables.steps[1]->limit == 2 * 27000);
  CHECK(tables.steps[1]->limit_in_working_time);
}

TEST_CASE("Random keys are made of names: another step in front changes none") {
  const auto one = lowered("jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah y 1 p \"Y\"\n}\n");
  const auto two = lowered(
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\"\n  langkah y 2 p \"Y\"\n}\n");
  CHECK(one.steps[0]->key == two.steps[1]->key);
  CHECK(two.steps[0]->key != two.steps[1]->key);
}

TEST_CASE("A rate in office hours keeps the cases of a year") {
  const std::string calendar = "kalender c \"C\" {\n  jam senin s/d minggu 08.00-16.00\n}\n";
  const auto tables = lowered(sop + calendar +
                              "skenario s \"S\" {\n  periode 1 Januari 2025 s/d 31 Desember 2025\n  pegawai "
                              "k 1 orang kalender c\n  pegawai m 2 orang\n"
                              "  kedatangan a poisson(365 per tahun) kalender c\n  kerja a.x konstan(1 "
                              "menit)\n  kerja a.y konstan(1 menit)\n  peluang a.x ya 50 %\n}\n");
  REQUIRE(tables.scenarios.size() == 1);
  const auto& scenario = *tables.scenarios[0];
  CHECK(scenario.arrivals[0]->process->parameters[0] == Approx(8 * 3600));  // one in each day's eight hours
  CHECK(tables.calendars[scenario.staff[0]->calendar]->intervals.size() >= 365);
  CHECK(tables.calendars[scenario.staff[1]->calendar]->always);
  CHECK(scenario.end - scenario.begin == std::int64_t{365} * 86400);
  CHECK(scenario.odds == std::vector<double>{0.5, 0.5, 1.0});
}

TEST_CASE("Midnight between two days of duty is no closing") {
  const auto tables = lowered(
      sop +
      "kalender c \"C\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  jam setiap hari 00.00-24.00\n}\n"
      "skenario s \"S\" {\n  periode 1 Januari 2025 s/d 31 Januari 2025\n  kalender c\n  pegawai k 1 orang\n "
      " pegawai m 1 orang\n"
      "  kedatangan a konstan(1 jam)\n  kerja a.x konstan(1 menit)\n  kerja a.y konstan(1 menit)\n  peluang "
      "a.x ya 50 %\n}\n");
  const auto& calendar = *tables.calendars[tables.scenarios[0]->staff[0]->calendar];
  CHECK(calendar.intervals.size() == 1);
  CHECK(calendar.intervals[0].end() - calendar.intervals[0].begin() == std::int64_t{365} * 86400);
}

TEST_CASE("A SOP is held against its stated total, else against the sum of its rows") {
  const std::string rows =
      "  langkah x 1 p \"X\" { waktu 1 jam }\n  langkah y 2 p \"Y\" { waktu 20 detik }\n";
  const std::string head = "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" + rows;
  CHECK(lowered(head + "}\n").sops[0]->limit == 3620);
  CHECK(lowered(head + "  total 1 jam\n}\n").sops[0]->limit == 3600);
}

TEST_CASE("A total of hours and working days is said as the SOP says it") {
  const auto tables = lowered(
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" { waktu 8 jam }\n  langkah y "
      "2 p "
      "\"Y\" { waktu 1 hari kerja }\n  total 1 hari kerja 8 jam\n}\n");
  CHECK(tables.sops[0]->limit == 27000 + 8 * 3600);
  CHECK(tables.sops[0]->limit_words == "1 hari kerja 8 jam");
  CHECK(tables.sops[0]->limit_words_en == "1 working day 8 hours");
}
