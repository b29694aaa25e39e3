#include <array>

#include "compiler/model/dump_words.h"

namespace alur::model {
namespace {

class Dump {
 public:
  Dump(const Model& model, const Scenario& scenario, DumpLines& lines)
      : model_(model), s_(scenario), line(lines) {}

  void run() {
    line(0, "scenario {} {}{}{}", s_.name.text, text_words(s_.title),
         s_.base ? " like " + model_.scenarios[*s_.base].name.text : "", s_.broken ? " broken" : "");
    line(1, "period {} end_after_cases {} drain {} replications {} seed {}",
         s_.period ? range_words(*s_.period) : "none",
         s_.end_after_cases ? fmt::format("{}", *s_.end_after_cases) : "none", amount_words(s_.drain),
         s_.replications, s_.seed);
    if (s_.precision) line(1, "precision {}", *s_.precision);
    if (s_.budget) line(1, "budget{}", cost(s_.budget));
    if (s_.calendar) line(1, "calendar {}", model_.calendars[*s_.calendar].name.text);
    people();
    arrivals();
    cases();
    judged();
    unfilled();
    if (s_.assume_effort_from_limit) line(1, "assume effort from limit");
    for (const Text& text : s_.assumptions) line(1, "assume {}", text_words(text));
    for (const Waiver& one : s_.waivers) line(1, "waiver {} {}", one.code.text, text_words(one.reason));
  }

 private:
  std::string posts(const std::vector<PostId>& all) {
    std::vector<std::string> names;
    for (const PostId post : all) names.push_back(model_.posts[post].name.text);
    return names_words(names);
  }
  static std::string cost(const std::optional<Cost>& cost) {
    return cost ? fmt::format(" cost {} per {}", cost->amount, amount_words(cost->per)) : "";
  }
  std::string calendar(std::optional<CalendarId> id) {
    return id ? " calendar " + model_.calendars[*id].name.text : "";
  }
  std::string ref(StepRef ref) {
    return model_.sops[ref.sop].name.text + "." + model_.sops[ref.sop].steps[ref.step].name.text;
  }
  std::string when(const Condition& condition) {
    std::string out;
    for (const Condition::Term& term : condition.terms) {
      const Attribute& attribute = s_.attributes[term.attribute];
      out += fmt::format("{}{} {}", out.empty() ? " if " : " and ", attribute.name.text,
                         attribute.values[term.value].name.text);
    }
    return out;
  }

  void people() {
    for (const Staff& one : s_.staff) {
      std::vector<std::string> skills;
      for (const SkillId skill : one.skills) skills.push_back(model_.skills[skill].name.text);
      line(1, "staff {} {}{}{}{}{}{}{}", posts(one.posts), one.count, calendar(one.calendar),
           one.roster ? " roster " + model_.rosters[*one.roster].name.text : "",
           skills.empty() ? "" : " skills " + names_words(skills),
           one.caseload ? fmt::format(" caseload {}", *one.caseload) : "", one.overtime ? " overtime" : "",
           cost(one.cost));
    }
    for (const Capacity& one : s_.capacities)
      line(1, "places {} {}{}", model_.places[one.resource].name.text, one.count, cost(one.cost));
    for (const Absence& one : s_.absences) line(1, "absence {} {}", posts({one.post}), absence(one));
    static constexpr std::array<std::string_view, 3> rules = {"arrival", "priority", "due_date"};
    for (const Discipline& one : s_.disciplines)
      line(1, "queue {} by {}", posts({one.post}), rules[static_cast<std::size_t>(one.rule)]);
  }

  static std::string absence(const Absence& one) {
    if (const auto* days = std::get_if<AbsentDays>(&one.amount))
      return fmt::format("{} per {}{}", amount_words(days->amount), amount_words(days->per),
                         days->reason ? " " + text_words(*days->reason) : "");
    if (const auto* share = std::get_if<AbsentShare>(&one.amount))
      return fmt::format("share {}", share->share);
    return "abk";
  }

