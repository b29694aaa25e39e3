// Times of rows, of ways through the flow, of the whole.
#include <fmt/format.h>

#include "compiler/check/case_times.h"
#include "compiler/check/nesting.h"
#include "compiler/check/path_times.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/dice.h"
#include "tests/support/small_flows.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

std::string sop(const std::string& body) {
  return "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" + body + "}\n";
}

std::string step(const std::string& name, const std::string& items) {
  return "  langkah " + name + " p \"Menulis\" { " + items + " }\n";
}

// Two ways: 1 and 2 take three hours, 1 and 3 five.
const std::string two_ways = step("satu", "waktu 1 jam keputusan \"Lengkap?\" { ya -> dua  tidak -> tiga }") +
                             step("dua", "waktu 2 jam selesai") + step("tiga", "waktu 4 jam");

const std::string side_by_side = "  paralel blok {\n    cabang x {" + step("satu", "waktu 3 jam") +
                                 "}\n    cabang y {" + step("dua", "waktu 2 jam") +
                                 step("tiga", "waktu 4 jam") + "}\n  }\n" + step("empat", "waktu 1 jam");

std::string what(const CompiledText& text, std::string_view code) { return text.first(code).what.id; }

// All ways from the entry to the end that pass no step twice, of a flow without blocks.
struct Ways {
  const model::Sop& sop;
  const check::Flow& flow;
  std::int64_t least = -1, most = -1;
  std::vector<bool> on = std::vector<bool>(flow.nodes.size(), false);

  void from(std::uint32_t node, std::int64_t seconds) {
    if (on[node]) return;
    on[node] = true;
    if (node < flow.steps) seconds += sop.steps[model::StepId{node}].limit.longest.seconds;
    for (const std::int32_t to : flow.net.next[node]) {
      if (to != runtime::net_end) {
        from(static_cast<std::uint32_t>(to), seconds);
        continue;
      }
      least = least < 0 ? seconds : std::min(least, seconds);
      most = std::max(most, seconds);
    }
    on[node] = false;
  }
};

}  // namespace

TEST_CASE("The shortest and the longest way are those that a walk over all ways finds") {
  std::size_t compared = 0, equal = 0;
  for (std::uint64_t seed = 0; compared < 2000; ++seed) {
    model::Sop flowing = test::random_flow(seed, {8, 15, 40, true});
    if (!flowing.parallels.empty()) continue;
    test::Dice dice(seed);
    for (std::size_t i = 0; i < flowing.steps.size(); ++i) {
      model::TimeLimit& limit = flowing.steps[flowing.steps.id_at(i)].limit;
      limit.shortest.seconds = limit.longest.seconds = dice.between(1, 99);
    }
    const check::Flow flow = check::flow_of(flowing);
    Ways ways{flowing, flow};
    ways.from(flow.net.entry, 0);
    const check::PathTime least = check::shortest_path(flowing, flow, DayBasis::Calendar);
    const check::PathTime most = check::longest_path(flowing, flow, DayBasis::Calendar);
    INFO("seed " << seed);
    REQUIRE(least.steps.empty() == (ways.least <= 0));  // nothing: every step was skipped
    if (ways.least < 0) continue;
    REQUIRE(least.time.seconds == ways.least);
    // Less where a loop is entered at several places; with the loops it may be more.
    REQUIRE(most.time.seconds <= ways.most);
    REQUIRE(check::longest_with_loops(flowing, flow, DayBasis::Calendar).time.seconds >= ways.most);
    ++compared;
    equal += most.time.seconds == ways.most ? 1 : 0;
  }
  CHECK(equal > 1900);
}

