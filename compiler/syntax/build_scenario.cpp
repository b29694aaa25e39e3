#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"

namespace alur::syntax {

const DiagnosticKind calendar_on_new_line{
    "SX14",
    Severity::Warning,
    Basis::Language,
    {"kalender milik siapa?", "whose calendar?"},
    {"'kalender' sesudah 'pegawai ... orang' selalu milik pegawai itu, juga di baris baru.",
     "'kalender' after 'pegawai ... orang' always belongs to that staff, on a new line too."},
    {"docs/language.md", "docs/language.md"},
    "kalender asn \"ASN\" { jam senin 08.00-12.00 }\njabatan kepala \"Kepala\"\nskenario s \"S\" {\n  "
    "pegawai kepala 1 orang\n  kalender asn\n}\n",
    "kalender asn \"ASN\" { jam senin 08.00-12.00 }\njabatan kepala \"Kepala\"\nskenario s \"S\" {\n  "
    "kalender asn\n  pegawai kepala 1 orang\n}\n"};

Scenario Builder::scenario(P::ScenarioContext* tree) {
  Scenario out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::ScenarioItemContext>(tree->scenarioBody(), out.broken, [&](P::ScenarioItemContext* item) {
    if (!item->exception) keep(out.items, scenario_item(item));
  });
  return out;
}

ScenarioItem Builder::scenario_item(P::ScenarioItemContext* tree) {
  const Span here = span(tree);
  if (auto* one = tree->period()) return Period{date_range(one->dateRange()), here};
  if (auto* one = tree->endAfter()) return EndAfter{number(one->number()), here};
  if (auto* one = tree->drain()) return Drain{amount(one->amount()), here};
  if (auto* one = tree->calendarUse()) return CalendarUse{word(one->name()), here};
  if (auto* one = tree->staff()) return staff(one);
  if (auto* one = tree->arrivals()) return arrivals(one);
  if (auto* one = tree->scenarioEffort())
    return Effort{step_reference(one->stepReference()), distribution(one->distribution()), here};
  if (auto* one = tree->odds())
    return Odds{step_reference(one->stepReference()), word(one->name()), number(one->number()), here};
  if (auto* one = tree->assumption()) return Assumption{one->KERJA() != nullptr, text_if(one->text()), here};
  if (auto* one = tree->replications()) return Replications{number(one->number()), here};
  return Seed{file_.slice(span(tree->seed()->NUMBER()->getSymbol())), here};
}

Staff Builder::staff(P::StaffContext* tree) {
  Staff out;
  out.span = span(tree);
  out.post = word(tree->name(0));
  out.count = number(tree->number());
  if (tree->name().size() == 1) return out;
  out.calendar = word(tree->name(1));
  check_line(tree->KALENDER()->getSymbol());
  return out;
}

Arrivals Builder::arrivals(P::ArrivalsContext* tree) {
  Arrivals out;
  out.span = span(tree);
  out.sop = word(tree->name(0));
  out.process = distribution(tree->distribution());
  if (tree->name().size() == 1) return out;
  out.calendar = word(tree->name(1));
  check_line(tree->KALENDER()->getSymbol());
  return out;
}

// A `kalender` on a line of its own looks like the scenario's.
void Builder::check_line(const antlr4::Token* keyword) {
  if (first_on_line(keyword))
    diagnostics_.push_back(finding(calendar_on_new_line, span(keyword),
                                   {"kalender ini dibaca sebagai bagian dari baris di atasnya",
                                    "this calendar is read as part of the line above"},
                                   {"tulis kalender skenario sebelum 'pegawai' dan 'kedatangan' pertama, "
                                    "atau kalender ini di baris yang sama",
                                    "write the scenario's calendar before the first 'pegawai' and "
                                    "'kedatangan', or this one in the same line"}));
}

StepRef Builder::step_reference(P::StepReferenceContext* tree) const {
  return {word(tree->name(0)), word(tree->name(1)), span(tree)};
}

}  // namespace alur::syntax
