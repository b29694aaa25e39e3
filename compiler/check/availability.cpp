#include "compiler/check/availability.h"

#include <numeric>
#include <optional>

namespace alur::check {
namespace {

using Set = std::vector<bool>;

void unite(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] || other[i];
}

void intersect(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] && other[i];
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

// A stretch of steps: of a block from its first branch to its last.
struct Stretch {
  std::size_t first = 0, last = 0;
  bool holds(std::size_t step) const { return first <= step && step <= last; }
  std::size_t size() const { return last - first; }
};

Stretch stretch_of(const model::Parallel& block) {
  Stretch all{block.branches[0].first.index, block.branches[0].last.index};
  for (const model::Branch& branch : block.branches) {
    all.first = std::min<std::size_t>(all.first, branch.first.index);
    all.last = std::max<std::size_t>(all.last, branch.last.index);
  }
  return all;
}

class Hands {
 public:
  Hands(const model::Sop& sop, const Flow& flow, Availability& out) : sop_(sop), flow_(flow), out_(out) {
    for (const model::Step& step : sop.steps) {
      Set made(out.documents.size(), false);
      for (const model::DocumentUse& use : step.outputs.uses) made[at(use.document)] = true;
      for (const model::DocumentUse& use : step.inputs.uses)
        if (use.from_outside) made[at(use.document)] = true;
      made_.push_back(std::move(made));
    }
  }

  void run() {
    const std::size_t steps = sop_.steps.size();
    out_.on_some_path.assign(steps, Set(out_.documents.size(), false));
    settle(out_.on_some_path, {0, steps - 1}, unite);
    find_blocks();
    out_.on_every_path.assign(steps, Set(out_.documents.size(), true));
    for (const std::size_t first : entries()) out_.on_every_path[first].assign(out_.documents.size(), false);
    settle(out_.on_every_path, {0, steps - 1}, intersect);
  }

 private:
  std::size_t at(model::DocumentId id) const {
    return static_cast<std::size_t>(std::lower_bound(out_.documents.begin(), out_.documents.end(), id) -
                                    out_.documents.begin());
  }

  // A case starts with nothing in hand.
  std::vector<std::size_t> entries() const {
    std::vector<std::size_t> out = {0};
    if (const auto* fork = std::get_if<model::ToFork>(&sop_.start.to))
      for (const model::Branch& branch : sop_.parallels[fork->block].branches)
        out.push_back(branch.first.index);
    return out;
  }

  // Who leaves a block has also what the other branches have made on all their paths: the block waits for
  // them. Inner blocks come before those around them.
  void find_blocks() {
    std::vector<const model::Parallel*> blocks;
    for (const model::Parallel& block : sop_.parallels)
      if (!block.branches.empty()) blocks.push_back(&block);
    std::stable_sort(blocks.begin(), blocks.end(), [](const auto* a, const auto* b) {
      return stretch_of(*a).size() < stretch_of(*b).size();
    });
    for (const model::Parallel* block : blocks) {
      Set sure(out_.documents.size(), false);
      for (const model::Branch& branch : block->branches)
        unite(sure, sure_of({branch.first.index, branch.last.index}));
      joins_.push_back({stretch_of(*block), std::move(sure)});
    }
  }

  Set sure_of(Stretch branch) {
    std::vector<Set> hand(sop_.steps.size(), Set(out_.documents.size(), true));
    hand[branch.first].assign(out_.documents.size(), false);
    settle(hand, branch, intersect);
    std::optional<Set> sure;
    for (std::size_t step = branch.first; step <= branch.last; ++step)
      for (const std::size_t next : flow_.successors[step]) {
        if (next != flow_.end && branch.holds(next)) continue;
        const Set after = after_step(hand, step, next);
        if (sure)
          intersect(*sure, after);
        else
          sure = after;
      }
    return sure.value_or(Set(out_.documents.size(), false));
  }

  Set after_step(const std::vector<Set>& hand, std::size_t step, std::size_t next) const {
    Set after = hand[step];
    unite(after, made_[step]);
    for (const Join& join : joins_)
      if (join.block.holds(step) && (next == flow_.end || !join.block.holds(next))) unite(after, join.sure);
    return after;
  }

  // Repeats `meet` over the edges within a stretch until nothing changes.
  void settle(std::vector<Set>& hand, Stretch within, void (*meet)(Set&, const Set&)) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t step = within.first; step <= within.last; ++step) {
        if (!flow_.reachable[step]) continue;
        for (const std::size_t next : flow_.successors[step]) {
          if (next == flow_.end || !within.holds(next)) continue;
          Set before = hand[next];
          meet(before, after_step(hand, step, next));
          changed = changed || before != hand[next];
          hand[next] = std::move(before);
        }
      }
    }
  }

  struct Join {
    Stretch block;
    Set sure;
  };
  const model::Sop& sop_;
  const Flow& flow_;
  Availability& out_;
  std::vector<Set> made_;
  std::vector<Join> joins_;
};

}  // namespace

Availability availability_of(const model::Model&, const model::Sop& sop, const Flow& flow) {
  Availability out;
  out.documents = documents_of(sop);
  if (!sop.steps.empty()) Hands(sop, flow, out).run();
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
