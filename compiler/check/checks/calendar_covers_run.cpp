#include <fmt/format.h>

#include <set>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"
#include "compiler/model/working_days.h"

namespace alur::check {
namespace {

void rosters(const Check& self, const model::Model& model, const model::Scenario& scenario,
             const std::optional<model::DateRange>& dates, Findings& out) {
  for (const model::Staff& staff : scenario.staff) {
    if (!staff.roster || !dates) continue;
    const model::Roster& roster = model.rosters[*staff.roster];
    if (!roster.valid || (roster.valid->first <= dates->first && dates->last <= roster.valid->last)) continue;
    const Date missing = dates->first < roster.valid->first ? dates->first : Date{roster.valid->last.day + 1};
    Diagnostic d = finding(self.kind, staff.place,
                           {fmt::format("jadwal '{}' tidak mencakup {}", roster.name.text,
                                        words_of_date(missing, Language::Indonesian)),
                            fmt::format("the roster '{}' does not cover {}", roster.name.text,
                                        words_of_date(missing, Language::English))},
                           {"pilih periode (dan tuntaskan) di dalamnya, atau ubah masa berlaku jadwal itu",
                            "choose a period (and drain) within it, or change the roster's dates"});
    d.related.push_back({roster.name.place, {"jadwal itu", "the roster"}});
    out.push_back(std::move(d));
  }
}

// What ends too early: the calendar itself, or the lists of its holidays.
Message advice(const model::Calendar& calendar, Date missing, const model::DateRange& dates) {
  const bool own = calendar.valid && (missing < calendar.valid->first || calendar.valid->last < missing);
  const auto words = [&](Language language) {
    return fmt::format("{} s/d {}", words_of_date(dates.first, language),
                       words_of_date(dates.last, language));
  };
  const std::string id = words(Language::Indonesian), en = words(Language::English);
  if (own)
    return {
        fmt::format("ubah 'berlaku' kalender itu sehingga mencakup {}, atau pilih periode (dan tuntaskan) di "
                    "dalamnya",
                    id),
        fmt::format("change 'berlaku' of that calendar so that it covers {}, or choose a period (and drain) "
                    "within it",
                    en)};
  return {
      fmt::format("tambahkan daftar hari libur yang berlaku untuk {}, atau pilih periode (dan tuntaskan) di "
                  "dalamnya",
                  id),
      fmt::format("add the holiday list that holds for {}, or choose a period (and drain) within it", en)};
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  std::set<model::CalendarId> used;
  for (const model::Staff& staff : scenario.staff)
    if (const auto id = calendar_of(scenario, staff)) used.insert(*id);
  for (const model::Goal& goal : scenario.goals)
    if (const auto id = goal.calendar ? goal.calendar : scenario.calendar) used.insert(*id);
  for (const model::Arrivals& arrivals : scenario.arrivals)
    if (arrivals.calendar) used.insert(*arrivals.calendar);
  const auto dates = run_dates(scenario);
  rosters(self, model, scenario, dates, out);
  for (const model::CalendarId id : used) {
    const model::Calendar& calendar = model.calendars[id];
    // Which day of the week the first case meets, only a period says.
    if (!dates && !model::always_open(calendar) && scenario.end_after_cases)
      out.push_back(finding(
          self.kind, scenario.place,
          {fmt::format("skenario tanpa periode tidak dapat memakai kalender '{}': jam kerjanya bergantung "
                       "pada tanggal",
                       calendar.name.text),
           fmt::format(
               "a scenario without a period cannot use the calendar '{}': its hours depend on the date",
               calendar.name.text)},
          {"tulis periodenya", "write its period"}));
    const auto missing = dates ? model::first_uncovered(model, calendar, *dates) : std::nullopt;
    if (!missing) continue;
    Diagnostic d = finding(self.kind, scenario.place,
                           {fmt::format("kalender '{}' tidak mencakup {}", calendar.name.text,
                                        words_of_date(*missing, Language::Indonesian)),
                            fmt::format("the calendar '{}' does not cover {}", calendar.name.text,
                                        words_of_date(*missing, Language::English))},
                           advice(calendar, *missing, *dates));
    d.related.push_back({calendar.name.place, {"kalender itu", "the calendar"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check calendar_covers_run;
const Check calendar_covers_run{
    {"SC06",
     Severity::Invalid,
     Basis::Language,
     {"kalender tidak mencakup masa simulasi", "calendar does not cover the run"},
     {"Di luar tahun yang diketahui hari liburnya, hasil simulasi adalah tebakan.",
      "Beyond the years whose holidays are known the results would be guesses."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nkalender kantor \"Kantor\" {\n  "
     "berlaku 1 Januari 2025 s/d 15 Januari 2025\n  jam senin s/d jumat 07.30-16.00\n}\nskenario s \"S\" {\n "
     " periode 6 Januari 2025 s/d 31 Januari 2025\n  kalender kantor\n  pegawai k 1 orang\n  kedatangan a "
     "poisson(10 per bulan)\n  kerja a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
     "  keputusan \"Lengkap?\" { ya -> selesai  tidak -> satu }\n  }\n}\nkalender kantor \"Kantor\" {\n  "
     "berlaku 1 Januari 2025 s/d 31 Desember 2025\n  jam senin s/d jumat 07.30-16.00\n}\nskenario s \"S\" "
     "{\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  kalender kantor\n  pegawai k 1 orang\n  kedatangan "
     "a poisson(10 per bulan)\n  kerja a.satu konstan(30 menit)\n  peluang a.satu ya 90 %\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
