// What a planner reads of parallel blocks, repetitions and bounds that do not work out.
#include <set>

#include "compiler/check/soundness.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/small_flows.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

std::string sop(const std::string& body) {
  return "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" + body + "}\n";
}

// A step with items in its braces.
std::string step(const std::string& name, const std::string& items = "") {
  return "  langkah " + name + " p \"Kerja\" { waktu 1 jam  " + items + " }\n";
}

std::string block(const std::string& one, const std::string& other) {
  return "  paralel b {\n    cabang x {\n" + one + "    }\n    cabang y {\n" + other + "    }\n  }\n";
}

// Of the rules of the control flow and of documents on it; wording has rules of its own.
std::string flow_codes(const CompiledText& text) {
  static const std::set<std::string> ours = {"FC02", "FC03", "FC11", "FC14", "FC15", "DF01",
                                             "DF05", "WN01", "WN02", "WN03", "WN04", "WN05"};
  std::string out;
  for (const std::string& code : text.codes())
    if (ours.contains(code)) out += code + " ";
  return out;
}

std::string note(const Diagnostic& d, std::size_t i) { return d.related.at(i).note.id; }

}  // namespace

TEST_CASE("WN01: a jump into one branch leaves the block waiting for the other") {
  const CompiledText text =
      compile_text(sop(step("terima", "keputusan \"Lengkap?\" { ya -> b  tidak -> isi }") +
                       block(step("isi"), step("periksa")) + step("kirim")));
  REQUIRE(flow_codes(text) == "WN01 ");
  const Diagnostic& d = text.first("WN01");
  CHECK(d.what.id ==
        "langkah 1 'terima' masuk ke tengah cabang 'x' dari blok paralel 'b' tanpa memulai blok itu; blok "
        "paralel 'b' lalu menunggu cabang 'y' tanpa akhir");
  CHECK(d.help.id == "arahkan ke blok 'b', yang memulai semua cabangnya");
  CHECK(note(d, 0) == "jalan terpendek yang menunjukkannya: 1 'terima' (Tidak) → 2 'isi'");
}

TEST_CASE("WN02: an end within a branch ends the case while the other branch is open") {
  const CompiledText text =
      compile_text(sop(block(step("tolak", "selesai"), step("periksa")) + step("kirim")));
  REQUIRE(flow_codes(text) == "WN02 ");
  const Diagnostic& d = text.first("WN02");
  CHECK(d.what.id ==
        "langkah 1 'tolak' meninggalkan cabang 'x' dari blok paralel 'b' sebelum cabang itu selesai; kasus "
        "berakhir sementara masih terbuka di langkah 2 'periksa'");
  CHECK(note(d, 0) == "jalan terpendek yang menunjukkannya: 1 'tolak' → selesai");
  // The step after the block is never done because of that: no finding of its own.
  CHECK(note(d, 1) == "langkah ini karena itu tidak pernah dikerjakan");
}

TEST_CASE("WN03: a block that begins again before it is done has two of everything") {
  const CompiledText text = compile_text(
      sop(block(step("isi", "keputusan \"Lengkap?\" { ya -> catat  tidak -> b }") + step("catat"),
                step("panggil")) +
          step("kirim")));
  REQUIRE(flow_codes(text) == "WN03 ");
  CHECK(text.first("WN03").what.id ==
        "langkah 1 'isi' meninggalkan cabang 'x' dari blok paralel 'b' sebelum cabang itu selesai; langkah 3 "
        "'panggil' lalu dimulai sekali lagi selagi masih dikerjakan untuk kasus yang sama");
}

TEST_CASE("Each jump that breaks a block is one finding, however much goes wrong with it") {
  // Both branches go on to the last step by themselves: nobody waits for the other.
  CHECK(flow_codes(compile_text(sop(block(step("isi", "lanjut kirim"), step("periksa", "lanjut kirim")) +
                                    step("kirim")))) == "WN02 WN03 ");
  // From one branch into the other.
  CHECK(flow_codes(compile_text(sop(block(step("isi", "lanjut catat"), step("periksa") + step("catat")) +
                                    step("kirim")))) == "WN03 ");
}

