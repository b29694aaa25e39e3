#include "compiler/check/check.h"
#include "compiler/check/document_names.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// One finding a step: it is its cell that is looked at.
void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  // What another SOP of the set takes in from outside is handed over to it.
  const std::vector<bool>& taken = facts.set().taken_from_outside;
  const DocumentLinks& links = facts.links();
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
                         nullptr,
                         nullptr,
                         nullptr,
                         run};

}  // namespace alur::check
