#include <algorithm>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  std::set<model::PostId> reported;
  for (const model::StepRef ref : visited_steps(model, scenario)) {
    const model::Sop& sop = model.sops[ref.sop];
    const model::Step& step = sop.steps[ref.step];
    // Of a pool one staffed post is enough.
    const std::vector<model::PostId>& pool = sop.lanes[step.lane].posts;
    const model::Staff* staff = nullptr;
    for (const model::PostId one : pool)
      if (staff == nullptr || staff->count == 0) staff = staff_of(scenario, one);
    if (std::any_of(pool.begin(), pool.end(),
                    [&](model::PostId one) { return staff_unfilled(scenario, one); }))
      continue;
    const model::PostId post = pool.front();
    if ((staff != nullptr && staff->count > 0) || !reported.insert(post).second) continue;
    const model::Post& known = model.posts[post];
    const Message words = step_words(step);
    Diagnostic d = finding(
        self.kind, staff != nullptr ? staff->place : scenario.place,
        {fmt::format("skenario '{}' tidak memberi pegawai kepada jabatan '{}'", scenario.name.text,
                     known.title.value),
         fmt::format("scenario '{}' gives no staff to the post '{}'", scenario.name.text, known.title.value)},
        {fmt::format("tulis misalnya: pegawai {} 1 orang", known.name.text),
         fmt::format("write for example: pegawai {} 1 orang", known.name.text)});
    d.related.push_back({step.place, {words.id + " memerlukannya", words.en + " needs it"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check staff_for_every_post;
const Check staff_for_every_post{
    {"SC03",
     Severity::Invalid,
     Basis::Language,
     {"jabatan tanpa pegawai", "post without staff"},
     {"Langkah pada jabatan tanpa pegawai tidak pernah selesai.",
      "A step of a post without staff never ends."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu konstan(30 "
     "menit)\n  peluang a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja "
     "a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
