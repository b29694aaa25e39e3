#include <set>
#include <utility>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Declared states show what has changed.
std::set<std::pair<model::DocumentId, std::size_t>> with_states(const model::DocumentCell& cell) {
  std::set<std::pair<model::DocumentId, std::size_t>> out;
  for (const model::DocumentUse& use : cell.uses) out.insert({use.document, use.state ? *use.state + 1 : 0});
  return out;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (step.outputs.uses.empty() || step.decision || with_states(step.inputs) != with_states(step.outputs))
      continue;
    const Message words = step_words(step);
    Diagnostic d =
        finding(self.kind, step.outputs.uses[0].printed.place,
                {fmt::format("output {} sama dengan kelengkapannya", words.id),
                 fmt::format("the outputs of {} are its inputs", words.en)},
                {"sebut apa yang bertambah, misalnya 'Laporan telah diperiksa' atau disposisi",
                 "say what has been added, such as 'Laporan telah diperiksa' (checked) or an instruction"});
    d.related.push_back({step.inputs.uses[0].printed.place, {"kelengkapannya", "its inputs"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check output_differs_from_input;
const Check output_differs_from_input{
    {"DF03",
     Severity::Info,
     Basis::Arithmetic,
     {"output sama dengan kelengkapan", "output equals input"},
     {"Langkah yang mengeluarkan persis yang diterimanya tidak memperlihatkan hasil apa pun.",
      "A step that gives out exactly what it takes in shows no result."},
     {"pencocokan kelengkapan dan output langkah", "matching of a step's inputs and outputs"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { kelengkapan "Laporan" dari luar waktu 1 jam output "Laporan" }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { kelengkapan "Laporan" dari luar waktu 1 jam output "Laporan diperiksa" akhir }
}
)x"},
    run};

}  // namespace alur::check
