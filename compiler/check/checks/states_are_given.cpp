#include <algorithm>
#include <set>

#include "compiler/check/bounded_runs.h"
#include "compiler/check/check.h"
#include "compiler/check/run_words.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// The steps that make the document in this state, or take it in from outside.
std::vector<bool> givers_of(const model::Sop& sop, const model::DocumentUse& asked) {
  std::vector<bool> out;
  for (const model::Step& step : sop.steps) {
    const auto makes = [&](const model::DocumentUse& made) {
      return made.document == asked.document && made.state == asked.state;
    };
    const auto takes = [&](const model::DocumentUse& taken) {
      return taken.document == asked.document && taken.from_outside;
    };
    out.push_back(std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(), makes) ||
                  std::any_of(step.inputs.uses.begin(), step.inputs.uses.end(), takes));
  }
  return out;
}

// A run on which nobody gives the document that state before the step. Nothing: there is none, or none is
// found where blocks are not nested.
std::optional<Run> run_without(const model::Sop& sop, SopFacts& facts, std::size_t at,
                               const std::vector<bool>& givers) {
  if (const auto counted = way_past(sop, facts.mended(), at, givers)) return counted->run;
  if (!facts.nesting().nested) return std::nullopt;
  return shortest_run(facts.mended(), facts.nesting(), static_cast<std::uint32_t>(at), givers);
}

Diagnostic not_given(const Check& self, const model::Document& document, const model::Step& step,
                     const model::DocumentUse& asked, const Message& route) {
  const std::string& state = document.states[*asked.state].text;
  const Message words = step_words(step);
  const Message when =
      route.empty()
          ? Message{"tidak ada langkah yang menghasilkannya demikian", "no step makes it so"}
          : Message{"belum demikian bila alurnya " + route.id, "it is not so when the flow goes " + route.en};
  return finding(
      self.kind, asked.printed.place,
      {fmt::format("{} meminta '{}' dalam keadaan '{}', tetapi {}", words.id, document.name, state, when.id),
       fmt::format("{} asks for '{}' in the state '{}', but {}", words.en, document.name, state, when.en)},
      {fmt::format(
           "tulis 'keadaan {}' pada output langkah yang mengerjakannya, atau tambahkan langkah itu pada "
           "setiap jalan",
           state),
       fmt::format(
           "write 'keadaan {}' at the output of the step that does it, or add that step on every path",
           state)});
}

// Of documents with declared states that are in hand: one that is not there at all is another rule's finding.
void look_at_declared(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
                      Findings& out) {
  std::set<std::pair<model::DocumentId, std::size_t>> seen;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& asked : step.inputs.uses) {
      if (!asked.state || asked.from_outside || model.documents[asked.document].from_outside) continue;
      if (!facts.mended().facts.reached[i] || !facts.in_hand().in_every_run(i, asked.document)) continue;
      if (seen.contains({asked.document, *asked.state})) continue;
      const std::vector<bool> givers = givers_of(sop, asked);
      const bool given = std::find(givers.begin(), givers.end(), true) != givers.end();
      const auto run = given ? run_without(sop, facts, i, givers) : std::nullopt;
      if (given && !run) continue;
      seen.emplace(asked.document, *asked.state);
      Diagnostic d = not_given(self, model.documents[asked.document], step, asked,
                               run ? run_numbers(sop, facts.mended(), *run, i) : Message{});
      for (std::size_t k = 0; k < givers.size(); ++k)
        if (givers[k])
          d.related.push_back({sop.steps[sop.steps.id_at(k)].place,
                               {"langkah ini memberinya keadaan itu, tetapi tidak pada jalan itu",
                                "this step gives it that state, but not on that path"}});
      out.push_back(std::move(d));
    }
  }
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  look_at_declared(self, model, sop, facts, out);
  for (const NearName& near : facts.links().near) {
    if (near.state_not_given.empty() || near.restored) continue;
    const Message words = step_words(sop.steps[sop.steps.id_at(near.step)]);
    const std::string& asked = near.asked->printed.value;
    Diagnostic d = finding(self.kind, near.asked->printed.place,
                           {fmt::format("{} meminta '{}', tetapi tidak ada langkah yang memberi keadaan '{}'",
                                        words.id, asked, near.state_not_given),
                            fmt::format("{} asks for '{}', but no step gives the state '{}'", words.en, asked,
                                        near.state_not_given)},
                           {"tambahkan langkah yang mengerjakannya, atau tulis dokumennya tanpa keadaan itu",
                            "add the step that does it, or write the document without that state"});
    for (const Made* one : near.made)
      d.related.push_back(
          {one->use->printed.place, {"di sini tanpa keadaan itu", "here without that state"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check states_are_given;
const Check states_are_given{
    {"DF12",
     Severity::Warning,
     Basis::Arithmetic,
     {"keadaan dokumen tidak diberikan langkah mana pun", "state of a document that no step gives"},
     {"Dokumen yang diminta sudah diverifikasi, diparaf atau disetujui menunggu pekerjaan yang tidak ada "
      "pada "
      "siapa pun.",
      "A document that is asked for as verified, initialled or approved waits for work that is nobody's."},
     {"pencocokan keadaan pada nama dokumen dengan output dan teks langkah",
      "matching of states in the names of documents with the outputs and texts of steps"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menerima data" { waktu 1 jam output "Data pelapor" }
  langkah dua 2 p "Mengirim data" { kelengkapan "Data pelapor terverifikasi" waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menerima dan memverifikasi data" { waktu 1 jam output "Data pelapor" }
  langkah dua 2 p "Mengirim data" { kelengkapan "Data pelapor terverifikasi" waktu 1 jam }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
