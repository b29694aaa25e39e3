#include <set>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

std::optional<Message> day_off(const model::Model& model, Date date) {
  const int weekday = weekday_of(date);
  if (weekday == 5) return Message{"hari Sabtu", "a Saturday"};
  if (weekday == 6) return Message{"hari Minggu", "a Sunday"};
  for (const model::HolidayList& list : model.holiday_lists)
    for (const model::Holiday& day : list.days)
      if (day.dates.first <= date && date <= day.dates.last)
        return Message{"hari libur " + day.title.value, "the holiday " + day.title.value};
  return std::nullopt;
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  std::set<Date> reported;  // one wrong day is one mistake, in whichever boxes it stands
  const auto look = [&](const model::DateBox& box, const std::string& label) {
    if (box.state != model::BoxState::Filled || !box.date) return;
    const auto day = day_off(model, *box.date);
    if (!day || !reported.insert(*box.date).second) return;
    out.push_back(finding(
        self.kind, box.place,
        {fmt::format("{} {} jatuh pada {}", label, words_of_date(*box.date, Language::Indonesian), day->id),
         fmt::format("{} {} falls on {}", label, words_of_date(*box.date, Language::English), day->en)},
        {"periksa apakah tanggalnya benar", "check whether the date is right"}));
  };
  look(sop.identity.made, sop.profile.labels.made);
  look(sop.identity.revised, sop.profile.labels.revised);
  look(sop.identity.effective, sop.profile.labels.effective);
}

}  // namespace

extern const Check dates_on_working_days;
const Check dates_on_working_days{
    {"ID03",
     Severity::Info,
     Basis::Arithmetic,
     {"tanggal jatuh pada hari libur", "date on a day off"},
     {"SOP yang ditandatangani pada hari libur menimbulkan pertanyaan apakah tanggalnya benar.",
      "A SOP signed on a day off raises the question whether the date is right."},
     {"hitungan kalender; hari kerja: Perpres 21/2023; hari libur: SKB tiga menteri dalam berkas yang dibaca",
      "arithmetic of dates; working days: Perpres 21/2023; holidays: the joint decrees in the files read"},
     R"x(jabatan k "K"
sop a "A" {
  dibuat 9 Januari 2022
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  dibuat 10 Januari 2022
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
