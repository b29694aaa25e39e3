// The order of a SOP's rows and their printed numbers: which rows moved, and which numbers only follow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diff/changes.h"
#include "compiler/diff/set_pairs.h"

namespace alur::diff {

// Of things in a row, each with the place of its counterpart: those that moved, as few as can be.
// Shape: by place after; `weights` must be the same for a pair from both sides.
// Source: what lies outside the longest increasing subsequence (Hunt and Szymanski 1977).
std::vector<bool> moved(const std::vector<std::optional<std::size_t>>& before_of,
                        const std::vector<std::uint64_t>& weights);
std::uint64_t weight_of(std::string_view before, std::string_view after);

struct RowMoves {
  std::vector<bool> steps, headings;  // by place after
};
RowMoves moved_rows(const model::Sop& before, const model::Sop& after, const SopPairs& pairs);

// A row with a printed number: a step, or a step of several rows.
struct NumberedRow {
  Subject subject = Subject::Step;  // or Rows
  std::size_t index = 0;
  std::string number;
};

struct NumberChange {
  NumberedRow before, after;
};

struct Renumbering {
  std::vector<Shift> shifts;            // what follows from rows added, removed or moved
  std::vector<NumberChange> by_itself;  // the others
};
Renumbering renumbering(const model::Sop& before, const model::Sop& after, const SopPairs& pairs,
                        const RowMoves& moves);

// The change of a printed number ("5", "5.", "c", "IV") is that of the place in the list.
bool follows(const std::string& before, const std::string& after, std::size_t rank_before,
             std::size_t rank_after);

}  // namespace alur::diff
