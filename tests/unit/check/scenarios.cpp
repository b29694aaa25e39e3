#include <cmath>
#include <set>

#include "compiler/check/scenario_facts.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

const std::string sop =
    "jabatan k \"K\"\n"
    "sop a \"A\" {\n  pelaksana p: k\n"
    "  langkah x 1 p \"X\" {\n    waktu 1 jam\n    keputusan \"?\" { ya -> y  tidak -> x  lain -> selesai "
    "}\n  }\n"
    "  langkah y 2 p \"Y\" { waktu 2 hari }\n}\n";

CompiledText with(const std::string& body) {
  return compile_text(sop + "skenario s \"S\" {\n" + body + "}\n");
}

const std::string base =
    "  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per "
    "bulan)\n"
    "  kerja a.x konstan(30 menit)\n";

}  // namespace

TEST_CASE("The outcome that is given no odds takes the rest") {
  const CompiledText text =
      with(base + "  kerja a.y konstan(1 jam)\n  peluang a.x ya 60 %\n  peluang a.x tidak 30 %\n");
  REQUIRE(text.scenarios.size() == 1);
  const auto odds = check::StepFacts(text.model(), text.scenarios[0].scenario())
                        .odds_of({model::SopId{0}, model::StepId{0}});
  REQUIRE(odds);
  CHECK((*odds)[0] == Approx(0.6));
  CHECK((*odds)[1] == Approx(0.3));
  CHECK((*odds)[2] == Approx(0.1));
}

TEST_CASE("SC05: odds beyond 100 % and two outcomes without odds stop the scenario") {
  CHECK(with(base + "  kerja a.y konstan(1 jam)\n  peluang a.x ya 80 %\n  peluang a.x tidak 30 %\n")
            .count("SC05") == 1);
  CHECK(with(base + "  kerja a.y konstan(1 jam)\n  peluang a.x ya 80 %\n").count("SC05") == 1);
}

TEST_CASE("A bad scenario never stops a drawing") {
  const CompiledText text = with(base);
  CHECK(text.checked);
  CHECK(text.scenarios.empty());
}

TEST_CASE("SC04: a limit in days is no effort, even when limits are taken as efforts") {
  const CompiledText text =
      with(base + "  anggap kerja dari waktu\n  peluang a.x ya 60 %\n  peluang a.x tidak 30 %\n");
  REQUIRE(text.count("SC04") == 1);
  CHECK(text.first("SC04").what.id.find("'y'") != std::string::npos);
}

TEST_CASE("SC06: a run may not leave the years whose holidays are known") {
  const std::string calendar =
      "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n}\n"
      "kalender c \"C\" {\n  jam senin s/d jumat 07.30-16.00\n  hari_libur h\n}\n";
  const auto run = [&](const std::string& period) {
    return compile_text(calendar + sop + "skenario s \"S\" {\n" + period +
                        "  kalender c\n  pegawai k 1 orang\n  kedatangan a poisson(1 per bulan)\n  kerja a.x "
                        "konstan(1 menit)\n  kerja a.y konstan(1 menit)\n"
                        "  peluang a.x ya 60 %\n  peluang a.x tidak 30 %\n}\n")
        .count("SC06");
  };
  CHECK(run("  periode 1 Januari 2025 s/d 31 Desember 2025\n") == 0);
  CHECK(run("  periode 1 Januari 2025 s/d 1 Januari 2026\n") == 1);
  CHECK(run("  periode 1 Januari 2025 s/d 31 Desember 2025\n  tuntaskan 1 hari\n") == 1);
  CHECK(run("  sampai 100 kasus\n") == 1);
}

namespace {

// A scenario over a weekend and the Monday after it, or without the Monday.
CompiledText weekend(const std::string& calendar, const std::string& last, const std::string& staff) {
  return compile_text(calendar + sop + "skenario s \"S\" {\n  periode 11 Januari 2025 s/d " + last +
                      " Januari 2025\n" + staff +
                      "  kedatangan a poisson(10 per bulan)\n  kerja a.x konstan(1 menit)\n  kerja a.y "
                      "konstan(1 menit)\n  peluang a.x ya 60 %\n  peluang a.x tidak 30 %\n}\n");
}

const std::string office = "kalender c \"C\" {\n  jam senin s/d jumat 07.30-16.00\n}\n";

}  // namespace

TEST_CASE("SC09: an office that never opens in the period is one finding, and the scenario does not run") {
  const std::string all = "  kalender c\n  pegawai k 1 orang\n";
  const CompiledText closed = weekend(office, "12", all);
  CHECK(closed.count("SC09") == 1);
  CHECK(closed.scenarios.empty());
  const CompiledText open = weekend(office, "13", all);
  CHECK(open.count("SC09") == 0);
  CHECK(open.scenarios.size() == 1);
  // The drain helps nobody who must begin in the period.
  CHECK(weekend(office, "12", "  tuntaskan 5 hari\n" + all).count("SC09") == 1);
}

