#include <algorithm>
#include <limits>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/title_subjects.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool replaces(const model::Model& model, const model::Sop& later, const model::Sop& earlier) {
  return std::any_of(later.identity.replaced.begin(), later.identity.replaced.end(), [&](const auto& one) {
    if (one.sop) return model.sops[*one.sop].name.text == earlier.name.text;
    const model::TextBox& number = earlier.identity.number;
    return number.state == model::BoxState::Filled && number.printed.value == one.number.value;
  });
}

Date made(const model::Sop& sop) {
  return sop.identity.made.date.value_or(Date{std::numeric_limits<std::int32_t>::max()});
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::Sop*> subjects;
  for (const model::Sop& sop : model.sops) {
    const std::string subject = joined(title_subject(sop.title.value));
    if (sop.broken || subject.empty()) continue;
    const model::Sop*& other = subjects[subject];
    if (other == nullptr || replaces(model, sop, *other) || replaces(model, *other, sop)) {
      other = &sop;
      continue;
    }
    const bool is_later = made(*other) <= made(sop);
    const model::Sop& later = is_later ? sop : *other;
    const model::Sop& earlier = is_later ? *other : sop;
    Diagnostic d = finding(
        self.kind, later.place,
        {fmt::format("'{}' dan '{}' mengatur hal yang sama, tanpa menyebut mana yang menggantikan",
                     later.title.value, earlier.title.value),
         fmt::format("'{}' and '{}' are about the same subject, and neither says which replaces which",
                     later.title.value, earlier.title.value)},
        {fmt::format("tulis di SOP yang baru: menggantikan {}", earlier.name.text),
         fmt::format("write in the new SOP: menggantikan {}", earlier.name.text)});
    d.related.push_back({earlier.place, {"SOP yang lain", "the other SOP"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check one_sop_a_subject;
const Check one_sop_a_subject{
    {"XD04",
     Severity::Warning,
     Basis::Guideline,
     {"dua SOP untuk satu hal", "two SOPs for one subject"},
     {"Dua SOP yang berlaku untuk hal yang sama membuat pelaksana memilih sendiri mana yang diikuti.",
      "Two SOPs in force for the same subject leave it to the actors which one to follow."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (tanggal revisi)",
      "PermenPAN-RB 35/2012, identity part (date of revision)"},
     R"x(jabatan k "K"
sop a "Pengelolaan Kasus" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "Layanan Pengelolaan Kasus" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "Pengelolaan Kasus" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "Layanan Pengelolaan Kasus" {
  menggantikan a
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
