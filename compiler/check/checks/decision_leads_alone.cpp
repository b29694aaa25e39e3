#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.decision || step.decision->outcomes.empty() || !step.jumps) continue;
    const Message words = step_words(step);
    const std::string written = step.next.ends() ? "selesai" : "lanjut";
    Diagnostic d =
        finding(self.kind, step.next.place,
                {fmt::format("'{}' pada {} tidak berlaku: arah ditentukan keputusannya", written, words.id),
                 fmt::format("'{}' in {} has no effect: its decision says where to go", written, words.en)},
                {fmt::format("hapus '{}', atau tulis tujuannya sebagai cabang keputusan", written),
                 fmt::format("remove '{}', or write its target as an outcome of the decision", written)});
    d.related.push_back({step.decision->place, {"keputusannya", "its decision"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check decision_leads_alone;
const Check decision_leads_alone{
    {"FC16",
     Severity::Error,
     Basis::Arithmetic,
     {"arah alur ditulis dua kali", "two ways on from one decision"},
     {"Sesudah keputusan alur mengikuti salah satu cabangnya; 'lanjut' atau 'selesai' di sampingnya "
      "berkata lain, dan pembaca tidak tahu mana yang berlaku.",
      "After a decision the flow follows one of its outcomes; 'lanjut' or 'selesai' beside it says "
      "otherwise, and a reader cannot tell which holds."},
     {"pencocokan keputusan dengan 'lanjut' dan 'selesai'",
      "matching of a decision with 'lanjut' and 'selesai'"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Baik?" { ya -> dua  tidak -> selesai } lanjut dua }
  langkah dua 2 p "Mengirim" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Baik?" { ya -> dua  tidak -> selesai } }
  langkah dua 2 p "Mengirim" { waktu 1 jam lanjut tiga }
  langkah tiga 3 p "Mencatat" { waktu 1 jam selesai }
}
)x"},
    run};

}  // namespace alur::check
