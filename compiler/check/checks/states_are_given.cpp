#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  for (const NearName& near : facts.links().near) {
    if (near.state_not_given.empty() || near.restored) continue;
    const Message words = step_words(sop.steps[sop.steps.id_at(near.step)]);
    const std::string& asked = near.asked->printed.value;
    Diagnostic d = finding(self.kind, near.asked->printed.place,
                           {fmt::format("{} meminta '{}', tetapi tidak ada langkah yang memberi keadaan '{}'",
                                        words.id, asked, near.state_not_given),
                            fmt::format("{} asks for '{}', but no step gives the state '{}'", words.en, asked,
                                        near.state_not_given)},
                           {"tambahkan langkah yang mengerjakannya, atau tulis dokumennya tanpa keadaan itu",
                            "add the step that does it, or write the document without that state"});
    for (const Made* one : near.made)
      d.related.push_back(
          {one->use->printed.place, {"di sini tanpa keadaan itu", "here without that state"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check states_are_given;
const Check states_are_given{
    {"DF12",
     Severity::Warning,
     Basis::Arithmetic,
     {"keadaan dokumen tidak diberikan langkah mana pun", "state of a document that no step gives"},
     {"Dokumen yang diminta sudah diverifikasi, diparaf atau disetujui menunggu pekerjaan yang tidak ada "
      "pada "
      "siapa pun.",
      "A document that is asked for as verified, initialled or approved waits for work that is nobody's."},
     {"pencocokan keadaan pada nama dokumen dengan output dan teks langkah",
      "matching of states in the names of documents with the outputs and texts of steps"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menerima data" { waktu 1 jam output "Data pelapor" }
  langkah dua 2 p "Mengirim data" { kelengkapan "Data pelapor terverifikasi" waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menerima dan memverifikasi data" { waktu 1 jam output "Data pelapor" }
  langkah dua 2 p "Mengirim data" { kelengkapan "Data pelapor terverifikasi" waktu 1 jam }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
