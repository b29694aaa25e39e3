#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  if (sop.parallels.empty()) return;
  const Soundness& judged = facts.soundness();
  if (judged.decided) return;
  out.push_back(finding(
      self.kind, sop.place,
      {fmt::format("sesudah {} keadaan belum jelas apakah setiap kasus SOP '{}' dapat selesai",
                   judged.markings, sop.name.text),
       fmt::format("after {} states it is not clear whether every case of SOP '{}' can end", judged.markings,
                   sop.name.text)},
      {"pecah SOP ini, atau biarkan setiap cabang paralel sampai pada akhirnya: blok yang tidak dilompati "
       "diperiksa tanpa batas",
       "divide this SOP, or let every parallel branch come to its end: blocks that no jump crosses are "
       "judged "
       "without a bound"}));
}

}  // namespace

extern const Check flow_can_be_judged;
const Check flow_can_be_judged{
    {"WN04",
     Severity::Warning,
     Basis::Language,
     {"alur terlalu besar untuk diperiksa seluruhnya", "flow too large to be judged in full"},
     {"Keadaan yang mungkin dari cabang-cabang paralel dihitung sampai suatu batas; di luar batas itu tidak "
      "diketahui apakah setiap kasus dapat selesai.",
      "The states that parallel branches can be in are counted up to a bound; beyond it, it is not known "
      "whether every case can end."},
     {},
     {},
     {}},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
