#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps)
    if (step.limit.longest.months != 0)
      out.push_back(finding(self.kind, step.limit.place,
                            {fmt::format("'{}': bulan tidak sama panjang", step.limit.printed),
                             fmt::format("'{}': months are not of one length", step.limit.printed)},
                            {"tulis dalam hari atau hari kerja, misalnya 22 hari kerja",
                             "write it in days or working days, such as 22 hari kerja"}));
}

}  // namespace

extern const Check no_months;
const Check no_months{
    {"TM06",
     Severity::Warning,
     Basis::Arithmetic,
     {"bulan sebagai satuan waktu", "month as a unit of time"},
     {"Satu bulan berarti 28 sampai 31 hari, atau kira-kira 22 hari kerja; batas waktunya tidak pasti.",
      "A month is 28 to 31 days, or about 22 working days; the limit is not definite."},
     {"hitungan waktu", "arithmetic of time"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menangani\" { waktu 1 bulan "
     "}\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menangani\" { waktu 22 hari "
     "kerja }\n}\n"},
    run};

}  // namespace alur::check
