#include <set>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// The first label that an earlier outcome bears already; null when there is none.
const model::Text* repeated_label(const model::Decision& decision) {
  std::set<std::string> seen;
  for (const model::Outcome& outcome : decision.outcomes)
    if (outcome.label && !outcome.label->value.empty() && !seen.insert(lower(outcome.label->value)).second)
      return &*outcome.label;
  return nullptr;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    const model::Text* label = step.decision ? repeated_label(*step.decision) : nullptr;
    if (label == nullptr) continue;
    const Message words = step_words(step);
    out.push_back(
        finding(self.kind, label->place,
                {fmt::format("dua cabang keputusan pada {} berlabel '{}'", words.id, label->value),
                 fmt::format("two outcomes of the decision of {} are labelled '{}'", words.en, label->value)},
                {"beri setiap cabang jawabannya sendiri, misalnya ya dan tidak",
                 "give each outcome an answer of its own, such as ya and tidak"}));
  }
}

}  // namespace

extern const Check outcome_labels_differ;
const Check outcome_labels_differ{
    {"FC14",
     Severity::Error,
     Basis::Guideline,
     {"dua cabang berlabel sama", "two outcomes of the same label"},
     {"Dengan jawaban yang sama pada dua panah, pelaksana tidak tahu panah mana yang dimaksud.",
      "With the same answer at two arrows nobody knows which of them is meant."},
     {"PermenPAN-RB 35/2012, format bagan alir bercabang (pilihan ya/tidak, lengkap/tidak, benar/salah)",
      "PermenPAN-RB 35/2012, branching flowchart (alternatives such as yes/no, complete/incomplete)"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua  kurang tertulis \"Ya\" -> satu }\n"
     "  }\n"
     "  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memeriksa\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> dua  kurang -> satu }\n"
     "  }\n"
     "  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n"},
    run};

}  // namespace alur::check
