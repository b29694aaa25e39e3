#include "compiler/check/check.h"
#include "compiler/check/document_links.h"
#include "compiler/check/soundness.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// What another SOP of the set takes in from outside is handed over to it.
std::vector<bool> taken_by_others(const model::Model& model) {
  std::vector<bool> taken(model.documents.size(), false);
  for (const model::Sop& sop : model.sops)
    for (const model::Step& step : sop.steps)
      for (const model::DocumentUse& use : step.inputs.uses)
        if (use.from_outside) taken[use.document.index] = true;
  return taken;
}

// One finding a step: it is its cell that is looked at.
void look_at(const Check& self, const model::Model& model, const model::Sop& sop,
             const std::vector<bool>& taken, Findings& out) {
  const DocumentLinks links = document_links_of(model, sop, soundness_of(flow_of(sop)).mended);
  for (std::size_t i = 0; i < links.made.size();) {
    const std::size_t step = links.made[i].step;
    std::string list;
    const model::DocumentUse* first = nullptr;
    for (; i < links.made.size() && links.made[i].step == step; ++i) {
      const Made& made = links.made[i];
      if (made.fate != Fate::Left || made.near_name || reads_as_work(made.use->printed.value) ||
          taken[made.use->document.index])
        continue;
      list += (list.empty() ? "'" : ", '") + made.use->printed.value + "'";
      if (first == nullptr) first = made.use;
    }
    if (first == nullptr) continue;
    const Message words = step_words(sop.steps[sop.steps.id_at(step)]);
    out.push_back(finding(
        self.kind, first->printed.place,
        {fmt::format("output {} tidak dipakai sesudahnya: {}", words.id, list),
         fmt::format("output of {} is used by nobody: {}", words.en, list)},
        {"sebutkan sebagai kelengkapan langkah yang memakainya, atau tulis 'akhir' jika memang hasil akhir",
         "name it as an input of the step that uses it, or write 'akhir' if it is a final result"}));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  const std::vector<bool> taken = taken_by_others(model);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look_at(self, model, sop, taken, out);
}

}  // namespace

extern const Check outputs_used;
const Check outputs_used{{"DF02",
                          Severity::Info,
                          Basis::Guideline,
                          {"output tidak dipakai", "output never used"},
                          {"Output yang tidak dipakai langkah lain dan bukan hasil akhir adalah pekerjaan "
                           "tanpa guna, atau langkah sesudahnya lupa menyebutnya.",
                           "An output that no step uses and that is no final result is work for nothing, or "
                           "a later step has forgotten to name it."},
                          {"PermenPAN-RB 35/2012, hlm. 24–25 (kelengkapan dan output setiap kegiatan)",
                           "PermenPAN-RB 35/2012, pp. 24–25 (inputs and outputs of every activity)"},
                          R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Laporan" }
  langkah dua 2 p "Mengirim" { waktu 1 jam }
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
                         run};

}  // namespace alur::check
