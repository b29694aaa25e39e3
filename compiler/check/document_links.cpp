#include "compiler/check/document_links.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/spelling.h"
#include "compiler/check/document_names.h"
#include "compiler/check/near_names.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

bool says_nothing(const std::string& word) {
  return is_filler(word) || is_one_of(word, {"draf", "draft", "lembar", "hasil", "kegiatan", "pelaksanaan"});
}

// "Surat undangan telah didistribusikan": by its own words it has left, and nobody is to take it up.
bool has_left(const std::string& name) {
  static const std::set<std::string> ends = {"terdistribusi", "didistribusikan", "terkirim",
                                             "dikirim",       "diarsipkan",      "diserahkan",
                                             "disampaikan",   "dilaporkan",      "dipublikasikan"};
  const Words words = words_of(name);
  return std::any_of(words.begin(), words.end(), [](const std::string& w) { return ends.contains(w); });
}

bool reads(const model::Model& model, const model::Step& step, model::DocumentId document) {
  const auto is_it = [&](const model::DocumentUse& use) { return use.document == document; };
  if (std::any_of(step.inputs.uses.begin(), step.inputs.uses.end(), is_it)) return true;
  if (!step.call) return false;
  for (const model::Step& called : model.sops[step.call->sop].steps)
    if (std::any_of(called.inputs.uses.begin(), called.inputs.uses.end(), is_it)) return true;
  return false;
}

bool makes(const model::Step& step, model::DocumentId document) {
  return std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(),
                     [&](const model::DocumentUse& use) { return use.document == document; });
}

// Makes it anew for a later step. A final one of the same name is another copy: the instruction at the end is
// not the one at the beginning.
bool remakes(const model::Step& step, model::DocumentId document) {
  return std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(),
                     [&](const model::DocumentUse& use) { return use.document == document && !use.final; });
}

// Another branch that runs at the same time takes it: then who is first is another rule's matter.
bool read_beside(const model::Model& model, const model::Sop& sop, std::size_t step,
                 model::DocumentId document) {
  for (const model::Parallel& block : sop.parallels) {
    const auto holds = [&](const model::Branch& b) { return b.first.index <= step && step <= b.last.index; };
    if (std::none_of(block.branches.begin(), block.branches.end(), holds)) continue;
    for (const model::Branch& branch : block.branches)
      for (std::size_t i = branch.first.index; !holds(branch) && i <= branch.last.index; ++i)
        if (reads(model, sop.steps[sop.steps.id_at(i)], document)) return true;
  }
  return false;
}

// Documents that steps make or use to which no case comes. That nothing leads to such a step is one mistake;
// that its documents then have no origin, or nobody to use them, is the same one.
struct Stranded {
  std::set<model::DocumentId> made, used;
};

Stranded stranded_of(const model::Sop& sop, const Flow& flow) {
  Stranded out;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    if (flow.facts.reached[i]) continue;
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& use : step.outputs.uses) out.made.insert(use.document);
    for (const model::DocumentUse& use : step.inputs.uses) out.used.insert(use.document);
  }
  return out;
}

void find_fate(const model::Model& model, const model::Sop& sop, const StepsAfter& after, Made& made) {
  const model::Document& document = model.documents[made.use->document];
  const std::string& name = made.use->printed.value;
  if (made.use->final || document.final || has_left(name) || is_evidence(name)) {
    made.fate = Fate::Final;
    return;
  }
  std::vector<bool> seen(after.size(), false);
  const std::size_t end = sop.steps.size();
  std::vector<std::size_t> open = {made.step};
  bool left = false;
  const auto& first = after[made.step];
  // What the last step makes is the SOP's product, said or not.
  if (std::all_of(first.begin(), first.end(), [&](std::size_t node) { return node == end; })) {
    made.fate = Fate::Final;
    return;
  }
  for (std::size_t at = 0; at < open.size(); ++at)
    for (const std::size_t next : after[open[at]]) {
      if (next == end) left = true;
      if (next == end || seen[next]) continue;
      seen[next] = true;
      const model::Step& step = sop.steps[sop.steps.id_at(next)];
      if (reads(model, step, made.use->document)) return;  // Used
      if (!remakes(step, made.use->document))
        open.push_back(next);
      else if (!made.replaced_by || next < *made.replaced_by)
        made.replaced_by = next;
    }
  if (read_beside(model, sop, made.step, made.use->document)) return;
  made.fate = left || !made.replaced_by ? Fate::Left : Fate::Replaced;
  if (made.fate == Fate::Left) made.replaced_by.reset();
}

