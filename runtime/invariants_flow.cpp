// Where cases go: that every target is one of the SOP, that blocks are nested, and that calls end.
#include <algorithm>
#include <vector>

#include "runtime/invariant.h"
#include "runtime/invariants.h"
#include "runtime/target.h"

namespace alur::runtime::invariant {
namespace {

constexpr std::int64_t unseen = -2, outside = -1;  // else: the branch in which a case is there

class Flow {
 public:
  explicit Flow(const fb::TablesT& tables) : t_(tables) {}

  Wrong first() {
    if (auto w = blocks()) return w;
    step_in_.assign(t_.steps.size(), unseen);
    block_in_.assign(t_.blocks.size(), unseen);
    for (const auto& step : t_.steps) {
      std::vector<Move> all;
      leave_step(*step, outside, all);
      for (const Move& move : all)
        if (!within(*t_.sops[step->sop], move.target))
          return says("tujuan langkah {} di luar SOP-nya", "a target of step {} lies outside its SOP",
                      step->name);
    }
    for (const auto& sop : t_.sops) {
      if (auto w = walk(*sop)) return w;
    }
    if (auto w = depth()) return w;
    return calls();
  }
  std::vector<bool> in_branches() const {
    std::vector<bool> out;
    for (const std::int64_t in : step_in_) out.push_back(in >= 0);
    return out;
  }

 private:
  struct Move {
    std::int32_t target;
    std::int64_t in;
  };

  Wrong blocks() const {
    std::size_t next = 0;
    for (std::size_t b = 0; b < t_.blocks.size(); ++b) {
      const fb::BlockT& block = *t_.blocks[b];
      if (block.sop >= t_.sops.size() || block.first_branch != next || block.branch_count == 0 ||
          block.branch_count > t_.branches.size() - next)
        return says("cabang blok {} di luar daftar", "the branches of block {} lie outside the list",
                    block.name);
      next += block.branch_count;
      for (std::size_t r = block.first_branch; r < next; ++r)
        if (t_.branches[r]->block != b)
          return says("cabang blok {} di luar daftar", "the branches of block {} lie outside the list",
                      block.name);
    }
    if (next != t_.branches.size())
      return says("ada cabang tanpa blok", "there are branches without a block");
    return std::nullopt;
  }

  bool within(const fb::SopT& sop, std::int32_t target) const {
    const auto at = static_cast<std::size_t>(target);
    if (target == target_end) return true;
    if (is_step(target)) return at >= sop.first_step && at < sop.first_step + sop.step_count;
    const std::size_t block = is_block_begin(target)                   ? block_of(target)
                              : branch_of(target) < t_.branches.size() ? t_.branches[branch_of(target)]->block
                                                                       : t_.blocks.size();
    return block < t_.blocks.size() && t_.sops[t_.blocks[block]->sop].get() == &sop;
  }

  // Every step and block is met in one branch only, or outside of all.
  Wrong walk(const fb::SopT& sop) {
    if (sop.first_block < -1 || sop.first_block >= static_cast<std::int64_t>(t_.blocks.size()))
      return says("blok pertama SOP {}", "the first block of SOP {}", sop.name);
    std::vector<Move> todo;
    const auto entry = sop.first_block < 0 ? static_cast<std::int32_t>(sop.first_step)
                                           : to_block(static_cast<std::uint32_t>(sop.first_block));
    todo.push_back({entry, outside});
    while (!todo.empty()) {
      const Move move = todo.back();
      todo.pop_back();
      if (auto w = take(sop, move, todo)) return w;
    }
    return std::nullopt;
  }

  Wrong take(const fb::SopT& sop, Move move, std::vector<Move>& todo) {
    const auto leaves = [&] {
      return says("tujuan dalam SOP {} keluar dari cabang paralelnya, atau masuk ke dalamnya",
                  "a target in SOP {} leads out of its parallel branch, or into one", sop.name);
    };
    if (!within(sop, move.target))
      return says("tujuan dalam SOP {} di luar SOP itu", "a target in SOP {} lies outside its SOP", sop.name);
    if (move.target == target_end) return move.in == outside ? Wrong{} : leaves();
    if (is_step(move.target)) {
      const auto at = static_cast<std::size_t>(move.target);
      if (step_in_[at] != unseen) return step_in_[at] == move.in ? Wrong{} : leaves();
      step_in_[at] = move.in;
      leave_step(*t_.steps[at], move.in, todo);
      return std::nullopt;
    }
    if (is_block_begin(move.target)) {
      const std::uint32_t b = block_of(move.target);
      if (block_in_[b] != unseen) return block_in_[b] == move.in ? Wrong{} : leaves();
      block_in_[b] = move.in;
      const fb::BlockT& block = *t_.blocks[b];
      for (std::uint32_t r = block.first_branch; r < block.first_branch + block.branch_count; ++r)
        todo.push_back({t_.branches[r]->entry, r});
      todo.push_back({block.next, move.in});
      return std::nullopt;
    }
    return move.in == branch_of(move.target) ? Wrong{} : leaves();
  }

  void leave_step(const fb::StepT& step, std::int64_t in, std::vector<Move>& todo) const {
    for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
      todo.push_back({t_.outcomes[o]->target, in});
      if (t_.outcomes[o]->has_then) todo.push_back({t_.outcomes[o]->then, in});
    }
    if (step.optional) todo.push_back({step.skip_to, in});
    if (step.timeout >= 0) todo.push_back({step.timeout_to, in});
  }

  // The engines go into blocks and calls by functions that call each other.
  Wrong depth() const {
    for (std::size_t b = 0; b < t_.blocks.size(); ++b) {
      std::size_t deep = 0;
      for (std::int64_t in = block_in_[b]; in >= 0;
           in = block_in_[t_.branches[static_cast<std::size_t>(in)]->block])
        if (++deep > most_nested)
          return says("blok {} terlalu dalam", "block {} is nested too deeply", t_.blocks[b]->name);
    }
    return std::nullopt;
  }

  // No SOP comes back to itself by calls. Cost: linear for a sound set, by levels.
  Wrong calls() const {
    std::vector<std::size_t> level(t_.sops.size(), 0);
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& step : t_.steps) {
        if (step->call < 0) continue;
        std::size_t& called = level[static_cast<std::size_t>(step->call)];
        if (called > level[step->sop]) continue;
        called = level[step->sop] + 1;
        changed = true;
        if (called > most_nested)
          return says("panggilan SOP {} terlalu dalam atau berputar",
                      "calls of SOP {} are too deep or go in a circle",
                      t_.sops[static_cast<std::size_t>(step->call)]->name);
      }
    }
    return std::nullopt;
  }

  const fb::TablesT& t_;
  std::vector<std::int64_t> step_in_, block_in_;
};

}  // namespace

Wrong flow(const fb::TablesT& tables) { return Flow(tables).first(); }

std::vector<bool> in_branches(const fb::TablesT& tables) {
  Flow walked(tables);
  (void)walked.first();
  return walked.in_branches();
}

}  // namespace alur::runtime::invariant
