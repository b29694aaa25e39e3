#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Where a case can go from each step, when outcomes without odds are never taken. The end is the step after
// the last.
std::vector<std::vector<std::size_t>> taken_ways(const model::Model& model, const model::Scenario& scenario,
                                                 model::SopId id) {
  const model::Sop& sop = model.sops[id];
  std::vector<std::vector<std::size_t>> ways;
  const auto node = [&](const model::Target& target) {
    return target.step ? target.step->index : sop.steps.size();
  };
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const auto odds = odds_of(model, scenario, {id, sop.steps.id_at(i)});
    auto& next = ways.emplace_back();
    if (!step.decision || step.decision->outcomes.empty()) next.push_back(node(step.next));
    for (std::size_t o = 0; step.decision && o < step.decision->outcomes.size(); ++o)
      if (!odds || (*odds)[o] > 0) next.push_back(node(step.decision->outcomes[o].target));
  }
  ways.emplace_back();
  return ways;
}

std::vector<bool> reached_from(const std::vector<std::vector<std::size_t>>& ways, std::size_t start) {
  std::vector<bool> reached(ways.size(), false);
  std::vector<std::size_t> open = {start};
  reached[start] = true;
  while (!open.empty()) {
    const std::size_t node = open.back();
    open.pop_back();
    for (const std::size_t next : ways[node])
      if (!reached[next]) {
        reached[next] = true;
        open.push_back(next);
      }
  }
  return reached;
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Diagnostics& out) {
  for (const model::Arrivals& arrivals : scenario.arrivals) {
    const model::Sop& sop = model.sops[arrivals.sop];
    if (sop.broken) continue;
    const auto ways = taken_ways(model, scenario, arrivals.sop);
    const auto reached = reached_from(ways, 0);
    for (std::size_t i = 0; i < sop.steps.size(); ++i) {
      if (!reached[i] || reached_from(ways, i)[sop.steps.size()]) continue;
      const model::Step& step = sop.steps[sop.steps.id_at(i)];
      const Message words = step_words(step);
      Diagnostic d = finding(
          self.kind, arrivals.place,
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
