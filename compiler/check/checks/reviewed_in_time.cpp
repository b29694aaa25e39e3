#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

constexpr int half_a_year = 182, a_year = 365;  // days

void run(const Check& self, const model::Model&, const model::Sop& sop, Date per, Findings& out) {
  const model::DateBox* last = nullptr;
  for (const model::DateBox* box : {&sop.identity.made, &sop.identity.effective, &sop.identity.revised})
    if (box->date && (last == nullptr || *last->date <= *box->date)) last = box;
  if (last == nullptr || per.day - last->date->day < half_a_year) return;
  const bool evaluation = per.day - last->date->day >= a_year;
  const std::string since_id = words_of_date(*last->date, Language::Indonesian),
                    since_en = words_of_date(*last->date, Language::English);
  out.push_back(finding(
      self.kind, last->place,
      evaluation
          ? Message{fmt::format("tidak ditinjau sejak {}: sudah waktunya evaluasi tahunan", since_id),
                    fmt::format("not reviewed since {}: the yearly evaluation is due", since_en)}
          : Message{fmt::format("tidak ditinjau sejak {}: sudah waktunya pemantauan 6 bulan", since_id),
                    fmt::format("not reviewed since {}: the half-yearly monitoring is due", since_en)},
      {"tinjau SOP ini, lalu tulis tanggalnya: direvisi TANGGAL",
       "review the SOP, then write the date: direvisi DATE"}));
}

}  // namespace

extern const Check reviewed_in_time;
const Check reviewed_in_time{
    {"LC01",
     Severity::Info,
     Basis::Guideline,
     {"waktunya memantau atau mengevaluasi SOP", "SOP due for monitoring or evaluation"},
     {"SOP dipantau setiap 6 bulan dan dievaluasi sekurang-kurangnya sekali setahun; SOP yang tidak pernah "
      "ditinjau menyimpang dari praktiknya.",
      "A SOP is monitored every 6 months and evaluated at least once a year; one that is never reviewed "
      "drifts from what is done."},
     {"PermenPAN-RB 35/2012, hlm. 53–54 (pemantauan); Perka BPS 19/2013 (evaluasi)",
      "PermenPAN-RB 35/2012, pp. 53–54 (monitoring); Perka BPS 19/2013 (evaluation)"},
     R"x(jabatan k "K"
sop a "A" {
  dibuat 31 Januari 2020
  efektif 2 Maret 2020
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  dibuat 31 Januari 2020
  direvisi 2 Maret 2026
  efektif 2 Maret 2026
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
