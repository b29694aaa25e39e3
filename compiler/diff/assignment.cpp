#include "compiler/diff/assignment.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace alur::diff {

std::vector<std::optional<std::size_t>> best_pairs(const std::vector<std::vector<std::int64_t>>& worth) {
  const std::size_t rows = worth.size(), given = rows == 0 ? 0 : worth[0].size();
  const std::size_t columns = given + rows;  // a column of no worth for each row that stays alone
  constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max() / 4;
  const auto cost = [&](std::size_t i, std::size_t j) { return j < given ? -worth[i][j] : 0; };
  std::vector<std::int64_t> row_price(rows + 1, 0), column_price(columns + 1, 0);
  std::vector<std::size_t> row_of(columns + 1, 0), way(columns + 1, 0);  // from 1; 0: none
  for (std::size_t i = 1; i <= rows; ++i) {
    row_of[0] = i;
    std::size_t at = 0;
    std::vector<std::int64_t> least(columns + 1, endless);
    std::vector<char> seen(columns + 1, 0);  // of bool, g++ 14 fears an overflow
    while (row_of[at] != 0) {
      seen[at] = 1;
      const std::size_t row = row_of[at];
      std::int64_t step = endless;
      std::size_t next = 0;
      for (std::size_t j = 1; j <= columns; ++j) {
        if (seen[j] != 0) continue;
        const std::int64_t reduced = cost(row - 1, j - 1) - row_price[row] - column_price[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = at;
        }
        if (least[j] < step) {
          step = least[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= columns; ++j) {
        if (seen[j] != 0) {
          row_price[row_of[j]] += step;
          column_price[j] -= step;
        } else {
          least[j] -= step;
        }
      }
      at = next;
    }
    while (at != 0) {
      row_of[at] = row_of[way[at]];
      at = way[at];
    }
  }
  std::vector<std::optional<std::size_t>> out(rows);
  for (std::size_t j = 1; j <= given; ++j)
    if (row_of[j] != 0 && worth[row_of[j] - 1][j - 1] > 0) out[row_of[j] - 1] = j - 1;
  return out;
}

namespace {

struct Best {
  std::uint64_t weight = 0;
  std::size_t at = SIZE_MAX;  // the last element of the subsequence
};

// The best of all values below a bound.
class MaximaTree {
 public:
  explicit MaximaTree(std::size_t size) : best_(size + 1) {}
  void put(std::size_t value, Best best) {
    for (std::size_t i = value + 1; i < best_.size(); i += i & (~i + 1))
      if (best.weight > best_[i].weight) best_[i] = best;
  }
  Best below(std::size_t value) const {
    Best out;
    for (std::size_t i = value; i > 0; i -= i & (~i + 1))
      if (best_[i].weight > out.weight) out = best_[i];
    return out;
  }

 private:
  std::vector<Best> best_;
};

}  // namespace

std::vector<bool> heaviest_increasing(const std::vector<std::size_t>& values,
                                      const std::vector<std::uint64_t>& weights) {
  std::size_t largest = 0;
  for (const std::size_t value : values) largest = std::max(largest, value);
  MaximaTree tree(largest + 1);
  std::vector<std::size_t> before(values.size(), SIZE_MAX);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Best best = tree.below(values[i]);
    before[i] = best.at;
    tree.put(values[i], {best.weight + weights[i], i});
  }
  std::vector<bool> kept(values.size(), false);
  for (std::size_t at = tree.below(largest + 1).at; at != SIZE_MAX; at = before[at]) kept[at] = true;
  return kept;
}

}  // namespace alur::diff
