#include <algorithm>
#include <map>
#include <set>

#include "compiler/check/bounded_runs.h"
#include "compiler/check/check.h"
#include "compiler/check/run_words.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// A maker that a case may pass by, or that works beside the step in another branch.
Message maker_note(const model::Step& maker, const Flow& flow, const Nesting& nesting, std::size_t at,
                   std::size_t made) {
  const Message words = step_words(maker);
  if (nesting.nested && beside_each_other(flow, nesting, at, made))
    return {words.id + " membuatnya di cabang lain, yang belum tentu sudah sampai di sana",
            words.en + " makes it in another branch, which need not have come so far"};
  return {words.id + " membuatnya, tetapi dapat dilewati", words.en + " makes it, but can be passed by"};
}

// What steps only take in from outside is missing on no path.
bool is_made(const model::Sop& sop, model::DocumentId document) {
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& use : step.outputs.uses)
      if (use.document == document) return true;
  return false;
}

struct Missing {
  std::size_t step = 0;
  const model::DocumentUse* use = nullptr;
};

// What the same steps make is missing on the same paths: one mistake, wherever it is asked for.
struct PassedBy {
  std::vector<bool> makers;
  std::vector<Missing> missing;  // the first use of each document, in the order of the steps
  std::optional<WayPast> counted;
};

std::optional<Run> path_past(const Flow& flow, const Nesting& nesting, const PassedBy& passed) {
  if (passed.counted) return passed.counted->run;
  if (!nesting.nested) return std::nullopt;
  return shortest_run(flow, nesting, static_cast<std::uint32_t>(passed.missing.front().step), passed.makers);
}

// By a jump that breaks a parallel block: that is a mistake of its own.
bool goes_by_a_jump(const std::optional<Run>& path, const Soundness& judged) {
  return path && std::any_of(judged.mistakes.begin(), judged.mistakes.end(), [&](const Mistake& mistake) {
           return mistake.jump && std::any_of(path->begin(), path->end(), [&](const Move& move) {
                    return move.node == mistake.jump->node && move.way == mistake.jump->way;
                  });
         });
}

Diagnostic finding_of(const Check& self, const model::Sop& sop, const Flow& flow, const Nesting& nesting,
                      const PassedBy& passed, const std::optional<Run>& path) {
  const auto& [at, use] = passed.missing.front();
  const model::Step& step = sop.steps[sop.steps.id_at(at)];
  const Message words = step_words(step);
  const Message route = path ? run_numbers(sop, flow, *path, at) : Message{"…", "…"};
  Diagnostic d = finding(
      self.kind, use->printed.place,
      {fmt::format("kelengkapan '{}' pada {} tidak ada bila alurnya {}", use->printed.value, words.id,
                   route.id),
       fmt::format("the input '{}' of {} is missing when the flow goes {}", use->printed.value, words.en,
                   route.en)},
      {"hasilkan dokumen itu pada setiap jalan, atau beri langkah ini kelengkapan lain untuk jalan itu",
       "make the document on every path, or give this step another input for that path"});
  for (std::size_t i = 1; i < passed.missing.size(); ++i) {
    const std::string& name = passed.missing[i].use->printed.value;
    d.related.push_back({passed.missing[i].use->printed.place,
                         {fmt::format("karena itu '{}' juga tidak ada di sini", name),
                          fmt::format("so '{}' is missing here too", name)}});
  }
  for (std::size_t i = 0; i < passed.makers.size(); ++i) {
    if (!passed.makers[i] || i == at) continue;
    const model::Step& maker = sop.steps[sop.steps.id_at(i)];
    d.related.push_back({maker.place, maker_note(maker, flow, nesting, at, i)});
  }
  return d;
}

std::vector<PassedBy> passed_by(const model::Model& model, const model::Sop& sop, SopFacts& facts) {
  const Flow& flow = facts.mended();
  const Availability& hand = facts.in_hand();
  std::vector<PassedBy> out;
  std::set<model::DocumentId> seen;
  std::map<std::vector<bool>, std::size_t> groups;
  for (std::size_t i = 0; i < sop.steps.size(); ++i)
    for (const model::DocumentUse& use : sop.steps[sop.steps.id_at(i)].inputs.uses) {
      if (!flow.facts.reached[i] || use.from_outside || seen.contains(use.document)) continue;
      if (model.documents[use.document].from_outside || !is_made(sop, use.document)) continue;
      if (!hand.in_some_run(i, use.document) || hand.in_every_run(i, use.document)) continue;
      seen.insert(use.document);
      std::vector<bool> makers = makers_of(sop, use.document);
      std::optional<WayPast> counted = way_past(sop, flow, i, makers);
      if (counted && !counted->run) continue;  // the bounds let no case pass
      const auto [group, fresh] = groups.try_emplace(std::move(makers), out.size());
      if (fresh) out.push_back({group->first, {}, std::move(counted)});
      out[group->second].missing.push_back({i, &use});
    }
  return out;
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  for (const PassedBy& passed : passed_by(model, sop, facts)) {
    const Span place = passed.missing.front().use->printed.place;
    // Of those that are counted alone nobody reads the path, which costs a walk over the SOP.
    if (out.is_full(self.kind, place.file)) {
      out.push_back(finding(self.kind, place, {}));
      continue;
    }
    const auto path = path_past(facts.mended(), facts.nesting(), passed);
    if (goes_by_a_jump(path, facts.soundness())) continue;
    out.push_back(finding_of(self, sop, facts.mended(), facts.nesting(), passed, path));
  }
}

}  // namespace

extern const Check input_on_every_path;
const Check input_on_every_path{
    {"DF05",
     Severity::Error,
     Basis::Arithmetic,
     {"kelengkapan tidak ada pada salah satu jalan", "input missing on one of the paths"},
     {"Bila suatu cabang melewati langkah yang membuat dokumen itu, langkah ini tidak dapat dikerjakan.",
      "When a branch passes by the step that makes the document, this step cannot be done."},
     {"penelusuran semua jalan bagan", "a walk over all paths of the flowchart"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    keputusan \"Perlu?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua 2 p \"Menulis\" {\n    "
     "waktu 1 jam\n    output \"Laporan\"\n  }\n  langkah tiga 3 p \"Mengirim\" {\n    kelengkapan "
     "\"Laporan\"\n    waktu 1 jam\n  }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    output \"Laporan\"\n    keputusan \"Perlu?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua "
     "2 p \"Menulis\" {\n    waktu 1 jam\n    output \"Laporan\"\n  }\n  langkah tiga 3 p \"Mengirim\" {\n   "
     " kelengkapan \"Laporan\"\n    waktu 1 jam\n  }\n}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
