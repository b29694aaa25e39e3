#include <fmt/format.h>

#include "base/quoted.h"
#include "runtime/tables.h"

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
    out.line("post {} {} {}", i, t.posts[i]->name, quoted(t.posts[i]->title));
  }
  for (std::size_t i = 0; i < t.sops.size(); ++i) {
    const fb::SopT& sop = *t.sops[i];
    out.line("sop {} {} {} key {:016x} limit {} {} {}", i, sop.name, quoted(sop.title), sop.key,
             limit_text(sop.limit, sop.limit_in_working_time), quoted(sop.limit_words),
             quoted(sop.limit_words_en));
    for (std::size_t s = sop.first_step; s < sop.first_step + sop.step_count; ++s) {
      const fb::StepT& step = *t.steps[s];
      out.line("  step {} {} number {} {} post {} key {:016x} limit {}", s, step.name, quoted(step.number),
               quoted(step.title), t.posts[step.post]->name, step.key,
               limit_text(step.limit, step.limit_in_working_time));
      for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
        const fb::OutcomeT& outcome = *t.outcomes[o];
        out.line("    outcome {} {} {} -> {}", o, quoted(outcome.name), quoted(outcome.label),
                 outcome.target < 0 ? "end" : t.steps[static_cast<std::size_t>(outcome.target)]->name);
      }
    }
  }
}

void write_scenario(const fb::TablesT& t, const fb::ScenarioT& s, Writer& out) {
  out.line("scenario {} {}", s.name, quoted(s.title));
  out.line("  period [{}, {}) drain {} end_after_cases {}", s.begin,
           s.end == INT64_MAX ? "-" : std::to_string(s.end), s.drain, s.end_after_cases);
  out.line("  replications {} seed {}", s.replications, s.seed);
  for (const auto& staff : s.staff) {
    out.line("  staff {} {} calendar {}", t.posts[staff->post]->name, staff->count,
             t.calendars[staff->calendar]->name);
  }
  for (const auto& arrivals : s.arrivals) {
    out.line("  arrivals {} {} calendar {}", t.sops[arrivals->sop]->name,
             distribution_text(arrivals->process.get()),
             arrivals->calendar < 0 ? "-" : t.calendars[static_cast<std::size_t>(arrivals->calendar)]->name);
  }
  for (std::size_t i = 0; i < s.efforts.size(); ++i) {
    out.line("  effort {}/{} {}", t.sops[t.steps[i]->sop]->name, t.steps[i]->name,
             distribution_text(s.efforts[i].get()));
  }
  for (std::size_t i = 0; i < s.odds.size(); ++i) out.line("  odds {} {}", i, s.odds[i]);
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
