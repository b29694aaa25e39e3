#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/near_names.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

struct Head {
  std::string words;  // the first two of a document's name
  std::set<const model::Sop*> sops;
  const model::DocumentUse* first = nullptr;
  const model::Sop* in = nullptr;  // where it stands first
};

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Two words of four letters or more: shorter ones are one letter from too many others. "draft" has a rule of
// its own.
std::string head_of(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  if (words.size() < 2 || words[0].size() < 4 || words[1].size() < 4 || words[0] == "draft") return "";
  return has_digit(words[0] + words[1]) ? "" : words[0] + " " + words[1];
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, std::size_t> ids;
  std::vector<Head> heads;
  for (const model::Sop& sop : model.sops)
    for (const model::Step& step : sop.steps)
      for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
        for (const model::DocumentUse& use : cell->uses) {
          const std::string words = head_of(use.printed.value);
          if (words.empty()) continue;
          const auto [at, is_new] = ids.try_emplace(words, heads.size());
          if (is_new) heads.push_back({words, {}, &use, &sop});
          heads[at->second].sops.insert(&sop);
        }
  NearNames index;  // a pair of words counts as one: a slip in either is found
  for (std::size_t i = 0; i < heads.size(); ++i) index.add(i, {heads[i].words});
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const auto near = index.nearest({heads[i].words}, 0.9, i);
    if (!near || heads[near->id].sops.size() <= heads[i].sops.size()) continue;
    const Head& common = heads[near->id];
    // Both in one SOP: the data flow is broken there, and its rule (DF04) asks whether they are one document.
    if (common.sops.contains(heads[i].in) && !heads[i].first->from_outside && !heads[i].first->final)
      continue;
    Diagnostic d =
        finding(self.kind, heads[i].first->printed.place,
                {fmt::format("'{}' hampir sama dengan '{}' pada SOP lain: salah ketik?", heads[i].words,
                             common.words),
                 fmt::format("'{}' is nearly '{}' of other SOPs: a slip?", heads[i].words, common.words)},
                {fmt::format("mungkin maksudnya '{}'", common.first->printed.value),
                 fmt::format("perhaps '{}' is meant", common.first->printed.value)});
    d.related.push_back({common.first->printed.place, {"tertulis begini", "written so"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check document_words_alike;
const Check document_words_alike{
    {"TX04",
     Severity::Info,
     Basis::Arithmetic,
     {"nama dokumen berbeda satu huruf dari yang lain dalam set",
      "document name one letter from another in the set"},
     {"Nama yang berbeda satu huruf dari nama dokumen pada SOP lain hampir selalu salah ketik.",
      "A name that is one letter from a document's in another SOP is nearly always a slip."},
     {"pencocokan nama dokumen dalam set", "matching of the names of documents in the set"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Berita cara kasus" akhir }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Berita acara" akhir }
}
sop c "C" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Berita acara" akhir }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Berita acara kasus" akhir }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam output "Berita acara" akhir }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
