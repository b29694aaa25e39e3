#include "compiler/check/availability.h"

#include <algorithm>

#include "base/error.h"
#include "compiler/check/nesting.h"

namespace alur::check {
namespace {

using Word = std::uint64_t;

// A set of documents for each of so many nodes, as bits side by side.
class Sets {
 public:
  Sets(std::size_t sets, std::size_t documents)
      : words_((documents + 63) / 64), documents_(documents), bits_(sets * words_, 0) {}

  void insert(std::size_t set, std::size_t document) { at(set)[document / 64] |= Word{1} << (document % 64); }
  void unite(std::size_t into, const Sets& other, std::size_t from) {
    for (std::size_t w = 0; w < words_; ++w) at(into)[w] |= other.at(from)[w];
  }
  void fill(std::size_t set) {
    std::fill(at(set), at(set) + words_, ~Word{0});
    if (documents_ % 64 != 0) at(set)[words_ - 1] = (Word{1} << (documents_ % 64)) - 1;
  }

  std::size_t words() const { return words_; }
  Word* at(std::size_t set) { return bits_.data() + set * words_; }
  const Word* at(std::size_t set) const { return bits_.data() + set * words_; }
  std::vector<Word> take() && { return std::move(bits_); }

 private:
  std::size_t words_, documents_;
  std::vector<Word> bits_;
};

// Nodes that a case can come to, each before those to which it leads, but for the ways back.
std::vector<std::uint32_t> reverse_postorder(const Flow& flow) {
  std::vector<std::uint32_t> out, path = {flow.net.entry};
  std::vector<std::size_t> way(flow.nodes.size(), 0);
  std::vector<bool> seen(flow.nodes.size(), false);
  seen[flow.net.entry] = true;
  while (!path.empty()) {
    const std::uint32_t node = path.back();
    if (way[node] == flow.net.next[node].size()) {
      out.push_back(node);
      path.pop_back();
      continue;
    }
    const std::int32_t to = flow.net.next[node][way[node]++];
    if (to == runtime::net_end || seen[static_cast<std::size_t>(to)]) continue;
    seen[static_cast<std::size_t>(to)] = true;
    path.push_back(static_cast<std::uint32_t>(to));
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<model::DocumentId> documents_of(const model::Sop& sop) {
  std::vector<model::DocumentId> out;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (const model::DocumentUse& use : cell->uses) out.push_back(use.document);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

enum class Mode : std::uint8_t { Some, Every };

// What is in hand before each node, by node.
class DataFlow {
 public:
  DataFlow(const Flow& flow, const Sets& made, std::size_t documents, Mode mode)
      : flow_(flow), made_(made), mode_(mode), before_(flow.nodes.size(), documents), now_(1, documents) {
    into_.resize(flow.nodes.size());
    for (std::uint32_t from = 0; from < flow.nodes.size(); ++from)
      if (flow.facts.reached[from])
        for (const std::int32_t to : flow.net.next[from])
          if (to != runtime::net_end) into_[static_cast<std::size_t>(to)].push_back(from);
    for (std::size_t node = 0; mode == Mode::Every && node < flow.nodes.size(); ++node)
      if (node != flow.net.entry) before_.fill(node);  // a case starts with nothing in hand
    if (mode == Mode::Some) add_beside(documents);
  }

  Sets run() && {
    const std::vector<std::uint32_t> order = reverse_postorder(flow_);
    for (bool changed = true; changed;) {
      changed = false;
      for (const std::uint32_t node : order) changed = update(node) || changed;
    }
    return std::move(before_);
  }

 private:
  // Whether it changed.
  bool update(std::uint32_t node) {
    Word* now = now_.at(0);
    Word* before = before_.at(node);
    const bool all_come = flow_.nodes[node].part == Part::Join;
    const bool unites = mode_ == Mode::Some || all_come;
    std::copy(before, before + now_.words(), now);
    if (mode_ == Mode::Every && all_come && !into_[node].empty()) std::fill(now, now + now_.words(), Word{0});
    for (const std::uint32_t from : into_[node]) {
      const Word* had = before_.at(from);
      const Word* adds = made_.at(from);
      for (std::size_t w = 0; w < now_.words(); ++w)
        if (unites)
          now[w] |= had[w] | adds[w];
        else
          now[w] &= had[w] | adds[w];
    }
    if (std::equal(before, before + now_.words(), now)) return false;
    std::copy(now, now + now_.words(), before);
    return true;
  }

  // At the begin of a branch: what the other branches of its block may have made by then.
  void add_beside(std::size_t documents) {
    const Nesting nesting = nesting_of(flow_);
    const auto& home = nesting.nested ? nesting.within : flow_.home;
    std::vector<std::uint32_t> forks(flow_.nodes.size(), 0);  // by block
    for (std::uint32_t node = 0; node < flow_.nodes.size(); ++node)
      if (flow_.nodes[node].part == Part::Fork) forks[flow_.nodes[node].index] = node;
    Sets within(flow_.nodes.size(), documents);  // by Begin
    for (std::size_t node = 0; node < flow_.steps; ++node)
      if (flow_.facts.reached[node])
        for (auto at = home[node]; at; at = home[forks[flow_.nodes[*at].index]])
          within.unite(*at, made_, node);
    for (std::size_t fork = 0; fork < flow_.nodes.size(); ++fork) {
      if (flow_.nodes[fork].part != Part::Fork) continue;
      for (const std::int32_t one : flow_.net.next[fork])
        for (const std::int32_t other : flow_.net.next[fork])
          if (one != other)
            before_.unite(static_cast<std::size_t>(one), within, static_cast<std::size_t>(other));
    }
  }

  const Flow& flow_;
  const Sets& made_;
  Mode mode_;
  std::vector<std::vector<std::uint32_t>> into_;
  Sets before_, now_;
};

}  // namespace

std::size_t Availability::position(model::DocumentId document) const {
  const auto at = std::lower_bound(documents_.begin(), documents_.end(), document);
  ALUR_ASSERT(at != documents_.end() && *at == document);
  return static_cast<std::size_t>(at - documents_.begin());
}

bool Availability::has(const std::vector<Word>& sets, std::size_t step, model::DocumentId document) const {
  const std::size_t words = (documents_.size() + 63) / 64, at = position(document);
  return (sets[step * words + at / 64] >> (at % 64) & 1) != 0;
}

Availability availability_of(const model::Sop& sop, const Flow& flow) {
  Availability out;
  out.documents_ = documents_of(sop);
  if (out.documents_.empty()) return out;
  Sets made(flow.nodes.size(), out.documents_.size());  // by node; only steps make anything
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    for (const model::DocumentUse& use : step.outputs.uses) made.insert(i, out.position(use.document));
    for (const model::DocumentUse& use : step.inputs.uses)
      if (use.from_outside) made.insert(i, out.position(use.document));
  }
  out.some_ = DataFlow(flow, made, out.documents_.size(), Mode::Some).run().take();
  out.every_ = DataFlow(flow, made, out.documents_.size(), Mode::Every).run().take();
  return out;
}

std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document) {
  std::vector<bool> makers;
  for (const model::Step& step : sop.steps) {
    bool makes = false;
    for (const model::DocumentUse& use : step.outputs.uses) makes = makes || use.document == document;
    for (const model::DocumentUse& use : step.inputs.uses)
      makes = makes || (use.from_outside && use.document == document);
    makers.push_back(makes);
  }
  return makers;
}

}  // namespace alur::check
