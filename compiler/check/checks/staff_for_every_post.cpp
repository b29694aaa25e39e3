#include <algorithm>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Somebody must hold all skills of the step at once, with one of its posts.
void skills(const Check& self, const model::Model& model, const model::Scenario& scenario, model::StepRef ref,
            Findings& out) {
  const model::Sop& sop = model.sops[ref.sop];
  const model::Step& step = sop.steps[ref.step];
  if (step.skills.empty()) return;
  const auto can = [&](const model::Staff& staff) {
    const auto in = [](const auto& all, const auto& one) {
      return std::find(all.begin(), all.end(), one) != all.end();
    };
    const auto& pool = sop.lanes[step.lane].posts;
    return staff.count > 0 &&
           std::any_of(pool.begin(), pool.end(), [&](model::PostId post) { return in(staff.posts, post); }) &&
           std::all_of(step.skills.begin(), step.skills.end(),
                       [&](model::SkillId skill) { return in(staff.skills, skill); });
  };
  if (std::any_of(scenario.staff.begin(), scenario.staff.end(), can)) return;
  const Message words = step_words(step);
  const std::string& skill = model.skills[step.skills.front()].name.text;
  out.push_back(finding(self.kind, scenario.place,
                        {fmt::format("tidak ada pegawai dengan keahlian yang diminta {}", words.id),
                         fmt::format("nobody has the skills that {} asks for", words.en)},
                        {fmt::format("tulis misalnya: pegawai {} 1 orang keahlian {}",
                                     model.posts[sop.lanes[step.lane].posts.front()].name.text, skill),
                         fmt::format("write for example: pegawai {} 1 orang keahlian {}",
                                     model.posts[sop.lanes[step.lane].posts.front()].name.text, skill)}));
}

void places(const Check& self, const model::Model& model, const model::Scenario& scenario, model::StepRef ref,
            std::set<model::PlaceId>& reported, Findings& out) {
  const model::Step& step = model.sops[ref.sop].steps[ref.step];
  for (const model::Occupancy& one : step.occupancies) {
    const auto wanted = std::count_if(step.occupancies.begin(), step.occupancies.end(),
                                      [&](const auto& other) { return other.resource == one.resource; });
    const bool there = std::any_of(
        scenario.capacities.begin(), scenario.capacities.end(),
        [&](const auto& capacity) { return capacity.resource == one.resource && capacity.count >= wanted; });
    const bool unknown = std::any_of(scenario.unfilled.begin(), scenario.unfilled.end(),
                                     [&](const auto& gap) { return gap.resource == one.resource; });
    if (there || unknown || !reported.insert(one.resource).second) continue;
    const model::Place& place = model.places[one.resource];
    out.push_back(
        finding(self.kind, scenario.place,
                {fmt::format("'{}' yang ditempati kasus tidak cukup, atau tidak diketahui banyaknya",
                             place.title.value),
                 fmt::format("there are too few of '{}' that cases hold, or it is not known how many",
                             place.title.value)},
                {fmt::format("tulis misalnya: tempat {} 2 unit", place.name.text),
                 fmt::format("write for example: tempat {} 2 unit", place.name.text)}));
  }
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  std::set<model::PostId> reported;
  std::set<model::PlaceId> places_reported;
  for (const model::StepRef ref : visited_steps(model, scenario)) {
    const model::Sop& sop = model.sops[ref.sop];
    const model::Step& step = sop.steps[ref.step];
    places(self, model, scenario, ref, places_reported, out);
    if (step.call && !StepFacts(model, scenario).effort_of(ref)) continue;
    // Of a pool one staffed post is enough.
    const std::vector<model::PostId>& pool = sop.lanes[step.lane].posts;
    const model::Staff* staff = nullptr;
    for (const model::PostId one : pool)
      if (staff == nullptr || staff->count == 0) staff = staff_of(scenario, one);
    if (std::any_of(pool.begin(), pool.end(),
                    [&](model::PostId one) { return staff_unfilled(scenario, one); }))
      continue;
    const model::PostId post = pool.front();
    if (staff != nullptr && staff->count > 0) skills(self, model, scenario, ref, out);
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
