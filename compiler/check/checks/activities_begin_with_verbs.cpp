#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/word_classes.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// "Apabila diperlukan, ..." and "Segera ..." put something else before the activity.
bool puts_off(const std::string& word) {
  return is_one_of(
      word, {"apabila", "jika",   "bila",     "bilamana", "kalau",       "setelah", "sesudah", "sebelum",
             "ketika",  "untuk",  "dengan",   "dalam",    "berdasarkan", "pada",    "saat",    "segera",
             "secara",  "setiap", "kemudian", "lalu",     "selanjutnya", "bersama", "ikut",    "turut",
             "wajib",   "dapat",  "harus",    "tidak",    "langsung",    "kembali"});
}

// Verbs without an affix with which an instruction begins: "Catat nomor surat diterima".
bool is_instruction(const std::string& word) {
  return is_one_of(word,
                   {"terima", "catat",   "cek",   "simpan", "kirim", "buat", "isi",    "periksa", "tulis",
                    "cetak",  "ambil",   "antar", "bawa",   "beri",  "cari", "hitung", "unggah",  "unduh",
                    "pasang", "panggil", "pilih", "susun",  "ukur",  "uji",  "tutup",  "buka",    "baca"}) ||
         (word.ends_with("kan") && !is_act_or_paper(word) && word.size() > 6);
}

// "Berkas diperiksa", "Surat keterangan domisili diketik": what is done comes before the doing. "Surat yang
// diterima dicatat": what tells the thing from others is not what is done with it.
bool begins_with_object(const Words& words) {
  constexpr std::size_t longest = 5;  // words
  if (is_passive_verb(words[0])) return true;
  if (is_instruction(words[0])) return false;
  bool tells_apart = false;
  for (std::size_t i = 1; i < std::min(words.size(), longest); ++i) {
    if (is_active_verb(words[i])) return false;
    tells_apart = tells_apart || words[i] == "yang";
    if (!is_passive_verb(words[i])) continue;
    if (!tells_apart) return true;
    tells_apart = false;
  }
  return false;
}

// Whoever is served or works in an office: others that a text names are looked at by the rules on actors
// without a lane (FC07) and on signatures (FC10).
bool is_actor(const std::string& word) {
  return is_one_of(word, {"pemohon", "pelapor", "penerima", "pengguna", "pengunjung", "peserta", "pasien",
                          "korban", "klien", "warga", "masyarakat", "petugas", "staf", "staff", "pegawai",
                          "pelaksana", "admin", "verifikator", "sekretariat"});
}

// "Pemohon mengambil surat", "Petugas loket mengetik surat".
bool begins_with_actor(const Words& words) {
  constexpr std::size_t longest = 4;  // words
  if (!is_actor(words[0])) return false;
  for (std::size_t i = 1; i < std::min(words.size(), longest); ++i)
    if (is_active_verb(words[i])) return true;
  return false;
}

bool begins_with_lane(const model::Sop& sop, const Words& words) {
  for (const model::Lane& lane : sop.lanes) {
    const Words title = words_of(lane.title.value);
    if (!title.empty() && words.size() > title.size() &&
        std::equal(title.begin(), title.end(), words.begin()))
      return true;
  }
  return false;
}

void look_at(const Check& self, const model::Sop& sop, const model::Step& step, const model::Text& text,
             Findings& out) {
  const Words words = words_of(text.value);
  if (words.empty() || is_active_verb(words[0]) || puts_off(words[0])) return;
  if (!is_act_or_paper(words[0]) && !begins_with_object(words) && !begins_with_actor(words) &&
      !begins_with_lane(sop, words))
    return;
  const Message name = step_words(step);
  out.push_back(
      finding(self.kind, text.place,
              {fmt::format("{} dimulai dengan '{}', bukan kata kerja aktif", name.id,
                           text.value.substr(0, text.value.find(' '))),
               fmt::format("{} begins with '{}', which is no active verb", name.en,
                           text.value.substr(0, text.value.find(' ')))},
              {"mulai dengan kata kerja berawalan me- atau ber-: Melakukan, Memeriksa, Berkoordinasi",
               "begin with a verb in me- or ber-: Melakukan (do), Memeriksa (check), Berkoordinasi"}));
}

// Sub-steps under "Melakukan:" are objects of that verb.
void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (step.text) look_at(self, sop, step, *step.text, out);
    if (step.text) continue;
    for (const model::SubStep& sub : step.sub_steps) look_at(self, sop, step, sub.text, out);
  }
}

}  // namespace

extern const Check activities_begin_with_verbs;
const Check activities_begin_with_verbs{
    {"FC06",
     Severity::Info,
     Basis::Guideline,
     {"kegiatan tidak dimulai kata kerja aktif", "activity without an active verb"},
     {"Kegiatan ditulis dengan kata kerja aktif tanpa subjek, supaya jelas apa yang dikerjakan; siapa yang "
      "mengerjakannya ada di kolom pelaksana.",
      "An activity is written with an active verb and no subject, so that it is clear what is done; who does "
      "it stands in the column of lanes."},
     {"PermenPAN-RB 35/2012, format penulisan kegiatan", "PermenPAN-RB 35/2012, how activities are written"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Koordinasi dengan instansi terkait" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Berkoordinasi dengan instansi terkait" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
