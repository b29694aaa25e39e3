#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/check/nesting.h"
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

// A case's tokens have a meaning only where it stays in its branches until they are done.
void blocks(const model::Model& model, const model::Scenario& scenario, Report& report) {
  for (const model::SopId id : run_sops(model, scenario)) {
    const model::Sop& sop = model.sops[id];
    if (sop.broken || sop.parallels.empty() || nesting_of(flow_of(sop)).nested) continue;
    report(sop.parallels.begin()->place, {"blok paralel yang cabangnya ditinggalkan lompatan",
                                          "a parallel block whose branches a jump leaves"});
  }
  for (const model::StepRef ref : visited_steps(model, scenario)) {
    const auto& decision = model.sops[ref.sop].steps[ref.step].decision;
    if (!decision || decision->outcomes.empty()) continue;
    const auto used_up = [](const model::Outcome& one) { return one.bound && !one.bound->then; };
    if (std::all_of(decision->outcomes.begin(), decision->outcomes.end(), used_up))
      report(decision->place,
             {"keputusan yang semua cabangnya terbatas", "a decision all of whose outcomes are bounded"});
  }
  for (const model::Backlog& one : scenario.backlogs) {
    const model::Sop& sop = model.sops[one.step.sop];
    if (sop.broken || sop.parallels.empty()) continue;
    const Nesting nesting = nesting_of(flow_of(sop));
    if (nesting.nested && nesting.within[one.step.step.index])
      report(one.place, {"kasus awal di dalam cabang paralel", "a backlog in a parallel branch"});
  }
}

void cases(const model::Scenario& scenario, Report& report) {
  for (const model::Arrivals& one : scenario.arrivals) {
    const bool pattern = !one.months.empty() || !one.weekdays.empty() || !one.hours.empty();
    if ((pattern || !one.dates.empty()) && !scenario.period)
      report(one.place, {"kedatangan menurut tanggal tanpa periode", "arrivals by date without a period"});
    const auto in_period = [&](const model::ArrivalDate& at) {
      return !scenario.period || (scenario.period->first <= at.date && at.date <= scenario.period->last);
    };
    if (!one.process && one.files.empty() && std::none_of(one.dates.begin(), one.dates.end(), in_period))
      report(one.place,
             {"kedatangan tanpa satu tanggal pun di dalam periode", "arrivals without a date in the period"});
  }
  for (const model::Staff& staff : scenario.staff)
    if (staff.roster && !scenario.period)
      report(staff.place, {"jadwal giliran tanpa periode", "a roster without a period"});
  for (const model::Absence& one : scenario.absences)
    if (!scenario.period) report(one.place, {"ketidakhadiran tanpa periode", "absence without a period"});
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  Report report(self, out);
  blocks(model, scenario, report);
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
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
     "kedatangan a { pada 7 Februari 2025 08.00 3 kasus }\n  anggap kerja dari waktu\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
     "kedatangan a poisson(10 per bulan) { pada 7 Januari 2025 08.00 3 kasus }\n  anggap kerja dari "
     "waktu\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
