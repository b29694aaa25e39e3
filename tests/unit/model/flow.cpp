// Rows, parallel blocks, bounds, calls, and what else says where a case goes and with what.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using namespace alur::model;
using tests::compile_text;
using tests::CompiledText;

namespace {

CompiledText sop(const std::string& body, const std::string& before = "") {
  return compile_text("jabatan k \"Kepala\"\njabatan m \"Staf\"\n" + before +
                      "sop a \"A\" {\n  pelaksana p: k\n  pelaksana q: m\n" + body + "}\n");
}

const Sop& the_sop(const CompiledText& text) { return text.model().sops[SopId{0}]; }

// "x>y y>z z>end": each step with where it leads when nothing else is said.
std::string ways(const Sop& sop) {
  struct Words {
    const Sop& in;
    std::string operator()(const ToEnd& to) const { return to.title ? "end:" + to.title->value : "end"; }
    std::string operator()(const ToStep& to) const { return in.steps[to.step].name.text; }
    std::string operator()(const ToFork& to) const { return "fork:" + in.parallels[to.block].name.text; }
    std::string operator()(const ToJoin& to) const { return "join:" + in.parallels[to.block].name.text; }
  };
  std::string out;
  for (const Step& step : sop.steps)
    out += (out.empty() ? "" : " ") + step.name.text + ">" + std::visit(Words{sop}, step.next.to);
  return out;
}

}  // namespace

TEST_CASE("Rows are steps of their own, in the lane of their step unless they say another") {
  const CompiledText text =
      sop("  langkah x 1 p \"X\"\n  langkah y 2 p \"Semua\" {\n    dugaan pelaksana \"d\"\n    baris satu "
          "\"S\" { waktu 1 "
          "hari }\n    baris dua q \"D\"\n    baris tiga \"2z\" q \"T\"\n  }\n  langkah z 3 p \"Z\" { lanjut "
          "y }\n");
  REQUIRE(text.checked);
  const Sop& in = the_sop(text);
  CHECK(ways(in) == "x>satu satu>dua dua>tiga tiga>z z>satu");
  REQUIRE(in.groups.size() == 1);
  CHECK(in.groups[RowGroupId{0}].number == "2");
  CHECK(in.groups[RowGroupId{0}].text->value == "Semua");
  const Step &first = in.steps[StepId{1}], &second = in.steps[StepId{2}], &third = in.steps[StepId{3}];
  CHECK(first.number == "a");
  CHECK(second.number == "b");
  CHECK(third.number == "2z");
  CHECK(first.group == RowGroupId{0});
  CHECK_FALSE(in.steps[StepId{4}].group);
  CHECK(first.lane == LaneId{0});
  CHECK(second.lane == LaneId{1});
  CHECK(first.lane_inference->reason == "d");
}

TEST_CASE("What a step of rows cannot have of its own") {
  for (const char* item :
       {"waktu 1 jam", "kelengkapan \"D\"", "output \"D\"", "selesai", "opsional", "ulangi",
        "keputusan \"?\" { ya -> x  tidak -> selesai }", "tunggu konstan(1 jam)"}) {
    INFO(item);
    const CompiledText text = sop("  langkah x 1 p {\n    " + std::string(item) +
                                  "\n    baris satu \"S\"\n    baris dua \"D\"\n  }\n");
    CHECK(text.count("NM11") == 1);
  }
}

TEST_CASE("A parallel block begins all its branches and goes on when all are done") {
  const CompiledText text = sop(
      "  langkah x 1 p \"X\" { keputusan \"?\" { ya -> b  tidak -> z } }\n  paralel b \"B\" {\n    cabang "
      "satu { langkah s 2 p \"S\" "
      "}\n    cabang dua \"D\" { langkah t 3 q \"T\"  langkah u 4 q \"U\" }\n  }\n  langkah z 5 p \"Z\"\n");
  REQUIRE(text.checked);
  const Sop& in = the_sop(text);
  CHECK(ways(in) == "x>fork:b s>join:b t>u u>join:b z>end");
  REQUIRE(in.parallels.size() == 1);
  const Parallel& block = in.parallels[ParallelId{0}];
  CHECK(block.next.step() == StepId{4});
  REQUIRE(block.branches.size() == 2);
  CHECK(block.branches[1].first == StepId{2});
  CHECK(block.branches[1].last == StepId{3});
  CHECK(std::holds_alternative<ToFork>(in.steps[StepId{0}].decision->outcomes[0].target.to));
  CHECK(text.count("FC02") == 0);
}