TEST_CASE("A step written after the block may belong to a branch: the flow decides, not the page") {
  CHECK(flow_codes(compile_text(sop(
            block(step("isi", "keputusan \"Lengkap?\" { ya -> catat  tidak -> perbaiki }") + step("catat"),
                  step("panggil")) +
            step("kirim", "selesai") + step("perbaiki", "lanjut catat")))) == "");
}

TEST_CASE("A timeout that leaves a branch breaks the block as a jump does") {
  const CompiledText text =
      compile_text(sop(block(step("isi", "tenggat 3 hari -> kirim"), step("panggil")) + step("kirim")));
  REQUIRE(flow_codes(text) == "WN02 ");
  CHECK(note(text.first("WN02"), 0) ==
        "jalan terpendek yang menunjukkannya: 1 'isi' lewat tenggat → 3 'kirim' → selesai");
}

TEST_CASE("A block within a branch begins with all its branches") {
  const check::Flow flow = check::flow_of(test::flow_from("((s|s)s|s)s"));
  CHECK(flow.facts.reached == std::vector<bool>(flow.nodes.size(), true));
  CHECK(check::nesting_of(flow).nested);
}

TEST_CASE("A loop without a way out in one branch is reported there and nowhere else") {
  const CompiledText text =
      compile_text(sop(block(step("isi", "lanjut isi"), step("panggil")) + step("kirim")));
  REQUIRE(flow_codes(text) == "FC02 ");
  CHECK(text.first("FC02").what.id == "dari langkah 1 'isi' kasus tidak pernah dapat selesai: 1 → 1 → …");
}

TEST_CASE("A mistake in a called SOP is reported there, with those who call it") {
  const CompiledText text =
      compile_text("jabatan k \"K\"\nsop pemanggil \"P\" {\n  pelaksana p: k\n" + step("minta", "panggil a") +
                   "}\n" + sop(step("isi", "lanjut isi")).substr(14));
  REQUIRE(flow_codes(text) == "FC02 ");
  REQUIRE(text.first("FC02").related.size() == 1);
  CHECK(note(text.first("FC02"), 0) == "langkah ini memanggil SOP itu dan menunggu akhirnya");
}

TEST_CASE("FC11: a repetition has a bound; words of repetition have one in the flow") {
  CHECK(flow_codes(compile_text(sop(step("layani", "ulangi")))) == "FC11 ");
  CHECK(flow_codes(compile_text(sop(step("layani", "ulangi \"sesuai kebutuhan\"")))) == "FC11 ");
  CHECK(flow_codes(compile_text(sop(step("layani", "ulangi maksimal 3 kali")))) == "");
  const std::string words = "keterangan \"Dapat dilakukan lebih dari satu kali\"";
  CHECK(flow_codes(compile_text(sop(step("layani", words)))) == "FC11 ");
  CHECK(flow_codes(compile_text(
            sop(step("layani", words + "  keputusan \"Cukup?\" { ya -> selesai  tidak -> layani }")))) == "");
  CHECK(flow_codes(compile_text(sop(step("terima") + step("layani", "tenggat 3 hari -> terima")))) ==
        "FC11 ");
  CHECK(flow_codes(compile_text(sop(step("layani", "tenggat 3 hari -> lapor") + step("lapor")))) == "");
  // The way back from there has a bound.
  CHECK(
      flow_codes(compile_text(sop(
          step("layani", "tenggat 3 hari -> lapor") +
          step("lapor", "keputusan \"Sah?\" { ya -> selesai  tidak -> layani maksimal 2 kali lalu tutup }") +
          step("tutup")))) == "");
}

TEST_CASE("WN05: outcomes that are all bounded can be used up when all of them come back") {
  const auto with = [](const std::string& outcomes) {
    return flow_codes(
        compile_text(sop(step("terima", "keputusan \"Lengkap?\" { " + outcomes + " }") + step("isi") +
                         step("kirim", "keputusan \"Disetujui?\" { ya -> selesai  tidak -> terima }"))));
  };
  CHECK(with("ya -> kirim maksimal 2 kali  tidak -> isi maksimal 3 kali") == "WN05 ");
  CHECK(with("ya -> kirim maksimal 2 kali lalu isi  tidak -> isi maksimal 3 kali") == "");
  CHECK(with("ya -> kirim  tidak -> isi maksimal 3 kali") == "");
  CHECK(with("ya -> isi  tidak -> kirim maksimal 3 kali") == "");
  CHECK(with("ya -> selesai maksimal 2 kali  tidak -> isi maksimal 3 kali") == "");
}

