#include "compiler/check/word_classes.h"

#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// "pengetikan" is peng-ketik-an, "pengiriman" peng-kirim-an. In -kan behind a consonant it is a verb
// ("perlihatkan"); behind a vowel the k is the root's, but for roots in -a and per- ("perhatikan").
bool is_act(const std::string& word) {
  if (word.size() < 8 || !word.starts_with("pe") || !word.ends_with("an") || word == "perlahan") return false;
  if (!word.ends_with("kan")) return true;
  const bool nasal = word.starts_with("pem") || word.starts_with("pen");
  return word == "perbaikan" || (nasal && is_vowel(word[word.size() - 4]) && word != "penjarakan");
}

}  // namespace

bool is_active_verb(const std::string& word) {
  if (word.size() < 5) return false;
  if (word.starts_with("ber"))
    return !is_one_of(word, {"berkas", "berita", "beras", "berat", "berlian", "beranda", "bersih", "berikut",
                             "bersama", "berdasarkan", "berbagai", "berupa"});
  // No other letter follows me-: a root in another one gets a nasal, so that "media", "mesin" and "meja" are
  // none.
  constexpr std::string_view nasals = "mnlrwy";
  return word.starts_with("me") && nasals.find(word[2]) != std::string_view::npos &&
         !is_one_of(word,
                    {"memo",     "memori",  "memorandum", "menu",     "menteri", "menara",    "menit",
                     "mental",   "mentor",  "merek",      "merah",    "meriam",  "melati",    "melayu",
                     "menengah", "menurut", "melalui",    "mengenai", "merdeka", "meninggal", "mereka"});
}

bool is_passive_verb(const std::string& word) {
  return word.size() >= 5 && word.starts_with("di") &&
         !is_one_of(
             word,
             {"dinas",       "direktur",   "direksi",       "direktorat",   "digital",    "digitalisasi",
              "diklat",      "diagnosa",   "diagnosis",     "dialog",       "disposisi",  "distribusi",
              "diskusi",     "disiplin",   "dispensasi",    "divisi",       "dimensi",    "dinamika",
              "dinding",     "diploma",    "diplomat",      "diseminasi",   "display",    "diameter",
              "diare",       "difabel",    "disabilitas",   "distrik",      "diversi",    "dispenser",
              "disinfektan", "disinfeksi", "diskon",        "dirjen",       "diagram",    "diskresi",
              "disertasi",   "diaspora",   "diversifikasi", "diferensiasi", "dinkes",     "dinsos",
              "disdik",      "dishub",     "disdukcapil",   "disnaker",     "diskominfo", "dikti"});
}

bool is_act_or_paper(const std::string& word) {
  if (is_active_verb(word) || is_passive_verb(word)) return false;
  if (is_act(word) || (word.size() >= 7 && word.ends_with("asi"))) return true;
  return is_one_of(
      word, {"tindak", "monitoring", "disposisi", "distribusi", "diskusi",  "rapat",    "laporan",
             "riviu",  "reviu",      "input",     "survei",     "audit",    "apel",     "arsip",
             "berkas", "berita",     "surat",     "dokumen",    "formulir", "nota",     "data",
             "meja",   "media",      "mesin",     "registrasi", "proses",   "kegiatan", "sosialisasi"});
}

}  // namespace alur::check
