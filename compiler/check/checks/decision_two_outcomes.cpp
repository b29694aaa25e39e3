#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

Message fault_of(const model::Decision& decision) {
  const std::size_t count = decision.outcomes.size();
  std::size_t unlabelled = 0;
  for (const model::Outcome& outcome : decision.outcomes)
    if (!outcome.label || outcome.label->value.empty()) ++unlabelled;
  if (count == 0) return {"tidak mempunyai cabang", "has no outcome"};
  if (count == 1)
    return unlabelled == 1
               ? Message{"hanya mempunyai satu cabang, tanpa label", "has a single outcome, without a label"}
               : Message{"hanya mempunyai satu cabang", "has a single outcome"};
  if (count > 2) return {fmt::format("mempunyai {} cabang", count), fmt::format("has {} outcomes", count)};
  if (unlabelled > 0)
    return {fmt::format("mempunyai {} cabang tanpa label", unlabelled),
            fmt::format("has {} outcome(s) without a label", unlabelled)};
  return {};
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.decision) continue;
    const Message fault = fault_of(*step.decision);
    if (fault.empty()) continue;
    const Message words = step_words(step);
    out.push_back(
        finding(self.kind, step.decision->place,
                {fmt::format("keputusan pada {} {}", words.id, fault.id),
                 fmt::format("the decision of {} {}", words.en, fault.en)},
                {"tulis satu pertanyaan dengan dua jawaban berlabel, misalnya ya -> … dan tidak -> …",
                 "write one question with two labelled answers, such as ya -> … and tidak -> …"}));
  }
}

}  // namespace

extern const Check decision_two_outcomes;
const Check decision_two_outcomes{
    {"FC03",
     Severity::Error,
     Basis::Guideline,
     {"belah ketupat tidak bercabang dua berlabel", "diamond without two labelled outcomes"},
     {"Belah ketupat adalah pilihan: satu pertanyaan dengan dua jawaban. Tanpa itu pelaksana tidak tahu ke "
      "mana kasus berlanjut.",
      "A diamond is a choice: one question with two answers. Without them nobody knows where the case goes "
      "on."},
     {"PermenPAN-RB 35/2012, format bagan alir bercabang (pilihan ya/tidak, lengkap/tidak, benar/salah)",
      "PermenPAN-RB 35/2012, branching flowchart (alternatives such as yes/no, complete/incomplete)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    keputusan kosong { lanjut tertulis kosong -> dua }\n  }\n  langkah dua 2 p \"Mengirim\" { "
     "waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    keputusan \"Lengkap?\" { ya -> dua  tidak -> satu }\n  }\n  langkah dua 2 p \"Mengirim\" { "
     "waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
