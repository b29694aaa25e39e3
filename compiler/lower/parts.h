// The parts of the lowering: targets of one SOP, and what a scenario says. Only for the files of this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/flow.h"
#include "compiler/model/model.h"
#include "tables_generated.h"

namespace alur::lower {

namespace fb = runtime::fb;

// 64-bit FNV-1a: the name's part of every random key, the same in every version of the program.
// Source: Fowler, Noll, Vo; draft-eastlake-fnv.
std::uint64_t key_of(std::string_view name);

// By the amount's own words, or by how a bare day is counted.
bool counts_working_time(const TimeAmount& amount, DayBasis basis);

// As 32 bits; what is larger is as good as without bound.
std::uint32_t small(std::int64_t count);

// Where the cases of one SOP go, as tables write it. A SOP whose branches a jump leaves has no blocks there:
// no scenario that runs it passes its gate, and its targets only stay within it.
class SopTargets {
 public:
  // The SOP's steps come next in the tables; so do its blocks.
  SopTargets(const model::Sop& sop, const fb::TablesT& tables);
  std::int32_t of(const model::Target& target, std::size_t from_step) const;
  // Does the bounded outcome lead back, so that its bound can be met?
  bool comes_back(std::size_t step, std::size_t outcome) const;
  void add_blocks(fb::TablesT& tables) const;
  std::int32_t first_block() const;

 private:
  // The branch of the block in which these steps stand.
  std::int32_t end_of_branch(model::ParallelId block, std::size_t step) const;

  const model::Sop& sop_;
  check::Flow flow_;
  bool nested_ = false;
  std::uint32_t first_step_ = 0, first_block_ = 0;
  std::vector<std::uint32_t> first_branch_;  // by block
};

void add_scenarios(const model::Model& model, const std::vector<check::CheckedScenario>& scenarios,
                   const std::vector<std::uint32_t>& first_steps, fb::TablesT& tables);

}  // namespace alur::lower