TEST_CASE("A parallel block takes as long as its longest branch") {
  const CompiledText text = compile_text(sop(side_by_side));
  const model::Sop& one = text.model().sops[model::SopId{0}];
  const check::Flow flow = check::flow_of(one);
  const check::PathTime least = check::shortest_path(one, flow, DayBasis::Calendar);
  const check::PathTime most = check::longest_path(one, flow, DayBasis::Calendar);
  CHECK(least.time.seconds == 7 * 3600);
  CHECK(most.time.seconds == 7 * 3600);
  CHECK(least.steps == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(most.steps == least.steps);
}

namespace {

struct LoopCase {
  std::string body;
  int total, with_loops;  // minutes
  std::vector<std::uint32_t> steps;
};

std::string back_to(const std::string& way) {
  return step("w", "waktu 10 menit keputusan \"Baik?\" { ya -> z; tidak -> " + way + " }") +
         step("z", "waktu 10 menit");
}

const std::string block_of_two = "  paralel b {\n    cabang x {" + step("u", "waktu 20 menit") +
                                 "}\n    cabang y {" + step("v", "waktu 5 menit") + "}\n  }\n";

}  // namespace

TEST_CASE("A loop counts one pass: the longest branch of its block, the longer side of its choice") {
  const std::string s = step("s", "waktu 10 menit");
  const std::string choice = step("s", "waktu 10 menit keputusan \"Jenis?\" { biasa -> u; khusus -> v }") +
                             step("u", "waktu 20 menit lanjut w") + step("v", "waktu 5 menit");
  const LoopCase cases[] = {
      {s + block_of_two + back_to("b"), 50, 50, {0, 1, 3, 4}},
      {s + block_of_two + back_to("s"), 50, 50, {0, 1, 3, 4}},
      {s + block_of_two + back_to("s maksimal 2 kali lalu z"), 50, 50, {0, 1, 3, 4}},
      {choice + back_to("s"), 50, 55, {0, 1, 3, 4}},
      // The choice skips into the loop; the loop is entered at u and at v.
      {step("s", "waktu 10 menit keputusan \"Jenis?\" { biasa -> u; khusus -> v }") +
           step("u", "waktu 20 menit") + step("v", "waktu 5 menit") + back_to("u"),
       55,
       55,
       {0, 1, 2, 3, 4}},
      // What is mended outside the way is passed only by going round.
      {s + step("w", "waktu 10 menit keputusan \"Baik?\" { ya -> z; tidak -> m }") +
           step("m", "waktu 7 menit lanjut w") + step("z", "waktu 10 menit"),
       30,
       37,
       {0, 1, 3}},
  };
  for (const LoopCase& one : cases) {
    const CompiledText text = compile_text(sop(one.body));
    const model::Sop& looped = text.model().sops[model::SopId{0}];
    const check::Flow flow = check::flow_of(looped);
    INFO(one.body);
    const check::PathTime most = check::longest_path(looped, flow, DayBasis::Calendar);
    CHECK(most.time.seconds == one.total * 60);
    CHECK(most.steps == one.steps);
    CHECK(check::longest_with_loops(looped, flow, DayBasis::Calendar).time.seconds == one.with_loops * 60);
    CHECK(compile_text(sop(one.body + fmt::format("  total {} menit\n", one.total))).count("TM02") == 0);
    CHECK(compile_text(sop(one.body + fmt::format("  total {} menit\n", one.with_loops))).count("TM02") == 0);
    CHECK(compile_text(sop(one.body + "  total 44 menit\n")).count("TM02") == 1);
  }
}

TEST_CASE(
    "TM02: where the sum and the longest way differ both are named; a row may be wrong, so none is written") {
  const Diagnostic both = compile_text(sop(two_ways + "  total 3 jam\n")).first("TM02");
  CHECK(both.what.id.find("jumlah baris-barisnya 7 jam") != std::string::npos);
  CHECK(both.help.id == "tulis: total 7 jam (jumlah baris) atau total 5 jam (jalan terlama)");
  CHECK(both.fix.empty());
  const std::string plain = step("satu", "waktu 1 jam") + step("dua", "waktu 1 jam");
  CHECK(compile_text(sop(plain + "  total 3 jam\n")).first("TM02").fix.empty());
}

TEST_CASE("TM02: a working day is so many hours where days are working days") {
  const std::string halves = step("satu", "waktu 0,5 hari kerja") + step("dua", "waktu 0,5 hari kerja");
  CHECK(compile_text(sop(halves + "  total 1 hari kerja\n")).count("TM02") == 0);
  const std::string hours = step("satu", "waktu 4 jam") + step("dua", "waktu 3,5 jam");
  CHECK(compile_text(sop("  hari dihitung kerja\n" + hours + "  total 1 hari\n")).count("TM02") == 0);
  CHECK(compile_text(sop("  hari dihitung kalender\n" + hours + "  total 1 hari\n")).count("TM02") == 1);
  CHECK(compile_text(sop(hours + "  total 1 hari\n")).count("TM02") == 1);
  // What is proposed can be read.
  const std::string more = step("satu", "waktu 0,5 hari kerja") + step("dua", "waktu 0,1 hari kerja");
  CHECK(compile_text(sop(more + "  total 1 jam kerja\n")).first("TM02").help.id ==
        "tulis: total 4,5 jam kerja; atau perbaiki baris yang keliru");
  CHECK(compile_text(sop(more + "  total 4,5 jam kerja\n")).count("TM02") == 0);
}

TEST_CASE("The shortest case goes on after a bound only when the bound is used up") {
  const CompiledText read = compile_text(sop(
      step("satu", "waktu 1 jam") +
      step("dua",
           "waktu 1 jam keputusan \"Lengkap?\" { ya -> empat  tidak -> satu maksimal 2 kali lalu tiga }") +
      step("tiga", "waktu 10 menit selesai") + step("empat", "waktu 9 jam")));
  const model::Sop& one = read.model().sops[model::SopId{0}];
  const check::Flow flow = check::flow_of(one);
  CHECK(check::shortest_path(one, flow, DayBasis::Calendar).time.seconds == 2 * 3600 + 600);
  CHECK(check::shortest_case(one, flow, DayBasis::Calendar).time.seconds == 6 * 3600 + 600);
}

TEST_CASE("TM02, TM09: loops with a bound are gone round as often as they may") {
  const std::string rows =
      step("satu", "waktu 10 menit") +
      step("dua",
           "waktu 20 menit keputusan \"Lengkap?\" { ya -> tiga  tidak -> satu maksimal 2 kali lalu empat }") +
      step("tiga", "waktu 30 menit selesai") + step("empat", "waktu 10 menit");
  // Twice back and then through: 3 times 30 minutes and the longer of the two ends, 30 minutes.
  CHECK(compile_text(sop(rows + "  total 2 jam\n")).count("TM02") == 0);
  CHECK(compile_text(sop(rows + "  total 110 menit\n")).first("TM02").help.id ==
        "tulis: total 1 jam 10 menit (jumlah baris) atau total 1 jam (jalan terlama tanpa mengulang)");
  // The sum of the rows is no more than what such a case takes.
  CHECK(compile_text(sop(rows + "  total 70 menit\n")).count("TM09") == 0);
}

TEST_CASE("A number that is missing may stand for a row that is lost: nothing is mended over it") {
  const std::string lost = step("satu 1", "waktu 1 jam") + step("tiga 3", "waktu 1 jam") + "  total 3 jam\n";
  CHECK(compile_text(sop(lost)).first("FC01").fix.empty());
  const std::string twice = step("satu 1", "waktu 1 jam") + step("dua 1", "waktu 1 jam") + "  total 3 jam\n";
  CHECK_FALSE(compile_text(sop(twice)).first("FC01").fix.empty());
}

TEST_CASE("TM02: a total may be the sum of the rows or the time of the longest way") {
  CHECK(compile_text(sop(two_ways + "  total 7 jam\n")).count("TM02") == 0);
  CHECK(compile_text(sop(two_ways + "  total 5 jam\n")).count("TM02") == 0);
  CHECK(compile_text(sop(two_ways + "  total 3 jam\n")).count("TM02") == 1);
  CHECK(compile_text(sop(side_by_side + "  total 7 jam\n")).count("TM02") == 0);
}

TEST_CASE("TM09: a sum that no case takes is said, with the longest and the shortest way") {
  const CompiledText text = compile_text(sop(two_ways + "  total 7 jam\n"));
  REQUIRE(text.count("TM09") == 1);
  CHECK(what(text, "TM09") ==
        "jumlah total 7 jam adalah jumlah semua baris, tetapi tidak ada kasus yang selama itu: paling lama 5 "
        "jam "
        "(1 → 3), paling cepat 3 jam (1 → 2)");
  CHECK(compile_text(sop(side_by_side + "  total 10 jam\n")).count("TM09") == 1);
  CHECK(compile_text(sop(two_ways + "  total 5 jam\n")).count("TM09") == 0);
  // A loop can take a case through all rows; a blank row leaves the longest way open.
  CHECK(compile_text(sop(step("satu", "waktu 1 jam") +
                         step("dua", "waktu 1 jam keputusan \"Lengkap?\" { ya -> tiga  tidak -> satu }") +
                         step("tiga", "waktu 1 jam") + "  total 3 jam\n"))
            .count("TM09") == 0);
  CHECK(compile_text(sop(two_ways + step("lima", "waktu kosong") + "  total 7 jam\n")).count("TM09") == 0);
}

TEST_CASE("TM10: a limit of nothing is no limit") {
  CHECK(compile_text(sop(step("satu", "waktu 0 jam"))).count("TM10") == 1);
  CHECK(compile_text(sop(step("satu", "waktu 0-1 jam"))).count("TM10") == 0);
  CHECK(compile_text(sop(step("satu", "waktu kosong"))).count("TM10") == 0);
}

TEST_CASE("TM08: a called SOP takes as long as its longest branch") {
  const auto called = [&](const std::string& limit) {
    return compile_text(sop(side_by_side) + "sop b \"B\" {\n  pelaksana p: k\n" +
                        step("minta", "panggil a waktu " + limit) + "}\n");
  };
  CHECK(called("7 jam").count("TM08") == 0);
  REQUIRE(called("6 jam").count("TM08") == 1);
  CHECK(what(called("6 jam"), "TM08").find("memakan sekurang-kurangnya 7 jam") != std::string::npos);
}

TEST_CASE("TM08: a called SOP takes as long as it says itself") {
  const auto called = [&](const std::string& limit, const std::string& total) {
    return compile_text(
        sop(step("minta", "panggil b waktu " + limit)) + "sop b \"B\" {\n  pelaksana p: k\n" +
        step("teliti", "waktu 10 menit keputusan \"Cukup?\" { ya -> selesai  tidak -> baca }") +
        step("baca", "waktu 5 jam") + total + "}\n");
  };
  const std::string total = "  total 5 jam 10 menit\n";
  REQUIRE(called("1 jam", total).count("TM08") == 1);
  CHECK(what(called("1 jam", total), "TM08").find("waktu seluruhnya 5 jam 10 menit") != std::string::npos);
  CHECK(called("6 jam", total).count("TM08") == 0);
  CHECK(called("1 jam", "").count("TM08") == 0);  // the case may be the short one
  // No case takes the sum of all rows.
  CHECK(called("5 jam 10 menit", "  total 9 jam\n").count("TM08") == 0);
}

TEST_CASE("TM05: calendar days and working days in one SOP are said once, as a note") {
  const auto days = [](const std::string& basis, const std::string& first, const std::string& second) {
    return compile_text(sop(basis + step("satu", "waktu " + first) + step("dua", "waktu " + second)));
  };
  const std::string working = "  hari dihitung kerja\n", calendar = "  hari dihitung kalender\n";
  REQUIRE(days(working, "2 hari_kalender", "2 hari").count("TM05") == 1);
  CHECK(days(working, "2 hari_kalender", "2 hari").first("TM05").severity == Severity::Info);
  CHECK(days("", "2 hari kerja", "2 hari_kalender").count("TM05") == 1);
  CHECK(days(calendar, "2 hari kerja", "2 hari").count("TM05") == 1);
  CHECK(days(working, "2 hari kerja", "2 hari").count("TM05") == 0);
  CHECK(days(calendar, "2 hari_kalender", "2 jam").count("TM05") == 0);
}

TEST_CASE("FC04: a need that belongs to a person says how, another says whether") {
  const auto says = [](const std::string& words) {
    return compile_text(sop("  langkah satu 1 p \"Melakukan penanganan " + words + "\" { waktu 1 jam }\n"))
        .count("FC04");
  };
  CHECK(says("sesuai dengan kebutuhan korban") == 0);
  CHECK(says("sesuai kebutuhan klien") == 0);
  CHECK(says("sesuai dengan kebutuhan") == 1);
  CHECK(says("sesuai dengan kebutuhan penanganan kasus") == 1);
  CHECK(says("sesuai kebutuhan korban bila perlu") == 1);
}
