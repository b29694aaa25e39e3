#include <fmt/format.h>

#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/numbers.h"

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
  out.name = word(tree->name(0));
  if (tree->name().size() > 1) out.base = word(tree->name(1));
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::ScenarioItemContext>(tree->scenarioBody(), out.broken, [&](P::ScenarioItemContext* item) {
    if (!item->exception) keep(out.items, scenario_item(item));
  });
  return out;
}

// What is said to be still unknown, where the item says so.
std::optional<Unfilled> Builder::unfilled(P::ScenarioItemContext* tree) const {
  const auto said = [](auto* item) { return item != nullptr && item->KOSONG() != nullptr; };
  const auto of = [&](Figure figure) { return Unfilled{figure, {}, {}, {}, span(tree)}; };
  const auto of_name = [&](Figure figure, P::NameContext* name) {
    return Unfilled{figure, {word(name)}, {}, {}, span(tree)};
  };
  const auto of_step = [&](Figure figure, P::StepReferenceContext* step) {
    return Unfilled{figure, {}, step_reference(step), {}, span(tree)};
  };
  if (said(tree->period())) return of(Figure::Period);
  // Any word is a name to the grammar; as a calendar's this one says that there is none yet.
  if (tree->calendarUse() != nullptr && word(tree->calendarUse()->name()).text == "kosong")
    return of(Figure::Calendar);
  if (said(tree->assumption())) return of(Figure::Assumption);
  if (said(tree->staff()))
    return Unfilled{Figure::Staff, names(tree->staff()->nameList()), {}, {}, span(tree)};
  if (said(tree->capacity())) return of_name(Figure::Capacity, tree->capacity()->name());
  if (said(tree->arrivals())) return of_name(Figure::Arrivals, tree->arrivals()->name(0));
  if (said(tree->scenarioEffort())) return of_step(Figure::Effort, tree->scenarioEffort()->stepReference());
  if (said(tree->scenarioDelay())) return of_step(Figure::Delay, tree->scenarioDelay()->stepReference());
  if (!said(tree->odds())) return std::nullopt;
  Unfilled odds = of_step(Figure::Odds, tree->odds()->stepReference());
  odds.outcome = word(tree->odds()->name());
  return odds;
}

ScenarioItem Builder::scenario_item(P::ScenarioItemContext* tree) {
  const Span here = span(tree);
  if (auto one = unfilled(tree)) return std::move(*one);
  if (auto* one = tree->period()) return Period{date_range(one->dateRange()), here};
  if (auto* one = tree->endAfter()) return EndAfter{number(one->number()), here};
  if (auto* one = tree->drain()) return Drain{amount(one->amount()), here};
  if (auto* one = tree->calendarUse()) return CalendarUse{word(one->name()), here};
  if (auto* one = tree->staff()) return staff(one);
  if (auto* one = tree->capacity()) {
    Capacity out{word(one->name()), number(one->number()), std::nullopt, here};
    if (one->cost() != nullptr) out.cost = cost(one->cost());
    return out;
  }
  if (auto* one = tree->absence()) return absence(one);
  if (auto* one = tree->budget())
    return Budget{{number(one->number()), unit_word(one->unitWord()), here}, here};
  if (auto* one = tree->assumption()) return Assumption{one->KERJA() != nullptr, text_if(one->text()), here};
  if (auto* one = tree->replications()) return Replications{number(one->number()), here};
  if (auto* one = tree->precision()) return Precision{number(one->number()), here};
  if (auto* one = tree->waiver()) return waiver(one);
  if (auto* one = tree->seed()) return Seed{file_.slice(span(one->NUMBER()->getSymbol())), here};
  return case_item(tree, here);
}

// What is said of cases: how they arrive, branch, work, wait and are judged.
ScenarioItem Builder::case_item(P::ScenarioItemContext* tree, Span here) {
  if (auto* one = tree->attribute()) return attribute(one);
  if (auto* one = tree->scenarioEffort())
    return Effort{step_reference(one->stepReference()), duration(one->distribution(), one->fixed()),
                  condition(one->condition()), here};
  if (auto* one = tree->scenarioDelay())
    return Delay{step_reference(one->stepReference()), duration(one->distribution(), one->fixed()),
                 condition(one->condition()), here};
  if (auto* one = tree->odds()) return odds(one);
  if (auto* one = tree->priority())
    return Priority{word(one->name()), number(one->number()), one->MENYELA() != nullptr,
                    condition(one->condition()), here};
  if (auto* one = tree->discipline())
    return Discipline{word(one->name()),
                      one->PRIORITAS() != nullptr ? QueueRule::Priority
                      : one->TENGGAT() != nullptr ? QueueRule::DueDate
                                                  : QueueRule::Arrival,
                      here};
  if (auto* one = tree->sameHandler()) return SameHandler{step_reference(one->stepReference()), here};
  if (auto* one = tree->patience())
    return Patience{step_reference(one->stepReference()), duration(one->distribution(), one->fixed()),
                    condition(one->condition()), here};
  if (auto* one = tree->goal()) return goal(one);
  if (auto* one = tree->backlog())
    return Backlog{step_reference(one->stepReference()), number(one->number()), here};
  return arrivals(tree->arrivals());
}

