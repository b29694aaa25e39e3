// Where cases go.
#include <algorithm>

#include "base/error.h"
#include "compiler/check/nesting.h"
#include "compiler/lower/parts.h"
#include "runtime/target.h"

namespace alur::lower {

std::uint64_t key_of(std::string_view name) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

bool counts_working_time(const TimeAmount& amount, DayBasis basis) {
  return basis == DayBasis::Working || amount.working_days != 0 || amount.working_seconds != 0;
}

std::uint32_t small(std::int64_t count) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 0, INT32_MAX));
}

SopTargets::SopTargets(const model::Sop& sop, const fb::TablesT& tables)
    : sop_(sop),
      flow_(check::flow_of(sop)),
      nested_(check::nesting_of(flow_).nested),
      first_step_(static_cast<std::uint32_t>(tables.steps.size())),
      first_block_(static_cast<std::uint32_t>(tables.blocks.size())) {
  auto next = static_cast<std::uint32_t>(tables.branches.size());
  for (const model::Parallel& block : sop.parallels) {
    first_branch_.push_back(next);
    next += static_cast<std::uint32_t>(block.branches.size());
  }
}

std::int32_t SopTargets::end_of_branch(model::ParallelId block, std::size_t step) const {
  const std::vector<model::Branch>& branches = sop_.parallels[block].branches;
  for (std::size_t k = 0; k < branches.size(); ++k)
    if (branches[k].first.index <= step && step <= branches[k].last.index)
      return runtime::to_branch_end(first_branch_[block.index] + static_cast<std::uint32_t>(k));
  ALUR_ASSERT(false);
}

std::int32_t SopTargets::of(const model::Target& target, std::size_t from_step) const {
  if (const auto step = target.step()) return static_cast<std::int32_t>(first_step_ + step->index);
  if (const auto* fork = std::get_if<model::ToFork>(&target.to)) {
    if (nested_) return runtime::to_block(first_block_ + fork->block.index);
    return static_cast<std::int32_t>(first_step_ + sop_.parallels[fork->block].branches.front().first.index);
  }
  const auto* join = std::get_if<model::ToJoin>(&target.to);
  return join != nullptr && nested_ ? end_of_branch(join->block, from_step) : runtime::target_end;
}

bool SopTargets::comes_back(std::size_t step, std::size_t outcome) const {
  return std::any_of(flow_.ways[step].begin(), flow_.ways[step].end(), [&](const check::Way& way) {
    return way.how == check::How::Exhausted && way.outcome == outcome;
  });
}

void SopTargets::add_blocks(fb::TablesT& tables) const {
  if (!nested_) return;
  for (const model::Parallel& block : sop_.parallels) {
    const std::size_t first = block.branches.front().first.index;
    auto& out = *tables.blocks.emplace_back(std::make_unique<fb::BlockT>());
    out.sop = static_cast<std::uint32_t>(tables.sops.size() - 1);
    out.name = block.name.text;
    out.title = block.title ? block.title->value : "";
    out.first_branch = static_cast<std::uint32_t>(tables.branches.size());
    out.branch_count = static_cast<std::uint32_t>(block.branches.size());
    out.next = of(block.next, first);
    for (const model::Branch& branch : block.branches) {
      auto& one = *tables.branches.emplace_back(std::make_unique<fb::BranchT>());
      one.name = branch.name.text;
      one.block = static_cast<std::uint32_t>(tables.blocks.size() - 1);
      one.entry = of(branch.entry, branch.first.index);
    }
  }
}

std::int32_t SopTargets::first_block() const {
  const auto* fork = std::get_if<model::ToFork>(&sop_.start.to);
  return fork == nullptr || !nested_ ? -1 : static_cast<std::int32_t>(first_block_ + fork->block.index);
}

}  // namespace alur::lower
