#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.repetition || step.repetition->most) continue;
    const Message words = step_words(step);
    out.push_back(finding(self.kind, step.repetition->place,
                          {fmt::format("{} boleh diulang tanpa batas", words.id),
                           fmt::format("{} may be repeated without a limit", words.en)},
                          {"tulis batasnya: ulangi maksimal 3 kali \"...\"",
                           "write the limit: ulangi maksimal 3 kali \"...\""}));
  }
}

}  // namespace

extern const Check repetition_bounded;
const Check repetition_bounded{
    {"FC11",
     Severity::Warning,
     Basis::Arithmetic,
     {"pengulangan tanpa batas", "repetition without a limit"},
     {"Pekerjaan yang boleh diulang tanpa batas tidak mempunyai mutu baku waktu: jumlahnya dapat berapa "
      "saja.",
      "Work that may be repeated without a limit has no time standard: its total may be anything."},
     {"hitungan waktu: jumlah baris yang berulang tidak terhingga",
      "arithmetic of time: a row that repeats has no finite sum"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mendampingi" { waktu 1 jam ulangi "sesuai kebutuhan" }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mendampingi" { waktu 1 jam ulangi maksimal 3 kali "sesuai kebutuhan" }
}
)x"},
    run};

}  // namespace alur::check
