#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/run_words.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/soundness_words.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// What is unreachable or endless because of that is the same mistake, which has its own finding.
bool has_choice_without_choice(const model::Sop& sop) {
  return std::any_of(sop.steps.begin(), sop.steps.end(), [](const model::Step& step) {
    return step.decision && chooses_nothing(*step.decision);
  });
}

// Parts of the flow of which nothing leads on, or to which nothing leads, one for each mistake.
struct Parts {
  const Flow& flow;
  std::vector<std::size_t> component = components_of(flow.net);

  // By component: some way leads out of it to a node of the same kind, or into it from one.
  std::vector<bool> followed(const std::vector<bool>& kind) const {
    return bordered(kind, [](std::size_t from, std::size_t) { return from; });
  }
  std::vector<bool> preceded(const std::vector<bool>& kind) const {
    return bordered(kind, [](std::size_t, std::size_t to) { return to; });
  }

 private:
  template <class Side>
  std::vector<bool> bordered(const std::vector<bool>& kind, Side side) const {
    std::vector<bool> out(component.size(), false);
    for (std::size_t from = 0; from < component.size(); ++from)
      for (const std::int32_t to : flow.net.next[from]) {
        if (to == runtime::net_end) continue;
        const auto next = static_cast<std::size_t>(to);
        if (kind[from] && kind[next] && component[from] != component[next])
          out[component[side(from, next)]] = true;
      }
    return out;
  }
};

// The numbers of the steps of a shortest way round, from a step back to itself: "1 → 2 → 1".
Message round_trip(const model::Sop& sop, const Flow& flow, std::size_t step) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> before(flow.nodes.size(), none), ahead = {step};
  std::vector<std::uint32_t> by(flow.nodes.size(), 0);
  for (std::size_t i = 0; i < ahead.size() && before[step] == none; ++i)
    for (std::uint32_t way = 0; way < flow.net.next[ahead[i]].size(); ++way) {
      const std::int32_t to = flow.net.next[ahead[i]][way];
      if (to == runtime::net_end || before[static_cast<std::size_t>(to)] != none) continue;
      before[static_cast<std::size_t>(to)] = ahead[i];
      by[static_cast<std::size_t>(to)] = way;
      ahead.push_back(static_cast<std::size_t>(to));
    }
  Run run;
  for (std::size_t at = step; before[at] != step && before[at] != none; at = before[at])
    run.insert(run.begin(), {static_cast<std::uint32_t>(before[at]), by[at]});
  return run_numbers(sop, flow, run, step);
}

void report_unreached(const Check& self, const model::Step& step, Findings& out) {
  const Message words = step_words(step);
  out.push_back(finding(self.kind, step.place,
                        {fmt::format("{} tidak pernah dicapai dari langkah pertama", words.id),
                         fmt::format("{} is never reached from the first step", words.en)},
                        {"arahkan suatu langkah atau cabang kepadanya, atau hapus langkah ini",
                         "lead a step or an outcome to it, or remove it"}));
}

void report_endless(const Check& self, const model::Model& model, const model::Sop& sop, const Flow& flow,
                    const Nesting& nesting, std::size_t at, Findings& out) {
  const model::Step& step = sop.steps[sop.steps.id_at(at)];
  const Message words = step_words(step);
  Message route;
  const bool counted_only = out.is_full(self.kind, step.place.file);
  if (nesting.nested && !counted_only) {
    const std::vector<bool> none(flow.steps, false);
    if (const auto run = shortest_run(flow, nesting, static_cast<std::uint32_t>(at), none);
        run && !run->empty())
      route = run_numbers(sop, flow, *run, at);
  }
  if (!counted_only) {
    const Message round = round_trip(sop, flow, at);
    const std::string arrow = route.empty() ? "" : " → ";
    route = {route.id + arrow + round.id + " → …", route.en + arrow + round.en + " → …"};
  }
  Diagnostic d =
      finding(self.kind, step.place,
              {fmt::format("dari {} kasus tidak pernah dapat selesai: {}", words.id, route.id),
               fmt::format("from {} a case can never end: {}", words.en, route.en)},
              {"beri putaran itu jalan keluar: suatu cabang menuju langkah berikutnya atau 'selesai'",
               "give the loop a way out: an outcome that leads on or to 'selesai'"});
  if (!counted_only) add_callers(model, sop, d);
  out.push_back(std::move(d));
}

// By step: a jump out of its branch, or into another one, leads on from there, which is reported by itself.
std::vector<bool> jumps_of(const Soundness& judged, std::size_t steps) {
  std::vector<bool> out(steps, false);
  for (const Mistake& mistake : judged.mistakes)
    if (mistake.jump && mistake.jump->node < steps) out[mistake.jump->node] = true;
  return out;
}

// A decision that lost an outcome leaves the part unreached to which it led: FC03 says so.
std::size_t decisions_of_one_outcome(const model::Sop& sop) {
  std::size_t out = 0;
  for (const model::Step& step : sop.steps)
    if (step.decision && step.decision->outcomes.size() < 2) ++out;
  return out;
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  if (has_choice_without_choice(sop)) return;
  const Flow& flow = facts.mended();
  std::vector<bool> unlinked, trapped;
  for (std::size_t node = 0; node < flow.nodes.size(); ++node) {
    unlinked.push_back(!flow.facts.linked[node]);
    trapped.push_back(flow.facts.reached[node] && !flow.facts.ends[node]);
  }
  const Nesting& nesting = facts.nesting();
  const Parts parts{flow};
  const std::vector<bool> jumps = jumps_of(facts.soundness(), flow.steps);
  std::size_t outcomes_missing = decisions_of_one_outcome(sop);
  std::vector<bool> unlinked_done = parts.preceded(unlinked), trapped_done = parts.followed(trapped);
  for (std::size_t i = 0; i < flow.steps; ++i) {
    const std::size_t part = parts.component[i];
    // What stands right after a loop without a way out, or after a jump that is a mistake, waits for the way
    // on from there: the same mistake.
    if (i > 0 && unlinked[i] && (trapped[i - 1] || jumps[i - 1])) unlinked_done[part] = true;
    if (unlinked[i] && !unlinked_done[part]) {
      unlinked_done[part] = true;
      if (outcomes_missing > 0) {
        --outcomes_missing;
        continue;
      }
      report_unreached(self, sop.steps[sop.steps.id_at(i)], out);
    } else if (trapped[i] && !trapped_done[part]) {
      trapped_done[part] = true;
      report_endless(self, model, sop, flow, nesting, i, out);
    }
  }
}

}  // namespace

extern const Check steps_on_a_path;
const Check steps_on_a_path{
    {"FC02",
     Severity::Error,
     Basis::Guideline,
     {"langkah tidak terletak di antara awal dan akhir", "step not between start and end"},
     {"Bagan alir bermula pada satu kegiatan awal dan berakhir pada kegiatan akhir; setiap langkah harus "
      "dapat dicapai dan dapat selesai.",
      "A flowchart runs from a first to a last activity; every step must be reachable and able to end."},
     {"PermenPAN-RB 35/2012, simbol kapsul untuk kegiatan awal dan akhir",
      "PermenPAN-RB 35/2012, capsules for the first and last activities"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  lanjut tiga\n  }\n  langkah dua 2 p \"Memeriksa\" { waktu 1 jam }\n  langkah tiga 3 p \"Mengirim\" { "
     "waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
     "langkah dua 2 p \"Memeriksa\" { waktu 1 jam }\n  langkah tiga 3 p \"Mengirim\" { waktu 1 jam }\n}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
