#include "compiler/model/dump.h"

#include <array>

#include "base/wording.h"
#include "compiler/model/dump_words.h"

namespace alur::model {
namespace {

class Dump {
 public:
  explicit Dump(const Model& model) : model_(model) {}

  std::string run() {
    for (const Post& post : model_.posts) line(0, "post {} {}", post.name.text, text_words(post.title));
    for (const Law& law : model_.laws) {
      line(0, "law {} {}", law.name.text, text_words(law.title));
      if (law.repealed_by) line(1, "repealed by {}", text_words(*law.repealed_by));
    }
    for (const Document& document : model_.documents)
      if (document.key) this->document(document);
    for (const Place& place : model_.places) line(0, "place {} {}", place.name.text, text_words(place.title));
    for (const Skill& skill : model_.skills) line(0, "skill {} {}", skill.name.text, text_words(skill.title));
    for (const HolidayList& list : model_.holiday_lists) holiday_list(list);
    for (const Calendar& calendar : model_.calendars) this->calendar(calendar);
    for (const Roster& roster : model_.rosters) this->roster(roster);
    for (const Profile& profile : model_.profiles) {
      line(0, "profile {}", profile.name.text);
      this->profile(profile);
    }
    waivers(0, model_.check_settings.waivers);
    for (const Denial& one : model_.check_settings.denials) line(0, "deny {}", one.code.text);
    for (const Sop& sop : model_.sops) this->sop(sop);
    for (const Scenario& scenario : model_.scenarios) dump_scenario(model_, scenario, line);
    return line.take();
  }

 private:
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
      const std::string words = ranges(hours[day]);
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

  void document(const Document& document) {
    std::string states;
    for (const Name& state : document.states) states += " " + state.text;
    line(0, "document {} {}{}{}{}", document.key->text, quoted(document.name),
         document.from_outside ? " from_outside" : "", document.final ? " final" : "",
         states.empty() ? "" : " states" + states);
    texts("alias", document.aliases);
  }

  void roster(const Roster& roster) {
    line(0, "roster {} {} valid {}", roster.name.text, text_words(roster.title),
         roster.valid ? range_words(*roster.valid) : "any");
    for (const Shift& shift : roster.shifts) line(1, "shift {}{}", shift.name.text, ranges(shift.ranges));
    std::string pattern;
    for (const auto& day : roster.pattern) pattern += " " + (day ? roster.shifts[*day].name.text : "off");
    line(1, "pattern{}", pattern);
    for (const HolidayListId id : roster.holidays) line(1, "holidays {}", model_.holiday_lists[id].name.text);
  }

  static std::string ranges(const std::vector<ClockRange>& all) {
    std::string words;
    for (const ClockRange& range : all)
      words += fmt::format(" {:02}:{:02}-{:02}:{:02}", range.begin / 60, range.begin % 60, range.end / 60,
                           range.end % 60);
    return words;
  }

  void texts(std::string_view name, const std::vector<Text>& list) {
    for (const Text& text : list) line(1, "{} {}", name, text_words(text));
  }

  void profile(const Profile& p) {
    line(1, "page {} font {} {} separator {} column_numbers {} total_row {}",
         p.paper == Paper::A4 ? "A4" : "F4", quoted(p.font), p.font_size, quoted(p.separator),
         p.column_numbers, p.total_row);
    if (const Margins& m = p.margins; m != Margins{})
      line(1, "margins top {} bottom {} left {} right {}", m.top, m.bottom, m.left, m.right);
    line(1, "heading {}", quoted(p.cover_heading));
    texts("letterhead", p.letterhead);
    line(1, "paraf {}", quoted(p.paraf_heading));
    texts("paraf", p.paraf);
    texts("signature", p.signature);
    line(1, "decree {} {} {}", quoted(p.decree.signer), quoted(p.decree.number), quoted(p.decree.subject));
    texts("considering", p.decree.considering);
    texts("recalling", p.decree.recalling);
    texts("decides", p.decree.decides);
    if (!p.decree.place.empty() || !p.decree.date.empty())
      line(1, "decreed at {} on {}", quoted(p.decree.place), quoted(p.decree.date));
    if (!p.book.title.empty() || !p.book.year.empty())
      line(1, "book {} year {}", quoted(p.book.title), quoted(p.book.year));
    texts("explanation", p.book.explanation);
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
    for (const Identity::Replaced& one : identity.replaced)
      line(1, "{} {}", one.revision ? "revises" : "replaces",
           one.sop ? model_.sops[*one.sop].name.text : text_words(one.number));
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
      line(3, "{} document {}{}{}{}{}", text_words(use.printed), use.document.index,
           use.from_outside ? " from_outside" : "", use.final ? " final" : "",
           use.state ? " state " + model_.documents[use.document].states[*use.state].text : "",
           use.choice > 0 ? fmt::format(" choice {}", use.choice) : "");
  }

