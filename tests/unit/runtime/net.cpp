#include "runtime/net.h"

#include "tests/support/catch.h"

using alur::runtime::examine;
using alur::runtime::Net;
using alur::runtime::NetFacts;
using alur::runtime::NodeKind;

TEST_CASE("A net tells what is reached, what ends and what repeats") {
  // 0 -> 1 -> {0, 2}; 2 -> end; 3 -> 2 is never reached; 4 -> 4 never ends.
  const NetFacts facts = examine(Net{0, {{1}, {0, 2}, {-1}, {2}, {4}}, {}});
  CHECK(facts.reached == std::vector<bool>{true, true, true, false, false});
  CHECK(facts.ends == std::vector<bool>{true, true, true, true, false});
  CHECK(facts.repeats == std::vector<bool>{true, true, false, false, true});
}

TEST_CASE("A net of a hundred thousand steps in a row does not overflow the stack") {
  Net net;
  net.next.resize(100'000);
  for (std::size_t i = 0; i < net.next.size(); ++i) net.next[i] = {static_cast<std::int32_t>(i + 1)};
  net.next.back() = {0, -1};
  const NetFacts facts = examine(net);
  CHECK(facts.reached[99'999]);
  CHECK(facts.ends[0]);
  CHECK(facts.repeats[50'000]);
}

TEST_CASE("Past a join a case is only where all its branches can be done") {
  using enum NodeKind;
  // 0 begins a block of 1 and 2; 3 and 4 wait for 5, which leads to 6. Node 2 turns round for ever.
  Net net{0, {{1, 2}, {3}, {2}, {5}, {5}, {6}, {-1}}, {All, One, One, Wait, Wait, Join, One}};
  NetFacts facts = examine(net);
  CHECK(facts.linked == std::vector<bool>{true, true, true, true, false, true, true});
  CHECK(facts.reached == std::vector<bool>{true, true, true, true, false, false, false});
  CHECK(facts.ends == std::vector<bool>{true, true, false, true, true, true, true});
  net.next[2] = {2, 4};
  facts = examine(net);
  CHECK(facts.reached == std::vector<bool>(7, true));
  CHECK(facts.ends == std::vector<bool>(7, true));
  CHECK(facts.repeats == std::vector<bool>{false, false, true, false, false, false, false});
}

TEST_CASE("A net of a hundred thousand blocks one within the other stays linear") {
  // Forks 0..n-1, each to the next and to its own Wait; the innermost goes on to its own too; then the joins.
  constexpr std::int32_t n = 100'000;
  Net net;
  for (std::int32_t i = 0; i < n; ++i) {
    net.next.push_back({i + 1 < n ? i + 1 : n, n + 1 + 2 * i});
    net.kinds.push_back(NodeKind::All);
  }
  net.next.push_back({n + 2 + 2 * (n - 1)});
  net.kinds.push_back(NodeKind::One);
  for (std::int32_t i = 0; i < n; ++i) {
    for (int side = 0; side < 2; ++side) {
      net.next.push_back({3 * n + 1 + i});
      net.kinds.push_back(NodeKind::Wait);
    }
  }
  for (std::int32_t i = 0; i < n; ++i) {
    net.next.push_back({i > 0 ? n + 2 + 2 * (i - 1) : -1});
    net.kinds.push_back(NodeKind::Join);
  }
  const NetFacts facts = examine(net);
  CHECK(facts.reached == std::vector<bool>(net.next.size(), true));
  CHECK(facts.ends == std::vector<bool>(net.next.size(), true));
  CHECK(facts.repeats == std::vector<bool>(net.next.size(), false));
}
