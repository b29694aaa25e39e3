#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// The lanes of this SOP and the posts behind them: a post of another SOP may share its name with a
// profession.
bool is_post(const model::Model& model, const model::Sop& sop, const std::vector<std::string>& words) {
  for (const model::Lane& lane : sop.lanes) {
    if (words_of(lane.title.value) == words) return true;
    for (const model::PostId post : lane.posts)
      if (words_of(model.posts[post].title.value) == words) return true;
  }
  return false;
}

// The name of a trade or an office and nothing else: "Tenaga Ahli", "Konselor Bidang Hukum". An ability
// begins otherwise: "Memahami ...", "Pendidikan ...".
// Ranks of functional posts: "Arsiparis Terampil", "Auditor Ahli Muda". Source: PermenPAN-RB 1/2023.
bool is_ranked(const std::vector<std::string>& words) {
  return words.size() >= 2 &&
         (is_one_of(words.back(), {"terampil", "mahir", "penyelia", "pemula"}) ||
          (words[words.size() - 2] == "ahli" &&
           is_one_of(words.back(), {"pertama", "muda", "madya", "utama"}))) &&
         !words[0].starts_with("me");
}

bool is_holder(const std::vector<std::string>& words) {
  if (words.size() <= 4 && is_ranked(words)) return true;
  return words.size() <= 4 &&
         (contains_run(words, {"tenaga", "ahli"}) ||
          is_one_of(words[0],
                    {"konselor", "psikolog", "mediator", "petugas", "staf",       "staff",     "operator",
                     "kepala",   "kasubag",  "kabid",    "kasi",    "sekretaris", "bendahara", "pengelola",
                     "penyuluh", "analis",   "dokter",   "perawat", "bidan",      "apoteker"}));
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  std::string list;
  std::optional<Span> first;
  for (const model::ListItem& item : sop.identity.qualifications.items) {
    const std::vector<std::string> words = words_of(item.text.value);
    if (words.empty() || !(is_post(model, sop, words) || is_holder(words))) continue;
    list += (list.empty() ? "" : ", ") + item.text.value;
    if (!first) first = item.text.place;
  }
  if (!first) return;
  out.push_back(finding(self.kind, *first,
                        {fmt::format("kualifikasi menyebut jabatan, bukan kemampuan: {}", list),
                         fmt::format("the qualifications name posts, not abilities: {}", list)},
                        {"tulis kemampuan yang dituntut, misalnya pendidikan, pengetahuan, keterampilan",
                         "write the ability that is asked: education, knowledge, skill"}));
}

}  // namespace

extern const Check qualifications_are_skills;
const Check qualifications_are_skills{
    {"ID10",
     Severity::Warning,
     Basis::Guideline,
     {"kualifikasi berisi jabatan", "qualification is a post"},
     {"Kualifikasi adalah kemampuan umum yang dituntut dari semua pelaksana, bukan daftar pelaksananya.",
      "A qualification is a general ability asked of all actors, not the list of them."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (kualifikasi pelaksana)",
      "PermenPAN-RB 35/2012, identity part (qualifications)"},
     R"x(jabatan k "Mediator"
sop a "A" {
  kualifikasi { 1 "Mediator" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "Mediator"
sop a "A" {
  kualifikasi { 1 "Menguasai teknik mediasi" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
