// The pairs of two small groups that together are worth most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace alur::diff {

// Shape: worth[i][j], 0 for what must not be paired. By i: the j that it is paired with.
// Cost: O(n^3). Source: Kuhn 1955, in the form of Jonker and Volgenant 1987.
std::vector<std::optional<std::size_t>> best_pairs(const std::vector<std::vector<std::int64_t>>& worth);

// By position: whether it is in the increasing subsequence of greatest weight. Cost: O(n log n).
// Source: Fredman 1975; a tree of maxima (Fenwick 1994) for the weights.
std::vector<bool> heaviest_increasing(const std::vector<std::size_t>& values,
                                      const std::vector<std::uint64_t>& weights);

}  // namespace alur::diff
