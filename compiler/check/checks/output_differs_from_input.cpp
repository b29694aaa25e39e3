#include <set>
#include <utility>

#include "compiler/check/check.h"
#include "compiler/check/document_names.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Declared states show what has changed.
std::set<std::pair<model::DocumentId, std::size_t>> with_states(const model::DocumentCell& cell) {
  std::set<std::pair<model::DocumentId, std::size_t>> out;
  for (const model::DocumentUse& use : cell.uses) out.insert({use.document, use.state ? *use.state + 1 : 0});
  return out;
}

// The same under another name: a step that takes in what an earlier one makes, and makes it again.
void look_at_near_names(const Check& self, const model::Sop& sop, SopFacts& facts, Findings& out) {
  for (const NearName& near : facts.links().near) {
    const model::Step& step = sop.steps[sop.steps.id_at(near.step)];
    const Made& made = *near.made.front();
    // A sheet for an instruction and the instruction on it are two things.
    if (near.state_only || near.restored || near.received || step.decision ||
        is_form(near.asked->printed.value) || step.inputs.uses.size() != 1 || step.outputs.uses.size() != 1 ||
        step.outputs.uses[0].document != made.use->document)
      continue;
    const Message words = step_words(step);
    const std::string& name = made.use->printed.value;
    Diagnostic d =
        finding(self.kind, step.outputs.uses[0].printed.place,
                {fmt::format("output {}, '{}', sudah diterimanya dengan nama '{}'", words.id, name,
                             near.asked->printed.value),
                 fmt::format("the output of {}, '{}', is what it takes in as '{}'", words.en, name,
                             near.asked->printed.value)},
                {"sebut apa yang bertambah, misalnya 'Laporan telah diperiksa' atau disposisi",
                 "say what has been added, such as 'Laporan telah diperiksa' (checked) or an instruction"});
    d.related.push_back({made.use->printed.place, {"sudah dihasilkan di sini", "made here already"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  look_at_near_names(self, sop, facts, out);
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
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