TEST_CASE("A block within a branch is begun with the branch and ends before it") {
  const CompiledText text =
      sop("  paralel b {\n    cabang satu {\n      paralel c {\n        cabang kiri { langkah s 1 p \"S\" "
          "}\n        "
          "cabang kanan { langkah t 2 q \"T\" }\n      }\n      langkah u 3 p \"U\"\n    }\n    cabang dua { "
          "langkah v 4 q \"V\" }\n  }\n  langkah z 5 p \"Z\"\n");
  REQUIRE(text.checked);
  const Sop& in = the_sop(text);
  CHECK(ways(in) == "s>join:c t>join:c u>join:b v>join:b z>end");
  REQUIRE(in.parallels.size() == 2);
  const Branch& outer = in.parallels[ParallelId{0}].branches[0];
  CHECK(outer.entry.to == std::variant<ToEnd, ToStep, ToFork, ToJoin>(ToFork{ParallelId{1}}));
  CHECK(outer.first == StepId{0});
  CHECK(outer.last == StepId{2});
  CHECK(in.parallels[ParallelId{1}].next.step() == StepId{2});
  for (const Diagnostic& d : text.findings)
    CHECK_FALSE((d.kind->code == "FC02" || d.kind->code.starts_with("WN")));
}

TEST_CASE("NM10: a block without steps in a branch is one mistake") {
  const CompiledText text = sop("  paralel b { cabang satu { paralel c { cabang kiri { } } } }\n");
  CHECK(text.findings.size() == 1);
  CHECK(text.count("NM10") == 1);
}

TEST_CASE("A SOP may begin with a parallel block") {
  const CompiledText text =
      sop("  paralel b { cabang satu { langkah s 1 p \"S\" } cabang dua { langkah t 2 q \"T\" } }\n");
  REQUIRE(text.checked);
  CHECK(std::holds_alternative<ToFork>(the_sop(text).start.to));
  CHECK(text.count("FC02") == 0);
}

TEST_CASE("Bounds, ends of their own, conditions") {
  const CompiledText text =
      sop("  langkah x 1 p \"X\" {\n    opsional \"bila perlu\"\n    ulangi maksimal 3 kali \"perlu\"\n    "
          "tenggat 2 hari kerja -> y\n"
          "    tunggu konstan(1 hari)\n    keputusan \"?\" { ya -> x maksimal 2 kali lalu y  tidak -> "
          "selesai \"Dirujuk\" }\n  }\n"
          "  langkah y 2 p \"Y\" { selesai \"Ditutup\" }\n");
  REQUIRE(text.checked);
  const Sop& in = the_sop(text);
  const Step& x = in.steps[StepId{0}];
  CHECK(x.optional->condition->value == "bila perlu");
  CHECK(x.repetition->most == 3);
  CHECK(x.timeout->amount == TimeAmount{.working_days = 2});
  CHECK(x.timeout->target.step() == StepId{1});
  CHECK(x.delay->parameters == std::vector<double>{86400});
  CHECK(x.decision->outcomes[0].bound->times == 2);
  CHECK(x.decision->outcomes[0].bound->then->step() == StepId{1});
  CHECK(std::get<ToEnd>(x.decision->outcomes[1].target.to).title->value == "Dirujuk");
  CHECK(ways(in) == "x>y y>end:Ditutup");
}

TEST_CASE("A place is held to the end of a step, its own or a named one") {
  const std::string places = "tempat kamar \"Kamar\"\n";
  const CompiledText text = sop(
      "  langkah x 1 p \"X\" { tempati kamar sampai y }\n  langkah y 2 p \"Y\" { tempati kamar }\n", places);
  REQUIRE(text.checked);
  CHECK(the_sop(text).steps[StepId{0}].occupancies[0].until == StepId{1});
  CHECK(the_sop(text).steps[StepId{1}].occupancies[0].until == StepId{1});
  CHECK(sop("  langkah x 1 p \"X\" { tempati ruang }\n", places).count("NM02") == 1);
  const CompiledText back =
      sop("  langkah x 1 p \"X\"\n  langkah y 2 p \"Y\" { tempati kamar sampai x  tempati kamar sampai y }\n",
          places);
  REQUIRE(back.count("NM12") == 1);
  CHECK(back.first("NM12").what.en == "step 'x' stands before step 'y', which takes the place");
}

