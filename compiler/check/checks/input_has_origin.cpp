#include <set>

#include "compiler/check/availability.h"
#include "compiler/check/check.h"
#include "compiler/check/soundness.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const Flow flow = soundness_of(flow_of(sop)).mended;
  const Availability hand = availability_of(sop, flow);
  std::set<model::DocumentId> reported;  // a missing document is one mistake, wherever it is used
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& use : step.inputs.uses) {
      if (!flow.facts.reached[i] || use.from_outside || hand.in_some_run(i, use.document)) continue;
      if (!reported.insert(use.document).second) continue;
      const Message words = step_words(step);
      out.push_back(finding(
          self.kind, use.printed.place,
          {fmt::format("kelengkapan '{}' pada {} tidak dihasilkan langkah mana pun sebelumnya",
                       use.printed.value, words.id),
           fmt::format("the input '{}' of {} is made by no earlier step", use.printed.value, words.en)},
          {"tambahkan sebagai output langkah yang membuatnya, atau tulis 'dari luar' jika memang datang dari "
           "luar SOP ini",
           "add it as an output of the step that makes it, or write 'dari luar' if it comes from outside "
           "this SOP"}));
    }
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
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    kelengkapan "
     "\"Formulir\"\n    waktu 1 jam\n    output \"Laporan\"\n  }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    kelengkapan "
     "\"Formulir\" dari luar\n    waktu 1 jam\n    output \"Laporan\"\n  }\n}\n"},
    run};

}  // namespace alur::check
