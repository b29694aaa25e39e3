#include <map>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"
#include "compiler/model/working_days.h"

namespace alur::check {
namespace {

// Who follows the calendar; one mistake of the calendar is one finding, however many do.
struct Followers {
  std::optional<Span> place;  // where the first says the calendar by its own; nothing: it is the scenario's
  std::vector<std::string> posts;
  bool arrivals = false;
};

std::map<model::CalendarId, Followers> followers_of(const model::Model& model,
                                                    const model::Scenario& scenario) {
  std::map<model::CalendarId, Followers> out;
  for (const model::Staff& staff : scenario.staff) {
    const auto id = calendar_of(scenario, staff);
    if (!id) continue;
    for (const model::PostId post : staff.posts) out[*id].posts.push_back(model.posts[post].title.value);
    if (staff.calendar && !out[*id].place) out[*id].place = staff.place;
  }
  for (const model::Arrivals& arrivals : scenario.arrivals) {
    if (!arrivals.calendar) continue;
    out[*arrivals.calendar].arrivals = true;
    if (!out[*arrivals.calendar].place) out[*arrivals.calendar].place = arrivals.place;
  }
  return out;
}

bool opens_within(const model::Model& model, const model::Calendar& calendar, model::DateRange range) {
  for (Date date = range.first; date <= range.last; ++date.day)
    if (!model::hours_on(model, calendar, date).empty()) return true;
  return false;
}

Message consequence(const Followers& followers) {
  if (followers.posts.empty()) return {"tidak ada kasus yang datang", "no case arrives"};
  const std::string posts = fmt::format("{}", fmt::join(followers.posts, ", "));
  return {fmt::format("pekerjaan {} tidak pernah dimulai", posts),
          fmt::format("the work of {} never begins", posts)};
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  const auto dates = run_dates(scenario);
  if (!dates || scenario.period->last < scenario.period->first) return;
  for (const auto& [id, followers] : followers_of(model, scenario)) {
    const model::Calendar& calendar = model.calendars[id];
    // Days of which the calendar says nothing are another mistake.
    if (model::first_uncovered(model, calendar, *dates)) continue;
    if (opens_within(model, calendar, *scenario.period)) continue;
    const Message why = consequence(followers);
    Diagnostic d = finding(
        self.kind, followers.place.value_or(scenario.place),
        {fmt::format("kalender '{}' tidak punya jam kerja selama periode skenario: {}", calendar.name.text,
                     why.id),
         fmt::format("the calendar '{}' has no working hours in the scenario's period: {}",
                     calendar.name.text, why.en)},
        {"tulis jam kerja kalender itu, misalnya: jam senin s/d jumat 07.30-16.00; atau ubah periodenya",
         "write the calendar's hours, for example: jam senin s/d jumat 07.30-16.00; or change the "
         "period"});
    d.related.push_back({calendar.name.place, {"kalender itu", "the calendar"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check calendar_opens_in_period;
const Check calendar_opens_in_period{
    {"SC09",
     Severity::Invalid,
     Basis::Language,
     {"kalender tanpa jam kerja selama periode", "calendar without working hours in the period"},
     {"Bila kantor tidak pernah buka, tidak ada pekerjaan yang dimulai dan tidak ada kasus yang selesai.",
      "Where the office never opens no work begins and no case ends."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nkalender kantor \"Kantor\" {\n  "
     "jam senin s/d jumat 07.30-16.00\n}\nskenario s \"S\" {\n  periode 11 Januari 2025 s/d 12 Januari "
     "2025\n  kalender kantor\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu "
     "konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nkalender kantor \"Kantor\" {\n  "
     "jam senin s/d jumat 07.30-16.00\n}\nskenario s \"S\" {\n  periode 11 Januari 2025 s/d 13 Januari "
     "2025\n  kalender kantor\n  pegawai k 1 orang\n  kedatangan a poisson(10 per bulan)\n  kerja a.satu "
     "konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
