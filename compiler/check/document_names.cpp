#include "compiler/check/document_names.h"

#include <algorithm>
#include <set>

#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

bool begins_with(const std::string& name, std::initializer_list<std::string_view> words) {
  const Words all = words_of(name);
  return !all.empty() && is_one_of(all[0], words);
}

// Source: the verbs for drawing up a paper in the guidelines on official papers (tata naskah dinas).
bool is_making(const std::string& verb) {
  return is_one_of(verb, {"membuat", "membuatkan", "menyusun", "menyiapkan", "mempersiapkan", "mencetak",
                          "menulis", "mengetik", "menerbitkan", "merumuskan", "mengonsep", "merancang"});
}

}  // namespace

bool is_state(const std::string& word) {
  static const std::set<std::string> states = {
      "terisi",       "diisi",          "terverifikasi", "diverifikasi", "tervalidasi", "divalidasi",
      "diparaf",      "ditandatangani", "ditandatangan", "ditanda",      "tangani",     "tertandatangani",
      "disetujui",    "disahkan",       "diperiksa",     "dikoreksi",    "terkoreksi",  "direvisi",
      "diperbaiki",   "dilegalisasi",   "dilegalisir",   "dicap",        "distempel",   "dinomori",
      "diregistrasi", "teregistrasi",   "tercatat",      "dicatat",      "dilengkapi",  "lengkap",
      "final"};
  return states.contains(word);
}

std::vector<std::string> states_in(const std::string& name) {
  Words out;
  for (std::string& word : words_of(name))
    if (is_state(word)) out.push_back(std::move(word));
  return out;
}

std::vector<std::string> words_without_state(const std::string& name) {
  Words out;
  for (std::string& word : words_of(name)) {
    if (word == "telah" || word == "sudah") break;
    if (!is_state(word) && word != "yang") out.push_back(std::move(word));
  }
  return out;
}

bool is_evidence(const std::string& name) {
  if (is_draft(name)) return false;
  for (const std::string& state : states_in(name)) {
    if (is_one_of(state, {"ditandatangani", "ditandatangan", "ditanda", "tertandatangani", "disahkan"}))
      return true;
    if (is_one_of(state, {"terisi", "diisi"}) && begins_with(name, {"buku", "register", "agenda"}))
      return true;
  }
  return false;
}

bool is_form(const std::string& name) {
  return begins_with(name, {"formulir", "form", "blangko", "format", "buku", "register", "kartu", "lembar",
                            "instrumen", "kuesioner", "borang"});
}

bool is_draft(const std::string& name) { return begins_with(name, {"draf", "draft", "konsep", "rancangan"}); }

bool is_reference(const std::string& name) {
  return begins_with(name, {"pedoman", "panduan", "juknis", "juklak", "petunjuk", "peraturan", "perda",
                            "perwal", "perbup", "ketentuan", "standar", "manual", "kamus"});
}

bool is_generic(const std::string& name) {
  const Words words = words_of(name);
  return words.size() == 1 && is_one_of(words[0], {"dokumen", "berkas", "file", "naskah", "arsip"});
}

bool is_restored(const model::Text& text) {
  if (!text.misread) return false;
  const Words meant = words_of(text.value), seen = words_of(*text.misread);
  return 2 * shared_words(meant, seen) < meant.size();
}

bool draws_up(const model::Step& step, const std::string& name) {
  const Words words = words_of(name);
  // "Surat undangan" is drawn up as "undangan": the second word says which letter.
  const bool skips = words.size() > 1 && is_one_of(words[0], {"surat", "lembar", "berkas"});
  if (words.empty() || is_draft(name)) return false;
  const std::string& head = words[skips ? 1 : 0];
  const Words text = words_of(row_text(step));
  constexpr std::size_t reach = 5;  // words: "membuat dan mendistribusikan surat undangan"
  for (std::size_t i = 0; i < text.size(); ++i)
    for (std::size_t j = i + 1; is_making(text[i]) && j < text.size() && j <= i + reach; ++j)
      if (text[j] == head) return true;
  return false;
}

}  // namespace alur::check