bool same_core(const Words& a, const Words& b) {
  return std::set<std::string>(a.begin(), a.end()) == std::set<std::string>(b.begin(), b.end());
}

// The same first word, and four fifths of the shorter name's words in the other: "Materi" and "Materi
// sosialisasi", but not "Formulir Laporan Layanan" and "Formulir Disposisi Layanan".
bool alike(const Words& a, const Words& b) {
  if (a.empty() || b.empty() || a[0] != b[0]) return false;
  return 5 * shared_words(a, b) >= 4 * std::min(a.size(), b.size());
}

bool same_but_for_state(const std::string& a, const std::string& b) {
  return words_without_state(a) == words_without_state(b);
}

// One word of three or more differs: "Formulir data kasus" and "Formulir data klien".
bool differs_in_a_word(const Words& a, const Words& b) {
  return a.size() == b.size() && a.size() >= 3 && a[0] == b[0] && shared_words(a, b) + 1 == a.size();
}

// The step itself makes it.
bool is_own_product(const model::Step& step, const model::DocumentUse& use) {
  return draws_up(step, use.printed.value) || (makes(step, use.document) && !is_form(use.printed.value));
}

// It goes in blank or unsigned, and comes out of the same step filled in or signed.
bool changes_state(const model::Step& step, const model::DocumentUse& use) {
  const std::string& name = use.printed.value;
  return std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(), [&](const model::DocumentUse& made) {
    const std::string& out = made.printed.value;
    return use.document == made.document ? is_form(name) : same_but_for_state(name, out);
  });
}

std::vector<Orphan> orphans_of(const model::Model& model, const model::Sop& sop, const Flow& flow,
                               const Availability& hand, const Stranded& stranded) {
  std::vector<Orphan> out;
  std::set<model::DocumentId> seen;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& use : step.inputs.uses) {
      if (!flow.facts.reached[i] || use.from_outside || model.documents[use.document].from_outside ||
          hand.in_some_run(i, use.document) || stranded.made.contains(use.document) ||
          !seen.insert(use.document).second)
        continue;
      const Words words = words_of(use.printed.value);
      const bool names_sop = !words.empty() && words[0] == "sop";
      Orphan orphan{i, &use, is_own_product(step, use), is_tool(sop, use.printed.value), names_sop, false};
      orphan.expected = is_reference(use.printed.value) || (!orphan.own_product && changes_state(step, use));
      out.push_back(orphan);
    }
  }
  return out;
}

class Families {
 public:
  Families(const model::Sop& sop, const StepsAfter& after, DocumentLinks& links)
      : sop_(sop), after_(after), links_(links) {
    for (Orphan& orphan : links.orphans) orphans_[orphan.use->document] = &orphan;
  }

  void run() {
    for (Made& made : links_.made)
      if (made.fate == Fate::Left || made.fate == Fate::Replaced) link_forward(made);
    for (Orphan& orphan : links_.orphans)
      if (!orphan.near_name && !orphan.tool && !orphan.names_sop) link_backward(orphan);
    for (auto& [document, family] : families_) {
      judge(family);
      links_.near.push_back(std::move(family));
    }
    std::sort(links_.near.begin(), links_.near.end(), [](const NearName& a, const NearName& b) {
      return a.asked->printed.place < b.asked->printed.place;
    });
  }

