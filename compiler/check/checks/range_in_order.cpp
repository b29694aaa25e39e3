#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Only where the ends speak of days does it matter how long a day is.
bool asks_for_basis(const model::TimeLimit& limit, DayBasis declared) {
  return declared == DayBasis::Undeclared && (limit.shortest.days != 0 || limit.longest.days != 0) &&
         seconds_of(limit.longest, DayBasis::Calendar) >= seconds_of(limit.shortest, DayBasis::Calendar);
}

std::optional<Message> fault(const model::TimeLimit& limit, DayBasis declared) {
  const auto inverted = [&](DayBasis basis) {
    return seconds_of(limit.longest, basis) < seconds_of(limit.shortest, basis);
  };
  if (declared != DayBasis::Undeclared)
    return inverted(declared) ? std::optional(Message{"batas bawahnya lebih lama daripada batas atasnya",
                                                      "its lower end is longer than its upper end"})
                              : std::nullopt;
  if (inverted(DayBasis::Calendar))
    return Message{"batas bawahnya lebih lama daripada batas atasnya",
                   "its lower end is longer than its upper end"};
  if (inverted(DayBasis::Working))
    return Message{"terbalik jika 'hari' berarti hari kerja 7,5 jam",
                   "it is upside down when 'hari' is a working day of 7.5 hours"};
  return std::nullopt;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.limit.range) continue;
    const auto what = fault(step.limit, sop.day_basis);
    if (!what) continue;
    const bool of_days = asks_for_basis(step.limit, sop.day_basis);
    out.push_back(finding(self.kind, step.limit.place,
                          {fmt::format("rentang waktu '{}' {}", step.limit.printed, what->id),
                           fmt::format("the range '{}': {}", step.limit.printed, what->en)},
                          of_days ? Message{"tukar kedua batasnya, atau nyatakan: hari dihitung kalender",
                                            "swap its ends, or declare: hari dihitung kalender"}
                                  : Message{"tukar kedua batasnya", "swap its ends"}));
  }
}

}  // namespace

extern const Check range_in_order;
const Check range_in_order{
    {"TM04",
     Severity::Error,
     Basis::Arithmetic,
     {"rentang waktu terbalik", "time range upside down"},
     {"Batas bawah suatu rentang tidak boleh melebihi batas atasnya, menurut dasar hari yang dinyatakan.",
      "The lower end of a range must not exceed its upper end, under the declared basis of a day."},
     {"hitungan waktu", "arithmetic of time"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 2 jam s/d 30 "
     "menit }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 30 menit s/d "
     "2 jam }\n}\n"},
    run};

}  // namespace alur::check