TEST_CASE("SC09 stands at the post whose own calendar never opens") {
  const CompiledText closed = weekend(office, "12", "  pegawai k 1 orang kalender c\n");
  REQUIRE(closed.count("SC09") == 1);
  CHECK(closed.first("SC09").what.id.find("pekerjaan K tidak pernah dimulai") != std::string::npos);
}

TEST_CASE("SC09: a calendar without hours, and one that is all holidays") {
  const std::string all = "  kalender c\n  pegawai k 1 orang\n";
  CHECK(weekend("kalender c \"C\" {\n}\n", "31", all).count("SC09") == 1);
  const std::string holidays =
      "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  libur 13 Januari 2025 "
      "\"Cuti\"\n}\n"
      "kalender c \"C\" {\n  jam senin s/d jumat 07.30-16.00\n  hari_libur h\n}\n";
  const CompiledText closed = weekend(holidays, "13", all);
  CHECK(closed.count("SC09") == 1);
  CHECK(closed.count("SC06") == 0);
}

TEST_CASE("SC06 alone where the calendar does not cover the period") {
  const CompiledText text = weekend(
      "kalender c \"C\" {\n  berlaku 1 Januari 2024 s/d 31 Desember 2024\n  jam senin s/d jumat "
      "07.30-16.00\n}\n",
      "13", "  kalender c\n  pegawai k 1 orang\n");
  CHECK(text.count("SC06") == 1);
  CHECK(text.count("SC09") == 0);
}

TEST_CASE("SC06: without a period no calendar of hours can be used, dated or not") {
  const auto run = [&](const std::string& calendar) {
    return compile_text(calendar + sop +
                        "skenario s \"S\" {\n  sampai 100 kasus\n  kalender c\n  pegawai k 1 orang\n  "
                        "kedatangan a poisson(1 per bulan)\n  kerja a.x konstan(1 menit)\n  kerja a.y "
                        "konstan(1 menit)\n  peluang a.x ya 60 %\n  peluang a.x tidak 30 %\n}\n");
  };
  CHECK(run(office).count("SC06") == 1);
  CHECK(run("kalender c \"C\" {\n  jam senin s/d minggu 00.00-24.00\n}\n").scenarios.size() == 1);
}

TEST_CASE("SC07 counts loops: a step that is repeated loads its post more than once") {
  const auto load = [](const std::string& odds) {
    return compile_text(
               "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" {\n    waktu 1 jam\n "
               "   keputusan \"?\" { ya -> selesai  tidak -> x }\n  }\n}\n"
               "skenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
               "kedatangan a poisson(14 per hari)\n  anggap kerja dari waktu\n  peluang a.x ya " +
               odds + " %\n}\n")
        .count("SC07");
  };
  CHECK(load("100") == 0);  // 14 hours of work a day
  CHECK(load("50") == 1);   // 28 hours of work a day
}

TEST_CASE("SC15: each figure that is not collected is one finding where it stands, and no rule repeats it") {
  const CompiledText text = with(
      "  periode kosong\n  kalender kosong\n  pegawai k kosong\n  kedatangan a kosong\n  kerja a.x "
      "kosong\n  kerja a.y kosong\n  peluang a.x ya kosong\n  peluang a.x tidak kosong\n  anggap kosong\n");
  CHECK(text.scenarios.empty());
  CHECK(text.count("SC15") == 9);
  for (const char* code : {"SC01", "SC02", "SC03", "SC04", "SC05"}) CHECK(text.count(code) == 0);
  std::set<std::uint32_t> places;
  for (const Diagnostic& d : text.findings)
    if (d.kind->code == "SC15") places.insert(d.place.begin);
  CHECK(places.size() == 9);
  CHECK(text.first("SC15").severity == Severity::Invalid);
}

TEST_CASE(
    "SC15: one blank stops a scenario that is otherwise complete; what stands beside it is still missed") {
  const std::string complete = base + "  kerja a.y konstan(1 jam)\n  peluang a.x ya 60 %\n";
  CHECK(with(complete + "  peluang a.x tidak 30 %\n").scenarios.size() == 1);
  CHECK(with(complete + "  peluang a.x tidak kosong\n").scenarios.empty());
  CHECK(with(complete + "  peluang a.x tidak 30 %\n  anggap kosong\n").scenarios.empty());
  const CompiledText partly = with("  periode kosong\n  kedatangan a kosong\n  kerja a.x kosong\n");
  CHECK(partly.count("SC15") == 3);
  CHECK(partly.count("SC03") == 1);
  CHECK(partly.count("SC04") == 1);  // of y
  CHECK(partly.count("SC05") == 1);
}