TEST_CASE("A call waits for another SOP, and calls go round no cycle") {
  const std::string other = "sop b \"B\" {\n  pelaksana p: k\n  langkah v 1 p \"V\"\n}\n";
  const CompiledText text = sop("  langkah x 1 p \"X\" { panggil b }\n", other);
  REQUIRE(text.checked);
  CHECK(text.model().sops[SopId{1}].steps[StepId{0}].call->sop == SopId{0});
  const std::string back = "sop b \"B\" {\n  pelaksana p: k\n  langkah v 1 p \"V\" { panggil a }\n}\n";
  const CompiledText round = sop("  langkah x 1 p \"X\" { panggil b }\n", back);
  CHECK(round.count("NM13") == 1);
  CHECK_FALSE(round.checked);
}

TEST_CASE("Documents are known by name, title and alias, in their states") {
  const std::string documents =
      "dokumen nota \"Nota dinas\" { alias \"Draf Nota\"  keadaan draf, diparaf }\ndokumen form \"Formulir\" "
      "{ dari luar }\n";
  const CompiledText text =
      sop("  langkah x 1 p \"X\" {\n    kelengkapan form, \"draf  nota\" keadaan draf\n    output salah_satu "
          "{ nota keadaan diparaf  \"Surat\" akhir }\n  }\n",
          documents);
  REQUIRE(text.checked);
  const Step& x = the_sop(text).steps[StepId{0}];
  CHECK(x.inputs.uses[0].printed.value == "Formulir");
  CHECK(x.inputs.uses[0].from_outside);
  CHECK(x.inputs.uses[1].document == x.outputs.uses[0].document);
  CHECK(x.inputs.uses[1].state == std::size_t{0});
  CHECK(x.outputs.uses[0].state == std::size_t{1});
  CHECK(x.outputs.uses[0].choice == 1);
  CHECK(x.outputs.uses[1].choice == 1);
  CHECK(x.outputs.uses[1].final);
  CHECK(sop("  langkah x 1 p \"X\" { output nota keadaan hilang }\n", documents).count("NM02") == 1);
  CHECK(sop("  langkah x 1 p \"X\"\n", documents + "dokumen lain \"Draf nota\"\n").count("NM09") == 1);
}

TEST_CASE("Lanes of several posts, headings and versions") {
  const CompiledText text = compile_text(
      "jabatan k \"Kepala\"\njabatan m \"Staf\"\nsop a \"A\" {\n  merevisi b\n  menggantikan \"050\"\n  "
      "pelaksana p: k, m\n  bagian 1 \"AWAL\"\n  "
      "langkah x 1 p \"X\"\n}\nsop b \"B\" {\n  pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  REQUIRE(text.checked);
  const Sop& in = the_sop(text);
  CHECK(in.lanes[LaneId{0}].posts.size() == 2);
  CHECK(in.lanes[LaneId{0}].title.value == "Kepala, Staf");
  REQUIRE(in.headings.size() == 1);
  CHECK(in.headings[0].before == StepId{0});
  CHECK(in.headings[0].number == "1");
  REQUIRE(in.identity.replaced.size() == 2);
  CHECK(in.identity.replaced[0].revision);
  CHECK(in.identity.replaced[0].sop == SopId{1});
  CHECK(in.identity.replaced[1].number.value == "050");
}

TEST_CASE("A waiver takes its findings away, and is itself checked") {
  const auto total = [](const std::string& waiver, const std::string& sum) {
    return sop(waiver + "  langkah x 1 p \"X\" { waktu 1 jam }\n  total " + sum + "\n");
  };
  CHECK(total("", "2 jam").count("TM02") == 1);
  const CompiledText waived = total("  abaikan TM02 \"dibulatkan\"\n", "2 jam");
  CHECK(waived.count("TM02") == 0);
  CHECK(waived.count("WV01") == 0);
  CHECK(total("  abaikan TM02 \"dibulatkan\"\n", "1 jam").count("WV01") == 1);
  CHECK(total("  abaikan TM22 \"dibulatkan\"\n", "1 jam").count("WV02") == 1);
  CHECK(total("  abaikan NM02 \"dibulatkan\"\n", "1 jam").count("WV02") == 1);
  // In a step it reaches no further than the step.
  CHECK(sop("  langkah x 1 p \"X\" { waktu 1 jam  abaikan TM02 \"x\" }\n  total 2 jam\n").count("TM02") == 1);
}

TEST_CASE("A box that cannot be read is neither blank nor filled") {
  const CompiledText text = sop("  nomor tak_terbaca \"69¢\"\n  langkah x 1 p \"X\"\n");
  REQUIRE(text.checked);
  CHECK(the_sop(text).identity.number.state == BoxState::Unreadable);
  CHECK(the_sop(text).identity.number.printed.misread == "69¢");
}
