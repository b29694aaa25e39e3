// What is due, earliest first: an implicit heap with four children a node. A set of SOPs keeps tens to a few
// hundred events, where this beats a calendar queue (measured: docs/performance.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/error.h"
#include "runtime/semantics.h"
#include "runtime/time.h"

namespace alur::simulator {

// One number whose order is the order of events: (time, phase, order). The payload comes last and never
// decides, for no two events of one instant and phase have the same order.
class Event {
 public:
  static constexpr std::uint64_t max_order = (UINT64_C(1) << 36) - 1;
  static constexpr std::uint32_t max_payload = (1u << 24) - 1;

  Event() = default;
  Event(runtime::Nanoseconds time, runtime::Phase phase, std::uint64_t order, std::uint32_t payload)
      : key_(static_cast<Key>(static_cast<std::uint64_t>(time)) << 64 |
             static_cast<std::uint64_t>(phase) << 60 | order << 24 | payload) {}

  runtime::Nanoseconds time() const { return static_cast<runtime::Nanoseconds>(key_ >> 64); }
  runtime::Phase phase() const { return static_cast<runtime::Phase>(static_cast<std::uint64_t>(key_) >> 60); }
  std::uint32_t payload() const { return static_cast<std::uint32_t>(key_) & max_payload; }
  friend bool operator<(Event a, Event b) { return a.key_ < b.key_; }
  // Later than every event.
  static Event none() {
    Event event;
    event.key_ = ~static_cast<Key>(0);
    return event;
  }

 private:
  using Key = unsigned __int128;
  Key key_ = 0;
};

class EventList {
 public:
  EventList() { reserve(60); }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  // Requires: not empty.
  Event top() const { return at(0); }
  // Is another event due at the top's instant? One of the top's children would be.
  bool tied(runtime::Nanoseconds time) const {
    return (at(1).time() == time) | (at(2).time() == time) | (at(3).time() == time) | (at(4).time() == time);
  }

  void push(Event event) {
    if (size_ + 5 > capacity_) reserve(4 * capacity_);
    std::size_t i = size_++;
    while (i != 0) {
      const std::size_t parent = (i - 1) / 4;
      if (!(event < at(parent))) break;
      at(i) = at(parent);
      i = parent;
    }
    at(i) = event;
  }

  void pop() {
    --size_;
    const Event last = at(size_);
    at(size_) = Event::none();
    if (size_ != 0) sift(last);
  }

  // pop and push in one.
  void replace_top(Event event) { sift(event); }

 private:
  // Four events, one cache line: the children of i are 4i + 1 .. 4i + 4 and start a line.
  struct alignas(64) Line {
    Event events[4];
  };

  Event& at(std::size_t i) { return first_[i]; }
  const Event& at(std::size_t i) const { return first_[i]; }

  void reserve(std::size_t capacity) {
    std::vector<Line> lines(capacity / 4 + 3);
    for (Line& line : lines) {
      for (Event& event : line.events) event = Event::none();
    }
    Event* first = lines.front().events + 3;
    for (std::size_t i = 0; i < size_; ++i) first[i] = at(i);
    lines_ = std::move(lines);
    first_ = first;
    capacity_ = capacity;
  }

  void sift(Event event) {
    std::size_t i = 0;
    for (std::size_t child = 1; child < size_; child = 4 * i + 1) {
      // Places beyond the last event hold none().
      const std::size_t a = child + (at(child + 1) < at(child) ? 1 : 0);
      const std::size_t b = child + 2 + (at(child + 3) < at(child + 2) ? 1 : 0);
      const std::size_t least = at(b) < at(a) ? b : a;
      if (!(at(least) < event)) break;
      at(i) = at(least);
      i = least;
    }
    at(i) = event;
  }

  std::vector<Line> lines_;
  Event* first_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace alur::simulator
