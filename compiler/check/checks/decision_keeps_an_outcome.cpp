#include <algorithm>

#include "compiler/check/bounded_runs.h"
#include "compiler/check/check.h"
#include "compiler/check/run_words.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// The flow with what a case can use up at one decision.
class UsedUp {
 public:
  explicit UsedUp(const Flow& flow) : flow_(flow), component_(components_of(flow.net)) {}

  // By way: it may be taken so often and no more, and the case comes back. What is said of then (lalu) is a
  // way of its own.
  std::vector<bool> at(const model::Decision& decision, std::size_t node) const {
    std::vector<bool> out;
    for (std::size_t w = 0; w < flow_.ways[node].size(); ++w) {
      const Way& way = flow_.ways[node][w];
      const std::int32_t to = flow_.net.next[node][w];
      const bool bounded = way.how == How::Outcome && decision.outcomes[way.outcome].bound;
      out.push_back(bounded && to != runtime::net_end &&
                    component_[static_cast<std::size_t>(to)] == component_[node]);
    }
    return out;
  }

  // Whether a case at the node, with those ways used up, can still end: by another way that does not come
  // back to the node.
  bool ends_without(const std::vector<bool>& used, std::size_t node) const {
    std::vector<bool> seen(flow_.nodes.size(), false);
    seen[node] = true;
    std::vector<std::int32_t> ahead;
    for (std::size_t w = 0; w < used.size(); ++w)
      if (!used[w]) ahead.push_back(flow_.net.next[node][w]);
    // It may be skipped or run out of time instead of being done.
    for (std::size_t gate = flow_.steps; gate < flow_.nodes.size(); ++gate)
      if (flow_.nodes[gate].part == Part::Gate && flow_.nodes[gate].index == node)
        ahead.insert(ahead.end(), flow_.net.next[gate].begin(), flow_.net.next[gate].end());
    while (!ahead.empty()) {
      const std::int32_t to = ahead.back();
      ahead.pop_back();
      if (to == runtime::net_end) return true;
      const auto next = static_cast<std::size_t>(to);
      // Whoever leaves the loop does not come back.
      if (component_[next] != component_[node] && flow_.facts.ends[next]) return true;
      if (seen[next]) continue;
      seen[next] = true;
      ahead.insert(ahead.end(), flow_.net.next[next].begin(), flow_.net.next[next].end());
    }
    return false;
  }

 private:
  const Flow& flow_;
  std::vector<std::size_t> component_;
};

// "'Ya' dan 'Tidak'": the outcomes that are used up.
Message outcome_words(const model::Decision& decision, const Flow& flow, const std::vector<bool>& used,
                      std::size_t node) {
  Message out;
  for (std::size_t w = 0; w < used.size(); ++w) {
    if (!used[w]) continue;
    const model::Outcome& outcome = decision.outcomes[flow.ways[node][w].outcome];
    const std::string name = fmt::format("'{}'", outcome.name.text);
    out.id += (out.id.empty() ? "" : " dan ") + name;
    out.en += (out.en.empty() ? "" : " and ") + name;
  }
  return out;
}

void report(const Check& self, const model::Sop& sop, const Flow& flow, const Spent& spent, Findings& out) {
  const model::Step& step = sop.steps[sop.steps.id_at(spent.step)];
  const Message words = step_words(step),
                outcomes = outcome_words(*step.decision, flow, spent.ways, spent.step);
  Diagnostic d =
      finding(self.kind, step.decision->place,
              {fmt::format("bila pada {} cabang {} sudah habis, kasus tidak dapat selesai lagi", words.id,
                           outcomes.id),
               fmt::format("with {} used up at {}, the case can no longer end", outcomes.en, words.en)},
              {"tulis 'lalu LANGKAH' sesudah 'maksimal', atau beri keputusan itu cabang tanpa batas yang "
               "menuju akhir",
               "write 'lalu STEP' after the bound, or give the decision an unbounded outcome that leads to "
               "the end"});
  if (!spent.run.empty()) {
    const Message shown = run_steps(sop, flow, spent.run);
    d.related.push_back(
        {step.place,
         {fmt::format("jalan terpendek yang menunjukkannya: {} → {}", shown.id, short_name(step)),
          fmt::format("a shortest run that shows it: {} → {}", shown.en, short_name(step))}});
  }
  out.push_back(std::move(d));
}

// Beside parallel blocks, or where there is too much to count: each decision as if the others had no bounds.
std::vector<Spent> spent_one_by_one(const model::Sop& sop, const Flow& flow) {
  const UsedUp parts(flow);
  std::vector<Spent> out;
  for (std::size_t i = 0; i < flow.steps; ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    // A loop without a way out is a mistake of its own, and so is a decision that chooses nothing.
    if (!step.decision || !flow.facts.reached[i] || !flow.facts.ends[i] || chooses_nothing(*step.decision))
      continue;
    std::vector<bool> used = parts.at(*step.decision, i);
    if (std::find(used.begin(), used.end(), true) == used.end() || parts.ends_without(used, i)) continue;
    out.push_back({i, std::move(used), {}});
  }
  return out;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  const Flow& flow = facts.flow();
  auto spent = spent_decisions(sop, flow);
  if (!spent) spent = spent_one_by_one(sop, flow);
  for (const Spent& one : *spent) report(self, sop, flow, one, out);
}

}  // namespace

extern const Check decision_keeps_an_outcome;
const Check decision_keeps_an_outcome{
    {"WN05",
     Severity::Error,
     Basis::Arithmetic,
     {"cabang keputusan dapat habis", "a decision can run out of outcomes"},
     {"Cabang yang dibatasi dengan 'maksimal' tanpa 'lalu' tertutup sesudah itu; kasus yang kembali sekali "
      "lagi "
      "lalu tidak mempunyai jalan ke akhir. Pada SOP dengan blok paralel setiap keputusan dinilai "
      "seolah-olah "
      "yang lain tidak dibatasi: satu dapat luput atau diragukan berlebihan.",
      "An outcome that is bounded by 'maksimal' without 'lalu' is closed after that; a case that comes back "
      "once "
      "more then has no way to the end. In a SOP with parallel blocks each decision is judged as if the "
      "others had no bounds: one may be missed or doubted too much."},
     {"penghitungan banyaknya cabang yang masih boleh diambil",
      "a count of the outcomes that may still be taken"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua maksimal 2 kali  tidak -> tiga maksimal 3 kali }\n"
     "  }\n"
     "  langkah dua 2 p \"Mencatat\" { waktu 1 jam }\n"
     "  langkah tiga 3 p \"Melengkapi\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Disetujui?\" { ya -> selesai  tidak -> satu }\n"
     "  }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua maksimal 2 kali  tidak -> tiga maksimal 3 kali lalu dua }\n"
     "  }\n"
     "  langkah dua 2 p \"Mencatat\" { waktu 1 jam }\n"
     "  langkah tiga 3 p \"Melengkapi\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Disetujui?\" { ya -> selesai  tidak -> satu }\n"
     "  }\n"
     "}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
