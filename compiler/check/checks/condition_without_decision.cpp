#include <array>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

constexpr std::array<std::string_view, 7> conditions = {
    "apabila diperlukan", "jika diperlukan",         "apabila ",           "jika ",
    "sesuai kebutuhan",   "sesuai dengan kebutuhan", "sesuai dengan jenis"};
constexpr std::string_view parenthesised = "(khusus ";

std::optional<std::string_view> condition_in(const std::string& text) {
  const std::string folded = lower(text);
  for (const std::string_view words : conditions)
    if (folded.find(words) != std::string::npos) return words;
  if (folded.find(parenthesised) != std::string::npos) return parenthesised;
  return std::nullopt;
}

// The step is where a decision leads: then the condition stands in the flow.
bool is_branch_target(const model::Sop& sop, model::StepId id) {
  for (const model::Step& step : sop.steps)
    if (step.decision && step.decision->outcomes.size() > 1)
      for (const model::Outcome& outcome : step.decision->outcomes)
        if (outcome.target.step() == id) return true;
  return false;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::StepId id = sop.steps.id_at(i);
    const model::Step& step = sop.steps[id];
    const auto words = condition_in(row_text(step));
    if (!words || step.decision || step.optional || step.repetition || is_branch_target(sop, id)) continue;
    std::string said(*words);
    while (!said.empty() && (said.back() == ' ')) said.pop_back();
    const Message name = step_words(step);
    out.push_back(finding(self.kind, step.place,
                          {fmt::format("{} berkata '{}…' tetapi alurnya tidak bercabang", name.id, said),
                           fmt::format("{} says '{}…' but the flow does not branch", name.en, said)},
                          {"buat keputusan sebelumnya: keputusan \"…?\" { ya -> langkah ini  tidak -> "
                           "langkah sesudahnya }; atau "
                           "tulis 'opsional' di langkah ini",
                           "put a decision before it: keputusan \"…?\" { ya -> this step  tidak -> the one "
                           "after }; or write 'opsional' "
                           "in this step"}));
  }
}

}  // namespace

extern const Check condition_without_decision;
const Check condition_without_decision{
    {"FC04",
     Severity::Warning,
     Basis::Guideline,
     {"syarat dalam kata tanpa keputusan dalam bagan", "condition in words, no decision in the chart"},
     {"Langkah bersyarat yang tidak digambar bercabang dikerjakan selalu, atau tidak pernah, menurut siapa "
      "yang membacanya.",
      "A conditional step that is not drawn as a branch is done always or never, depending on who reads it."},
     {"PermenPAN-RB 35/2012, format bagan alir bercabang", "PermenPAN-RB 35/2012, branching flowchart"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memanggil saksi (jika "
     "diperlukan)\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa perlunya saksi\" {\n  "
     "  waktu 1 jam\n    keputusan \"Saksi diperlukan?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua 2 "
     "p \"Memanggil saksi jika diperlukan\" { waktu 1 jam }\n  langkah tiga 3 p \"Mencatat hasil\" { waktu 1 "
     "jam }\n}\n"},
    run};

}  // namespace alur::check
