#include "runtime/net.h"

#include "tests/support/catch.h"

using alur::runtime::examine;
using alur::runtime::Net;
using alur::runtime::NetFacts;

TEST_CASE("A net tells what is reached, what ends and what repeats") {
  // 0 -> 1 -> {0, 2}; 2 -> end; 3 -> 2 is never reached; 4 -> 4 never ends.
  const NetFacts facts = examine(Net{0, {{1}, {0, 2}, {-1}, {2}, {4}}});
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