TEST_CASE("WN05 shows a shortest run that uses the outcomes up") {
  const auto run = [](const std::string& outcomes) {
    const CompiledText text =
        compile_text(sop(step("terima", "keputusan \"Lengkap?\" { " + outcomes + " }") + step("isi") +
                         step("kirim", "keputusan \"Disetujui?\" { setuju -> selesai  tolak -> terima }")));
    REQUIRE(text.count("WN05") == 1);
    return note(text.first("WN05"), 0);
  };
  CHECK(run("ya -> kirim maksimal 1 kali  tidak -> isi maksimal 1 kali") ==
        "jalan terpendek yang menunjukkannya: 1 'terima' (Ya) → 3 'kirim' (Tolak) → 1 'terima' (Tidak) → 2 "
        "'isi' → "
        "3 'kirim' (Tolak) → 1 'terima'");
  // Two steps each time it is yes, three each time it is no, and the last visit.
  const std::string longer = run("ya -> kirim maksimal 2 kali  tidak -> isi maksimal 3 kali");
  std::size_t arrows = 0;
  for (std::size_t at = longer.find("→"); at != std::string::npos; at = longer.find("→", at + 1)) ++arrows;
  CHECK(arrows == 2 * 2 + 3 * 3);
}

TEST_CASE("WN05 counts the outcomes of several decisions together") {
  const auto found = [](const std::string& first, const std::string& second) {
    return compile_text(sop(step("terima", "keputusan \"Lengkap?\" { " + first + " }") + step("isi") +
                            step("kirim", "keputusan \"Disetujui?\" { " + second + " }")));
  };
  // The way to the end is behind an outcome that the other decision uses up.
  const CompiledText text =
      found("ya -> kirim maksimal 1 kali  tidak -> terima", "setuju -> selesai  tolak -> terima");
  REQUIRE(text.count("WN05") == 1);
  CHECK(note(text.first("WN05"), 0) ==
        "jalan terpendek yang menunjukkannya: 1 'terima' (Ya) → 3 'kirim' (Tolak) → 1 'terima'");
  // Who is sent back once can still be refused a second time; then the case ends.
  CHECK(found("ya -> kirim maksimal 2 kali  tidak -> isi maksimal 1 kali",
              "setuju -> selesai  tolak -> terima maksimal 2 kali lalu selesai")
            .count("WN05") == 0);
  // Two mistakes are two findings.
  CHECK(compile_text(sop(step("satu",
                              "keputusan \"Lengkap?\" { ya -> dua maksimal 1 kali  tidak -> tiga "
                              "maksimal 1 kali }") +
                         step("dua") + step("tiga", "keputusan \"Baik?\" { ya -> empat  tidak -> satu }") +
                         step("empat",
                              "keputusan \"Cukup?\" { ya -> lima maksimal 1 kali  tidak -> enam "
                              "maksimal 1 kali }") +
                         step("lima") +
                         step("enam", "keputusan \"Selesai?\" { ya -> selesai  tidak -> empat }")))
            .count("WN05") == 2);
}

