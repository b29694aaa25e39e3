#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "base/spelling.h"
#include "compiler/check/check.h"
#include "compiler/check/near_names.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/standard_spelling.h"
#include "compiler/check/title_words.h"
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

// Two words of four letters or more: shorter ones are one letter from too many others. Spellings that are no
// standard ("draft", "ijin") have a rule of their own.
std::string head_of(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  if (words.size() < 2 || words[0].size() < 4 || words[1].size() < 4) return "";
  if (wrong_spelling_at(words, 0) != nullptr || wrong_spelling_at(words, 1) != nullptr) return "";
  return has_digit(words[0] + words[1]) ? "" : words[0] + " " + words[1];
}

void report(const Check& self, Span place, const std::string& written, const std::string& meant, Span there,
            Findings& out) {
  Diagnostic d =
      finding(self.kind, place,
              {fmt::format("'{}' hampir sama dengan '{}': salah ketik?", written, meant),
               fmt::format("'{}' is nearly '{}': a slip?", written, meant)},
              {fmt::format("mungkin maksudnya '{}'", meant), fmt::format("perhaps '{}' is meant", meant)});
  if (there != place) d.related.push_back({there, {"tertulis begini", "written so"}});
  out.push_back(std::move(d));
}

// What a SOP does is the first word of its title: "Fasilitas" beside the "Fasilitasi" of another title.
void look_at_references(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, std::pair<std::string, Span>> titles;
  NearNames index;
  for (std::size_t i = 0; i < model.sops.size(); ++i) {
    const model::Text& title = model.sops[model.sops.id_at(i)].title;
    const std::vector<std::string> words = words_of(bare_title(title.value));
    if (words.empty() || words[0].size() < 6) continue;
    if (titles.try_emplace(words[0], printed_words_of(title.value)[0], title.place).second)
      index.add(i, {words[0]});
  }
  for (const model::Sop& sop : model.sops)
    for (const model::ListItem& item : sop.identity.related.items) {
      const std::vector<std::string> words = words_of(bare_title(item.text.value));
      if (sop.broken || item.sop || words.size() < 2 || words[0].size() < 6 || titles.contains(words[0]))
        continue;
      const auto near = index.nearest({words[0]}, 0.9);
      if (!near) continue;
      const std::string title = bare_title(model.sops[model.sops.id_at(near->id)].title.value);
      const auto& [meant, place] = titles.at(words_of(title)[0]);
      // A reference that is nearly a whole title has a rule of its own (XD01).
      if (words_of(title).size() == words.size()) continue;
      const std::vector<std::string> printed = printed_words_of(item.text.value);
      const std::size_t first = lower(printed[0]) == "sop" && printed.size() > 1 ? 1 : 0;
      report(self, item.text.place, printed[first], meant, place, out);
    }
}

// A lane's title in a text, but for a letter: "Konselor Hukum / Psikologi dan Mediator".
void look_at_lanes(const Check& self, const model::Sop& sop, const model::Text& text, Findings& out) {
  const std::vector<std::string> words = words_of(text.value), printed = printed_words_of(text.value);
  for (const model::Lane& lane : sop.lanes) {
    const std::vector<std::string> title = words_of(lane.title.value);
    if (title.size() < 3 || title.size() > words.size()) continue;
    for (std::size_t at = 0; at + title.size() <= words.size(); ++at) {
      std::size_t differs = 0, where = 0;
      for (std::size_t i = 0; i < title.size() && differs < 2; ++i)
        if (words[at + i] != title[i]) {
          ++differs;
          where = i;
        }
      if (differs != 1 || title[where].size() < 6 || edit_distance(words[at + where], title[where]) != 1)
        continue;
      report(self, text.place, printed[at + where], printed_words_of(lane.title.value)[where],
             lane.title.place, out);
      return;
    }
  }
}

// Kinds of official papers: a head one letter from one of them is a slip, whatever other SOPs say.
// Source: Peraturan ANRI 5/2021 on official papers, and the sheets that go with them.
constexpr std::array<std::string_view, 14> kinds = {
    "berita acara",   "nota dinas",       "surat tugas",   "surat perintah",   "surat edaran",
    "surat undangan", "surat kuasa",      "daftar hadir",  "surat keterangan", "surat pengantar",
    "surat izin",     "surat pernyataan", "telaahan staf", "lembar disposisi"};

const std::string_view* kind_meant(const std::string& head) {
  if (std::find(kinds.begin(), kinds.end(), head) != kinds.end()) return nullptr;
  for (const std::string_view& kind : kinds)
    if (head.size() + 1 >= kind.size() && head.size() <= kind.size() + 1 &&
        edit_distance(head, std::string(kind)) == 1)
      return &kind;
  return nullptr;
}

std::vector<Head> heads_of(const model::Model& model) {
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
  return heads;
}

// Both in one SOP: the data flow is broken there, and its rule (DF04) asks whether they are one document.
bool is_broken_flow(const Head& head, const Head* other) {
  return other != nullptr && other->sops.contains(head.in) && !head.first->from_outside && !head.first->final;
}

// No document of the set need be called so: what is nearly said is a kind of paper.
void report_kind(const Check& self, const Head& head, std::string_view kind, Findings& out) {
  out.push_back(
      finding(self.kind, head.first->printed.place,
              {fmt::format("'{}' hampir sama dengan jenis naskah '{}': salah ketik?", head.words, kind),
               fmt::format("'{}' is nearly '{}', a kind of official paper: a slip?", head.words, kind)},
              {fmt::format("mungkin maksudnya '{}'", kind), fmt::format("perhaps '{}' is meant", kind)}));
}

void look_at_documents(const Check& self, const model::Model& model, Findings& out) {
  const std::vector<Head> heads = heads_of(model);
  NearNames index;  // a pair of words counts as one: a slip in either is found
  for (std::size_t i = 0; i < heads.size(); ++i) index.add(i, {heads[i].words});
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (const std::string_view* kind = kind_meant(heads[i].words)) {
      const auto right =
          std::find_if(heads.begin(), heads.end(), [&](const Head& one) { return one.words == *kind; });
      if (!is_broken_flow(heads[i], right == heads.end() ? nullptr : &*right))
        report_kind(self, heads[i], *kind, out);
      continue;
    }
    const auto near = index.nearest({heads[i].words}, 0.9, i);
    if (!near || heads[near->id].sops.size() <= heads[i].sops.size()) continue;
    const Head& common = heads[near->id];
    if (is_broken_flow(heads[i], &common)) continue;
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

void run(const Check& self, const model::Model& model, Findings& out) {
  look_at_references(self, model, out);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken)
      for_each_text(sop, [&](const model::Text& text) { look_at_lanes(self, sop, text, out); });
  look_at_documents(self, model, out);
}

}  // namespace

extern const Check document_words_alike;
const Check document_words_alike{
    {"TX04",
     Severity::Info,
     Basis::Arithmetic,
     {"nama berbeda satu huruf dari yang lain dalam set", "name one letter from another in the set"},
     {"Nama dokumen, SOP atau lajur yang berbeda satu huruf dari nama lain dalam set hampir selalu salah "
      "ketik.",
      "The name of a document, a SOP or a lane that is one letter from another in the set is nearly always a "
      "slip."},
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