  void arrivals() {
    for (const Arrivals& one : s_.arrivals) {
      line(1, "arrivals {}{}{}{}", model_.sops[one.sop].name.text,
           one.process ? " " + distribution_words(*one.process) : "", one.by_rate ? " by_rate" : "",
           calendar(one.calendar));
      if (!one.months.empty()) line(2, "months {}", fmt::join(one.months, " "));
      if (!one.weekdays.empty()) line(2, "weekdays {}", fmt::join(one.weekdays, " "));
      if (!one.hours.empty()) line(2, "hours {}", fmt::join(one.hours, " "));
      if (one.batch) line(2, "batch {}", distribution_words(*one.batch));
      for (const ArrivalDate& at : one.dates)
        line(2, "at {} minute {} cases {}", range_words({at.date, at.date}), at.minute, at.cases);
      for (const ArrivalFile& file : one.files)
        line(2, "from {} {} arrivals {}", text_words(file.path), file.column ? text_words(*file.column) : "",
             file.arrivals.size());
    }
    for (const Attribute& one : s_.attributes) {
      std::string sops;
      for (const SopId sop : one.sops) sops += " " + model_.sops[sop].name.text;
      line(1, "attribute {}{}", one.name.text, sops.empty() ? "" : " for" + sops);
      for (const AttributeValue& value : one.values) line(2, "{} {:.6g}", value.name.text, value.probability);
    }
  }

  void cases() {
    for (const Effort& e : s_.efforts)
      line(1, "effort {} {}{}", ref(e.step), distribution_words(e.work), when(e.condition));
    for (const Delay& d : s_.delays)
      line(1, "delay {} {}{}", ref(d.step), distribution_words(d.time), when(d.condition));
    for (const Odds& o : s_.odds)
      line(1, "odds {} {} {}{}", ref(o.step), way(o), o.probability, when(o.condition));
    for (const Priority& p : s_.priorities)
      line(1, "priority {} {}{}{}", model_.sops[p.sop].name.text, p.rank, p.preempts ? " preempts" : "",
           when(p.condition));
    for (const SameHandler& one : s_.same_handlers)
      line(1, "same_handler {}.{}", model_.sops[one.sop].name.text,
           model_.sops[one.sop].lanes[one.lane].name.text);
    for (const Patience& p : s_.patiences)
      line(1, "patience {} {}{}", ref(p.step), distribution_words(p.time), when(p.condition));
  }

  std::string way(const Odds& odds) {
    switch (odds.kind) {
      case OddsKind::Outcome:
        return model_.sops[odds.step.sop].steps[odds.step.step].decision->outcomes[odds.outcome].name.text;
      case OddsKind::Done:
        return "done";
      case OddsKind::Skipped:
        return "skipped";
      case OddsKind::Repeated:
        return "repeated";
    }
    return "";
  }

  void judged() {
    for (const Goal& g : s_.goals)
      line(1, "goal {} within {} share {}{}{}", g.step ? ref({g.sop, *g.step}) : model_.sops[g.sop].name.text,
           amount_words(g.within), g.share, calendar(g.calendar), when(g.condition));
    for (const Backlog& b : s_.backlogs) line(1, "backlog {} {}", ref(b.step), b.cases);
  }

  void unfilled() {
    for (const Unfilled& one : s_.unfilled) line(1, "unfilled {}", unfilled_words(one));
  }

  std::string unfilled_words(const Unfilled& one) {
    switch (one.figure) {
      case Figure::Period:
        return "period";
      case Figure::Calendar:
        return "calendar";
      case Figure::Staff:
        return "staff " + posts(one.posts);
      case Figure::Capacity:
        return "places " + model_.places[*one.resource].name.text;
      case Figure::Arrivals:
        return "arrivals " + model_.sops[*one.sop].name.text;
      case Figure::Effort:
        return "effort " + ref(*one.step);
      case Figure::Delay:
        return "delay " + ref(*one.step);
      case Figure::Odds:
        return fmt::format("odds {} {}", ref(*one.step), way({*one.step, one.kind, one.outcome, 0, {}, {}}));
      case Figure::Assumption:
        break;
    }
    return "assumption";
  }

  const Model& model_;
  const Scenario& s_;
  DumpLines& line;
};

}  // namespace

void dump_scenario(const Model& model, const Scenario& scenario, DumpLines& line) {
  Dump(model, scenario, line).run();
}

}  // namespace alur::model
