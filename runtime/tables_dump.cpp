#include <fmt/format.h>

#include "base/quoted.h"
#include "runtime/tables.h"
#include "runtime/target.h"

namespace alur::runtime {
namespace {

// Appends lines; the empty text is written as "".
class Writer {
 public:
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::vformat_to(std::back_inserter(out_), fmt::string_view(format), fmt::make_format_args(arguments...));
    out_.push_back('\n');
  }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

std::string limit_text(std::int64_t limit, bool working) {
  if (limit < 0) return "-";
  return fmt::format("{}{}", limit, working ? " working" : "");
}

std::string distribution_text(const fb::DistributionT* distribution) {
  if (distribution == nullptr || distribution->name.empty()) return "-";
  return fmt::format("{}({})", distribution->name, fmt::join(distribution->parameters, ", "));
}

std::string target_text(const fb::TablesT& t, std::int32_t target) {
  if (is_step(target)) return t.steps[static_cast<std::size_t>(target)]->name;
  if (is_block_begin(target)) return "block " + t.blocks[block_of(target)]->name;
  if (is_branch_end(target)) return "end of branch " + t.branches[branch_of(target)]->name;
  return "end";
}

std::string terms_text(const fb::ScenarioT& s, const std::vector<fb::Term>& terms) {
  std::string text;
  for (const fb::Term& term : terms) {
    const fb::AttributeT& attribute = *s.attributes[term.attribute()];
    text +=
        fmt::format(" {} {} {}", text.empty() ? "if" : "and", attribute.name, attribute.values[term.value()]);
  }
  return text;
}

void write_blocks(const fb::TablesT& t, std::size_t sop, Writer& out) {
  for (const auto& block : t.blocks) {
    if (block->sop != sop) continue;
    out.line("  block {} {} next {}", block->name, quoted(block->title), target_text(t, block->next));
    for (std::uint32_t r = block->first_branch; r < block->first_branch + block->branch_count; ++r)
      out.line("    branch {} -> {}", t.branches[r]->name, target_text(t, t.branches[r]->entry));
  }
}

void write_step_rules(const fb::TablesT& t, const fb::StepT& step, Writer& out) {
  if (step.optional) out.line("    optional, else {}", target_text(t, step.skip_to));
  if (step.repeated) out.line("    repeated most {}", step.most_repeats);
  if (step.call >= 0) out.line("    calls {}", t.sops[static_cast<std::size_t>(step.call)]->name);
  if (step.timeout >= 0)
    out.line("    timeout {} -> {}", limit_text(step.timeout, step.timeout_in_working_time),
             target_text(t, step.timeout_to));
  for (const fb::Occupancy& one : step.occupancies)
    out.line("    holds {} until {}", t.places[one.place()]->name, t.steps[one.until()]->name);
  for (const std::uint32_t skill : step.skills) out.line("    skill {}", t.skills[skill]);
}

void write_set(const fb::TablesT& t, Writer& out) {
  for (std::size_t i = 0; i < t.calendars.size(); ++i) {
    const fb::CalendarT& c = *t.calendars[i];
    if (c.always) {
      out.line("calendar {} {} {} always", i, c.name, quoted(c.title));
      continue;
    }
    out.line("calendar {} {} {} valid [{}, {}) {} intervals", i, c.name, quoted(c.title), c.valid_begin,
             c.valid_end, c.intervals.size());
    for (const fb::Interval& interval : c.intervals) out.line("  [{}, {})", interval.begin(), interval.end());
  }
  for (std::size_t i = 0; i < t.posts.size(); ++i) {
    const auto& members = t.posts[i]->members;
    out.line("post {} {} {}{}{}", i, t.posts[i]->name, quoted(t.posts[i]->title),
             members.empty() ? "" : " pool of ", fmt::join(members, " "));
  }
  for (const auto& place : t.places) out.line("place {} {}", place->name, quoted(place->title));
  for (std::size_t i = 0; i < t.sops.size(); ++i) {
    const fb::SopT& sop = *t.sops[i];
    out.line("sop {} {} {} key {:016x} limit {} {} {}", i, sop.name, quoted(sop.title), sop.key,
             limit_text(sop.limit, sop.limit_in_working_time), quoted(sop.limit_words),
             quoted(sop.limit_words_en));
    if (sop.first_block >= 0)
      out.line("  begins with block {}", t.blocks[static_cast<std::size_t>(sop.first_block)]->name);
    write_blocks(t, i, out);
    for (std::size_t s = sop.first_step; s < sop.first_step + sop.step_count; ++s) {
      const fb::StepT& step = *t.steps[s];
      out.line("  step {} {} number {} {} post {} key {:016x} limit {}", s, step.name, quoted(step.number),
               quoted(step.title), t.posts[step.post]->name, step.key,
               limit_text(step.limit, step.limit_in_working_time));
      for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
        const fb::OutcomeT& outcome = *t.outcomes[o];
        out.line("    outcome {} {} {} -> {}{}{}", o, quoted(outcome.name), quoted(outcome.label),
                 target_text(t, outcome.target),
                 outcome.most == 0 ? "" : fmt::format(" most {}", outcome.most),
                 outcome.has_then ? " then " + target_text(t, outcome.then) : "");
      }
      write_step_rules(t, step, out);
    }
  }
}

void write_staff(const fb::TablesT& t, const fb::StaffT& staff, Writer& out) {
  std::string more;
  for (const std::uint32_t post : staff.more_posts) more += " and " + t.posts[post]->name;
  for (const std::uint32_t calendar : staff.rotation) more += " duty " + t.calendars[calendar]->name;
  for (const std::uint32_t skill : staff.skills) more += " skill " + t.skills[skill];
  if (staff.caseload != 0) more += fmt::format(" caseload {}", staff.caseload);
  if (staff.overtime) more += " overtime";
  if (staff.absent_days != 0) more += fmt::format(" absent days {}", staff.absent_days);
  if (staff.absent_share != 0) more += fmt::format(" absent share {}", staff.absent_share);
  out.line("  staff {} {} calendar {}{}", t.posts[staff.post]->name, staff.count,
           t.calendars[staff.calendar]->name, more);
}

void write_arrivals(const fb::TablesT& t, const fb::ArrivalsT& arrivals, Writer& out) {
  out.line("  arrivals {} {} calendar {}", t.sops[arrivals.sop]->name,
           distribution_text(arrivals.process.get()),
           arrivals.calendar < 0 ? "-" : t.calendars[static_cast<std::size_t>(arrivals.calendar)]->name);
  if (arrivals.batch) out.line("    batch {}", distribution_text(arrivals.batch.get()));
  for (const fb::Weight& one : arrivals.weights)
    out.line("    weight [{}, {}) {}", one.begin(), one.end(), one.millionths());
  for (const fb::Scheduled& one : arrivals.dates) out.line("    at {} {} cases", one.time(), one.cases());
}

void write_cases(const fb::TablesT& t, const fb::ScenarioT& s, Writer& out) {
  const auto step = [&](std::uint32_t at) {
    return t.sops[t.steps[at]->sop]->name + "/" + t.steps[at]->name;
  };
  for (const auto& one : s.attributes) {
    out.line("  attribute {} key {:016x} of {}", one->name, one->key,
             one->sops.empty() ? "all" : fmt::format("{}", fmt::join(one->sops, " ")));
    for (std::size_t i = 0; i < one->values.size(); ++i) out.line("    {} {}", one->values[i], one->odds[i]);
  }
  const auto times = [&](const char* word, const auto& list) {
    for (const auto& one : list)
      out.line("  {} {} {}{}", word, step(one->step), distribution_text(one->time.get()),
               terms_text(s, one->terms));
  };
  times("effort", s.efforts_if);
  times("delay", s.delays);
  times("patience", s.patiences);
  for (const auto& one : s.odds_if)
    out.line("  odds {} {}{}", step(one->step), fmt::join(one->odds, " "), terms_text(s, one->terms));
  for (const auto& one : s.skips)
    out.line("  skip {} {}{}", step(one->step), one->chance, terms_text(s, one->terms));
  for (const auto& one : s.repeats)
    out.line("  repeat {} {}{}", step(one->step), one->chance, terms_text(s, one->terms));
  for (const auto& one : s.priorities)
    out.line("  priority {} {}{}{}", t.sops[one->sop]->name, one->rank, one->preempts ? " preempts" : "",
             terms_text(s, one->terms));
  static constexpr const char* rules[] = {"priority", "arrival", "due date"};
  for (const auto& one : s.disciplines)
    out.line("  queue {} by {}", t.posts[one->post]->name, rules[static_cast<int>(one->rule)]);
  for (const auto& one : s.same_handlers)
    out.line("  same handler {} lane {}", t.sops[one->sop]->name, one->lane);
  for (const auto& one : s.goals)
    out.line("  target {} within {} clock {} share {}{} {} {}",
             one->step < 0 ? t.sops[one->sop]->name : step(static_cast<std::uint32_t>(one->step)),
             one->within, one->clock < 0 ? "-" : t.calendars[static_cast<std::size_t>(one->clock)]->name,
             one->share, terms_text(s, one->terms), quoted(one->words), quoted(one->words_en));
  for (const auto& one : s.backlogs) out.line("  backlog {} {}", step(one->step), one->cases);
  for (const auto& one : s.capacities) out.line("  places {} {}", t.places[one->place]->name, one->count);
}

void write_scenario(const fb::TablesT& t, const fb::ScenarioT& s, Writer& out) {
  out.line("scenario {} {}", s.name, quoted(s.title));
  out.line("  period [{}, {}) drain {} end_after_cases {}", s.begin,
           s.end == INT64_MAX ? "-" : std::to_string(s.end), s.drain, s.end_after_cases);
  out.line("  replications {} seed {}", s.replications, s.seed);
  for (const auto& staff : s.staff) write_staff(t, *staff, out);
  for (const auto& arrivals : s.arrivals) write_arrivals(t, *arrivals, out);
  for (std::size_t i = 0; i < s.efforts.size(); ++i) {
    out.line("  effort {}/{} {}", t.sops[t.steps[i]->sop]->name, t.steps[i]->name,
             distribution_text(s.efforts[i].get()));
  }
  for (std::size_t i = 0; i < s.odds.size(); ++i) out.line("  odds {} {}", i, s.odds[i]);
  write_cases(t, s, out);
  for (std::size_t i = 0; i < s.assumptions.size(); ++i) {
    out.line("  assumption {} {}", quoted(s.assumptions[i]), quoted(s.assumptions_en[i]));
  }
}

}  // namespace

std::string dump(const Tables& tables) {
  Writer out;
  out.line("tables format {} by {}", tables_format, quoted(tables->compiler));
  write_set(*tables, out);
  for (const auto& scenario : tables->scenarios) write_scenario(*tables, *scenario, out);
  return std::move(out).take();
}

}  // namespace alur::runtime
