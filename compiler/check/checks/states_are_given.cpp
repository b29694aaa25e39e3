#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Of a document with declared states: whether some step makes it in this one, or it comes from outside.
bool is_given(const model::Sop& sop, const model::DocumentUse& asked) {
  for (const model::Step& step : sop.steps) {
    for (const model::DocumentUse& made : step.outputs.uses)
      if (made.document == asked.document && made.state == asked.state) return true;
    for (const model::DocumentUse& taken : step.inputs.uses)
      if (taken.document == asked.document && taken.from_outside) return true;
  }
  return false;
}

// The same paper in another state, made by a step; nothing where nobody makes it: another rule's finding.
const model::DocumentUse* made_otherwise(const model::Sop& sop, model::DocumentId document) {
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& made : step.outputs.uses)
      if (made.document == document) return &made;
  return nullptr;
}

void look_at_declared(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  std::set<std::pair<model::DocumentId, std::size_t>> seen;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& asked : step.inputs.uses) {
      if (!asked.state || asked.from_outside || model.documents[asked.document].from_outside) continue;
      if (!seen.emplace(asked.document, *asked.state).second || is_given(sop, asked)) continue;
      const model::DocumentUse* made = made_otherwise(sop, asked.document);
      if (made == nullptr) continue;
      const model::Document& document = model.documents[asked.document];
      const std::string& state = document.states[*asked.state].text;
      const Message words = step_words(step);
      Diagnostic d = finding(
          self.kind, asked.printed.place,
          {fmt::format("{} meminta '{}' dalam keadaan '{}', tetapi tidak ada langkah yang menghasilkannya "
                       "demikian",
                       words.id, document.name, state),
           fmt::format("{} asks for '{}' in the state '{}', but no step makes it so", words.en, document.name,
                       state)},
          {fmt::format(
               "tulis 'keadaan {}' pada output langkah yang mengerjakannya, atau tambahkan langkah itu",
               state),
           fmt::format("write 'keadaan {}' at the output of the step that does it, or add that step",
                       state)});
      d.related.push_back({made->printed.place, {"di sini dalam keadaan lain", "here in another state"}});
      out.push_back(std::move(d));
    }
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  look_at_declared(self, model, sop, out);
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
