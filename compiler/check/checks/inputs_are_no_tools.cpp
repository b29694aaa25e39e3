#include "compiler/check/check.h"
#include "compiler/check/document_links.h"
#include "compiler/check/document_names.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    std::string list;
    const model::DocumentUse* first = nullptr;
    for (const model::DocumentUse& use : step.inputs.uses) {
      if (!is_tool(sop, use.printed.value)) continue;
      list += (list.empty() ? "" : ", ") + use.printed.value;
      if (first == nullptr) first = &use;
    }
    if (first == nullptr) continue;
    const Message words = step_words(step);
    out.push_back(finding(self.kind, first->printed.place,
                          {fmt::format("kelengkapan {} berisi peralatan: {}", words.id, list),
                           fmt::format("the inputs of {} hold equipment: {}", words.en, list)},
                          {fmt::format("pindahkan ke kotak {}", sop.profile.labels.equipment),
                           fmt::format("move it to the box {}", sop.profile.labels.equipment)}));
  }
}

}  // namespace

extern const Check inputs_are_no_tools;
const Check inputs_are_no_tools{
    {"DF09",
     Severity::Info,
     Basis::Practice,
     {"peralatan di dalam kelengkapan", "equipment among the inputs"},
     {"Kelengkapan adalah berkas yang dikerjakan; peralatan mempunyai kotaknya sendiri dan tidak berasal "
      "dari langkah mana pun.",
      "Inputs are the papers that are worked on; equipment has a box of its own and comes from no step."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { kelengkapan "Laptop" waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  peralatan "Laptop"
  pelaksana p: k
  langkah satu 1 p "Menulis" { kelengkapan "Surat" dari luar waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
