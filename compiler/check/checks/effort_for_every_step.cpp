#include <algorithm>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// From so many on it is one thing that is missing, not one for each step.
constexpr std::size_t one_habit = 4;

void report_all(const Check& self, const model::Model& model, const model::Scenario& scenario,
                const std::vector<model::StepRef>& steps, Findings& out) {
  const model::Sop& sop = model.sops[steps.front().sop];
  Diagnostic d = finding(
      self.kind, scenario.place,
      {fmt::format("lama kerja tidak diketahui, untuk {} langkah", steps.size()),
       fmt::format("no effort is known, of {} steps", steps.size())},
      {fmt::format(
           "tulis: anggap kerja dari waktu; atau untuk setiap langkah misalnya: kerja {}.{} segitiga(10 "
           "menit; 15 menit; 30 menit)",
           sop.name.text, sop.steps[steps.front().step].name.text),
       fmt::format(
           "write: anggap kerja dari waktu; or for each step for example: kerja {}.{} segitiga(10 menit; 15 "
           "menit; 30 menit)",
           sop.name.text, sop.steps[steps.front().step].name.text)});
  constexpr std::size_t most = 5;  // that anyone looks up
  for (std::size_t i = 0; i < std::min(steps.size(), most); ++i)
    d.related.push_back({model.sops[steps[i].sop].steps[steps[i].step].place, {"langkah ini", "this step"}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  const StepFacts facts(model, scenario);
  std::vector<model::StepRef> missing;
  for (const model::StepRef ref : visited_steps(model, scenario))
    if (!facts.effort_of(ref) && !facts.unfilled(model::Figure::Effort, ref)) missing.push_back(ref);
  if (missing.size() >= one_habit && !scenario.assume_effort_from_limit)
    return report_all(self, model, scenario, missing, out);
  for (const model::StepRef ref : missing) {
    const model::Sop& sop = model.sops[ref.sop];
    const model::Step& step = sop.steps[ref.step];
    // Who calls another SOP may do nothing else at the step.
    if (step.call) continue;
    const Message words = step_words(step);
    const bool days = scenario.assume_effort_from_limit;
    Diagnostic d =
        finding(self.kind, scenario.place,
                {fmt::format("lama kerja {} pada SOP '{}' tidak diketahui", words.id, sop.name.text),
                 fmt::format("the effort of {} of SOP '{}' is not known", words.en, sop.name.text)},
                days ? Message{fmt::format("batas waktunya bukan jam atau menit; tulis misalnya: kerja {}.{} "
                                           "segitiga(1 jam; 2 jam; 4 jam)",
                                           sop.name.text, step.name.text),
                               fmt::format("its limit is not in hours or minutes; write for example: kerja "
                                           "{}.{} segitiga(1 jam; 2 jam; 4 jam)",
                                           sop.name.text, step.name.text)}
                     : Message{fmt::format("tulis misalnya: kerja {}.{} segitiga(10 menit; 15 menit; 30 "
                                           "menit), atau: anggap kerja dari waktu",
                                           sop.name.text, step.name.text),
                               fmt::format("write for example: kerja {}.{} segitiga(10 menit; 15 menit; 30 "
                                           "menit), or: anggap kerja dari waktu",
                                           sop.name.text, step.name.text)});
    d.related.push_back({step.place, {"langkah itu", "the step"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check effort_for_every_step;
const Check effort_for_every_step{
    {"SC04",
     Severity::Invalid,
     Basis::Language,
     {"langkah tanpa lama kerja", "step without effort"},
     {"Waktu pada SOP adalah batas; simulasi memerlukan berapa lama seseorang sungguh bekerja.",
      "The time in a SOP is a limit; a simulation needs how long somebody really works."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  peluang "
     "a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  anggap "
     "kerja dari waktu\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
