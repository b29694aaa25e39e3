#include <algorithm>

#include "base/wording.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

Message days_of(const model::DateRange& dates) {
  const auto in = [&](Language language) {
    const std::string first = words_of_date(dates.first, language);
    return dates.first == dates.last ? first : first + " – " + words_of_date(dates.last, language);
  };
  return {in(Language::Indonesian), in(Language::English)};
}

void outside_validity(const Check& self, const model::HolidayList& list, Findings& out) {
  if (!list.valid) return;
  for (const model::Holiday& day : list.days) {
    if (day.dates.first >= list.valid->first && day.dates.last <= list.valid->last) continue;
    const Message days = days_of(day.dates), valid = days_of(*list.valid);
    out.push_back(
        finding(self.kind, day.place,
                {fmt::format("{} di luar masa berlaku '{}' ({})", days.id, list.name.text, valid.id),
                 fmt::format("{} lies outside the dates of '{}' ({})", days.en, list.name.text, valid.en)},
                {"perbaiki tanggalnya, atau pindahkan ke daftar tahun itu",
                 "mend the date, or move it to that year's list"}));
  }
}

void twice(const Check& self, const model::HolidayList& list, Findings& out) {
  std::vector<const model::Holiday*> days;
  for (const model::Holiday& day : list.days) days.push_back(&day);
  std::stable_sort(days.begin(), days.end(), [](const model::Holiday* a, const model::Holiday* b) {
    return a->dates.first < b->dates.first;
  });
  const model::Holiday* longest = nullptr;  // of those before: the one that ends last
  for (const model::Holiday* day : days) {
    if (longest != nullptr && day->dates.first <= longest->dates.last) {
      const auto [first, second] = std::minmax(day->place, longest->place);
      const Message common = days_of({day->dates.first, std::min(day->dates.last, longest->dates.last)});
      Diagnostic d = finding(
          self.kind, second,
          {fmt::format("{} sudah ada di daftar ini", common.id),
           fmt::format("{} is in this list already", common.en)},
          {"hapus salah satunya, atau perbaiki tanggalnya", "remove one of the two, or mend the date"});
      const bool same = day->dates.first == longest->dates.first && day->dates.last == longest->dates.last &&
                        day->kind == longest->kind && day->title.value == longest->title.value;
      if (same)
        d.fix =
            removal(second, {"hapus yang kedua, yang sama persis", "remove the second, which is the same"});
      d.related.push_back({first, {"pertama kali di sini", "first listed here"}});
      out.push_back(std::move(d));
    }
    if (longest == nullptr || day->dates.last > longest->dates.last) longest = day;
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  for (const model::HolidayList& list : model.holiday_lists) {
    outside_validity(self, list, out);
    twice(self, list, out);
  }
}

}  // namespace

extern const Check holidays_listed_once;
const Check holidays_listed_once{
    {"KL01",
     Severity::Warning,
     Basis::Language,
     {"hari libur ganda atau di luar masa berlakunya", "holiday listed twice or outside its list's dates"},
     {"Biasanya tanggalnya salah ketik: hari yang dimaksud lalu terhitung sebagai hari kerja.",
      "Most often the date is mistyped: the day that was meant then counts as a working day."},
     {},
     "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  libur 1 Januari 2026 \"Tahun "
     "Baru\"\n}\n",
     "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  libur 1 Januari 2025 \"Tahun "
     "Baru\"\n}\n",
     {"Hari yang tertulis dua kali dengan tanggal, jenis dan nama yang sama dihapus satu.",
      "Of a day that is listed twice with the same dates, kind and name one is removed."}},
    nullptr,
    run};

}  // namespace alur::check
