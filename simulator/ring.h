// A first-in-first-out queue in one block of memory that doubles when full.
#pragma once

#include <cstddef>
#include <vector>

namespace alur::simulator {

template <class T>
class Ring {
 public:
  bool empty() const { return head_ == tail_; }
  std::size_t size() const { return tail_ - head_; }
  void push(T value) {
    if (size() > mask_) grow();
    items_[tail_++ & mask_] = value;
  }
  // Requires: not empty.
  T pop() { return items_[head_++ & mask_]; }
  // Shape: from the front, 0 to size() - 1.
  T peek(std::size_t i) const { return items_[(head_ + i) & mask_]; }

 private:
  void grow() {
    std::vector<T> larger(2 * items_.size());
    for (std::size_t i = 0; i < size(); ++i) larger[i] = peek(i);
    tail_ = size();
    head_ = 0;
    items_ = std::move(larger);
    mask_ = items_.size() - 1;
  }

  std::vector<T> items_ = std::vector<T>(16);  // a power of two
  std::size_t mask_ = 15;
  std::size_t head_ = 0;
  std::size_t tail_ = 0;
};

}  // namespace alur::simulator