// A share of one needs no sign where it begins with 0: what else looks like a number may be a share or per
// cent.
Odds Builder::odds(P::OddsContext* tree) {
  Odds out{step_reference(tree->stepReference()), word(tree->name()), number(tree->number()),
           condition(tree->condition()), span(tree)};
  if (tree->percent() != nullptr) return out;
  const std::string written(file_.slice(out.percent.span));
  if (const auto percent = percent_of_share(written)) {
    out.percent.value = read_number(*percent).value;
    return out;
  }
  fail(finding(missing_symbol, out.percent.span,
               {fmt::format("'{}' tanpa '%' tidak jelas: persen atau bagian dari satu?", written),
                fmt::format("'{}' without '%' is unclear: per cent or a share of one?", written)},
               {fmt::format("tulis {} %, atau bagian dari satu seperti 0,3", written),
                fmt::format("write {} %, or a share of one like 0,3", written)}));
  return out;
}

Cost Builder::cost(P::CostContext* tree) {
  return {number(tree->number()), unit_word(tree->unitWord()), span(tree)};
}

Staff Builder::staff(P::StaffContext* tree) {
  Staff out;
  out.span = span(tree);
  out.posts = names(tree->nameList());
  out.count = number(tree->number());
  for (P::StaffOptionContext* option : tree->staffOption()) {
    const Span here = span(option);
    const auto one_word = [&](std::optional<Word>& slot) {
      once(slot, word(option->name()), here, slot ? slot->span : here);
    };
    if (option->KALENDER() != nullptr) {
      one_word(out.calendar);
      check_line(option->KALENDER()->getSymbol());
    } else if (option->JADWAL() != nullptr) {
      one_word(out.roster);
    } else if (option->KEAHLIAN() != nullptr) {
      for (const Word& skill : names(option->nameList())) out.skills.push_back(skill);
    } else if (option->MAKSIMAL() != nullptr) {
      once(out.caseload, number(option->number()), here, out.caseload ? out.caseload->span : here);
    } else if (option->cost() != nullptr) {
      once(out.cost, cost(option->cost()), here, out.cost ? out.cost->span : here);
    } else {
      out.overtime = true;
    }
  }
  return out;
}

Absence Builder::absence(P::AbsenceContext* tree) {
  Absence out;
  out.span = span(tree);
  out.posts = names(tree->nameList());
  P::AbsenceAmountContext* much = tree->absenceAmount();
  if (much->CUTI_ABK() != nullptr)
    out.amount = AbsentByAbk{};
  else if (much->percent() != nullptr)
    out.amount = AbsentShare{number(much->number())};
  else
    out.amount = AbsentDays{amount(much->amount()), unit_word(much->unitWord()), text_if(much->text())};
  return out;
}

Arrivals Builder::arrivals(P::ArrivalsContext* tree) {
  Arrivals out;
  out.span = span(tree);
  out.sop = word(tree->name(0));
  if (tree->distribution() != nullptr) out.process = distribution(tree->distribution());
  if (tree->rate() != nullptr) out.process = rate(tree->rate());
  if (tree->name().size() > 1) {
    out.calendar = word(tree->name(1));
    check_line(tree->KALENDER()->getSymbol());
  }
  each<P::ArrivalItemContext>(tree->arrivalBody(), out.broken, [&](P::ArrivalItemContext* item) {
    if (!item->exception) arrival_item(item, out);
  });
  return out;
}

void Builder::arrival_item(P::ArrivalItemContext* tree, Arrivals& arrivals) {
  const Span here = span(tree);
  if (auto* one = tree->arrivalPattern()) {
    ArrivalPattern out{one->BULAN() != nullptr  ? PatternKind::Month
                       : one->HARI() != nullptr ? PatternKind::Weekday
                                                : PatternKind::Hour,
                       {},
                       here};
    if (one->weightBody() != nullptr)
      for (P::NumberContext* weight : one->weightBody()->number()) out.weights.push_back(number(weight));
    return keep(arrivals.patterns, std::move(out));
  }
  if (auto* one = tree->arrivalBatch()) return keep(arrivals.batch, distribution(one->distribution()));
  if (auto* one = tree->arrivalDate()) {
    ArrivalDate out{date(one->date()), std::nullopt, std::nullopt, here};
    if (one->clock() != nullptr) out.clock = clock(one->clock());
    if (one->number() != nullptr) out.cases = number(one->number());
    return keep(arrivals.dates, std::move(out));
  }
  if (auto* one = tree->arrivalFile()) {
    ArrivalFile out{text(one->text(0)), std::nullopt, here};
    if (one->text().size() > 1) out.column = text(one->text(1));
    return keep(arrivals.files, std::move(out));
  }
}

Attribute Builder::attribute(P::AttributeContext* tree) {
  Attribute out;
  out.span = span(tree);
  out.name = word(tree->name());
  if (tree->nameList() != nullptr) out.sops = names(tree->nameList());
  each<P::AttributeValueContext>(tree->attributeBody(), out.broken, [&](P::AttributeValueContext* item) {
    if (item->exception) return;
    AttributeValue value{word(item->name()), std::nullopt, span(item)};
    if (item->number() != nullptr) value.percent = number(item->number());
    keep(out.values, std::move(value));
  });
  return out;
}

std::optional<Condition> Builder::condition(P::ConditionContext* tree) {
  if (tree == nullptr || tree->exception) return std::nullopt;
  Condition out{{}, span(tree)};
  const auto words = tree->name();
  for (std::size_t i = 0; i + 1 < words.size(); i += 2)
    out.terms.push_back({word(words[i]), word(words[i + 1])});
  return out;
}

Goal Builder::goal(P::GoalContext* tree) {
  Goal out;
  out.span = span(tree);
  out.sop = word(tree->name(0));
  if (tree->name().size() > 1) out.step = word(tree->name(1));
  out.within = amount(tree->amount());
  out.percent = number(tree->number());
  if (tree->goalClock() != nullptr) out.calendar = word(tree->goalClock()->name());
  out.condition = condition(tree->condition());
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
