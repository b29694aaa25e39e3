#include <fmt/format.h>

#include <cmath>

#include "base/wording.h"
#include "compiler/diff/facts.h"

namespace alur::diff {
namespace {

// In the words of the language, as in the text of the scenario.
class ScenarioFacts {
 public:
  ScenarioFacts(const Side& side, const model::Scenario& scenario)
      : side_(side), model_(side.model()), s_(scenario), facts_(scenario.place) {}

  Facts run() {
    facts_.add(Field::Words, s_.title);
    whole();
    people();
    arrivals();
    cases();
    judged();
    return std::move(facts_);
  }

 private:
  struct Ref {
    std::string key, words;
  };
  Ref ref(model::SopId id) const { return {side_.sop(id), model_.sops[id].name.text}; }
  Ref ref(const model::StepRef& at) const {
    return {side_.step(at.sop, at.step),
            model_.sops[at.sop].name.text + "." + model_.sops[at.sop].steps[at.step].name.text};
  }
  Ref ref(const std::vector<model::PostId>& posts) const {
    Ref out;
    for (const model::PostId id : posts) {
      out.key += side_.post(id) + " ";
      out.words += (out.words.empty() ? "" : ", ") + model_.posts[id].name.text;
    }
    return out;
  }
  void say(const std::string& what, const Ref& of, const std::string& words, const std::string& more = "") {
    facts_.say(what + " " + of.words + more, words, what + " " + of.key + more);
  }
  void say(const std::string& what, const Ref& of, const std::string& words, const model::Condition& when) {
    say(what, of, words, condition(when));
  }

  std::string condition(const model::Condition& condition) const {
    std::string out;
    for (const model::Condition::Term& term : condition.terms) {
      const model::Attribute& attribute = s_.attributes[term.attribute];
      out += fmt::format("{}{} {}", out.empty() ? " bila " : " dan ", attribute.name.text,
                         attribute.values[term.value].name.text);
    }
    return out;
  }
  static std::string cost(const std::optional<model::Cost>& cost) {
    return cost ? fmt::format("Rp{} per {}", words_of_number(cost->amount, 0, Language::Indonesian),
                              amount_words(cost->per))
                : "";
  }
  std::string calendar(std::optional<model::CalendarId> id) const {
    return id ? ", kalender " + model_.calendars[*id].name.text : "";
  }
  static std::string date(Date day) { return words_of_date(day, Language::Indonesian); }
  static std::string share(double value) { return fmt::format("{:.6g} %", value * 100); }

  void whole() {
    if (s_.period) facts_.say("periode", date(s_.period->first) + " s/d " + date(s_.period->last));
    if (s_.end_after_cases) facts_.say("sampai", fmt::format("{} kasus", *s_.end_after_cases));
    if (s_.calendar) facts_.say("kalender", model_.calendars[*s_.calendar].name.text);
    if (!s_.drain.zero()) facts_.say("tuntaskan", amount_words(s_.drain));
    if (s_.base) facts_.say("seperti", model_.scenarios[*s_.base].name.text);
    facts_.say("anggaran", cost(s_.budget));
    if (s_.precision) facts_.say("ketelitian", fmt::format("{}", *s_.precision));
    facts_.say("ulangan", fmt::format("{}", s_.replications));
    facts_.say("benih", fmt::format("{}", s_.seed));
    if (s_.assume_effort_from_limit) facts_.say("anggap kerja", "dari waktu");
    for (const model::Text& text : s_.assumptions) facts_.say("anggap", text.value);
    for (const model::Waiver& waiver : s_.waivers)
      facts_.say("abaikan " + waiver.code.text, waiver.reason.value);
  }

  void people() {
    for (const model::Staff& one : s_.staff) {
      std::string words = fmt::format("{} orang{}", one.count, calendar(one.calendar));
      if (one.roster) words += ", jadwal " + model_.rosters[*one.roster].name.text;
      for (const model::SkillId skill : one.skills) words += ", keahlian " + model_.skills[skill].name.text;
      if (one.caseload) words += fmt::format(", paling banyak {} kasus", *one.caseload);
      if (one.overtime) words += ", lembur";
      if (one.cost) words += ", biaya " + cost(one.cost);
      say("pegawai", ref(one.posts), words);
    }
    for (const model::Capacity& one : s_.capacities)
      say("tempat", {side_.place(one.resource), model_.places[one.resource].name.text},
          fmt::format("{} unit{}", one.count, one.cost ? ", biaya " + cost(one.cost) : ""));
    for (const model::Absence& one : s_.absences)
      say("absen", ref(std::vector{one.post}),
          std::visit([](const auto& a) { return absence(a); }, one.amount));
    for (const model::Discipline& one : s_.disciplines) {
      static constexpr const char* rules[] = {"kedatangan", "prioritas", "tenggat"};
      say("antrean", ref(std::vector{one.post}), rules[static_cast<std::size_t>(one.rule)]);
    }
  }

  static std::string absence(const model::AbsentDays& days) {
    return fmt::format("{} per {}{}", amount_words(days.amount), amount_words(days.per),
                       days.reason ? " \"" + days.reason->value + "\"" : "");
  }
  static std::string absence(const model::AbsentShare& part) { return share(part.share); }
  static std::string absence(const model::AbsentByAbk&) { return "cuti_abk"; }

