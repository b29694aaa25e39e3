#include "simulator/event_list.h"

#include <queue>
#include <random>

#include "simulator/ring.h"
#include "tests/support/catch.h"

using namespace alur::simulator;
using alur::runtime::Phase;

TEST_CASE("Events come out by time, then phase, then order") {
  EventList list;
  list.push(Event(7, Phase::Arrival, 0, 1));
  list.push(Event(7, Phase::Release, 9, 2));
  list.push(Event(7, Phase::Release, 3, 3));
  list.push(Event(5, Phase::EndOfPeriod, 0, 4));
  std::vector<std::uint32_t> out;
  while (!list.empty()) {
    out.push_back(list.top().payload());
    list.pop();
  }
  CHECK(out == std::vector<std::uint32_t>{4, 3, 2, 1});
}

TEST_CASE("Whatever is pushed, popped and replaced, the list agrees with a sorted queue and knows its ties") {
  std::mt19937_64 random(4);
  EventList list;
  const auto later = [](Event a, Event b) { return b < a; };
  std::priority_queue<Event, std::vector<Event>, decltype(later)> plain(later);
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    const Event event(static_cast<std::int64_t>(i / 8 + random() % 40), Phase::Release, i, 0);
    const bool grow = (i / 3000) % 2 == 0;
    const std::uint64_t move = random() % 4;
    if (plain.empty() || move == 0 || (grow && move == 1)) {
      list.push(event);
      plain.push(event);
    } else if (move < 3) {
      list.replace_top(event);
      plain.pop();
      plain.push(event);
    } else {
      list.pop();
      plain.pop();
    }
    REQUIRE(list.size() == plain.size());
    if (plain.empty()) continue;
    REQUIRE_FALSE(list.top() < plain.top());
    REQUIRE_FALSE(plain.top() < list.top());
    if (i % 16 == 0) {
      auto rest = plain;
      rest.pop();
      REQUIRE(list.tied(list.top().time()) == (!rest.empty() && rest.top().time() == list.top().time()));
    }
  }
}

TEST_CASE("A ring keeps its order while it grows") {
  Ring<int> ring;
  int next = 0;
  for (int i = 0; i < 1000; ++i) {
    ring.push(i);
    if (i % 3 == 0) CHECK(ring.pop() == next++);
  }
  CHECK(ring.size() == static_cast<std::size_t>(1000 - next));
  CHECK(ring.peek(0) == next);
}
