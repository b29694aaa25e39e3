#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// All outcomes lead to one step: what is unreachable or endless because of that is the same mistake, which
// has its own finding.
bool has_choice_without_choice(const model::Sop& sop) {
  return std::any_of(sop.steps.begin(), sop.steps.end(), [](const model::Step& step) {
    if (!step.decision || step.decision->outcomes.size() < 2) return false;
    const auto& outcomes = step.decision->outcomes;
    return std::all_of(outcomes.begin(), outcomes.end(), [&](const model::Outcome& one) {
      return one.target.to == outcomes.front().target.to;
    });
  });
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  if (has_choice_without_choice(sop)) return;
  const Flow flow = flow_of(sop);
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const Message words = step_words(step);
    if (!flow.reachable[i])
      out.push_back(finding(self.kind, step.place,
                            {fmt::format("{} tidak pernah dicapai dari langkah pertama", words.id),
                             fmt::format("{} is never reached from the first step", words.en)},
                            {"arahkan suatu langkah atau cabang kepadanya, atau hapus langkah ini",
                             "lead a step or an outcome to it, or remove it"}));
    else if (!flow.can_end[i])
      out.push_back(
          finding(self.kind, step.place,
                  {fmt::format("dari {} kasus tidak pernah dapat selesai", words.id),
                   fmt::format("from {} a case can never end", words.en)},
                  {"beri putaran itu jalan keluar: suatu cabang menuju langkah berikutnya atau 'selesai'",
                   "give the loop a way out: an outcome that leads on or to 'selesai'"}));
  }
}

}  // namespace

extern const Check steps_on_a_path;
const Check steps_on_a_path{
    {"FC02",
     Severity::Error,
     Basis::Guideline,
     {"langkah tidak terletak di antara awal dan akhir", "step not between start and end"},
     {"Bagan alir bermula pada satu kegiatan awal dan berakhir pada kegiatan akhir; setiap langkah harus "
      "dapat dicapai dan dapat selesai.",
      "A flowchart runs from a first to a last activity; every step must be reachable and able to end."},
     {"PermenPAN-RB 35/2012, simbol kapsul untuk kegiatan awal dan akhir",
      "PermenPAN-RB 35/2012, capsules for the first and last activities"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  lanjut tiga\n  }\n  langkah dua 2 p \"Memeriksa\" { waktu 1 jam }\n  langkah tiga 3 p \"Mengirim\" { "
     "waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
     "langkah dua 2 p \"Memeriksa\" { waktu 1 jam }\n  langkah tiga 3 p \"Mengirim\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
