// What a scenario says of its cases: how they arrive, branch, work, wait and are judged.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/build_scenario.h"

namespace alur::model {

const DiagnosticKind outcome_unknown{
    "NM07",
    Severity::Invalid,
    Basis::Language,
    {"langkah itu tidak bercabang demikian", "the step has no such outcome"},
    {"Peluang hanya dapat diberikan kepada cabang keputusan yang ada.",
     "Odds belong to an outcome that exists."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\"\n}\nskenario s \"S\" "
    "{\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per "
    "bulan)\n  kerja a.satu konstan(30 menit)\n  peluang a.satu ya 30 %\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    keputusan "
    "\"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d "
    "31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu konstan(30 "
    "menit)\n  peluang a.satu ya 30 %\n}\n"};

const DiagnosticKind weights_not_understood{
    "VL08",
    Severity::Invalid,
    Basis::Language,
    {"bobot kedatangan tidak dapat dipakai", "weights of arrivals cannot be used"},
    {"Bobot berjumlah 12 (bulan), 7 (hari, Senin lebih dulu) atau 24 (jam), tidak negatif dan tidak semuanya "
     "nol.",
     "There are 12 weights of months, 7 of weekdays (Monday first) or 24 of hours; none is negative, not all "
     "are 0."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
    "kedatangan a poisson(10 per bulan) { pola hari { 1 1 1 } }\n  anggap kerja dari waktu\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
    "kedatangan a poisson(10 per bulan) { pola hari { 1 1 1 1 1 0 0 } }\n  anggap kerja dari waktu\n}\n"};

const DiagnosticKind attribute_odds_do_not_add_up{
    "VL09",
    Severity::Invalid,
    Basis::Language,
    {"peluang nilai atribut tidak berjumlah 100 %", "odds of an attribute's values do not add up"},
    {"Setiap kasus mempunyai tepat satu nilai; satu nilai tanpa persentase mendapat sisanya.",
     "Every case has exactly one value; one value without a percentage takes the rest."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
    "kedatangan a poisson(10 per bulan)\n  anggap kerja dari waktu\n  atribut risiko { tinggi 20 %  rendah "
    "30 % }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
    "kedatangan a poisson(10 per bulan)\n  anggap kerja dari waktu\n  atribut risiko { tinggi 20 %  rendah "
    "}\n}\n"};

namespace {

constexpr std::int64_t most_cases = 1'000'000'000'000;
constexpr std::int64_t lowest_rank = 1'000;
constexpr NameKind attribute_kind{"atribut", "attribute"};

}  // namespace

std::optional<StepRef> ScenarioBuilder::step_ref(const syntax::StepRef& ast) {
  const auto sop = build_.names.sops.find(ast.sop, build_.out);
  if (!sop) return std::nullopt;
  const Sop& in = build_.model.sops[*sop];
  NameTable<StepId> steps{{"langkah", "step"}, build_.log};
  for (std::size_t i = 0; i < in.steps.size(); ++i)
    steps.know(in.steps[in.steps.id_at(i)].name, in.steps.id_at(i));
  const auto step = in.broken ? steps.peek(ast.step) : steps.find(ast.step, build_.out);
  if (!step) return std::nullopt;
  return StepRef{*sop, *step};
}

std::optional<Condition> ScenarioBuilder::condition(const std::optional<syntax::Condition>& ast) {
  Condition out;
  if (!ast) return out;
  NameTable<AttributeId> attributes{attribute_kind, build_.log};
  for (std::size_t i = 0; i < scenario_.attributes.size(); ++i)
    attributes.know(scenario_.attributes[scenario_.attributes.id_at(i)].name, scenario_.attributes.id_at(i));
  for (const syntax::Condition::Term& term : ast->terms) {
    const auto attribute = attributes.find(term.attribute, build_.out);
    if (!attribute) return std::nullopt;
    NameTable<std::size_t> values{{"nilai atribut", "value of the attribute"}, build_.log};
    const std::vector<AttributeValue>& known = scenario_.attributes[*attribute].values;
    for (std::size_t i = 0; i < known.size(); ++i) values.know(known[i].name, i);
    const auto value = values.find(term.value, build_.out);
    if (!value) return std::nullopt;
    out.terms.push_back({*attribute, *value});
  }
  std::sort(out.terms.begin(), out.terms.end(), [](const Condition::Term& a, const Condition::Term& b) {
    return std::pair(a.attribute, a.value) < std::pair(b.attribute, b.value);
  });
  return out;
}

bool ScenarioBuilder::read_patterns(const syntax::Arrivals& ast, Arrivals& arrivals) {
  bool good = true;
  for (const syntax::ArrivalPattern& pattern : ast.patterns) {
    std::vector<double>& slot = pattern.kind == syntax::PatternKind::Month     ? arrivals.months
                                : pattern.kind == syntax::PatternKind::Weekday ? arrivals.weekdays
                                                                               : arrivals.hours;
    const std::size_t wanted = pattern.kind == syntax::PatternKind::Month     ? 12
                               : pattern.kind == syntax::PatternKind::Weekday ? 7
                                                                              : 24;
    double sum = 0;
    for (const syntax::Number& weight : pattern.weights) sum += weight.value;
    if (pattern.weights.size() != wanted || !(sum > 0) || !slot.empty()) {
      build_.report(finding(
          weights_not_understood, pattern.span,
          {fmt::format("pola ini memerlukan {} bobot, di sini ada {}", wanted, pattern.weights.size()),
           fmt::format("this pattern takes {} weights, here are {}", wanted, pattern.weights.size())}));
      good = false;
      continue;
    }
    for (const syntax::Number& weight : pattern.weights) slot.push_back(weight.value);
  }
  return good;
}

void ScenarioBuilder::add(const syntax::Arrivals& ast) {
  const auto sop = build_.names.sops.find(ast.sop, build_.out);
  Arrivals out;
  out.place = ast.span;
  bool good = read_patterns(ast, out);
  if (ast.process) {
    out.process = arrivals_of(build_, *ast.process);
    out.by_rate = ast.process->name.text == rate_process;
    good = good && out.process.has_value();
  }
  if (ast.calendar) out.calendar = build_.names.calendars.find(*ast.calendar, build_.out);
  if (!ast.batch.empty()) out.batch = batch_of(build_, ast.batch.front());
  for (const syntax::ArrivalDate& one : ast.dates) {
    const auto date = date_of(build_, one.date);
    if (!date) continue;
    ArrivalDate at{*date, 0, 1};
    if (one.clock) at.minute = one.clock->hour * 60 + one.clock->minute;
    if (one.cases) at.cases = count_of(build_, *one.cases, 1, most_cases);
    out.dates.push_back(at);
  }
  for (const syntax::ArrivalFile& one : ast.files)
    out.files.push_back({text_of(one.path), text_of(one.column)});
  if (!sop || !good) return;
  out.sop = *sop;
  put(scenario_.arrivals, std::move(out), [&](const Arrivals& other) { return other.sop == *sop; });
}

void ScenarioBuilder::add(const syntax::Attribute& ast) {
  Attribute out;
  out.name = name_of(ast.name);
  out.place = ast.span;
  for (const syntax::Word& word : ast.sops)
    if (const auto sop = build_.names.sops.find(word, build_.out)) out.sops.push_back(*sop);
  double given = 0;
  std::size_t rests = 0;
  NameTable<std::size_t> seen{{"nilai", "value"}, build_.log};
  for (const syntax::AttributeValue& value : ast.values) {
    seen.declare(value.name, 0, build_.out);
    const double share = value.percent ? share_of(build_, *value.percent).value_or(0) : 0;
    given += share;
    rests += value.percent ? 0 : 1;
    out.values.push_back({name_of(value.name), share});
  }
  constexpr double rounding = 1e-9;
  const bool adds_up =
      rests == 1 ? given <= 1 + rounding : rests == 0 && given > 1 - rounding && given < 1 + rounding;
  if (!adds_up && !ast.broken)
    build_.report(finding(attribute_odds_do_not_add_up, ast.name.span,
                          {fmt::format("peluang nilai '{}' tidak berjumlah 100 %", ast.name.text),
                           fmt::format("the odds of '{}' do not add up to 100 %", ast.name.text)},
                          {"beri persentase pada semua nilai, atau pada semua kecuali satu",
                           "give all values a percentage, or all but one"}));
  for (std::size_t i = 0; i < ast.values.size(); ++i)
    if (!ast.values[i].percent) out.values[i].probability = std::max(0.0, 1 - given);
  for (std::size_t i = 0; i < scenario_.attributes.size(); ++i) {
    Attribute& other = scenario_.attributes[scenario_.attributes.id_at(i)];
    if (other.name.text != out.name.text) continue;
    if (own(other.place)) {
      build_.log.use(ast.name.span, other.name.place);
      return report_second_part(build_, ast.span, other.place);
    }
    build_.log.define(attribute_kind, ast.name.span);
    other = std::move(out);
    return;
  }
  build_.log.define(attribute_kind, ast.name.span);
  scenario_.attributes.push_back(std::move(out));
}

void ScenarioBuilder::add(const syntax::Effort& ast) {
  const auto ref = step_ref(ast.step);
  auto work = work_of(build_, ast.work);
  auto when = condition(ast.condition);
  if (!ref || !work || !when) return;
  put(scenario_.efforts, Effort{*ref, std::move(*work), *when, ast.span},
      [&](const Effort& other) { return other.step == *ref && other.condition == *when; });
}

void ScenarioBuilder::add(const syntax::Delay& ast) {
  const auto ref = step_ref(ast.step);
  auto time = delay_of(build_, ast.time);
  auto when = condition(ast.condition);
  if (!ref || !time || !when) return;
  put(scenario_.delays, Delay{*ref, std::move(*time), *when, ast.span},
      [&](const Delay& other) { return other.step == *ref && other.condition == *when; });
}

std::optional<std::pair<OddsKind, std::size_t>> ScenarioBuilder::way(const StepRef& ref,
                                                                     const syntax::Word& outcome) {
  const Step& step = build_.model.sops[ref.sop].steps[ref.step];
  std::string known;
  const auto offer = [&](std::string_view word) {
    known += fmt::format("{}{}", known.empty() ? "" : ", ", word);
    return outcome.text == word;
  };
  for (std::size_t i = 0; step.decision && i < step.decision->outcomes.size(); ++i) {
    const Name& name = step.decision->outcomes[i].name;
    if (!offer(name.text)) continue;
    build_.log.use(outcome.span, name.place);
    return std::pair(OddsKind::Outcome, i);
  }
  if (step.optional && offer("dikerjakan")) return std::pair(OddsKind::Done, 0);
  if (step.optional && offer("dilewati")) return std::pair(OddsKind::Skipped, 0);
  if (step.repetition && offer("diulang")) return std::pair(OddsKind::Repeated, 0);
  // What the step chooses between may be what could not be read.
  if (build_.model.sops[ref.sop].broken) return std::nullopt;
  build_.report(
      finding(outcome_unknown, outcome.span,
              {fmt::format("langkah '{}' tidak mempunyai cabang '{}'", step.name.text, outcome.text),
               fmt::format("step '{}' has no outcome '{}'", step.name.text, outcome.text)},
              known.empty() ? Message{"langkah itu tidak berisi keputusan", "the step holds no decision"}
                            : Message{"cabangnya: " + known, "its outcomes: " + known}));
  return std::nullopt;
}

void ScenarioBuilder::add(const syntax::Odds& ast) {
  const auto ref = step_ref(ast.step);
  const auto share = share_of(build_, ast.percent);
  auto when = condition(ast.condition);
  if (!ref || !share || !when) return;
  const auto about = way(*ref, ast.outcome);
  if (!about) return;
  const auto [kind, outcome] = *about;
  put(scenario_.odds, Odds{*ref, kind, outcome, *share, *when, ast.span}, [&](const Odds& other) {
    return other.step == *ref && other.kind == kind && other.outcome == outcome && other.condition == *when;
  });
}

void ScenarioBuilder::add(const syntax::Priority& ast) {
  const auto sop = build_.names.sops.find(ast.sop, build_.out);
  const std::int64_t rank = count_of(build_, ast.rank, 1, lowest_rank);
  auto when = condition(ast.condition);
  if (!sop || !when) return;
  put(scenario_.priorities, Priority{*sop, rank, ast.preempts, *when, ast.span},
      [&](const Priority& other) { return other.sop == *sop && other.condition == *when; });
}

void ScenarioBuilder::add(const syntax::SameHandler& ast) {
  const auto sop = build_.names.sops.find(ast.lane.sop, build_.out);
  if (!sop) return;
  const Sop& in = build_.model.sops[*sop];
  NameTable<LaneId> lanes{{"pelaksana", "lane"}, build_.log};
  for (std::size_t i = 0; i < in.lanes.size(); ++i)
    lanes.know(in.lanes[in.lanes.id_at(i)].name, in.lanes.id_at(i));
  const auto lane = in.broken ? lanes.peek(ast.lane.step) : lanes.find(ast.lane.step, build_.out);
  if (!lane) return;
  put(scenario_.same_handlers, SameHandler{*sop, *lane, ast.span},
      [&](const SameHandler& other) { return other.sop == *sop && other.lane == *lane; });
}

void ScenarioBuilder::add(const syntax::Patience& ast) {
  const auto ref = step_ref(ast.step);
  auto time = delay_of(build_, ast.time);
  auto when = condition(ast.condition);
  if (!ref || !time || !when) return;
  put(scenario_.patiences, Patience{*ref, std::move(*time), *when, ast.span},
      [&](const Patience& other) { return other.step == *ref && other.condition == *when; });
}

void ScenarioBuilder::add(const syntax::Goal& ast) {
  Goal goal;
  goal.place = ast.span;
  if (ast.step) {
    const auto ref = step_ref({ast.sop, *ast.step, ast.span});
    if (!ref) return;
    goal.sop = ref->sop;
    goal.step = ref->step;
  } else {
    const auto sop = build_.names.sops.find(ast.sop, build_.out);
    if (!sop) return;
    goal.sop = *sop;
  }
  goal.within = amount_of(build_, ast.within);
  goal.share = share_of(build_, ast.percent).value_or(1);
  if (ast.calendar) goal.calendar = build_.names.calendars.find(*ast.calendar, build_.out);
  auto when = condition(ast.condition);
  if (!when) return;
  goal.condition = *when;
  put(scenario_.goals, goal, [&](const Goal& other) {
    return other.sop == goal.sop && other.step == goal.step && other.within == goal.within &&
           other.condition == goal.condition;
  });
}

void ScenarioBuilder::add(const syntax::Backlog& ast) {
  const auto ref = step_ref(ast.step);
  const std::int64_t cases = count_of(build_, ast.cases, 0, most_cases);
  if (!ref) return;
  put(scenario_.backlogs, Backlog{*ref, cases, ast.span},
      [&](const Backlog& other) { return other.step == *ref; });
}

}  // namespace alur::model
