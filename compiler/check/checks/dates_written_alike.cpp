#include <algorithm>
#include <cctype>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

bool has_month_name(const std::string& printed) {
  return std::any_of(printed.begin(), printed.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

// 03/02/2025 has a finding of its own (SX08), and how it is mended is not known yet.
bool has_slash(const model::Identity& identity) {
  for (const model::DateBox* box : {&identity.made, &identity.revised, &identity.effective})
    if (box->printed.substr(0, box->printed.find(" s/d")).find('/') != std::string::npos) return true;
  return false;
}

// An open end in words (s/d "...") is another rule's finding and says nothing of the date's own notation.
std::string own_words(const model::DateBox& box) { return box.printed.substr(0, box.printed.find(" s/d")); }

// The dates in digits with the month's name. What carries other printed words (tertulis) stays.
Fix in_words(const model::Identity& identity) {
  Fix fix{{"tulis dengan nama bulan", "write the month's name"}, {}};
  for (const model::DateBox* box : {&identity.made, &identity.revised, &identity.effective}) {
    if (box->state != model::BoxState::Filled || !box->date || has_month_name(own_words(*box))) continue;
    if (box->written == Span{}) return {};
    fix.edits.push_back({box->written, words_of_date(*box->date, Language::Indonesian)});
  }
  return fix;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  if (has_slash(sop.identity)) return;
  const model::DateBox* first = nullptr;
  for (const model::DateBox* box : {&sop.identity.made, &sop.identity.revised, &sop.identity.effective}) {
    if (box->state != model::BoxState::Filled || !box->date) continue;
    if (first == nullptr) first = box;
    if (has_month_name(own_words(*box)) == has_month_name(own_words(*first))) continue;
    Diagnostic d =
        finding(self.kind, box->place,
                {fmt::format("'{}' di sini, '{}' di kotak lain", own_words(*box), own_words(*first)),
                 fmt::format("'{}' here, '{}' in another box", own_words(*box), own_words(*first))},
                {"tulis semua tanggal dengan nama bulan", "write all dates with the month's name"});
    d.fix = in_words(sop.identity);
    d.related.push_back({first->place, {"tanggal yang ditulis lain", "the date written otherwise"}});
    return out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check dates_written_alike;
const Check dates_written_alike{
    {"ID13",
     Severity::Info,
     Basis::Practice,
     {"tanggal ditulis dengan dua cara", "dates in two notations"},
     {"Tanggal dengan angka dan tanggal dengan nama bulan pada satu halaman "
      "memberi kesan dua penulis, dan 09-01 dapat dibaca 1 September.",
      "Dates in digits and dates with the month's name on one page look like two "
      "authors, and 09-01 may be read as the first of September."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "A" {
  dibuat 10 Januari 2022
  efektif 10-01-2022
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  dibuat 10 Januari 2022
  efektif 10 Januari 2022
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     {"Tanggal dengan angka ditulis dengan nama bulan; harinya tetap sama, sebab bahasa "
      "Alur membaca 10-01-2022 sebagai 10 Januari.",
      "Dates in digits are written with the month's name; the day is the same, for "
      "the language reads 10-01-2022 as the tenth of January."}},
    run};

}  // namespace alur::check
