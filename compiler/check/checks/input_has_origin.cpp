#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// A document is one mistake, wherever it is used. One whose name is nearly that of an output, a tool, and a
// SOP's name have rules of their own.
void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  for (const Orphan& orphan : facts.links().orphans) {
    if (orphan.near_name || orphan.tool || orphan.names_sop || orphan.expected) continue;
    const Message words = step_words(sop.steps[sop.steps.id_at(orphan.step)]);
    const std::string& name = orphan.use->printed.value;
    if (orphan.own_product)
      out.push_back(
          finding(self.kind, orphan.use->printed.place,
                  {fmt::format("kelengkapan '{}' baru dihasilkan oleh {} sendiri", name, words.id),
                   fmt::format("the input '{}' is made only by {} itself", name, words.en)},
                  {"hapus dari kelengkapan, atau tulis 'dari luar' jika formulir kosongnya datang dari luar",
                   "take it out of the inputs, or write 'dari luar' if its blank form comes from outside"}));
    else
      out.push_back(
          finding(self.kind, orphan.use->printed.place,
                  {fmt::format("kelengkapan '{}' pada {} tidak dihasilkan langkah mana pun sebelumnya", name,
                               words.id),
                   fmt::format("the input '{}' of {} is made by no earlier step", name, words.en)},
                  {"tambahkan sebagai output langkah yang membuatnya, atau tulis 'dari luar' jika memang "
                   "datang dari luar SOP ini",
                   "add it as an output of the step that makes it, or write 'dari luar' if it comes from "
                   "outside this SOP"}));
  }
}

}  // namespace

extern const Check input_has_origin;
const Check input_has_origin{
    {"DF01",
     Severity::Warning,
     Basis::Guideline,
     {"kelengkapan tanpa asal", "input without an origin"},
     {"Pelaksana tidak dapat mulai tanpa kelengkapan yang disebut; harus jelas dari mana datangnya.",
      "The actor cannot start without the inputs named; where they come from must be clear."},
     {"PermenPAN-RB 35/2012, hlm. 24–25 (kelengkapan dan output setiap kegiatan)",
      "PermenPAN-RB 35/2012, pp. 24–25 (inputs and outputs of every activity)"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" {
    kelengkapan "Formulir"
    waktu 1 jam
    output "Laporan"
  }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" {
    kelengkapan "Formulir" dari luar
    waktu 1 jam
    output "Laporan"
  }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
