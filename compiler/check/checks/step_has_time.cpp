#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (step.limit.state == model::BoxState::Filled) continue;
    const Message words = step_words(step);
    const bool blank = step.limit.state == model::BoxState::Blank;
    out.push_back(
        finding(self.kind, blank ? step.limit.place : step.place,
                {fmt::format("{} tidak mempunyai waktu", words.id), fmt::format("{} has no time", words.en)},
                {"tulis misalnya: waktu 15 menit", "write for example: waktu 15 menit"}));
  }
}

}  // namespace

extern const Check step_has_time;
const Check step_has_time{
    {"TM01",
     Severity::Error,
     Basis::Guideline,
     {"langkah tanpa waktu", "step without a time"},
     {"Waktu adalah bagian mutu baku setiap kegiatan: tanpa itu kinerja langkah tidak dapat dinilai.",
      "Time is part of every activity's quality standard: without it the step's performance cannot be "
      "judged."},
     {"PermenPAN-RB 35/2012, hlm. 24–25 (mutu baku: kelengkapan, waktu, output)",
      "PermenPAN-RB 35/2012, pp. 24–25 (quality standard: inputs, time, output)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu kosong }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 15 menit "
     "}\n}\n"},
    run};

}  // namespace alur::check