  std::string target_words(const Sop& sop, const Target& target) {
    struct Words {
      const Sop& sop;
      std::string operator()(const ToEnd& to) const {
        return to.title ? "end " + text_words(*to.title) : "end";
      }
      std::string operator()(const ToStep& to) const { return sop.steps[to.step].name.text; }
      std::string operator()(const ToFork& to) const { return "fork " + sop.parallels[to.block].name.text; }
      std::string operator()(const ToJoin& to) const { return "join " + sop.parallels[to.block].name.text; }
    };
    return std::visit(Words{sop}, target.to);
  }

  void step(const Sop& sop, const Step& step) {
    line(1, "step {} {} lane {}{}{}", step.name.text, quoted(step.number), sop.lanes[step.lane].name.text,
         inference_words(step.lane_inference),
         step.group ? " row of " + sop.groups[*step.group].name.text : "");
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
    conditions(sop, step);
    if (!step.decision || step.decision->outcomes.empty())
      line(2, "next {}{}", target_words(sop, step.next), step.jumps ? " (written)" : "");
    if (!step.decision) return;
    line(2, "decision {}{}", step.decision->question ? text_words(*step.decision->question) : "blank",
         inference_words(step.decision->inference));
    for (const Outcome& outcome : step.decision->outcomes) {
      line(3, "{} label {} -> {}{}", outcome.name.text, outcome.label ? text_words(*outcome.label) : "none",
           target_words(sop, outcome.target), inference_words(outcome.inference));
      if (outcome.bound)
        line(4, "bound {}{}", outcome.bound->times,
             outcome.bound->then ? " then " + target_words(sop, *outcome.bound->then) : "");
    }
  }

  // What decides whether, how often and with what the step is done.
  void conditions(const Sop& sop, const Step& step) {
    if (step.delay) line(2, "delay {}", distribution_words(*step.delay));
    if (step.optional)
      line(2, "optional {}", step.optional->condition ? text_words(*step.optional->condition) : "");
    if (step.repetition)
      line(2, "repeat {} {}", step.repetition->most ? fmt::format("{}", *step.repetition->most) : "unbounded",
           step.repetition->reason ? text_words(*step.repetition->reason) : "");
    if (step.call) line(2, "call {}", model_.sops[step.call->sop].name.text);
    if (step.timeout)
      line(2, "timeout {} -> {}", amount_words(step.timeout->amount),
           target_words(sop, step.timeout->target));
    for (const Occupancy& one : step.occupancies)
      line(2, "occupies {} until {}", model_.places[one.resource].name.text, sop.steps[one.until].name.text);
    for (const SkillId skill : step.skills) line(2, "needs {}", model_.skills[skill].name.text);
    waivers(2, step.waivers);
  }

  void waivers(int depth, const std::vector<Waiver>& all) {
    for (const Waiver& one : all) line(depth, "waiver {} {}", one.code.text, text_words(one.reason));
  }

  std::string post_words(const std::vector<PostId>& posts) {
    std::vector<std::string> names;
    for (const PostId post : posts) names.push_back(model_.posts[post].name.text);
    return names_words(names);
  }

  void sop(const Sop& sop) {
    static constexpr std::array<std::string_view, 3> basis = {"undeclared", "calendar", "working"};
    line(0, "sop {} {}{}", sop.name.text, text_words(sop.title), sop.broken ? " broken" : "");
    profile(sop.profile);
    identity(sop.identity);
    line(1, "day_basis {}", basis[static_cast<std::size_t>(sop.day_basis)]);
    for (const Lane& lane : sop.lanes)
      line(1, "lane {} post {} {}", lane.name.text, post_words(lane.posts), text_words(lane.title));
    for (const External& external : sop.externals)
      line(1, "external {} {}", external.name.text, text_words(external.title));
    for (const RowGroup& group : sop.groups)
      line(1, "rows {} {} {}", group.name.text, quoted(group.number),
           group.text ? text_words(*group.text) : "");
    for (const Heading& heading : sop.headings)
      line(1, "heading {} {} before {}", quoted(heading.number), text_words(heading.text),
           heading.before.index);
    if (!sop.start.step() || sop.start.step()->index != 0) line(1, "start {}", target_words(sop, sop.start));
    for (const Parallel& block : sop.parallels) {
      line(1, "parallel {} {} next {}", block.name.text, block.title ? text_words(*block.title) : "",
           target_words(sop, block.next));
      for (const Branch& branch : block.branches)
        line(2, "branch {} {} {}..{}", branch.name.text, branch.title ? text_words(*branch.title) : "",
             sop.steps[branch.first].name.text, sop.steps[branch.last].name.text);
    }
    for (const Step& step : sop.steps) this->step(sop, step);
    if (sop.total)
      line(1, "total {} printed {}", amount_words(sop.total->amount), quoted(sop.total->printed));
    waivers(1, sop.waivers);
  }

  const Model& model_;
  DumpLines line;
};

}  // namespace

std::string dump(const Model& model) { return Dump(model).run(); }

}  // namespace alur::model
