#include <map>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// The steps of a branch that make a document, and those that use it and surely have it; where it may be
// missing altogether, that is a mistake of its own.
struct Uses {
  std::map<model::DocumentId, const model::DocumentUse*> made, used;
};

Uses uses_of(const model::Model& model, const model::Sop& sop, const Availability& hand,
             const model::Branch& branch) {
  Uses out;
  for (std::size_t i = branch.first.index; i <= branch.last.index; ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& use : step.inputs.uses)
      if (use.from_outside || model.documents[use.document].from_outside ||
          hand.in_every_run(i, use.document))
        out.used.emplace(use.document, &use);
    for (const model::DocumentUse& use : step.outputs.uses) out.made.emplace(use.document, &use);
  }
  return out;
}

// Two branches make it, and what follows the block gets the one that happened to be last. A final one of the
// same name is another copy.
void look_at_makers(const Check& self, const model::Parallel& block, const std::vector<Uses>& branches,
                    std::set<model::DocumentId>& reported, Findings& out) {
  std::map<model::DocumentId, std::size_t> makers;
  for (std::size_t b = 0; b < branches.size(); ++b)
    for (const auto& [document, use] : branches[b].made) {
      if (use->final) continue;
      const auto [first, is_new] = makers.try_emplace(document, b);
      if (is_new || !reported.insert(document).second) continue;
      const std::string& other = block.branches[first->second].name.text;
      const std::string& name = block.branches[b].name.text;
      Diagnostic d = finding(
          self.kind, use->printed.place,
          {fmt::format("cabang '{}' dan cabang '{}' sama-sama membuat '{}'; yang terakhir menimpa yang lain",
                       other, name, use->printed.value),
           fmt::format("branch '{}' and branch '{}' both make '{}'; the last one replaces the other", other,
                       name, use->printed.value)},
          {"beri nama tersendiri pada setiap dokumen, lalu gabungkan sesudah blok paralel",
           "give each document a name of its own, and join them after the parallel block"});
      d.related.push_back({branches[first->second].made.at(document)->printed.place,
                           {"dibuat juga di sini", "made here too"}});
      out.push_back(std::move(d));
    }
}

void look_at(const Check& self, const model::Model& model, const model::Sop& sop, const Availability& hand,
             const model::Parallel& block, std::set<model::DocumentId>& reported, Findings& out) {
  std::vector<Uses> branches;
  std::map<model::DocumentId, std::vector<std::size_t>> makers;
  for (const model::Branch& branch : block.branches) {
    branches.push_back(uses_of(model, sop, hand, branch));
    for (const auto& [document, use] : branches.back().made) makers[document].push_back(branches.size() - 1);
  }
  for (std::size_t b = 0; b < branches.size(); ++b)
    for (const auto& [document, use] : branches[b].used) {
      const auto found = makers.find(document);
      if (found == makers.end()) continue;
      for (const std::size_t maker : found->second) {
        if (maker == b || !reported.insert(document).second) continue;
        const model::DocumentUse& made = *branches[maker].made.at(document);
        Diagnostic d = finding(
            self.kind, made.printed.place,
            {fmt::format("cabang '{}' mengubah '{}' selagi cabang '{}' memakainya",
                         block.branches[maker].name.text, made.printed.value, block.branches[b].name.text),
             fmt::format("branch '{}' changes '{}' while branch '{}' uses it",
                         block.branches[maker].name.text, made.printed.value, block.branches[b].name.text)},
            {"pindahkan perubahannya ke luar cabang paralel, atau beri nama lain pada dokumen yang baru",
             "move the change out of the parallel block, or give the new document a name of its own"});
        d.related.push_back({use->printed.place, {"dipakai di sini", "used here"}});
        out.push_back(std::move(d));
      }
    }
  look_at_makers(self, block, branches, reported, out);
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  if (sop.parallels.empty()) return;
  const Availability& hand = facts.in_hand();
  std::set<model::DocumentId> reported;  // in nested blocks too
  for (const model::Parallel& block : sop.parallels) look_at(self, model, sop, hand, block, reported, out);
}

}  // namespace

extern const Check documents_not_raced;
const Check documents_not_raced{
    {"DF07",
     Severity::Warning,
     Basis::Arithmetic,
     {"dokumen diubah selagi cabang lain memakai atau membuatnya",
      "document changed while another branch uses or makes it"},
     {"Cabang yang berjalan bersamaan tidak menunggu satu sama lain; siapa yang memakai isi lama dan siapa "
      "isi baru menjadi kebetulan.",
      "Branches that run at the same time do not wait for each other; who uses the old content and who the "
      "new is a matter of chance."},
     {"penelusuran cabang paralel; anti-pola aliran data (Trčka, van der Aalst, Sidorova 2009)",
      "a walk over parallel branches; data-flow anti-patterns (Trčka, van der Aalst, Sidorova 2009)"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  paralel blok {
    cabang a { langkah satu 1 p "Menulis" { waktu 1 jam output "Laporan" } }
    cabang b { langkah dua 2 p "Membaca" { kelengkapan "Laporan" dari luar waktu 1 jam } }
  }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  paralel blok {
    cabang a { langkah satu 1 p "Menulis" { waktu 1 jam output "Laporan" akhir } }
    cabang b { langkah dua 2 p "Membaca" { kelengkapan "Undangan" dari luar waktu 1 jam } }
  }
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
