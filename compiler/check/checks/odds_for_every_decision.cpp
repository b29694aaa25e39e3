#include <algorithm>
#include <cmath>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Whether it is done, or done again, is drawn as well.
void chances(const Check& self, const model::Model& model, const model::Scenario& scenario,
             model::StepRef ref, Findings& out) {
  const model::Sop& sop = model.sops[ref.sop];
  const model::Step& step = sop.steps[ref.step];
  const auto ask = [&](model::OddsKind kind, Span place, Message what, std::string_view word) {
    if (chance_of(scenario, ref, kind)) return;
    const Message words = step_words(step);
    Diagnostic d = finding(
        self.kind, scenario.place,
        {fmt::format("tidak diketahui seberapa sering {} SOP '{}' {}", words.id, sop.name.text, what.id),
         fmt::format("how often {} of SOP '{}' is {} is not known", words.en, sop.name.text, what.en)},
        {fmt::format("tulis misalnya: peluang {}.{} {} 30 %", sop.name.text, step.name.text, word),
         fmt::format("write for example: peluang {}.{} {} 30 %", sop.name.text, step.name.text, word)});
    d.related.push_back({place, {"langkah itu", "the step"}});
    out.push_back(std::move(d));
  };
  if (step.optional) ask(model::OddsKind::Skipped, step.optional->place, {"dilewati", "skipped"}, "dilewati");
  if (step.repetition)
    ask(model::OddsKind::Repeated, step.repetition->place, {"diulang", "repeated"}, "diulang");
}

void under_conditions(const Check& self, const StepFacts& facts, model::StepRef ref, const model::Step& step,
                      Findings& out) {
  const Message words = step_words(step);
  for (const StepFacts::OddsWhen& one : facts.odds_when(ref))
    if (!one.odds)
      out.push_back(
          finding(self.kind, one.place,
                  {fmt::format("peluang cabang pada {} untuk kasus ini tidak berjumlah 100%", words.id),
                   fmt::format("the odds of {} for these cases do not add up to 100%", words.en)},
                  {"jumlahkan semua cabang menjadi 100 %, atau biarkan satu cabang tanpa peluang",
                   "let all outcomes add up to 100 %, or leave one without odds"}));
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  const StepFacts facts(model, scenario);
  for (const model::StepRef ref : visited_steps(model, scenario)) {
    if (facts.unfilled(model::Figure::Odds, ref)) continue;
    chances(self, model, scenario, ref, out);
    const auto odds = facts.odds_of(ref);
    const model::Sop& sop = model.sops[ref.sop];
    const model::Step& step = sop.steps[ref.step];
    const Message words = step_words(step);
    if (!odds) {
      const std::string outcome = step.decision->outcomes[0].name.text;
      Diagnostic d = finding(
          self.kind, scenario.place,
          {fmt::format("peluang cabang pada {} SOP '{}' tidak diketahui", words.id, sop.name.text),
           fmt::format("the odds of {} of SOP '{}' are not known", words.en, sop.name.text)},
          {fmt::format("tulis misalnya: peluang {}.{} {} 30 %", sop.name.text, step.name.text, outcome),
           fmt::format("write for example: peluang {}.{} {} 30 %", sop.name.text, step.name.text, outcome)});
      d.related.push_back({step.decision->place, {"keputusan itu", "the decision"}});
      out.push_back(std::move(d));
      continue;
    }
    double sum = 0, least = 0;
    for (const double p : *odds) {
      sum += p;
      least = std::min(least, p);
    }
    if (std::fabs(sum - 1) < 1e-9 && least >= 0) {
      under_conditions(self, facts, ref, step, out);
      continue;
    }
    double given = 0;
    Span place = scenario.place;
    for (const model::Odds& o : scenario.odds)
      if (o.step == ref && o.kind == model::OddsKind::Outcome && o.condition.terms.empty()) {
        given += o.probability;
        place = o.place;
      }
    out.push_back(finding(
        self.kind, place,
        {fmt::format("peluang cabang pada {} berjumlah {}, bukan 100%", words.id,
                     words_of_share(given, 1, Language::Indonesian)),
         fmt::format("the odds of {} add up to {}, not 100%", words.en,
                     words_of_share(given, 1, Language::English))},
        {"jumlahkan semua cabang menjadi 100 %, atau biarkan satu cabang tanpa peluang sebagai sisanya",
         "let all outcomes add up to 100 %, or leave one without odds: it takes the rest"}));
  }
}

}  // namespace

extern const Check odds_for_every_decision;
const Check odds_for_every_decision{
    {"SC05",
     Severity::Invalid,
     Basis::Language,
     {"keputusan tanpa peluang, atau peluang tidak berjumlah 100 %",
      "decision without odds, or odds that are not 100 % together"},
     {"Simulasi harus tahu seberapa sering setiap cabang diambil.",
      "A simulation must know how often each outcome is taken."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja "
     "a.satu konstan(30 menit)\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 "
     "Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja "
     "a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
