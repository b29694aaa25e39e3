#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Scenario& scenario, Findings& out) {
  if (scenario.period || scenario.end_after_cases || period_unfilled(scenario)) return;
  out.push_back(
      finding(self.kind, scenario.place,
              {fmt::format("skenario '{}' tidak menyebut periodenya", scenario.name.text),
               fmt::format("scenario '{}' does not say its period", scenario.name.text)},
              {"tulis misalnya: periode 1 Januari 2025 s/d 31 Desember 2025 (atau: sampai 1000 kasus)",
               "write for example: periode 1 Januari 2025 s/d 31 Desember 2025 (or: sampai 1000 kasus)"}));
}

}  // namespace

extern const Check scenario_bounded;
const Check scenario_bounded{
    {"SC01",
     Severity::Invalid,
     Basis::Language,
     {"skenario tanpa batas", "scenario without a bound"},
     {"Simulasi berjalan selama suatu periode, atau sampai sejumlah kasus.",
      "A simulation runs for a period, or until a number of cases."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  pegawai k 1 "
     "orang\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu konstan(30 menit)\n  peluang a.satu ya 90 "
     "%\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja "
     "a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
