#include "compiler/model/dump.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/wording.h"

namespace alur::model {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + '"';
}

std::string text_words(const Text& text) {
  return quoted(text.value) + (text.misread ? " misread " + quoted(*text.misread) : "");
}

std::string inference_words(const std::optional<Inference>& inference) {
  return inference ? " inferred " + quoted(inference->reason) : "";
}

std::string_view state_word(BoxState state) {
  switch (state) {
    case BoxState::Absent:
      return "absent";
    case BoxState::Blank:
      return "blank";
    case BoxState::Filled:
      return "filled";
  }
  return "";
}

// Every part, so that goldens show what a bare "0" hides.
std::string amount_words(const TimeAmount& amount) {
  std::string out;
  const auto part = [&](std::int64_t value, std::string_view unit) {
    if (value != 0) out += fmt::format("{}{}{}", out.empty() ? "" : " ", value, unit);
  };
  part(amount.months, "mo");
  part(amount.days, "d");
  part(amount.working_days, "wd");
  part(amount.working_seconds, "ws");
  part(amount.seconds, "s");
  return out.empty() ? "0" : out;
}

std::string distribution_words(const Distribution& distribution) {
  return fmt::format("{}({})", distribution.name, fmt::join(distribution.parameters, "; "));
}

std::string range_words(const DateRange& range) {
  return iso_date(range.first) + ".." + iso_date(range.last);
}

class Dump {
 public:
  explicit Dump(const Model& model) : model_(model) {}

  std::string run() {
    for (const Post& post : model_.posts) line(0, "post {} {}", post.name.text, text_words(post.title));
    for (const Law& law : model_.laws) line(0, "law {} {}", law.name.text, text_words(law.title));
    for (const HolidayList& list : model_.holiday_lists) holiday_list(list);
    for (const Calendar& calendar : model_.calendars) this->calendar(calendar);
    for (const Profile& profile : model_.profiles) {
      line(0, "profile {}", profile.name.text);
      this->profile(profile);
    }
    for (const Sop& sop : model_.sops) this->sop(sop);
    for (const Scenario& scenario : model_.scenarios) this->scenario(scenario);
    return std::move(out_);
  }

 private:
  template <class... T>
  void line(int depth, fmt::format_string<T...> format, T&&... arguments) {
    out_.append(static_cast<std::size_t>(2 * depth), ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<T>(arguments)...);
    out_ += '\n';
  }

  void holiday_list(const HolidayList& list) {
    line(0, "holidays {} {} valid {}", list.name.text, text_words(list.title),
         list.valid ? range_words(*list.valid) : "none");
    for (const Holiday& day : list.days)
      line(1, "{} {} {}", day.kind == HolidayKind::National ? "national" : "collective",
           range_words(day.dates), text_words(day.title));
  }

