#include <cctype>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

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

// Only a word of grammar: what else stands twice may be a plural without its hyphen.
Fix without_second(const model::Text& text, const std::string& word) {
  if (!is_filler(lower(word)) || text.letters == Span{}) return {};
  const std::string folded = lower(text.value), one = lower(word);
  for (std::size_t at = folded.find(one); at != std::string::npos; at = folded.find(one, at + 1)) {
    std::size_t next = at + one.size();
    while (next < folded.size() && folded[next] == ' ') ++next;
    const std::size_t end = next + one.size();
    const bool begins = at == 0 || !is_letter(folded[at - 1]);
    const bool ends = end >= folded.size() || !is_letter(folded[end]);
    if (!begins || !ends || next == at + one.size() || folded.compare(next, one.size(), one) != 0) continue;
    Span place = text.letters;
    place.end = place.begin + static_cast<std::uint32_t>(end);
    place.begin += static_cast<std::uint32_t>(at);
    return replacement(place, text.value.substr(at, one.size()));
  }
  return {};
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for_each_text(sop, [&](const model::Text& text) {
    const auto word = doubled_in(text.value);
    if (!word) return;
    Diagnostic d = finding(self.kind, text.place,
                           {fmt::format("'{0} {0}': kata yang sama dua kali", *word),
                            fmt::format("'{0} {0}': the same word twice", *word)},
                           {fmt::format("hapus satu, atau tulis kata ulangnya '{0}-{0}'", *word),
                            fmt::format("remove one, or write the reduplicated '{0}-{0}'", *word)});
    d.fix = without_second(text, *word);
    out.push_back(std::move(d));
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
)x",
     {"Satu dari keduanya dihapus hanya bila kata itu kata tugas (dan, untuk, kepada, …); 'kasus kasus' "
      "dapat "
      "berarti jamak, jadi dibiarkan.",
      "One of the two is removed only where the word is one of grammar (dan, untuk, kepada, …); 'kasus "
      "kasus' "
      "may be a plural and is left."}},
    run};

}  // namespace alur::check
