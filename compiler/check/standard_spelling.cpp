#include "compiler/check/standard_spelling.h"

#include <array>

namespace alur::check {
namespace {

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

}  // namespace

const Spelling* wrong_spelling_at(const std::vector<std::string>& words, std::size_t at) {
  for (const Spelling& one : spellings) {
    const auto blank = one.wrong.find(' ');
    if (blank == std::string_view::npos ? words[at] == one.wrong
                                        : at + 1 < words.size() && words[at] == one.wrong.substr(0, blank) &&
                                              words[at + 1] == one.wrong.substr(blank + 1))
      return &one;
  }
  return nullptr;
}

}  // namespace alur::check
