#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

std::set<model::DocumentId> documents(const model::DocumentCell& cell) {
  std::set<model::DocumentId> out;
  for (const model::DocumentUse& use : cell.uses) out.insert(use.document);
  return out;
}

// Steps with the same inputs and outputs are twins, or sign one paper after the other: another rule's matter.
bool same_cells(const model::Step& a, const model::Step& b) {
  return !a.inputs.uses.empty() && documents(a.inputs) == documents(b.inputs) &&
         documents(a.outputs) == documents(b.outputs);
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  for (const Made& made : facts.links().made) {
    if (made.fate != Fate::Replaced || made.near_name) continue;
    const model::Step& step = sop.steps[sop.steps.id_at(*made.replaced_by)];
    if (same_cells(sop.steps[sop.steps.id_at(made.step)], step)) continue;
    const Message words = step_words(step), first = step_words(sop.steps[sop.steps.id_at(made.step)]);
    Span place = step.outputs.place;
    for (const model::DocumentUse& use : step.outputs.uses)
      if (use.document == made.use->document) place = use.printed.place;
    Diagnostic d =
        finding(self.kind, place,
                {fmt::format("{} membuat lagi '{}' yang sudah dibuat {} dan belum dipakai siapa pun",
                             words.id, made.use->printed.value, first.id),
                 fmt::format("{} makes '{}' again, which {} has made and nobody has used", words.en,
                             made.use->printed.value, first.en)},
                {"sebutkan sebagai kelengkapan langkah ini, atau beri nama lain pada salah satunya",
                 "name it as an input of this step, or give one of the two another name"});
    d.related.push_back({made.use->printed.place, {"dibuat di sini", "made here"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check outputs_not_lost;
const Check outputs_not_lost{
    {"DF08",
     Severity::Warning,
     Basis::Arithmetic,
     {"output diganti sebelum dipakai", "output replaced before use"},
     {"Dokumen yang dibuat lagi dari awal sebelum ada yang memakainya berarti pekerjaan pertama hilang, atau "
      "langkah kedua lupa menyebutnya sebagai kelengkapan.",
      "A document that is made anew before anyone has used it means that the first work is lost, or that the "
      "second step has forgotten to name it as an input."},
     {"penelusuran semua jalan bagan; anti-pola aliran data (Trčka, van der Aalst, Sidorova 2009)",
      "a walk over all paths; data-flow anti-patterns (Trčka, van der Aalst, Sidorova 2009)"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mencatat" { waktu 1 jam output "Laporan" }
  langkah dua 2 p "Menulis" { waktu 1 jam output "Laporan" }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Mencatat" { waktu 1 jam output "Laporan" }
  langkah dua 2 p "Menulis" { kelengkapan "Laporan" waktu 1 jam output "Laporan" }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
