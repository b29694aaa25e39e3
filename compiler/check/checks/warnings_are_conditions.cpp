#include <algorithm>
#include <array>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// Of consequences and deadlines, in the order of their words.
constexpr std::array<std::string_view, 6> phrases = {"dalam hal ",   "dalam waktu ", "tidak boleh lebih",
                                                     "paling cepat", "sejak ",       "tidak sah"};

bool is_condition(const std::string& text) {
  for (const std::string& word : words_of(text))
    if (is_one_of(word, {"jika",      "apabila",     "bila",          "bilamana",    "kalau",
                         "jikalau",   "manakala",    "maka",          "akibat",      "lambat",
                         "lama",      "selambat",    "maksimal",      "maksimum",    "sebelum",
                         "melebihi",  "dilarang",    "mengakibatkan", "berakibat",   "menyebabkan",
                         "berdampak", "menimbulkan", "tanpa",         "kedaluwarsa", "kadaluarsa"}))
      return true;
  const std::string folded = lower(text);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return folded.find(phrase) != std::string::npos; });
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::ListItem& item : sop.identity.warnings.items)
    if (!item.text.value.empty() && !is_condition(item.text.value))
      out.push_back(finding(self.kind, item.text.place,
                            {fmt::format("butir {} ini tidak menyebut syarat, akibat atau batas waktu",
                                         sop.profile.labels.warnings),
                             fmt::format("this item of {} names no condition, consequence or deadline",
                                         sop.profile.labels.warnings)},
                            {"tulis: Jika ..., maka ...; atau batas waktunya",
                             "write: Jika ..., maka ... (if ..., then ...); or the deadline"}));
}

}  // namespace

extern const Check warnings_are_conditions;
const Check warnings_are_conditions{
    {"ID09",
     Severity::Info,
     Basis::Guideline,
     {"peringatan tidak berbunyi syarat", "warning not worded as a condition"},
     {"Peringatan menyebut akibat bila prosedur tidak dijalankan, atau batas waktunya: jika ..., maka ...",
      "A warning says what follows when the procedure is not kept, or a deadline: if ..., then ..."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (peringatan)",
      "PermenPAN-RB 35/2012, identity part (warnings)"},
     R"x(jabatan k "K"
sop a "A" {
  peringatan "Pelaksana ada di tempat"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  peringatan "Apabila pelaksana tidak di tempat, maka layanan tertunda"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