 private:
  const Words& core(const model::DocumentUse& use) {
    const auto [at, is_new] = cores_.try_emplace(use.document);
    if (is_new) at->second = document_core(use.printed.value);
    return at->second;
  }

  const Words& stateless(const model::DocumentUse& use) {
    const auto [at, is_new] = stateless_.try_emplace(use.document);
    if (is_new) at->second = words_without_state(use.printed.value);
    return at->second;
  }

  void join(std::size_t step, const model::DocumentUse& asked, Made& made) {
    NearName& family = families_[asked.document];
    if (family.asked == nullptr) {
      family.step = step;
      family.asked = &asked;
    }
    family.made.push_back(&made);
    made.near_name = true;
    if (const auto orphan = orphans_.find(asked.document); orphan != orphans_.end())
      orphan->second->near_name = true;
  }

  // The nearest later step that asks for the same thing by another name. A name that has an origin of its own
  // must be the same but for its state; one that has none may be a shorter or longer wording.
  void link_forward(Made& made) {
    const Words& words = core(*made.use);
    std::vector<bool> seen(after_.size(), false);
    std::vector<std::size_t> open = {made.step};
    for (std::size_t at = 0; at < open.size(); ++at)
      for (const std::size_t next : after_[open[at]]) {
        if (next == sop_.steps.size() || seen[next]) continue;
        seen[next] = true;
        open.push_back(next);
        for (const model::DocumentUse& use : sop_.steps[sop_.steps.id_at(next)].inputs.uses) {
          if (use.document == made.use->document) continue;
          const auto orphan = orphans_.find(use.document);
          const bool has_origin = orphan == orphans_.end();
          if (!has_origin && (orphan->second->tool || orphan->second->names_sop)) continue;
          if (same_core(words, core(use)) ||
              (!has_origin && (alike(words, core(use)) || misspelt(words, core(use), Doubt::Both))))
            return join(next, use, made);
        }
      }
  }

  // An earlier output that is used elsewhere under its own name.
  void link_backward(Orphan& orphan) {
    // The same in another state before any that is only alike.
    for (Made& made : links_.made)
      if (made.step < orphan.step && !made.near_name && made.use->document != orphan.use->document &&
          stateless(*made.use) == stateless(*orphan.use))
        return adopt(orphan, made);
    for (Made& made : links_.made) {
      if (made.step >= orphan.step || made.near_name || made.use->document == orphan.use->document) continue;
      const Words& has = core(*made.use);
      const Words& asked = core(*orphan.use);
      if (alike(has, asked) || misspelt(has, asked, Doubt::One)) return adopt(orphan, made);
    }
    if (orphan.expected || orphan.own_product) return;
    for (auto made = links_.made.rbegin(); made != links_.made.rend(); ++made)
      if (made->step < orphan.step && made->fate == Fate::Left && !made->near_name &&
          is_described(orphan, *made)) {
        made->near_name = true;
        return adopt(orphan, *made);
      }
    for (Made& taken : links_.received)
      if (taken.step < orphan.step && taken.use->document != orphan.use->document &&
          (alike(core(*taken.use), core(*orphan.use)) ||
           differs_in_a_word(core(*taken.use), core(*orphan.use)))) {
        adopt(orphan, taken);
        families_[orphan.use->document].received = true;
        return;
      }
  }

  void adopt(Orphan& orphan, Made& made) {
    NearName family;
    family.step = orphan.step;
    family.asked = orphan.use;
    family.made = {&made};
    families_[orphan.use->document] = std::move(family);
    orphan.near_name = true;
  }

