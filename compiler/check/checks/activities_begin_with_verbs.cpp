#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// Nouns with which activities are often written. A list, and not "whatever is no verb": what it does not know
// is left alone.
bool is_noun(const std::string& word) {
  // pe-...-an makes nouns of verbs; -kan and me- do not. Source: Tata Bahasa Baku Bahasa Indonesia, nouns.
  if (word.size() >= 8 && word.starts_with("pe") && word.ends_with("an") && !word.ends_with("kan"))
    return true;
  return is_one_of(
      word, {"koordinasi",  "tindak",          "evaluasi",    "monitoring",  "rekapitulasi", "verifikasi",
             "validasi",    "sosialisasi",     "konfirmasi",  "klarifikasi", "registrasi",   "disposisi",
             "rapat",       "laporan",         "penerimaan",  "pemeriksaan", "penyusunan",   "pembuatan",
             "pelaksanaan", "pengiriman",      "penyerahan",  "pencatatan",  "pendataan",    "pengarsipan",
             "pemantauan",  "penandatanganan", "persetujuan", "pengesahan",  "penetapan",    "pendampingan",
             "penanganan",  "penjangkauan",    "pengumpulan", "pengolahan",  "penyampaian",  "pemberitahuan",
             "pendaftaran", "penelitian"});
}

bool is_passive(const std::string& word) {
  return is_one_of(word,
                   {"diterima", "dilakukan", "dibuat", "diperiksa", "ditandatangani", "dikirim", "disusun",
                    "diserahkan", "dicatat", "dilaporkan", "diproses", "disampaikan", "dilaksanakan"});
}

// "Arsip diserahkan ...": what is done comes before the doing.
bool begins_with_object(const std::vector<std::string>& words) {
  // "Apabila diperlukan, ..." and "Setelah diterima, ..." put something else before the activity.
  if (is_one_of(words[0], {"apabila", "jika", "bila", "bilamana", "setelah", "sesudah", "sebelum", "ketika",
                           "untuk", "dengan", "dalam", "berdasarkan"}))
    return false;
  const std::size_t end = std::min<std::size_t>(words.size(), 3);
  for (std::size_t i = 1; i < end && !words[0].starts_with("me") && !words[0].starts_with("ber"); ++i)
    if (is_passive(words[i]) || (words[i].starts_with("di") && words[i].ends_with("kan")))
      return words[i - 1] != "yang";
  return false;
}

bool begins_with_lane(const model::Sop& sop, const std::vector<std::string>& words) {
  for (const model::Lane& lane : sop.lanes) {
    const std::vector<std::string> title = words_of(lane.title.value);
    if (!title.empty() && words.size() > title.size() &&
        std::equal(title.begin(), title.end(), words.begin()))
      return true;
  }
  return false;
}

void look_at(const Check& self, const model::Sop& sop, const model::Step& step, const model::Text& text,
             Findings& out) {
  const std::vector<std::string> words = words_of(text.value);
  if (words.empty() || !(is_noun(words[0]) || is_passive(words[0]) || begins_with_object(words) ||
                         begins_with_lane(sop, words)))
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
