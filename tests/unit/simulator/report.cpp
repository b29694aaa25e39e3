#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "simulator/analysis/bottleneck.h"
#include "simulator/report/format.h"
#include "simulator/report/text_numbers.h"
#include "simulator/report/text_table.h"
#include "tests/support/catch.h"
#include "tests/support/sample_tables.h"

using namespace alur;
using namespace alur::simulator;

namespace {

report::Options options(Language language = Language::Indonesian) {
  report::Options options;
  options.language = language;
  options.program = "alur uji";
  return options;
}

}  // namespace

TEST_CASE("The same seed gives the same bytes whatever the number of threads, in every format") {
  const runtime::Tables tables = test::small_office().loaded();
  for (const report::Format* format : report::shelf()) {
    std::set<std::string> reports;
    for (const unsigned threads : {1u, 2u, 3u, 7u}) {
      SimulateOptions run;
      run.threads = threads;
      run.replications = 12;
      reports.insert(format->write(tables, simulate(tables, 0, run), options()));
    }
    INFO(format->name);
    CHECK(reports.size() == 1);
  }
}

TEST_CASE("Another seed gives another report") {
  const runtime::Tables tables = test::small_office().loaded();
  SimulateOptions other;
  other.seed = 2;
  const report::Format& json = *report::find("json");
  CHECK(json.write(tables, simulate(tables, 0), options()) !=
        json.write(tables, simulate(tables, 0, other), options()));
}

TEST_CASE("The JSON report is JSON and holds what it promises") {
  const runtime::Tables tables = test::small_office().loaded();
  report::Options with_timing = options();
  with_timing.timing = report::Timing::Include;
  const auto json =
      nlohmann::json::parse(report::find("json")->write(tables, simulate(tables, 0), with_timing));
  CHECK(json["format"] == "alur-simulation");
  CHECK(json["replications"] == 8);
  CHECK(json["events"] > 1000);
  CHECK(json["sops"].size() == 2);
  CHECK(json["sops"][0]["steps"].size() == 4);
  CHECK(json["sops"][0]["steps"][1]["cycle_quantiles_seconds"]["p95"]["mean"] > 0);
  CHECK(json["posts"].size() == 3);
  CHECK(json["fault"].is_null());
  CHECK(json["bottleneck"]["post"] == "petugas");
  for (const char* field : {"threads", "wall_seconds", "cpu_seconds", "ns_per_event"}) {
    CHECK(json["performance"].contains(field));
  }
  const auto without =
      nlohmann::json::parse(report::find("json")->write(tables, simulate(tables, 0), options()));
  CHECK_FALSE(without.contains("performance"));
}

TEST_CASE("The text report names the bottleneck first, in both languages") {
  const runtime::Tables tables = test::small_office().loaded();
  const Simulation s = simulate(tables, 0);
  const std::string indonesian = report::find("text")->write(tables, s, options());
  CHECK(indonesian.find("Titik macet: Jabatan petugas.") < indonesian.find("JABATAN"));
  CHECK(indonesian.find("Tidak ada cuti.") != std::string::npos);
  const std::string english = report::find("text")->write(tables, s, options(Language::English));
  CHECK(english.find("Bottleneck: Jabatan petugas.") != std::string::npos);
  CHECK(english.find("Nobody is on leave.") != std::string::npos);
}

TEST_CASE("Where cases wait only for the office to open, more people are not the answer") {
  test::SampleSet set = test::small_office();
  for (auto& staff : set.scenario().staff) staff->count = 100;
  const runtime::Tables tables = set.loaded();
  const Bottleneck found = find_bottleneck(*tables, simulate(tables, 0).statistics);
  CHECK(found.kind == BottleneckKind::Closed);
  CHECK(found.ranking.front().staff_share == 0);
  CHECK(found.sentence.id.find("menunggu jam buka") != std::string::npos);
}

TEST_CASE("Where cases hardly wait there is no bottleneck") {
  test::SampleSet set = test::small_office();
  for (auto& staff : set.scenario().staff) staff->count = 100;
  for (auto& calendar : set.tables().calendars) {
    calendar->always = true;
    calendar->intervals.clear();
    calendar->valid_begin = calendar->valid_end = 0;
  }
  const runtime::Tables tables = set.loaded();
  const Bottleneck found = find_bottleneck(*tables, simulate(tables, 0).statistics);
  CHECK(found.kind == BottleneckKind::None);
  CHECK(found.sentence.id.find("Tidak ada titik macet") == 0);
}

