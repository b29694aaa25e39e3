#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

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
    out.push_back(finding(self.kind, step.limit.place,
                          {fmt::format("rentang waktu '{}' {}", step.limit.printed, what->id),
                           fmt::format("the range '{}': {}", step.limit.printed, what->en)},
                          {"tukar kedua batasnya, atau nyatakan: hari dihitung kalender",
                           "swap its ends, or declare: hari dihitung kalender"}));
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
