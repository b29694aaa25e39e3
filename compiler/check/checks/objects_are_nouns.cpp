#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Verbs that take a thing or an act as their object, and never a verb.
bool takes_noun(const std::string& verb) {
  return is_one_of(verb,
                   {"memberikan", "memberi", "melakukan", "membuat", "menyusun", "menerima", "mengadakan",
                    "menyampaikan", "mengeluarkan", "menerbitkan", "meminta", "mengajukan", "menyiapkan",
                    "mempersiapkan", "melaksanakan", "mendapatkan", "mendapat"});
}

// "arahkan", "jadwalkan": -kan behind a consonant is never the end of a noun, for no root ends in two
// consonants of which the second is k; behind a vowel it may be one in -k with -an (rujukan, masukan).
// In quotation marks; both where a dictionary would have to say which.
std::string noun_of_verb(const std::string& word) {
  if (word.size() < 7 || !word.ends_with("kan") || word == "bahkan") return "";
  const std::string stem = word.substr(0, word.size() - 3);
  if (is_vowel(stem.back())) return stem.ends_with("si") ? "'" + stem + "'" : "";
  return "'" + stem + "' atau '" + stem + "an'";
}

// "kronologis", "psikologis": what is of that kind, and not the thing.
std::string noun_of_adjective(const std::string& word) {
  return word.size() > 7 && word.ends_with("logis") ? "'" + word.substr(0, word.size() - 1) + "'" : "";
}

void look_at(const Check& self, const model::Text& text, Findings& out) {
  const std::vector<std::string> words = words_of(text.value), printed = printed_words_of(text.value);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!takes_noun(words[i])) continue;
    const std::string& word = words[i + 1];
    const std::string noun = noun_of_verb(word).empty() ? noun_of_adjective(word) : noun_of_verb(word);
    if (noun.empty()) continue;
    out.push_back(finding(
        self.kind, text.place,
        {fmt::format("'{} {}': sesudah '{}' diperlukan kata benda", printed[i], printed[i + 1], words[i]),
         fmt::format("'{} {}': a noun is needed after '{}'", printed[i], printed[i + 1], words[i])},
        {fmt::format("tulis kata bendanya: {}", noun), fmt::format("write the noun: {}", noun)}));
    return;
  }
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for_each_text(sop, [&](const model::Text& text) { look_at(self, text, out); });
}

}  // namespace

extern const Check objects_are_nouns;
const Check objects_are_nouns{{"TX06",
                               Severity::Info,
                               Basis::Guideline,
                               {"bentuk kata keliru sesudah kata kerja", "wrong form of a word after a verb"},
                               {"Sesudah kata kerja seperti memberikan atau membuat diperlukan kata benda; "
                                "dengan kata kerja atau kata sifat kalimatnya rusak.",
                                "A verb such as give or make needs a noun behind it; a verb or an adjective "
                                "there breaks the sentence."},
                               {"Tata Bahasa Baku Bahasa Indonesia: objek adalah kata benda",
                                "the grammar of the language: an object is a noun"},
                               R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memberikan arahkan kepada staf" { waktu 1 jam }
}
)x",
                               R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memberikan arahan kepada staf" { waktu 1 jam }
}
)x"},
                              run};

}  // namespace alur::check