  static std::string weights(const std::vector<double>& all) {
    return fmt::format("{}", fmt::join(all, " "));
  }

  // "poisson(200 per tahun)", which the model keeps as the time between two: in the first of the units that
  // gives a whole number, a year where none does.
  static std::string rate(const model::Distribution& process) {
    constexpr double year = 365 * 86400;
    struct Per {
      const char* unit;
      double seconds;
    };
    for (const Per& per :
         {Per{"tahun", year}, Per{"bulan", year / 12}, Per{"minggu", 7 * 86400}, Per{"hari", 86400}}) {
      const double count = per.seconds / process.parameters[0];
      if (const double whole = std::round(count); whole >= 1 && std::abs(count - whole) < 1e-6)
        return fmt::format("poisson({} per {})", words_of_number(whole, 0, Language::Indonesian), per.unit);
    }
    constexpr int decimals = 2;
    return fmt::format("poisson({} per tahun)",
                       words_of_number(year / process.parameters[0], decimals, Language::Indonesian));
  }

  void arrivals() {
    for (const model::Arrivals& one : s_.arrivals) {
      const Ref of = ref(one.sop);
      const auto more = [&](const char* what, const std::string& words) {
        if (!words.empty()) say("kedatangan", of, words, std::string(", ") + what);
      };
      if (one.process)
        say("kedatangan", of,
            (one.by_rate ? rate(*one.process) : distribution_words(*one.process)) + calendar(one.calendar));
      more("bulan", weights(one.months));
      more("hari", weights(one.weekdays));
      more("jam", weights(one.hours));
      if (one.batch) more("rombongan", distribution_words(*one.batch));
      for (const model::ArrivalDate& at : one.dates)
        more("pada", fmt::format("{} {:02}.{:02}: {} kasus", date(at.date), at.minute / 60, at.minute % 60,
                                 at.cases));
      for (const model::ArrivalFile& file : one.files)
        more("dari", file.path.value + (file.column ? " kolom " + file.column->value : ""));
    }
    for (const model::Attribute& one : s_.attributes) {
      std::string words;
      for (const model::SopId sop : one.sops) words += "untuk " + model_.sops[sop].name.text + " ";
      for (const model::AttributeValue& value : one.values)
        words += fmt::format("{} {}  ", value.name.text, share(value.probability));
      facts_.say("atribut " + one.name.text, words);
    }
  }

  void cases() {
    for (const model::Effort& e : s_.efforts)
      say("kerja", ref(e.step), distribution_words(e.work), e.condition);
    for (const model::Delay& d : s_.delays)
      say("tunggu", ref(d.step), distribution_words(d.time), d.condition);
    for (const model::Odds& o : s_.odds)
      facts_.say("peluang " + ref(o.step).words + " " + way(o) + condition(o.condition), share(o.probability),
                 "peluang " + ref(o.step).key + " " +
                     (o.kind == model::OddsKind::Outcome ? side_.outcome(o.step, o.outcome) : way(o)) +
                     condition(o.condition));
    for (const model::Priority& p : s_.priorities)
      say("prioritas", ref(p.sop), fmt::format("{}{}", p.rank, p.preempts ? ", menyela" : ""), p.condition);
    for (const model::SameHandler& one : s_.same_handlers)
      facts_.say("petugas_tetap " + model_.sops[one.sop].name.text,
                 model_.sops[one.sop].lanes[one.lane].title.value,
                 "petugas_tetap " + side_.lane(one.sop, one.lane));
    for (const model::Patience& p : s_.patiences)
      say("menyerah", ref(p.step), distribution_words(p.time), p.condition);
  }

  std::string way(const model::Odds& odds) const {
    switch (odds.kind) {
      case model::OddsKind::Outcome:
        return model_.sops[odds.step.sop].steps[odds.step.step].decision->outcomes[odds.outcome].name.text;
      case model::OddsKind::Done:
        return "dikerjakan";
      case model::OddsKind::Skipped:
        return "dilewati";
      case model::OddsKind::Repeated:
        return "diulangi";
    }
    return "";
  }

  void judged() {
    for (const model::Goal& g : s_.goals) {
      const Ref of = g.step ? ref(model::StepRef{g.sop, *g.step}) : ref(g.sop);
      say("sasaran", of,
          fmt::format("{} dalam {}{}", share(g.share), amount_words(g.within), calendar(g.calendar)),
          g.condition);
    }
    for (const model::Backlog& b : s_.backlogs) say("awal", ref(b.step), fmt::format("{} kasus", b.cases));
    if (!s_.unfilled.empty()) facts_.say("kosong", fmt::format("{} angka", s_.unfilled.size()));
  }

  const Side& side_;
  const model::Model& model_;
  const model::Scenario& s_;
  Facts facts_;
};

}  // namespace

Facts facts_of(const Side& side, const model::Scenario& scenario) {
  return ScenarioFacts(side, scenario).run();
}

}  // namespace alur::diff
