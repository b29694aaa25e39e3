#include "compiler/import/header_words.h"

#include <algorithm>
#include <array>

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

struct Word {
  std::string_view letters;
  Head head;
};

// Source: Permenpan RB 35/2012, the form of a SOP AP, and the forms of Tangerang and Bekasi.
constexpr std::array words = {Word{"no", Head::Number},
                              Word{"nomor", Head::Number},
                              Word{"nourut", Head::Number},
                              Word{"kegiatan", Head::Activity},
                              Word{"uraiankegiatan", Head::Activity},
                              Word{"aktivitas", Head::Activity},
                              Word{"aktifitas", Head::Activity},
                              Word{"uraianaktivitas", Head::Activity},
                              Word{"uraianprosedur", Head::Activity},
                              Word{"prosedur", Head::Activity},
                              Word{"uraian", Head::Activity},
                              Word{"uraiantugas", Head::Activity},
                              Word{"langkah", Head::Activity},
                              Word{"langkahkegiatan", Head::Activity},
                              Word{"tahapan", Head::Activity},
                              Word{"tahapankegiatan", Head::Activity},
                              Word{"pelaksana", Head::Lanes},
                              Word{"pelaksanaan", Head::Lanes},
                              Word{"unitpelaksana", Head::Lanes},
                              Word{"unsurpelaksana", Head::Lanes},
                              Word{"pelaksanakegiatan", Head::Lanes},
                              Word{"pelaku", Head::Lanes},
                              Word{"penanggungjawab", Head::Lanes},
                              Word{"pihakterkait", Head::Lanes},
                              Word{"aktor", Head::Lanes},
                              Word{"mutubaku", Head::Quality},
                              Word{"kelengkapan", Head::Input},
                              Word{"persyaratan", Head::Input},
                              Word{"persyaratankelengkapan", Head::Input},
                              Word{"persyaratanperlengkapan", Head::Input},
                              Word{"kelengkapanpersyaratan", Head::Input},
                              Word{"perlengkapan", Head::Input},
                              Word{"syarat", Head::Input},
                              Word{"input", Head::Input},
                              Word{"waktu", Head::Limit},
                              Word{"waktumenit", Head::Limit},
                              Word{"waktujam", Head::Limit},
                              Word{"waktuhari", Head::Limit},
                              Word{"waktuharikerja", Head::Limit},
                              Word{"durasi", Head::Limit},
                              Word{"durasimenit", Head::Limit},
                              Word{"durasijam", Head::Limit},
                              Word{"durasihari", Head::Limit},
                              Word{"jangkawaktu", Head::Limit},
                              Word{"lamawaktu", Head::Limit},
                              Word{"waktupenyelesaian", Head::Limit},
                              Word{"output", Head::Output},
                              Word{"keluaran", Head::Output},
                              Word{"hasil", Head::Output},
                              Word{"keterangan", Head::Note},
                              Word{"ket", Head::Note}};

}  // namespace

Head head_of(std::string_view cell) {
  if (cell.size() > 60) return Head::Unknown;
  const std::string letters = letters_only(cell);
  const auto* found =
      std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.letters == letters; });
  return found == words.end() ? Head::Unknown : found->head;
}

bool is_bottom_header(const Row& row) {
  bool limit = false, other = false;
  for (const Cell& cell : row.cells) {
    const Head head = head_of(cell.text);
    limit = limit || head == Head::Limit;
    other = other || head == Head::Input || head == Head::Output;
  }
  return limit && other;
}

}  // namespace alur::importing
