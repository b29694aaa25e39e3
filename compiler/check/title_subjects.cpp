#include "compiler/check/title_subjects.h"

#include <map>

#include "compiler/check/title_words.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// Only what means the same in every title. Source: KBBI (nikah: ikatan perkawinan; pernikahan: perbuatan
// nikah; lansia: lanjut usia); the names that the laws give to papers (UU 24/2013: kartu tanda penduduk).
const Words& meaning_of(const std::string& word) {
  static const std::map<std::string, Words> meanings = {
      {"nikah", {"perkawinan"}},
      {"pernikahan", {"perkawinan"}},
      {"kawin", {"perkawinan"}},
      {"penyelenggaraan", {"pelaksanaan"}},
      {"wanita", {"perempuan"}},
      {"lansia", {"lanjut", "usia"}},
      {"kdrt", {"kekerasan", "rumah", "tangga"}},
      {"tppo", {"perdagangan", "orang"}},
      {"ktp", {"kartu", "tanda", "penduduk"}},
      {"imb", {"izin", "mendirikan", "bangunan"}},
      {"sktm", {"keterangan", "tidak", "mampu"}},
      {"skck", {"keterangan", "catatan", "kepolisian"}},
  };
  static const Words none;
  const auto found = meanings.find(word);
  return found == meanings.end() ? none : found->second;
}

bool is_paper(const std::string& word) {
  return is_one_of(word, {"izin", "surat", "keterangan", "rekomendasi", "kartu", "akta", "kutipan",
                          "sertifikat", "tanda", "paspor", "legalisasi"});
}

}  // namespace

Words title_subject(const std::string& title) {
  Words words;
  for (const std::string& word : words_of(bare_title(title))) {
    if (is_filler(word) || is_one_of(word, {"layanan", "pelayanan", "prosedur", "sop"})) continue;
    if (const Words& meaning = meaning_of(word); !meaning.empty())
      words.insert(words.end(), meaning.begin(), meaning.end());
    else
      words.push_back(word);
  }
  // Who is served with a paper gets it issued.
  if (words.size() > 2 && is_paper(words[1]) &&
      is_one_of(words[0], {"penerbitan", "pemberian", "pembuatan", "pengurusan"}))
    words.erase(words.begin());
  // "Surat keterangan domisili" is "keterangan domisili".
  if (words.size() > 2 && words[0] == "surat" && is_paper(words[1])) words.erase(words.begin());
  return words;
}

}  // namespace alur::check
