#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// A stay is counted in calendar days, and what a range's own finding (TM04) asks for is the same declaration.
bool is_plain(const model::Step& step) {
  const bool inverted = step.limit.range && seconds_of(step.limit.shortest, DayBasis::Working) >
                                                seconds_of(step.limit.longest, DayBasis::Working);
  return !step.occupancies.empty() || inverted;
}

void look_at_basis(const Check& self, const model::Sop& sop, Findings& out) {
  const model::Step* bare = nullptr;
  const model::Step* working = nullptr;
  for (const model::Step& step : sop.steps) {
    if (bare == nullptr && step.limit.longest.days != 0 && !is_plain(step)) bare = &step;
    if (working == nullptr && step.limit.longest.working_days != 0) working = &step;
  }
  if (bare == nullptr || sop.day_basis != DayBasis::Undeclared) return;
  Diagnostic d = finding(
      self.kind, bare->limit.place,
      {fmt::format("'{}': tidak dinyatakan apakah hari kalender atau hari kerja", bare->limit.printed),
       fmt::format("'{}': it is not said whether these are calendar or working days", bare->limit.printed)},
      {"nyatakan dalam SOP: hari dihitung kalender, atau: hari dihitung kerja",
       "declare in the SOP: hari dihitung kalender, or: hari dihitung kerja"});
  if (working != nullptr)
    d.related.push_back({working->limit.place,
                         {"SOP yang sama juga memakai 'hari kerja'", "the same SOP also says 'hari kerja'"}});
  out.push_back(std::move(d));
}

// By their declaration, or by themselves. A stay may be counted otherwise than the work beside it.
bool has_calendar_days(const model::Sop& sop, const model::Step& step) {
  const TimeAmount& time = step.limit.longest;
  return step.occupancies.empty() &&
         (time.calendar_days != 0 || (time.days != 0 && sop.day_basis == DayBasis::Calendar));
}

bool has_working_days(const model::Sop& sop, const model::Step& step) {
  const TimeAmount& time = step.limit.longest;
  return step.occupancies.empty() &&
         (time.working_days != 0 || (time.days != 0 && sop.day_basis == DayBasis::Working));
}

// Each says what it is, but nobody can add them up.
void look_at_mixture(const Check& self, const model::Sop& sop, Findings& out) {
  const auto first = [&](bool (*has)(const model::Sop&, const model::Step&)) {
    return std::find_if(sop.steps.begin(), sop.steps.end(),
                        [&](const model::Step& step) { return has(sop, step); });
  };
  const auto calendar = first(has_calendar_days), working = first(has_working_days);
  if (calendar == sop.steps.end() || working == sop.steps.end()) return;
  const model::Step &early = calendar < working ? *calendar : *working,
                    &late = calendar < working ? *working : *calendar;
  Diagnostic d = finding(self.kind, late.limit.place,
                         {fmt::format("'{}' dan '{}': hari kalender dan hari kerja bercampur dalam satu SOP",
                                      early.limit.printed, late.limit.printed),
                          fmt::format("'{}' and '{}': calendar days and working days in one SOP",
                                      early.limit.printed, late.limit.printed)},
                         {"pakai satu macam hari, supaya waktunya dapat dijumlahkan",
                          "use one kind of day, so that the times can be added up"});
  d.severity = Severity::Info;
  d.related.push_back({early.limit.place, {"hari yang lain macamnya", "a day of the other kind"}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  look_at_basis(self, sop, out);
  look_at_mixture(self, sop, out);
}

}  // namespace

extern const Check day_basis_declared;
const Check day_basis_declared{
    {"TM05",
     Severity::Warning,
     Basis::Arithmetic,
     {"dasar hitungan hari tidak dinyatakan atau bercampur", "basis of a day not declared, or mixed"},
     {"Satu hari dapat berarti 24 jam atau 7,5 jam kerja; jumlah waktunya lalu berbeda tiga kali lipat.",
      "A day may be 24 hours or 7.5 working hours; the total then differs by a factor of three."},
     {"hitungan waktu; jam kerja ASN: Perpres 21/2023", "arithmetic of time; working hours: Perpres 21/2023"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 2 hari }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  hari dihitung kalender\n  pelaksana p: k\n  langkah satu 1 p "
     "\"Menulis\" { waktu 2 hari }\n}\n"},
    run};

}  // namespace alur::check
