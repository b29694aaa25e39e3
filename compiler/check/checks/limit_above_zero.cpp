#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (step.limit.state != model::BoxState::Filled || !step.limit.longest.zero()) continue;
    const Message words = step_words(step);
    out.push_back(finding(self.kind, step.limit.place,
                          {fmt::format("waktu {} adalah nol: '{}'", words.id, step.limit.printed),
                           fmt::format("the time of {} is zero: '{}'", words.en, step.limit.printed)},
                          {"tulis waktu yang diperlukan, atau 'waktu kosong' bila selnya memang kosong",
                           "write the time that it takes, or 'waktu kosong' if its cell is blank"}));
  }
}

}  // namespace

extern const Check limit_above_zero;
const Check limit_above_zero{
    {"TM10",
     Severity::Warning,
     Basis::Practice,
     {"waktu langkah nol", "time of a step is zero"},
     {"Tidak ada pekerjaan yang selesai dalam nol waktu; jumlah total dan simulasi menjadi terlalu pendek.",
      "No work is done in no time; the total and the simulation come out too short."},
     {"praktik, bukan aturan", "practice, not a rule"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 0 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