  void week(int depth, const WeekHours& hours) {
    static constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu",
                                                              "fri", "sat", "sun"};
    for (std::size_t day = 0; day < hours.size(); ++day) {
      std::string words;
      for (const ClockRange& range : hours[day])
        words += fmt::format(" {:02}:{:02}-{:02}:{:02}", range.begin / 60, range.begin % 60, range.end / 60,
                             range.end % 60);
      if (!words.empty()) line(depth, "{}{}", names[day], words);
    }
  }

  void calendar(const Calendar& calendar) {
    line(0, "calendar {} {} valid {}", calendar.name.text, text_words(calendar.title),
         calendar.valid ? range_words(*calendar.valid) : "any");
    week(1, calendar.hours);
    for (const Season& season : calendar.seasons) {
      line(1, "season {} {}", season.name.text, range_words(season.dates));
      week(2, season.hours);
    }
    for (const HolidayListId id : calendar.holidays)
      line(1, "holidays {}", model_.holiday_lists[id].name.text);
  }

  void texts(std::string_view name, const std::vector<Text>& list) {
    for (const Text& text : list) line(1, "{} {}", name, text_words(text));
  }

  void profile(const Profile& p) {
    line(1, "page {} font {} {} separator {} column_numbers {} total_row {}",
         p.paper == Paper::A4 ? "A4" : "F4", quoted(p.font), p.font_size, quoted(p.separator),
         p.column_numbers, p.total_row);
    line(1, "heading {}", quoted(p.cover_heading));
    texts("letterhead", p.letterhead);
    line(1, "paraf {}", quoted(p.paraf_heading));
    texts("paraf", p.paraf);
    texts("signature", p.signature);
    line(1, "decree {} {} {}", quoted(p.decree.signer), quoted(p.decree.number), quoted(p.decree.subject));
    const Labels& l = p.labels;
    const std::array<const std::string*, 31> words = {
        &l.sop_number,  &l.made,           &l.revised,  &l.effective,       &l.approved_by,    &l.sop_name,
        &l.legal_basis, &l.qualifications, &l.related,  &l.equipment,       &l.warnings,       &l.records,
        &l.number,      &l.activity,       &l.lanes,    &l.quality,         &l.input,          &l.limit,
        &l.output,      &l.note,           &l.total,    &l.employee_number, &l.page,           &l.of_pages,
        &l.ending,      &l.other,          &l.appendix, &l.decree_number,   &l.decree_subject, &l.continued,
        &l.continues};
    std::string labels;
    for (const std::string* word : words) labels += " " + quoted(*word);
    line(1, "labels{}", labels);
  }

  void box(std::string_view name, const TextBox& box) {
    line(1, "{} {} {}", name, state_word(box.state), text_words(box.printed));
  }

  void box(std::string_view name, const DateBox& box) {
    line(1, "{} {} {} printed {}", name, state_word(box.state), box.date ? iso_date(*box.date) : "none",
         quoted(box.printed));
  }

  void list(std::string_view name, const ItemList& list) {
    line(1, "{} {}", name, state_word(list.state));
    for (const ListItem& item : list.items)
      line(2, "{} {}{}{}", quoted(item.number), text_words(item.text),
           item.law ? " law " + model_.laws[*item.law].name.text : "",
           item.sop ? " sop " + model_.sops[*item.sop].name.text : "");
  }

  void identity(const Identity& identity) {
    box("number", identity.number);
    box("made", identity.made);
    box("revised", identity.revised);
    box("effective", identity.effective);
    line(1, "approval {}", state_word(identity.approval.state));
    box("office", identity.approval.office);
    box("person", identity.approval.person);
    box("employee_number", identity.approval.employee_number);
    box("appendix", identity.appendix);
    if (identity.chart_title) line(1, "chart_title {}", text_words(*identity.chart_title));
    if (identity.cover_title) line(1, "cover_title {}", text_words(*identity.cover_title));
    list("legal_basis", identity.legal_basis);
    list("qualifications", identity.qualifications);
    list("related", identity.related);
    list("equipment", identity.equipment);
    list("warnings", identity.warnings);
    list("records", identity.records);
  }

  void cell(std::string_view name, const DocumentCell& cell) {
    line(2, "{} {}{}", name, state_word(cell.state), cell.printed ? " printed " + quoted(*cell.printed) : "");
    for (const DocumentUse& use : cell.uses)
      line(3, "{} document {}{}{}", text_words(use.printed), use.document.index,
           use.from_outside ? " from_outside" : "", use.final ? " final" : "");
  }

  std::string target_words(const Sop& sop, const Target& target) {
    return target.step ? sop.steps[*target.step].name.text : "end";
  }

  void step(const Sop& sop, const Step& step) {
    line(1, "step {} {} lane {}{}", step.name.text, quoted(step.number), sop.lanes[step.lane].name.text,
         inference_words(step.lane_inference));
    if (step.text) line(2, "text {}", text_words(*step.text));
    for (const SubStep& sub : step.sub_steps)
      line(2, "sub {}{} {}", quoted(sub.letter),
           sub.misread_letter ? " misread " + quoted(*sub.misread_letter) : "", text_words(sub.text));
    if (step.closing) line(2, "closing {}", text_words(*step.closing));
    cell("inputs", step.inputs);
    line(2, "limit {} {}..{}{}{} printed {}", state_word(step.limit.state), amount_words(step.limit.shortest),
         amount_words(step.limit.longest), step.limit.range ? " range" : "", step.limit.cap ? " cap" : "",
         quoted(step.limit.printed));
    cell("outputs", step.outputs);
    if (step.effort) line(2, "effort {}", distribution_words(*step.effort));
    if (step.note) line(2, "note {}", text_words(*step.note));
    if (!step.decision || step.decision->outcomes.empty())
      line(2, "next {}{}", target_words(sop, step.next), step.jumps ? " (written)" : "");
    if (!step.decision) return;
    line(2, "decision {}{}", step.decision->question ? text_words(*step.decision->question) : "blank",
         inference_words(step.decision->inference));
    for (const Outcome& outcome : step.decision->outcomes)
      line(3, "{} label {} -> {}{}", outcome.name.text, outcome.label ? text_words(*outcome.label) : "none",
           target_words(sop, outcome.target), inference_words(outcome.inference));
  }

  void sop(const Sop& sop) {
    static constexpr std::array<std::string_view, 3> basis = {"undeclared", "calendar", "working"};
    line(0, "sop {} {}{}", sop.name.text, text_words(sop.title), sop.broken ? " broken" : "");
    profile(sop.profile);
    identity(sop.identity);
    line(1, "day_basis {}", basis[static_cast<std::size_t>(sop.day_basis)]);
    for (const Lane& lane : sop.lanes)
      line(1, "lane {} post {} {}", lane.name.text, model_.posts[lane.post].name.text,
           text_words(lane.title));
    for (const External& external : sop.externals)
      line(1, "external {} {}", external.name.text, text_words(external.title));
    for (const Step& step : sop.steps) this->step(sop, step);
    if (sop.total)
      line(1, "total {} printed {}", amount_words(sop.total->amount), quoted(sop.total->printed));
  }

  std::string ref_words(StepRef ref) {
    return model_.sops[ref.sop].name.text + "." + model_.sops[ref.sop].steps[ref.step].name.text;
  }

  void scenario(const Scenario& s) {
    line(0, "scenario {} {}{}", s.name.text, text_words(s.title), s.broken ? " broken" : "");
    line(1, "period {} end_after_cases {} drain {} replications {} seed {}",
         s.period ? range_words(*s.period) : "none",
         s.end_after_cases ? fmt::format("{}", *s.end_after_cases) : "none", amount_words(s.drain),
         s.replications, s.seed);
    if (s.calendar) line(1, "calendar {}", model_.calendars[*s.calendar].name.text);
    for (const Staff& staff : s.staff)
      line(1, "staff {} {}{}", model_.posts[staff.post].name.text, staff.count,
           staff.calendar ? " calendar " + model_.calendars[*staff.calendar].name.text : "");
    for (const Arrivals& a : s.arrivals)
      line(1, "arrivals {} {}{}{}", model_.sops[a.sop].name.text, distribution_words(a.process),
           a.by_rate ? " by_rate" : "",
           a.calendar ? " calendar " + model_.calendars[*a.calendar].name.text : "");
    for (const Effort& e : s.efforts) line(1, "effort {} {}", ref_words(e.step), distribution_words(e.work));
    for (const Odds& o : s.odds)
      line(1, "odds {} {} {}", ref_words(o.step),
           model_.sops[o.step.sop].steps[o.step.step].decision->outcomes[o.outcome].name.text, o.probability);
    if (s.assume_effort_from_limit) line(1, "assume effort from limit");
    for (const Text& text : s.assumptions) line(1, "assume {}", text_words(text));
  }

  const Model& model_;
  std::string out_;
};

}  // namespace

std::string dump(const Model& model) { return Dump(model).run(); }

}  // namespace alur::model