TEST_CASE("WN05 is raised where a walk that counts finds a case that cannot end, and nowhere else") {
  std::size_t raised = 0, silent = 0, several = 0;
  for (std::uint64_t seed = 0; raised + silent < 8000; ++seed) {
    model::Sop sop = test::random_flow(seed, {5, 20, 55, true});
    if (!sop.parallels.empty()) continue;
    const auto targets = test::all_targets(sop);
    std::uint64_t roll = seed * 0x9E3779B97F4A7C15u;
    std::size_t bounded_decisions = 0;
    for (model::Step& step : sop.steps) {
      roll = roll * 6364136223846793005u + 1442695040888963407u;
      if (!step.decision || (bounded_decisions > 0 && (roll >> 60) % 2 == 0)) continue;
      bool bounded = false;
      for (model::Outcome& outcome : step.decision->outcomes) {
        roll = roll * 6364136223846793005u + 1442695040888963407u;
        if ((roll >> 40) % 4 == 0) continue;
        outcome.bound = model::Bound{static_cast<std::int64_t>(1 + (roll >> 44) % 2), std::nullopt, {}};
        if ((roll >> 48) % 4 == 0) outcome.bound->then = targets[(roll >> 52) % targets.size()];
        bounded = true;
      }
      bounded_decisions += bounded ? 1 : 0;
    }
    const check::Flow flow = check::flow_of(sop);
    const auto verdict = check::structural_verdict(flow, check::nesting_of(flow));
    REQUIRE(verdict);
    // Loops without a way out are FC02's, decisions that choose nothing FC15's.
    bool choice = true;
    for (const model::Step& step : sop.steps)
      if (step.decision && check::chooses_nothing(*step.decision)) choice = false;
    if (bounded_decisions == 0 || !verdict->completes || !choice) continue;
    INFO("seed " << seed);
    const test::PlainWalk plain = test::walk(sop);
    // What several bounds together keep a case from is nobody's finding.
    if (bounded_decisions == 1) CHECK(verdict->alive == plain.alive);
    model::Model model;
    model.sops.push_back(sop);
    const Diagnostics found = check::run_all(model, check::Gate::Open, {}).findings;
    const bool used_up = std::any_of(found.begin(), found.end(), [](const Diagnostic& d) {
      return d.kind->code == std::string_view("WN05");
    });
    REQUIRE(used_up == !plain.completes);
    ++(used_up ? raised : silent);
    several += bounded_decisions > 1 ? 1 : 0;
  }
  CHECK(raised > 100);
  CHECK(silent > 1000);
  INFO(raised << " raised, " << silent << " silent, " << several << " of several bounded decisions");
  CHECK(several > 1000);
}

TEST_CASE("What comes after a bound is reached only where the case comes back to it") {
  CHECK(flow_codes(compile_text(
            sop(step("terima",
                     "keputusan \"Lengkap?\" { ya -> kirim maksimal 2 kali lalu isi  tidak -> selesai }") +
                step("kirim", "selesai") + step("isi")))) == "FC02 ");
  CHECK(flow_codes(compile_text(
            sop(step("terima",
                     "keputusan \"Lengkap?\" { ya -> kirim maksimal 2 kali lalu isi  tidak -> selesai }") +
                step("kirim", "lanjut terima") + step("isi")))) == "");
}

TEST_CASE("Documents of another branch may be missing; after the block they are there") {
  const std::string makes = "output \"Hasil\"", needs = "kelengkapan \"Hasil\"";
  const CompiledText beside =
      compile_text(sop(block(step("uji", makes), step("nilai", needs)) + step("kirim")));
  REQUIRE(flow_codes(beside) == "DF05 ");
  CHECK(beside.first("DF05").what.id ==
        "kelengkapan 'Hasil' pada langkah 2 'nilai' tidak ada bila alurnya 2");
  CHECK(note(beside.first("DF05"), 0) ==
        "langkah 1 'uji' membuatnya di cabang lain, yang belum tentu sudah sampai di sana");
  CHECK(flow_codes(compile_text(sop(block(step("uji", makes), step("nilai")) + step("kirim", needs)))) == "");
  const CompiledText skipped = compile_text(
      sop(step("terima") + block(step("uji", makes + "  opsional"), step("nilai")) + step("kirim", needs)));
  REQUIRE(flow_codes(skipped) == "DF05 ");
  CHECK(skipped.first("DF05").what.id ==
        "kelengkapan 'Hasil' pada langkah 4 'kirim' tidak ada bila alurnya 1 → 3 → 4");
}

TEST_CASE("DF07: what two branches make is one document or the other") {
  const auto codes = [](const std::string& one, const std::string& other) {
    return compile_text(
               sop(block(step("uji", one), step("nilai", other)) + step("kirim", "kelengkapan \"Hasil\"")))
        .count("DF07");
  };
  CHECK(codes("output \"Hasil\"", "output \"Hasil\"") == 1);
  CHECK(codes("output \"Hasil\"", "output \"Hasil\" akhir") == 0);
  CHECK(codes("output \"Hasil\"", "output \"Nilai\" akhir") == 0);
}

