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

bool is_tool(const model::Sop& sop, const std::string& name) {
  static const std::set<std::string> tools = {
      "laptop", "komputer", "pc",      "printer", "scanner",   "mesin",    "fotokopi",  "fotocopy",
      "atk",    "alat",     "tulis",   "kantor",  "kertas",    "internet", "jaringan",  "kendaraan",
      "mobil",  "motor",    "kamera",  "lcd",     "proyektor", "infocus",  "meja",      "kursi",
      "ruang",  "ruangan",  "telepon", "telpon",  "handphone", "hp",       "flashdisk", "stempel"};
  const Words words = words_of(name);
  if (words.empty()) return false;
  if (is_one_of(words[0], {"sistem", "aplikasi", "perangkat", "portal", "peralatan"})) return true;
  if (std::all_of(words.begin(), words.end(), [](const std::string& w) { return tools.contains(w); }))
    return true;
  if (is_one_of(words[0],
                {"formulir", "form", "surat", "laporan", "berkas", "buku", "dokumen", "daftar", "data",
                 "lembar", "nota", "kartu", "pedoman", "sk", "draf", "draft", "materi", "bahan"}))
    return false;
  // What a step makes is no tool, wherever it is listed.
  const auto is_it = [&](const model::DocumentUse& use) { return words_of(use.printed.value) == words; };
  return std::any_of(sop.identity.equipment.items.begin(), sop.identity.equipment.items.end(),
                     [&](const model::ListItem& item) { return words_of(item.text.value) == words; }) &&
         std::none_of(sop.steps.begin(), sop.steps.end(), [&](const model::Step& step) {
           return std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(), is_it);
         });
}

bool reads_as_work(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return false;
  const std::string& first = words[0];
  if (first.size() > 7 && first.starts_with("ter") && first.ends_with("nya")) return true;
  return is_one_of(
      first, {"penanganan",   "penyimpanan", "pelaksanaan",  "pengiriman",   "pendampingan", "pemeriksaan",
              "penyerahan",   "pengarsipan", "pemantauan",   "pelayanan",    "pengelolaan",  "penyelesaian",
              "penempatan",   "pembinaan",   "pemulangan",   "penjemputan",  "pemasangan",   "pembersihan",
              "pengawasan",   "penyuluhan",  "perawatan",    "pengobatan",   "penertiban",   "pemadaman",
              "penyelamatan", "penampungan", "pengangkutan", "pembongkaran", "pemeliharaan", "pengamanan",
              "pengasuhan",   "penyembuhan"});
}

}  // namespace alur::check
