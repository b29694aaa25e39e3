#include <fmt/format.h>

#include "base/wording.h"
#include "compiler/diff/facts.h"

namespace alur::diff {
namespace {

std::string lines(const std::vector<model::Text>& all) {
  std::string out;
  for (const model::Text& one : all) out += (out.empty() ? "" : "; ") + one.value;
  return out;
}

std::string days(const model::DateRange& range) {
  const std::string first = words_of_date(range.first, Language::Indonesian);
  return range.first == range.last ? first
                                   : first + " s/d " + words_of_date(range.last, Language::Indonesian);
}

std::string clock(const std::vector<model::ClockRange>& ranges) {
  std::string out;
  for (const model::ClockRange& one : ranges)
    out += fmt::format("{}{:02}.{:02}-{:02}.{:02}", out.empty() ? "" : ", ", one.begin / 60, one.begin % 60,
                       one.end / 60, one.end % 60);
  return out;
}

constexpr const char* weekdays[] = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

void say_week(Facts& facts, const std::string& before, const model::WeekHours& hours) {
  for (std::size_t day = 0; day < hours.size(); ++day) facts.say(before + weekdays[day], clock(hours[day]));
}

template <class List>
std::string holiday_words(const Side& side, const List& lists) {
  std::string out;
  for (const model::HolidayListId id : lists)
    out += (out.empty() ? "" : ", ") + side.model().holiday_lists[id].title.value;
  return out;
}

}  // namespace

Facts facts_of(const Side&, const model::Post& post) {
  Facts facts(post.name.place);
  facts.add(Field::Words, post.title);
  return facts;
}

Facts facts_of(const Side&, const model::Law& law) {
  Facts facts(law.name.place);
  facts.add(Field::Words, law.title);
  if (law.repealed_by) facts.say("dicabut", law.repealed_by->value);
  facts.say("sumber", lines(law.sources));
  return facts;
}

Facts facts_of(const Side&, const model::Document& document) {
  Facts facts(document.place);
  facts.add(Field::Words, document.name, document.place);
  facts.say("alias", lines(document.aliases));
  std::string states;
  for (const model::Name& state : document.states) states += (states.empty() ? "" : ", ") + state.text;
  facts.say("keadaan", states);
  if (document.from_outside) facts.say("dari luar", "ya");
  if (document.final) facts.say("akhir", "ya");
  return facts;
}

Facts facts_of(const Side&, const model::Place& place) {
  Facts facts(place.name.place);
  facts.add(Field::Words, place.title);
  return facts;
}

Facts facts_of(const Side&, const model::Skill& skill) {
  Facts facts(skill.name.place);
  facts.add(Field::Words, skill.title);
  return facts;
}

Facts facts_of(const Side&, const model::HolidayList& list) {
  Facts facts(list.place);
  facts.add(Field::Words, list.title);
  facts.say("sumber", lines(list.sources));
  if (list.valid) facts.say("berlaku", days(*list.valid));
  for (const model::Holiday& day : list.days)
    facts.say(days(day.dates),
              fmt::format("{} ({})", day.title.value,
                          day.kind == model::HolidayKind::National ? "libur" : "cuti bersama"));
  return facts;
}

Facts facts_of(const Side& side, const model::Calendar& calendar) {
  Facts facts(calendar.name.place);
  facts.add(Field::Words, calendar.title);
  facts.say("sumber", lines(calendar.sources));
  if (calendar.valid) facts.say("berlaku", days(*calendar.valid));
  say_week(facts, "", calendar.hours);
  for (const model::Season& season : calendar.seasons) {
    facts.say("musim " + season.name.text, days(season.dates));
    say_week(facts, "musim " + season.name.text + ", ", season.hours);
  }
  facts.say("hari libur", holiday_words(side, calendar.holidays));
  return facts;
}

Facts facts_of(const Side& side, const model::Roster& roster) {
  Facts facts(roster.name.place);
  facts.add(Field::Words, roster.title);
  facts.say("sumber", lines(roster.sources));
  if (roster.valid) facts.say("berlaku", days(*roster.valid));
  for (const model::Shift& shift : roster.shifts)
    facts.say("giliran " + shift.name.text, clock(shift.ranges));
  std::string pattern;
  for (const auto& day : roster.pattern)
    pattern += (pattern.empty() ? "" : ", ") + (day ? roster.shifts[*day].name.text : "libur");
  facts.say("pola", pattern);
  facts.say("hari libur", holiday_words(side, roster.holidays));
  return facts;
}

}  // namespace alur::diff