  // By who made it, "Laporan dari tenaga ahli", or by no more than that it is a paper, in a step whose text
  // says which: "Menyerahkan laporan" and the input "Dokumen".
  bool is_described(const Orphan& orphan, const Made& made) {
    const Words& has = core(*made.use);
    const Words asked = words_of(orphan.use->printed.value);
    const auto from = std::find(asked.begin(), asked.end(), "dari");
    if (from != asked.end() && from + 1 != asked.end() && from != asked.begin()) {
      const Words lane = words_of(sop_.lanes[sop_.steps[sop_.steps.id_at(made.step)].lane].title.value);
      return asked[0] == has[0] && contains_run(lane, Words(from + 1, asked.end()));
    }
    if (!is_generic(orphan.use->printed.value)) return false;
    const Words text = words_of(row_text(sop_.steps[sop_.steps.id_at(orphan.step)]));
    return std::find(text.begin(), text.end(), has[0]) != text.end();
  }

  // Whether it is a fault at all: the same paper in another state is none, but a state that nobody gave is.
  void judge(NearName& family) {
    const std::string& asked = family.asked->printed.value;
    const auto same = [&](const Made* made) { return same_but_for_state(asked, made->use->printed.value); };
    family.state_only = std::all_of(family.made.begin(), family.made.end(), same);
    family.restored = is_restored(family.asked->printed) ||
                      std::any_of(family.made.begin(), family.made.end(),
                                  [](const Made* made) { return is_restored(made->use->printed); });
    if (!family.state_only) return;
    for (const std::string& state : states_in(asked))
      if (!is_given(state, family)) family.state_not_given = state;
  }

  // By the name of the output, or by the text of a step up to the one that asks: "terverifikasi" by
  // "Memverifikasi data". Without the first letter, which the prefix me- changes: paraf, memaraf.
  bool is_given(const std::string& state, const NearName& family) const {
    for (const Made* made : family.made) {
      const Words states = states_in(made->use->printed.value);
      if (std::find(states.begin(), states.end(), state) != states.end()) return true;
    }
    std::string stem = state.starts_with("ter") ? state.substr(3) : state.substr(2);
    stem = stem.size() < 5 ? "mengisi" : stem.substr(1, 4);
    for (std::size_t i = 0; i <= family.step; ++i)
      if (lower(row_text(sop_.steps[sop_.steps.id_at(i)])).find(stem) != std::string::npos) return true;
    return false;
  }

  const model::Sop& sop_;
  const StepsAfter& after_;
  DocumentLinks& links_;
  std::map<model::DocumentId, Orphan*> orphans_;
  std::map<model::DocumentId, NearName> families_;
  std::map<model::DocumentId, Words> cores_, stateless_;
};

}  // namespace

std::vector<std::string> document_core(const std::string& name) {
  Words all = words_of(name);
  // "Berkas arsip terpilih" is the arsip terpilih.
  if (all.size() > 2 && is_one_of(all[0], {"berkas", "naskah"})) all.erase(all.begin());
  Words core;
  for (const std::string& word : all) {
    if (word == "telah" || word == "sudah") break;
    if (!says_nothing(word) && !is_state(word)) core.push_back(word == "form" ? "formulir" : word);
  }
  return core.empty() ? all : core;
}

DocumentLinks document_links_of(const model::Model& model, const model::Sop& sop, const Flow& flow,
                                const StepsAfter& after, const Availability& hand) {
  DocumentLinks links;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    if (!flow.facts.reached[i]) continue;
    for (const model::DocumentUse& use : sop.steps[sop.steps.id_at(i)].outputs.uses)
      links.made.push_back({i, &use, Fate::Used, std::nullopt, false});
    for (const model::DocumentUse& use : sop.steps[sop.steps.id_at(i)].inputs.uses)
      if (use.from_outside) links.received.push_back({i, &use, Fate::Used, std::nullopt, false});
  }
  const Stranded stranded = stranded_of(sop, flow);
  for (Made& made : links.made)
    if (!stranded.used.contains(made.use->document)) find_fate(model, sop, after, made);
  links.orphans = orphans_of(model, sop, flow, hand, stranded);
  Families(sop, after, links).run();
  return links;
}

}  // namespace alur::check
