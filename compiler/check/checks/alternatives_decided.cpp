#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    const auto choice = std::find_if(step.outputs.uses.begin(), step.outputs.uses.end(),
                                     [](const model::DocumentUse& use) { return use.choice != 0; });
    if (choice == step.outputs.uses.end() || step.decision) continue;
    const auto count =
        std::count_if(step.outputs.uses.begin(), step.outputs.uses.end(),
                      [&](const model::DocumentUse& use) { return use.choice == choice->choice; });
    const Message words = step_words(step);
    out.push_back(
        finding(self.kind, step.outputs.place,
                {fmt::format("{} menghasilkan salah satu dari {} output, tetapi tidak ada keputusan",
                             words.id, count),
                 fmt::format("{} yields one of {} outputs, but there is no decision", words.en, count)},
                {"tambahkan keputusan dengan satu cabang untuk setiap hasil",
                 "add a decision with one outcome for each result"}));
  }
}

}  // namespace

extern const Check alternatives_decided;
const Check alternatives_decided{
    {"DF10",
     Severity::Warning,
     Basis::Guideline,
     {"output pilihan tanpa keputusan", "alternative outputs without a decision"},
     {"Bila hasilnya salah satu dari beberapa, ada yang memilih; pilihan itu adalah keputusan dan menentukan "
      "ke mana alurnya pergi.",
      "Where the result is one of several, somebody chooses; the choice is a decision and says where the "
      "flow goes."},
     {"PermenPAN-RB 35/2012, format bagan alir bercabang", "PermenPAN-RB 35/2012, branching flowchart"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memutus" { waktu 1 jam output salah_satu { "Surat izin" akhir "Surat penolakan" akhir } }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memutus" {
    waktu 1 jam
    output salah_satu { "Surat izin" akhir "Surat penolakan" akhir }
    keputusan "Memenuhi syarat?" { ya -> dua  tidak -> selesai }
  }
  langkah dua 2 p "Mengirim" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
