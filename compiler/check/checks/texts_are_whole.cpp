#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// Words after which a text cannot be at its end. Those that may also stand alone ("di atas", "sesuai",
// "sampai", "dalam") are left out.
// Source: Tata Bahasa Baku Bahasa Indonesia (kata depan, kata sambung, verba berpelengkap).
bool asks_for_more(const std::string& word) {
  static const std::set<std::string> words = {
      "dan",    "atau",       "serta",       "yang",    "untuk",     "kepada",   "dari",    "pada",
      "di",     "ke",         "dengan",      "oleh",    "bagi",      "terhadap", "tentang", "para",
      "adalah", "merupakan",  "ialah",       "agar",    "supaya",    "bahwa",    "karena",  "sebagai",
      "berupa", "dinyatakan", "setelah",     "sebelum", "ketika",    "apabila",  "jika",    "bilamana",
      "maka",   "melalui",    "berdasarkan", "menurut", "mengenai",  "seperti",  "yaitu",   "yakni",
      "tetapi", "namun",      "sehingga",    "telah",   "sedangkan", "menjadi",  "antara",  "guna",
      "demi",   "selaku",     "terdiri",     "berikut"};
  return words.contains(word);
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for_each_text(sop, [&](const model::Text& text) {
    const std::vector<std::string> words = words_of(text.value);
    // "a. ...; dan" joins the items of a list, and "Melakukan, yaitu:" begins one.
    const bool is_list = text.value.ends_with(':') || text.value.ends_with("; dan") ||
                         text.value.ends_with("; atau") || text.value.ends_with(", dan") ||
                         text.value.ends_with(", atau") || text.value.ends_with("...");
    if (words.size() < 2 || is_list || !asks_for_more(words.back())) return;
    out.push_back(finding(self.kind, text.place,
                          {fmt::format("teks berakhir pada '{}': lanjutannya hilang?", words.back()),
                           fmt::format("the text ends at '{}': is the rest lost?", words.back())},
                          {"lengkapi kalimatnya", "complete the sentence"}));
  });
}

}  // namespace

extern const Check texts_are_whole;
const Check texts_are_whole{
    {"TX05",
     Severity::Warning,
     Basis::Guideline,
     {"teks terputus", "text cut off"},
     {"Kalimat yang berakhir dengan kata penghubung atau tanpa keterangan yang dimintanya kehilangan "
      "ujungnya; pembaca menebak lanjutannya.",
      "A sentence that ends with a word that asks for more has lost its end; the reader guesses it."},
     {"Tata Bahasa Baku Bahasa Indonesia: kata depan dan kata sambung memerlukan yang mengikutinya",
      "the grammar of the language: prepositions and conjunctions need what follows"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menutup kasus ketika kasus telah dinyatakan" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menutup kasus ketika kasus telah dinyatakan selesai" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
