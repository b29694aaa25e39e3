#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const std::vector<std::string> words = words_of(sop.title.value);
  const bool whole = contains_run(words, {"standar", "operasional", "prosedur"}) && words[0] == "standar";
  if (words.size() < 2 || (words[0] != "sop" && !whole)) return;
  out.push_back(finding(self.kind, sop.title.place,
                        {fmt::format("Nama SOP '{}' dimulai dengan kata SOP", sop.title.value),
                         fmt::format("the name '{}' begins with the word SOP", sop.title.value)},
                        {"tulis namanya saja", "write the name alone"}));
}

}  // namespace

extern const Check name_without_sop;
const Check name_without_sop{
    {"ID12",
     Severity::Info,
     Basis::Practice,
     {"kata 'SOP' di dalam Nama SOP", "the word SOP inside the name"},
     {"Kotaknya sudah bernama Nama SOP; kata itu terulang, dan daftar SOP tidak lagi terurut menurut isinya.",
      "The box is already called Nama SOP; the word is repeated, and a list of SOPs is no longer sorted by "
      "what they are about."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "SOP Layanan Surat" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "Layanan Surat" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
