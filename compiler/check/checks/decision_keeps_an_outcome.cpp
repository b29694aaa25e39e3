#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// A case can take every outcome as often as it may be taken, and come back once more.
bool can_run_out(const model::Step& step, const Flow& flow, const std::vector<std::size_t>& component,
                 std::size_t node) {
  if (!step.decision || step.decision->outcomes.size() < 2) return false;
  for (const model::Outcome& outcome : step.decision->outcomes)
    if (!outcome.bound || outcome.bound->then) return false;
  const auto& next = flow.net.next[node];
  return std::all_of(next.begin(), next.end(), [&](std::int32_t to) {
    return to != runtime::net_end && component[static_cast<std::size_t>(to)] == component[node];
  });
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const Flow flow = flow_of(sop);
  const std::vector<std::size_t> component = components_of(flow.net);
  for (std::size_t i = 0; i < flow.steps; ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    // A loop without a way out is a mistake of its own.
    if (!flow.facts.reached[i] || !flow.facts.ends[i] || !can_run_out(step, flow, component, i)) continue;
    std::int64_t times = 1;
    for (const model::Outcome& outcome : step.decision->outcomes) times += outcome.bound->times;
    const Message words = step_words(step);
    out.push_back(finding(
        self.kind, step.decision->place,
        {fmt::format("pada {} semua cabang dapat habis: yang ke-{} kali tidak ada lagi jalannya", words.id,
                     times),
         fmt::format("at {} all outcomes can be used up: at visit {} there is no way left", words.en, times)},
        {"tulis 'lalu LANGKAH' sesudah salah satu 'maksimal', atau biarkan satu cabang tanpa batas",
         "write 'lalu STEP' after one of the bounds, or leave one outcome unbounded"}));
  }
}

}  // namespace

extern const Check decision_keeps_an_outcome;
const Check decision_keeps_an_outcome{
    {"WN05",
     Severity::Error,
     Basis::Arithmetic,
     {"cabang keputusan dapat habis", "a decision can run out of outcomes"},
     {"Bila semua cabang dibatasi dengan 'maksimal' dan tidak satu pun menyebut 'lalu', kasus yang terlalu "
      "sering kembali tidak lagi mempunyai jalan.",
      "When all outcomes are bounded by 'maksimal' and none says 'lalu', a case that comes back too often "
      "has no way left."},
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
    run};

}  // namespace alur::check
