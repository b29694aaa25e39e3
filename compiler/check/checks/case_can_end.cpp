#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Outcomes that some case takes: their odds are above zero for all or for some, or the others may be used up.
std::vector<std::vector<bool>> taken_outcomes(const model::Model& model, const StepFacts& facts,
                                              model::SopId id) {
  const model::Sop& sop = model.sops[id];
  std::vector<std::vector<bool>> taken;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const auto odds = facts.odds_of({id, sop.steps.id_at(i)});
    auto& ways = taken.emplace_back();
    bool bounded = false;
    for (std::size_t o = 0; step.decision && o < step.decision->outcomes.size(); ++o) {
      ways.push_back(!odds || (*odds)[o] > 0);
      bounded = bounded || step.decision->outcomes[o].bound;
    }
    if (bounded) ways.assign(ways.size(), true);
    for (const StepFacts::OddsWhen& one : facts.odds_when({id, sop.steps.id_at(i)}))
      for (std::size_t o = 0; one.odds && o < ways.size(); ++o) ways[o] = ways[o] || (*one.odds)[o] > 0;
  }
  return taken;
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  // Which cases come is not known yet.
  if (arrivals_unfilled(scenario)) return;
  const StepFacts facts(model, scenario);
  for (const model::SopId id : run_sops(model, scenario)) {
    const model::Sop& sop = model.sops[id];
    if (sop.broken) continue;
    Span place = scenario.place;  // of a SOP that is called
    for (const model::Arrivals& arrivals : scenario.arrivals)
      if (arrivals.sop == id) place = arrivals.place;
    const Flow flow = flow_of(sop, taken_outcomes(model, facts, id));
    for (std::size_t i = 0; i < sop.steps.size(); ++i) {
      if (!flow.facts.reached[i] || flow.facts.ends[i]) continue;
      const model::Step& step = sop.steps[sop.steps.id_at(i)];
      const Message words = step_words(step);
      Diagnostic d = finding(
          self.kind, place,
          {fmt::format("kasus SOP '{}' tidak pernah selesai: dari {} tidak ada jalan keluar", sop.name.text,
                       words.id),
           fmt::format("cases of SOP '{}' never end: there is no way out from {}", sop.name.text, words.en)},
          {"beri putaran itu jalan keluar, dan cabang jalan keluarnya peluang di atas 0 %",
           "give the loop a way out, and the outcome that leads out odds above 0 %"});
      d.related.push_back({step.place, {"langkah itu", "the step"}});
      out.push_back(std::move(d));
      break;
    }
  }
}

}  // namespace

extern const Check case_can_end;
const Check case_can_end{{"SC08",
                          Severity::Invalid,
                          Basis::Language,
                          {"kasus tidak pernah selesai", "cases never end"},
                          {"Simulasi sebuah putaran tanpa jalan keluar tidak pernah berakhir.",
                           "The simulation of a loop without a way out never ends."},
                          {},
                          "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" "
                          "{\n    waktu 1 jam\n    keputusan "
                          "\"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  "
                          "periode 6 Januari 2025 s/d 31 Januari "
                          "2025\n  pegawai k 1 orang\n  kedatangan a poisson(1 per bulan)\n  anggap kerja "
                          "dari waktu\n  peluang a.satu ya 0 %\n}\n",
                          "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" "
                          "{\n    waktu 1 jam\n    keputusan "
                          "\"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  "
                          "periode 6 Januari 2025 s/d 31 Januari "
                          "2025\n  pegawai k 1 orang\n  kedatangan a poisson(1 per bulan)\n  anggap kerja "
                          "dari waktu\n  peluang a.satu ya 90 %\n}\n"},
                         nullptr,
                         nullptr,
                         run};

}  // namespace alur::check