TEST_CASE("FC02: what stands after a loop without a way out is the same mistake") {
  CHECK(flow_codes(compile_text(sop(step("satu") + step("dua", "lanjut satu") + step("tiga")))) == "FC02 ");
}

TEST_CASE("Data is judged as if jumps respected their blocks: one mistake, one finding") {
  CHECK(flow_codes(compile_text(sop(block(step("uji", "output \"Hasil\"  lanjut kirim"), step("nilai")) +
                                    step("kirim", "kelengkapan \"Hasil\"")))) == "WN02 ");
}

TEST_CASE("Beyond the limits soundness is left open instead of taking for ever") {
  model::Sop sop = test::flow_from("s(ssss|ssss|ssss|ssss)s");
  const auto targets = test::all_targets(sop);
  test::give_habit(sop, 1, {test::Habit::Choice, 6}, targets);
  const check::Flow flow = check::flow_of(sop);
  CHECK(check::soundness_of(flow).decided);
  const check::Soundness cut = check::soundness_of(flow, {6, 1000, 100});
  CHECK_FALSE(cut.decided);
  CHECK(cut.mistakes.empty());
  CHECK(cut.markings <= 8);
  CHECK_FALSE(check::soundness_of(flow, {1000, 2, 100}).decided);
}

TEST_CASE("WN04: a SOP that is too large to be judged by its markings says so") {
  // Two branches that change places, so that the structure does not answer, and twenty thousand steps.
  model::Sop sop = test::flow_from("(ss|ss)" + std::string(20'000, 's'));
  const auto targets = test::all_targets(sop);
  test::give_habit(sop, 0, {test::Habit::Jump, 3}, targets);
  test::give_habit(sop, 2, {test::Habit::Jump, 1}, targets);
  REQUIRE_FALSE(check::soundness_of(check::flow_of(sop)).decided);
  model::Model model;
  model.sops.push_back(std::move(sop));
  const Diagnostics found = check::run_all(std::move(model), check::Gate::Open, {}).findings;
  const auto judged = std::find_if(found.begin(), found.end(),
                                   [](const Diagnostic& d) { return d.kind->code.starts_with("WN"); });
  REQUIRE(judged != found.end());
  CHECK(judged->kind->code == "WN04");
  CHECK(judged->what.id.find("keadaan belum jelas apakah setiap kasus SOP 'a' dapat selesai") !=
        std::string::npos);
}

TEST_CASE("Six branches of eight steps with a block within and a loop around them need no markings at all") {
  const std::string branch = "|ssssssss";
  model::Sop sop = test::flow_from("s(sss(ss|ss)sssss" + branch + branch + branch + branch + branch + ")ss");
  const std::size_t last = sop.steps.size() - 1;
  test::give_habit(sop, last - 1, {test::Habit::Choice, sop.steps.size()}, test::all_targets(sop));
  const check::Soundness judged = check::soundness_of(check::flow_of(sop));
  CHECK(judged.decided);
  CHECK(judged.mistakes.empty());
  CHECK(judged.markings == 0);
}

TEST_CASE("A fault too deep for all orders of parallel work is found in one of them") {
  // The last step of the last branch goes on with the last step of the one before.
  model::Sop sop = test::flow_from("(ssssssss|ssssssss|ssssssss|ssssssss|ssssssss|ssssssss)s");
  test::give_habit(sop, 47, {test::Habit::Jump, 39}, test::all_targets(sop));
  const check::Flow flow = check::flow_of(sop);
  const check::ExploreOptions half{20'000, 5'000'000, check::Orders::All, check::Until::FirstFault};
  REQUIRE(check::explore(flow, half).violations.empty());
  const check::Soundness judged = check::soundness_of(flow);
  CHECK(judged.decided);
  REQUIRE(judged.mistakes.size() == 1);
  REQUIRE(judged.mistakes[0].jump);
  CHECK(judged.mistakes[0].jump->node == 47);
}
