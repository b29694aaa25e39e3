#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  for (const NearName& near : facts.links().near) {
    if (near.state_only || near.restored) continue;
    const std::string& asked = near.asked->printed.value;
    const Made& made = *near.made.front();
    const Message words = step_words(sop.steps[sop.steps.id_at(near.step)]);
    const Message maker = step_words(sop.steps[sop.steps.id_at(made.step)]);
    Diagnostic d =
        finding(self.kind, near.asked->printed.place,
                {fmt::format("{} meminta '{}', sedangkan {} {} '{}': dokumen yang sama?", words.id, asked,
                             maker.id, near.received ? "menerima" : "menghasilkan", made.use->printed.value),
                 fmt::format("{} asks for '{}' while {} {} '{}': the same document?", words.en, asked,
                             maker.en, near.received ? "takes in" : "makes", made.use->printed.value)},
                {"pakai satu nama pada kedua sel; bila keadaannya yang berubah: dokumen nama "
                 "\"...\" { keadaan draf, diparaf }",
                 "use one name in both cells; where its state changes: dokumen name \"...\" { "
                 "keadaan draf, diparaf }"});
    for (const Made* one : near.made)
      d.related.push_back({one->use->printed.place,
                           near.received ? Message{"kelengkapan yang dimaksud", "the input that is meant"}
                                         : Message{"output yang dimaksud", "the output that is meant"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check document_names_agree;
const Check document_names_agree{
    {"DF04",
     Severity::Warning,
     Basis::Arithmetic,
     {"nama dokumen hampir sama", "document names nearly the same"},
     {"Satu dokumen dengan dua nama tidak dapat ditelusuri: yang satu tidak berasal, yang lain tidak "
      "dipakai.",
      "One document under two names cannot be followed: one has no origin, the other is used by nobody."},
     {"pencocokan nama kelengkapan dan output", "matching of the names of inputs and outputs"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Draf laporan telah diparaf" }
  langkah dua 2 p "Mengirim" { kelengkapan "Laporan" waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Laporan" }
  langkah dua 2 p "Mengirim" { kelengkapan "Laporan" waktu 1 jam }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
