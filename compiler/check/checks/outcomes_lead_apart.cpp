#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.decision || !chooses_nothing(*step.decision)) continue;
    const Message words = step_words(step);
    out.push_back(finding(self.kind, step.decision->place,
                          {fmt::format("semua cabang keputusan pada {} menuju langkah yang sama", words.id),
                           fmt::format("all outcomes of the decision of {} lead to the same step", words.en)},
                          {"arahkan salah satu cabang ke langkah lain, atau hapus keputusannya",
                           "lead one of the outcomes elsewhere, or remove the decision"}));
  }
}

}  // namespace

extern const Check outcomes_lead_apart;
const Check outcomes_lead_apart{
    {"FC15",
     Severity::Error,
     Basis::Arithmetic,
     {"semua cabang ke langkah yang sama", "all outcomes lead to one step"},
     {"Apa pun jawabannya, kasus berlanjut ke tempat yang sama: belah ketupat ini tidak memilih apa-apa.",
      "Whatever the answer, the case goes on to the same place: the diamond chooses nothing."},
     {"perbandingan tujuan cabang-cabangnya", "a comparison of where its outcomes lead"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua  tidak -> dua }\n"
     "  }\n"
     "  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua  tidak -> satu }\n"
     "  }\n"
     "  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n"},
    run};

}  // namespace alur::check