TEST_CASE("A fault ends the run, keeps complete replications and is reported in every format") {
  const runtime::Tables tables = test::small_office().loaded();
  std::uint64_t most = 0;
  {
    SimulateOptions one;
    one.replications = 1;
    most = simulate(tables, 0, one).statistics.events;
  }
  for (const unsigned threads : {1u, 3u}) {
    SimulateOptions run;
    run.threads = threads;
    run.replications = 40;
    run.limits.events = most + 5;
    const Simulation s = simulate(tables, 0, run);
    REQUIRE(s.fault);
    CHECK(s.fault->kind == FaultKind::EventLimit);
    CHECK(s.fault->replication == s.statistics.replications);
    CHECK(s.statistics.replications >= 1);
    for (const report::Format* format : report::shelf()) {
      CHECK(format->write(tables, s, options()).find(s.fault->message.id) != std::string::npos);
    }
  }
  SimulateOptions none;
  none.limits.events = 10;
  const Simulation empty = simulate(tables, 0, none);
  CHECK(empty.statistics.replications == 0);
  for (const report::Format* format : report::shelf())
    CHECK_FALSE(format->write(tables, empty, options()).empty());
}

TEST_CASE("Progress is told in order, and may stop the run") {
  const runtime::Tables tables = test::small_office().loaded();
  SimulateOptions run;
  run.threads = 3;
  run.replications = 20;
  std::vector<std::uint64_t> told;
  run.progress = [&](std::uint64_t done, std::uint64_t wanted) {
    CHECK(wanted == 20);
    told.push_back(done);
    return done == 5 ? Progress::Stop : Progress::GoOn;
  };
  const Simulation s = simulate(tables, 0, run);
  CHECK(told == std::vector<std::uint64_t>{1, 2, 3, 4, 5});
  REQUIRE(s.fault);
  CHECK(s.fault->kind == FaultKind::Stopped);
  CHECK(s.statistics.replications == 5);
}

TEST_CASE("Columns are aligned by characters, and long cells and titles go on in the next line") {
  report::TextTable table({{"a", report::Align::Left}, {"b"}});
  table.add({"ä", "1"});
  table.add({"zz", "12"});
  CHECK(table.text() == "  a    b\n  ä    1\n  zz  12\n");
  report::TextTable narrow({{"Jabatan", report::Align::Left, 8}, {"Antre\npegawai"}}, 3);
  narrow.add({"Psikolog Anak", "2"});
  narrow.add_lines("garis\n");
  CHECK(narrow.text() ==
        "               Antre\n   Jabatan   pegawai\n   Psikolog        2\n   Anak\ngaris\n");
  const std::string word(60, 'x');
  CHECK(report::wrapped("  - ", word + " " + word) == "  - " + word + "\n    " + word + "\n");
  CHECK(report::wrapped("", "a\nb") == "a b\n");
}

TEST_CASE("No line of the text report is cut or wider than its page, in both languages") {
  test::SampleSet set = test::small_office();
  const std::string title =
      "Menyampaikan laporan penanganan kejadian kepada Kepala Unit Pelaksana Teknis Daerah dan Dinas terkait "
      "sampai selesai";
  for (auto& step : set.tables().steps) step->title = title;
  const runtime::Tables tables = set.loaded();
  const Simulation s = simulate(tables, 0);
  for (const Language language : {Language::Indonesian, Language::English}) {
    const std::string text = report::find("text")->write(tables, s, options(language));
    CHECK(text.find("…") == std::string::npos);
    CHECK(text.find("sampai selesai — ") != std::string::npos);
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
      INFO(text.substr(begin, end - begin));
      CHECK(report::width_of(text.substr(begin, end - begin)) <= report::line_width);
    }
  }
}

TEST_CASE("Lengths of time are written in one way, zero as 0") {
  const report::Numbers id(Language::Indonesian), en(Language::English);
  CHECK(id.words(0) == "0");
  CHECK(id.words(1e-9) == "0");
  CHECK(id.brief(0) == "0");
  CHECK(id.brief(0.04) == "0");
  CHECK(id.brief(3.46) == "3,5 dtk");
  CHECK(id.brief(600) == "10 mnt");
  CHECK(id.brief(614) == "10,2 mnt");
  CHECK(id.brief(3599) == "1 jam");
  CHECK(id.brief(80640) == "22,4 jam");
  CHECK(id.brief(86399) == "1 hari");
  CHECK(en.brief(205'200) == "2.4 d");
  CHECK(id.words(Estimate{3, 0, 0}) == "0");
  CHECK(id.share(Estimate{3, 0, 0}) == "0%");
  CHECK(id.number(Estimate{3, 0, 0}, 1) == "0");
  CHECK(id.number(Estimate{0, NAN, NAN}, 1) == "-");
}
