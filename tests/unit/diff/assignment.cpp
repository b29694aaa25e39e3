#include "compiler/diff/assignment.h"

#include <algorithm>
#include <numeric>

#include "tests/support/catch.h"
#include "tests/support/dice.h"

using namespace alur;
using namespace alur::diff;

namespace {

std::int64_t worth_of(const std::vector<std::vector<std::int64_t>>& worth,
                      const std::vector<std::optional<std::size_t>>& pairs) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (pairs[i]) sum += worth[i][*pairs[i]];
  return sum;
}

// By trying all orders; rows may be fewer or more than columns.
std::int64_t best_by_trying(const std::vector<std::vector<std::int64_t>>& worth) {
  const std::size_t size = std::max(worth.size(), worth[0].size());
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::int64_t best = 0;
  do {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < worth.size(); ++i)
      if (order[i] < worth[0].size()) sum += worth[i][order[i]];
    best = std::max(best, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

}  // namespace

TEST_CASE("The pairs found are worth as much as the best of all pairings") {
  test::Dice dice(7);
  for (int round = 0; round < 300; ++round) {
    const auto rows = static_cast<std::size_t>(dice.between(1, 6)),
               columns = static_cast<std::size_t>(dice.between(1, 6));
    std::vector<std::vector<std::int64_t>> worth(rows, std::vector<std::int64_t>(columns));
    for (auto& row : worth)
      for (auto& one : row) one = dice.chance(40) ? 0 : dice.between(1, 50);
    const auto pairs = best_pairs(worth);
    CHECK(worth_of(worth, pairs) == best_by_trying(worth));
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t k = 0; k < i; ++k) CHECK((!pairs[i] || pairs[i] != pairs[k]));
  }
}

TEST_CASE("What stays in order is increasing and as heavy as can be") {
  test::Dice dice(8);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::size_t> values(static_cast<std::size_t>(dice.between(1, 10)));
    std::iota(values.begin(), values.end(), std::size_t{0});
    for (std::size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1))]);
    std::vector<std::uint64_t> weights;
    for (std::size_t i = 0; i < values.size(); ++i)
      weights.push_back(static_cast<std::uint64_t>(dice.between(1, 9)));
    const std::vector<bool> kept = heaviest_increasing(values, weights);
    std::uint64_t sum = 0, best = 0;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!kept[i]) continue;
      CHECK((!last || *last < values[i]));
      last = values[i];
      sum += weights[i];
    }
    for (unsigned chosen = 0; chosen < (1u << values.size()); ++chosen) {
      std::uint64_t weight = 0;
      std::size_t next = 0;
      bool rises = true;
      for (std::size_t i = 0; i < values.size(); ++i) {
        if ((chosen >> i & 1u) == 0) continue;
        rises = rises && values[i] >= next;
        next = values[i] + 1;
        weight += weights[i];
      }
      if (rises) best = std::max(best, weight);
    }
    CHECK(sum == best);
  }
}
