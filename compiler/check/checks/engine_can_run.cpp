#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

class Report {
 public:
  Report(const Check& self, Findings& out) : self_(self), out_(out) {}

  void operator()(Span place, Message what) {
    out_.push_back(finding(self_.kind, place,
                           {what.id + " belum dapat disimulasikan", what.en + " cannot be simulated yet"},
                           {"hapus dari skenario ini, atau simulasikan tanpa bagian itu",
                            "remove it from this scenario, or simulate without it"}));
  }

 private:
  const Check& self_;
  Findings& out_;
};

void steps(const model::Model& model, const model::Scenario& scenario, Report& report) {
  for (const model::StepRef ref : visited_steps(model, scenario)) {
    const model::Sop& sop = model.sops[ref.sop];
    const model::Step& step = sop.steps[ref.step];
    if (step.delay) report(step.delay->place, {"waktu tunggu langkah", "a delay of a step"});
    if (step.optional) report(step.optional->place, {"langkah opsional", "an optional step"});
    if (step.repetition) report(step.repetition->place, {"langkah yang diulang", "a repeated step"});
    if (step.call) report(step.call->place, {"panggilan SOP lain", "a call of another SOP"});
    if (step.timeout) report(step.timeout->place, {"tenggat langkah", "a timeout of a step"});
    if (!step.occupancies.empty())
      report(step.occupancies[0].place, {"pemakaian tempat", "the use of a place"});
    if (!step.skills.empty())
      report(step.place, {"keahlian yang diminta langkah", "a skill that a step needs"});
    if (step.decision)
      for (const model::Outcome& outcome : step.decision->outcomes)
        if (outcome.bound) report(outcome.bound->place, {"batas banyaknya lompatan", "a bound of a jump"});
  }
  for (const model::Arrivals& arrivals : scenario.arrivals) {
    const model::Sop& sop = model.sops[arrivals.sop];
    for (const model::Parallel& block : sop.parallels)
      report(block.place, {"blok paralel", "a parallel block"});
    for (const model::Lane& lane : sop.lanes)
      if (lane.posts.size() > 1)
        report(lane.name.place, {"lajur dengan beberapa jabatan", "a lane of several posts"});
  }
}

void people(const model::Scenario& scenario, Report& report) {
  for (const model::Staff& staff : scenario.staff) {
    if (staff.posts.size() > 1)
      report(staff.place, {"pegawai yang merangkap jabatan", "staff with several posts"});
    if (staff.roster) report(staff.place, {"jadwal giliran", "a roster"});
    if (!staff.skills.empty()) report(staff.place, {"keahlian pegawai", "skills of staff"});
    if (staff.caseload) report(staff.place, {"batas kasus seorang pegawai", "a person's caseload limit"});
    if (staff.overtime) report(staff.place, {"lembur", "overtime"});
    for (const model::Staff& other : scenario.staff) {
      if (&other == &staff) break;
      if (other.posts == staff.posts)
        report(staff.place,
               {"jabatan dengan beberapa kelompok pegawai", "a post with several groups of staff"});
    }
  }
  for (const model::Capacity& one : scenario.capacities)
    report(one.place, {"banyaknya tempat", "a number of places"});
  for (const model::Absence& one : scenario.absences) report(one.place, {"ketidakhadiran", "absence"});
  for (const model::Discipline& one : scenario.disciplines)
    if (one.rule != model::QueueRule::Arrival)
      report(one.place, {"aturan antrean ini", "this queueing rule"});
}

void cases(const model::Scenario& scenario, Report& report) {
  for (const model::Arrivals& one : scenario.arrivals) {
    if (!one.process) report(one.place, {"kedatangan tanpa sebaran", "arrivals without a distribution"});
    if (!one.months.empty() || !one.weekdays.empty() || !one.hours.empty())
      report(one.place, {"pola kedatangan", "a pattern of arrivals"});
    if (one.batch) report(one.batch->place, {"rombongan", "a batch"});
    if (one.process && (!one.dates.empty() || !one.files.empty()))
      report(one.place, {"kedatangan bertanggal atau dari berkas", "arrivals by date or from a file"});
  }
  for (const model::Attribute& one : scenario.attributes)
    report(one.place, {"atribut kasus", "attributes of cases"});
  for (const model::Delay& one : scenario.delays) report(one.place, {"waktu tunggu", "a delay"});
  for (const model::Priority& one : scenario.priorities) report(one.place, {"prioritas", "priority"});
  for (const model::SameHandler& one : scenario.same_handlers)
    report(one.place, {"petugas tetap", "a person who stays with a case"});
  for (const model::Patience& one : scenario.patiences)
    report(one.place, {"kasus yang menyerah", "patience"});
  for (const model::Goal& one : scenario.goals) report(one.place, {"sasaran", "a target"});
  for (const model::Backlog& one : scenario.backlogs) report(one.place, {"kasus awal", "a backlog"});
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  Report report(self, out);
  steps(model, scenario, report);
  people(scenario, report);
  cases(scenario, report);
}

}  // namespace

extern const Check engine_can_run;
const Check engine_can_run{
    {"SC10",
     Severity::Invalid,
     Basis::Language,
     {"belum dapat disimulasikan", "cannot be simulated yet"},
     {"Bahasa sudah dapat mengatakannya, mesin simulasi belum dapat menjalankannya; hasil tanpa bagian ini "
      "akan "
      "menyesatkan.",
      "The language can say it, the simulation cannot run it yet; a result without it would mislead."},
     {"docs/language.md, bagian \"What the simulation cannot run yet\"",
      "docs/language.md, \"What the simulation cannot run yet\""},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan "
     "\"Lengkap?\" { ya -> selesai  tidak -> satu maksimal 3 kali }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 "
     "s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  anggap kerja dari "
     "waktu\n  peluang "
     "a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan "
     "\"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 "
     "s/d 31 "
     "Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  anggap kerja dari waktu\n  "
     "peluang "
     "a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
