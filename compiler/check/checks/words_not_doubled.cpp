#include <cctype>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// The first word of three letters or more that stands twice with blanks alone between.
std::optional<std::string> doubled_in(const std::string& text) {
  std::string before, word;
  bool blanks_only = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_letter(text[i])) {
      word += text[i];
      continue;
    }
    if (!word.empty()) {
      if (blanks_only && word.size() >= 3 && lower(word) == lower(before)) return word;
      before = word;
      word.clear();
      blanks_only = true;
    }
    if (i < text.size() && text[i] != ' ') blanks_only = false;
  }
  return std::nullopt;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for_each_text(sop, [&](const model::Text& text) {
    const auto word = doubled_in(text.value);
    if (!word) return;
    out.push_back(finding(self.kind, text.place,
                          {fmt::format("'{0} {0}': kata yang sama dua kali", *word),
                           fmt::format("'{0} {0}': the same word twice", *word)},
                          {fmt::format("hapus satu, atau tulis kata ulangnya '{0}-{0}'", *word),
                           fmt::format("remove one, or write the reduplicated '{0}-{0}'", *word)}));
  });
}

}  // namespace

extern const Check words_not_doubled;
const Check words_not_doubled{
    {"TX03",
     Severity::Warning,
     Basis::Language,
     {"kata tertulis dua kali", "word written twice"},
     {"Kata yang sama dua kali berturut-turut hampir selalu salah ketik; kata ulang memakai tanda hubung.",
      "The same word twice in a row is nearly always a slip; a reduplicated word has a hyphen."},
     {},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mempelajari kasus kasus anak" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mempelajari kasus-kasus anak" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
