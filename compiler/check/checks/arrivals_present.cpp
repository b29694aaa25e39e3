#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Scenario& scenario, Findings& out) {
  if (!scenario.arrivals.empty() || arrivals_unfilled(scenario)) return;
  out.push_back(
      finding(self.kind, scenario.place,
              {fmt::format("skenario '{}' tidak menyebut kedatangan kasus", scenario.name.text),
               fmt::format("scenario '{}' says of no SOP how its cases arrive", scenario.name.text)},
              {"tulis misalnya: kedatangan NAMA_SOP poisson(200 per tahun)",
               "write for example: kedatangan SOP_NAME poisson(200 per tahun)"}));
}

}  // namespace

extern const Check arrivals_present;
const Check arrivals_present{
    {"SC02",
     Severity::Invalid,
     Basis::Language,
     {"skenario tanpa kedatangan", "scenario without arrivals"},
     {"Tanpa kasus yang datang tidak ada yang disimulasikan.",
      "Without arriving cases there is nothing to simulate."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kerja a.satu konstan(30 menit)\n  peluang "
     "a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja "
     "a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
