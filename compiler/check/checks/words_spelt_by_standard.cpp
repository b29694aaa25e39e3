#include <array>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

struct Spelling {
  std::string_view wrong, right;  // lower case; two words where one is written apart
};

// Each is no word of KBBI, so that it cannot be meant. Source: KBBI VI (kbbi.kemendikdasmen.go.id).
constexpr std::array spellings = {Spelling{"draft", "draf"},
                                  Spelling{"standart", "standar"},
                                  Spelling{"praktek", "praktik"},
                                  Spelling{"resiko", "risiko"},
                                  Spelling{"ijin", "izin"},
                                  Spelling{"jadual", "jadwal"},
                                  Spelling{"kwitansi", "kuitansi"},
                                  Spelling{"aktifitas", "aktivitas"},
                                  Spelling{"efektifitas", "efektivitas"},
                                  Spelling{"kwalitas", "kualitas"},
                                  Spelling{"kordinasi", "koordinasi"},
                                  Spelling{"berkordinasi", "berkoordinasi"},
                                  Spelling{"riviu", "reviu"},
                                  Spelling{"sosialisai", "sosialisasi"},
                                  Spelling{"sosilisasi", "sosialisasi"},
                                  Spelling{"ditempat", "di tempat"},
                                  Spelling{"kedalam", "ke dalam"},
                                  Spelling{"didalam", "di dalam"},
                                  Spelling{"diwilayah", "di wilayah"},
                                  Spelling{"dibawah", "di bawah"},
                                  Spelling{"diatas", "di atas"},
                                  Spelling{"di khawatirkan", "dikhawatirkan"},
                                  Spelling{"di lakukan", "dilakukan"},
                                  Spelling{"di tetapkan", "ditetapkan"},
                                  Spelling{"di buat", "dibuat"},
                                  Spelling{"bekerjasama", "bekerja sama"},
                                  Spelling{"kerjasama", "kerja sama"},
                                  Spelling{"bertanggungjawab", "bertanggung jawab"},
                                  Spelling{"ditanda tangani", "ditandatangani"},
                                  Spelling{"analisa", "analisis"},
                                  Spelling{"nopember", "November"},
                                  Spelling{"pebruari", "Februari"},
                                  Spelling{"ditandatangan", "ditandatangani"},
                                  Spelling{"staff", "staf"},
                                  Spelling{"fotocopy", "fotokopi"},
                                  Spelling{"legalisir", "legalisasi"},
                                  Spelling{"himbauan", "imbauan"},
                                  Spelling{"terlanjur", "telanjur"},
                                  Spelling{"apotik", "apotek"},
                                  Spelling{"sistim", "sistem"},
                                  Spelling{"tehnik", "teknik"},
                                  Spelling{"sekedar", "sekadar"},
                                  Spelling{"obyek", "objek"},
                                  Spelling{"subyek", "subjek"},
                                  Spelling{"prosentase", "persentase"},
                                  Spelling{"karir", "karier"},
                                  Spelling{"photo", "foto"}};

// A wrong spelling that a text holds, with the words of the language around it.
const Spelling* wrong_in(const std::vector<std::string>& words, std::size_t at) {
  for (const Spelling& one : spellings) {
    const auto blank = one.wrong.find(' ');
    if (blank == std::string_view::npos ? words[at] == one.wrong
                                        : at + 1 < words.size() && words[at] == one.wrong.substr(0, blank) &&
                                              words[at + 1] == one.wrong.substr(blank + 1))
      return &one;
  }
  return nullptr;
}

// One finding a text, and a spelling once in a SOP.
void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  std::set<std::string_view> reported;
  const auto look = [&](const model::Text& text) {
    const std::vector<std::string> words = words_of(text.value);
    Message list;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Spelling* found = wrong_in(words, i);
      if (found == nullptr || !reported.insert(found->wrong).second) continue;
      list.id += fmt::format("{}'{}', baku '{}'", list.id.empty() ? "" : "; ", found->wrong, found->right);
      list.en +=
          fmt::format("{}'{}', standard '{}'", list.en.empty() ? "" : "; ", found->wrong, found->right);
    }
    if (list.empty()) return;
    out.push_back(finding(self.kind, text.place, {"tertulis " + list.id, "written " + list.en},
                          {"pakai ejaan baku, di semua tempat pada SOP ini",
                           "use the standard spelling, everywhere in this SOP"}));
  };
  for_each_text(sop, look);
  for_each_printed_cell(sop, look);
}

}  // namespace

extern const Check words_spelt_by_standard;
const Check words_spelt_by_standard{
    {"TX02",
     Severity::Info,
     Basis::Guideline,
     {"ejaan tidak baku", "spelling not standard"},
     {"Naskah dinas memakai bahasa Indonesia baku; satu kata dengan dua ejaan juga menjadi dua dokumen.",
      "Official papers are written in standard Indonesian; one word in two spellings also becomes two "
      "documents."},
     {"KBBI; Ejaan yang Disempurnakan edisi V (Badan Bahasa, 2022)",
      "KBBI (the dictionary of the language); EYD, fifth edition (Badan Bahasa, 2022)"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat draft laporan" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat draf laporan" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
