#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/build.h"

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

namespace {

constexpr std::int64_t most_people = 100'000;
constexpr std::int64_t most_replications = 1'000'000;
constexpr std::int64_t most_cases = 1'000'000'000'000;

std::optional<StepRef> step_ref_of(Build& build, const syntax::StepRef& ast) {
  const auto sop = build.names.sops.find(ast.sop, build.out);
  if (!sop) return std::nullopt;
  const Sop& in = build.model.sops[*sop];
  NameTable<StepId> steps{{"langkah", "step"}};
  for (std::size_t i = 0; i < in.steps.size(); ++i) {
    const Name& name = in.steps[in.steps.id_at(i)].name;
    Findings repeated;  // reported where the step is declared
    steps.declare({name.text, name.place}, in.steps.id_at(i), repeated);
  }
  const auto step = in.broken ? steps.peek(ast.step.text) : steps.find(ast.step, build.out);
  if (!step) return std::nullopt;
  return StepRef{*sop, *step};
}

void add(Build& build, Scenario& scenario, const syntax::Odds& ast) {
  const auto ref = step_ref_of(build, ast.step);
  if (!ref) return;
  const double percent = ast.percent.value;
  if (!(percent >= 0 && percent <= 100)) {
    build.report(
        finding(count_out_of_range, ast.percent.span,
                {fmt::format("peluang '{}' bukan antara 0 dan 100 %", wording(build, ast.percent.span)),
                 fmt::format("odds '{}' are not between 0 and 100 %", wording(build, ast.percent.span))}));
    return;
  }
  const Step& step = build.model.sops[ref->sop].steps[ref->step];
  std::string known;
  for (std::size_t i = 0; step.decision && i < step.decision->outcomes.size(); ++i) {
    const Name& name = step.decision->outcomes[i].name;
    if (name.text == ast.outcome.text) {
      scenario.odds.push_back({*ref, i, percent / 100, ast.span});
      return;
    }
    known += (known.empty() ? "" : ", ") + name.text;
  }
  build.report(
      finding(outcome_unknown, ast.outcome.span,
              {fmt::format("langkah '{}' tidak mempunyai cabang '{}'", ast.step.step.text, ast.outcome.text),
               fmt::format("step '{}' has no outcome '{}'", ast.step.step.text, ast.outcome.text)},
              known.empty() ? Message{"langkah itu tidak berisi keputusan", "the step holds no decision"}
                            : Message{"cabangnya: " + known, "its outcomes: " + known}));
}

void add(Build& build, Scenario& scenario, const syntax::Period& ast) {
  scenario.period = date_range_of(build, ast.dates);
}

void add(Build& build, Scenario& scenario, const syntax::EndAfter& ast) {
  scenario.end_after_cases = count_of(build, ast.cases, 1, most_cases);
}

void add(Build& build, Scenario& scenario, const syntax::Drain& ast) {
  scenario.drain = amount_of(build, ast.amount);
}

void add(Build& build, Scenario& scenario, const syntax::CalendarUse& ast) {
  scenario.calendar = build.names.calendars.find(ast.name, build.out);
}

void add(Build& build, Scenario& scenario, const syntax::Staff& ast) {
  const auto post = build.names.posts.find(ast.post, build.out);
  const auto count = static_cast<int>(count_of(build, ast.count, 0, most_people));
  std::optional<CalendarId> calendar;
  if (ast.calendar) calendar = build.names.calendars.find(*ast.calendar, build.out);
  if (!post) return;
  for (const Staff& other : scenario.staff)
    if (other.post == *post) return report_second_part(build, ast.span, other.place);
  scenario.staff.push_back({*post, count, calendar, ast.span});
}

void add(Build& build, Scenario& scenario, const syntax::Arrivals& ast) {
  const auto sop = build.names.sops.find(ast.sop, build.out);
  auto process = arrivals_of(build, ast.process);
  std::optional<CalendarId> calendar;
  if (ast.calendar) calendar = build.names.calendars.find(*ast.calendar, build.out);
  if (!sop || !process) return;
  for (const Arrivals& other : scenario.arrivals)
    if (other.sop == *sop) return report_second_part(build, ast.span, other.place);
  scenario.arrivals.push_back(
      {*sop, std::move(*process), ast.process.name.text == rate_process, calendar, ast.span});
}

void add(Build& build, Scenario& scenario, const syntax::Effort& ast) {
  const auto ref = step_ref_of(build, ast.step);
  auto work = work_of(build, ast.work);
  if (!ref || !work) return;
  for (const Effort& other : scenario.efforts)
    if (other.step == *ref) return report_second_part(build, ast.span, other.place);
  scenario.efforts.push_back({*ref, std::move(*work), ast.span});
}

void add(Build&, Scenario& scenario, const syntax::Assumption& ast) {
  scenario.assume_effort_from_limit |= ast.effort_from_limit;
  if (ast.text) scenario.assumptions.push_back(text_of(*ast.text));
}

void add(Build& build, Scenario& scenario, const syntax::Replications& ast) {
  scenario.replications = count_of(build, ast.count, 1, most_replications);
}

void add(Build& build, Scenario& scenario, const syntax::Seed& ast) {
  std::uint64_t seed = 0;
  bool fits = !ast.digits.empty() && ast.digits.size() <= 18;
  for (const char c : ast.digits) {
    fits = fits && c >= '0' && c <= '9';
    if (fits) seed = seed * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (!fits)
    build.report(finding(count_out_of_range, ast.span,
                         {"benih harus bilangan bulat sampai 18 angka, tanpa titik",
                          "a seed is a whole number of up to 18 digits, without dots"}));
  scenario.seed = seed;
}

// Parts that stand once in a scenario.
template <class Part>
void report_repeats(Build& build, const syntax::Scenario& ast) {
  const Part* first = nullptr;
  for (const syntax::ScenarioItem& item : ast.items) {
    const auto* part = std::get_if<Part>(&item);
    if (part == nullptr) continue;
    if (first != nullptr) report_second_part(build, part->span, first->span);
    if (first == nullptr) first = part;
  }
}

}  // namespace

Scenario scenario_of(Build& build, const syntax::Scenario& ast) {
  const std::size_t findings_before = build.out.size();
  Scenario scenario;
  scenario.name = name_of(ast.name);
  scenario.place = ast.name.span;
  scenario.title = title_of(build, ast.name, ast.title);
  report_repeats<syntax::Period>(build, ast);
  report_repeats<syntax::EndAfter>(build, ast);
  report_repeats<syntax::Drain>(build, ast);
  report_repeats<syntax::CalendarUse>(build, ast);
  report_repeats<syntax::Replications>(build, ast);
  report_repeats<syntax::Seed>(build, ast);
  for (const syntax::ScenarioItem& item : ast.items)
    std::visit([&](const auto& part) { add(build, scenario, part); }, item);
  scenario.broken = ast.broken || build.out.size() != findings_before;
  return scenario;
}

}  // namespace alur::model
