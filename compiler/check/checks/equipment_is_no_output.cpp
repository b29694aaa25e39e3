#include <map>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  std::map<std::vector<std::string>, const model::Step*> made;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& use : step.outputs.uses) made.emplace(words_of(use.printed.value), &step);
  std::string list;
  std::optional<Span> first;
  std::vector<Related> related;
  for (const model::ListItem& item : sop.identity.equipment.items) {
    const auto maker = made.find(words_of(item.text.value));
    if (maker == made.end() || maker->first.empty()) continue;
    list += (list.empty() ? "" : ", ") + item.text.value;
    if (!first) first = item.text.place;
    const Message words = step_words(*maker->second);
    if (related.empty())
      related.push_back({maker->second->place, {words.id + " menghasilkannya", words.en + " makes it"}});
  }
  if (!first) return;
  Diagnostic d =
      finding(self.kind, *first,
              {fmt::format("{} berisi output SOP ini: {}", sop.profile.labels.equipment, list),
               fmt::format("{} holds outputs of this SOP: {}", sop.profile.labels.equipment, list)},
              {"hapus dari peralatan; output sudah disebut pada langkahnya",
               "take it out of the equipment; the step already names its output"});
  d.related = std::move(related);
  out.push_back(std::move(d));
}

}  // namespace

extern const Check equipment_is_no_output;
const Check equipment_is_no_output{
    {"ID11",
     Severity::Warning,
     Basis::Guideline,
     {"peralatan adalah output langkah", "equipment that is an output"},
     {"Peralatan adalah alat utama yang dipakai prosedur; yang dihasilkan prosedur itu sendiri bukan "
      "alatnya.",
      "Equipment is what the procedure uses; what the procedure itself makes is not its tool."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (peralatan/perlengkapan)",
      "PermenPAN-RB 35/2012, identity part (equipment)"},
     R"x(jabatan k "K"
sop a "A" {
  peralatan { 1 "Komputer" 2 "Surat rujukan" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Surat rujukan" akhir }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  peralatan { 1 "Komputer" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Surat rujukan" akhir }
}
)x"},
    run};

}  // namespace alur::check
