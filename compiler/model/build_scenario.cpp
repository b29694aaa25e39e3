#include "compiler/model/build_scenario.h"

#include <fmt/format.h>

#include <algorithm>

namespace alur::model {
namespace {

constexpr std::int64_t most_people = 100'000;
constexpr std::int64_t most_replications = 1'000'000;
constexpr std::int64_t most_cases = 1'000'000'000'000;

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

ScenarioBuilder::ScenarioBuilder(Build& build, const syntax::Scenario& ast, const Scenario* base)
    : build_(build), ast_(ast) {
  if (base != nullptr) scenario_ = *base;
  scenario_.name = name_of(ast.name);
  scenario_.place = ast.name.span;
  scenario_.title = title_of(build, ast.name, ast.title);
  if (base != nullptr) scenario_.base = build.names.scenarios.peek(*ast.base);
  report_repeats<syntax::Period>(build, ast);
  report_repeats<syntax::EndAfter>(build, ast);
  report_repeats<syntax::Drain>(build, ast);
  report_repeats<syntax::CalendarUse>(build, ast);
  report_repeats<syntax::Budget>(build, ast);
  report_repeats<syntax::Replications>(build, ast);
  report_repeats<syntax::Precision>(build, ast);
  report_repeats<syntax::Seed>(build, ast);
}

void ScenarioBuilder::add(const syntax::Period& ast) { scenario_.period = date_range_of(build_, ast.dates); }

void ScenarioBuilder::add(const syntax::EndAfter& ast) {
  scenario_.end_after_cases = count_of(build_, ast.cases, 1, most_cases);
}

void ScenarioBuilder::add(const syntax::Drain& ast) { scenario_.drain = amount_of(build_, ast.amount); }

void ScenarioBuilder::add(const syntax::CalendarUse& ast) {
  scenario_.calendar = build_.names.calendars.find(ast.name, build_.out);
}

std::optional<Cost> ScenarioBuilder::cost(const std::optional<syntax::Cost>& ast) {
  if (!ast) return std::nullopt;
  syntax::Amount one{{{{1, ast->span}, ast->per, ast->span}}, ast->span};
  return Cost{ast->amount.value, amount_of(build_, one)};
}

std::vector<PostId> ScenarioBuilder::posts(const std::vector<syntax::Word>& words) {
  std::vector<PostId> out;
  for (const syntax::Word& word : words)
    if (const auto post = build_.names.posts.find(word, build_.out)) out.push_back(*post);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void ScenarioBuilder::add(const syntax::Staff& ast) {
  Staff staff;
  staff.place = ast.span;
  staff.posts = posts(ast.posts);
  staff.count = static_cast<int>(count_of(build_, ast.count, 0, most_people));
  if (ast.calendar) staff.calendar = build_.names.calendars.find(*ast.calendar, build_.out);
  if (ast.roster) staff.roster = build_.names.rosters.find(*ast.roster, build_.out);
  for (const syntax::Word& word : ast.skills)
    if (const auto skill = build_.names.skills.find(word, build_.out)) staff.skills.push_back(*skill);
  if (ast.caseload) staff.caseload = count_of(build_, *ast.caseload, 1, most_cases);
  staff.overtime = ast.overtime;
  staff.cost = cost(ast.cost);
  if (staff.posts.empty()) return;
  // What a variant says of posts replaces all that its base says of them.
  std::erase_if(scenario_.staff,
                [&](const Staff& other) { return other.posts == staff.posts && !own(other.place); });
  put(scenario_.staff, staff, [&](const Staff& other) {
    return other.posts == staff.posts && other.calendar == staff.calendar && other.roster == staff.roster &&
           other.skills == staff.skills;
  });
}

void ScenarioBuilder::add(const syntax::Capacity& ast) {
  const auto place = build_.names.places.find(ast.place, build_.out);
  const std::int64_t count = count_of(build_, ast.count, 0, most_people);
  if (!place) return;
  put(scenario_.capacities, Capacity{*place, count, cost(ast.cost), ast.span},
      [&](const Capacity& other) { return other.resource == *place; });
}

void ScenarioBuilder::add(const syntax::Absence& ast) {
  for (const PostId post : posts(ast.posts)) {
    Absence absence{post, AbsentByAbk{}, ast.span};
    if (const auto* days = std::get_if<syntax::AbsentDays>(&ast.amount)) {
      const auto per = cost(syntax::Cost{{1, ast.span}, days->per, ast.span});
      absence.amount = AbsentDays{amount_of(build_, days->amount), per->per, text_of(days->reason)};
    } else if (const auto* share = std::get_if<syntax::AbsentShare>(&ast.amount)) {
      absence.amount = AbsentShare{share_of(build_, share->percent).value_or(0)};
    }
    // Several kinds of days add up: leave, sickness, other duty.
    const bool days = std::holds_alternative<AbsentDays>(absence.amount);
    std::erase_if(scenario_.absences,
                  [&](const Absence& other) { return other.post == post && !own(other.place); });
    if (days)
      scenario_.absences.push_back(std::move(absence));
    else
      put(scenario_.absences, std::move(absence), [&](const Absence& other) { return other.post == post; });
  }
}

void ScenarioBuilder::add(const syntax::Discipline& ast) {
  const auto post = build_.names.posts.find(ast.post, build_.out);
  if (!post) return;
  const auto rule = static_cast<QueueRule>(ast.rule);
  put(scenario_.disciplines, Discipline{*post, rule, ast.span},
      [&](const Discipline& other) { return other.post == *post; });
}

void ScenarioBuilder::add(const syntax::Budget& ast) { scenario_.budget = cost(ast.cost); }

void ScenarioBuilder::add(const syntax::Assumption& ast) {
  scenario_.assume_effort_from_limit |= ast.effort_from_limit;
  if (ast.text) scenario_.assumptions.push_back(text_of(*ast.text));
}

void ScenarioBuilder::add(const syntax::Replications& ast) {
  scenario_.replications = count_of(build_, ast.count, 1, most_replications);
}

void ScenarioBuilder::add(const syntax::Precision& ast) {
  scenario_.precision = share_of(build_, ast.percent);
}

void ScenarioBuilder::add(const syntax::Waiver& ast) {
  scenario_.waivers.push_back(waiver_of(ast, ast_.span));
}

void ScenarioBuilder::add(const syntax::Seed& ast) {
  std::uint64_t seed = 0;
  bool fits = !ast.digits.empty() && ast.digits.size() <= 18;
  for (const char c : ast.digits) {
    fits = fits && c >= '0' && c <= '9';
    if (fits) seed = seed * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (!fits)
    build_.report(finding(count_out_of_range, ast.span,
                          {"benih harus bilangan bulat sampai 18 angka, tanpa titik",
                           "a seed is a whole number of up to 18 digits, without dots"}));
  scenario_.seed = seed;
}

Scenario scenario_of(Build& build, const syntax::Scenario& ast, const Scenario* base) {
  const std::size_t findings_before = build.out.size();
  ScenarioBuilder builder(build, ast, base);
  // Attributes first: conditions name them.
  for (const syntax::ScenarioItem& item : ast.items)
    if (const auto* attribute = std::get_if<syntax::Attribute>(&item)) builder.add(*attribute);
  for (const syntax::ScenarioItem& item : ast.items)
    if (!std::holds_alternative<syntax::Attribute>(item))
      std::visit([&](const auto& part) { builder.add(part); }, item);
  Scenario scenario = builder.take();
  scenario.broken = ast.broken || (base != nullptr && base->broken) || build.out.size() != findings_before;
  return scenario;
}

}  // namespace alur::model
