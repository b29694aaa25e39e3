// Numbers by chance for generated test data.
#pragma once

#include <cstdint>

namespace alur::test {

// SplitMix64: small, and the same on every machine. Source: Steele, Lea, Flood, OOPSLA 2014.
class Dice {
 public:
  // Seeds one apart must not give the same numbers shifted by one.
  explicit Dice(std::uint64_t seed) : state_(seed) { state_ = next() * 0xD6E8FEB86659FD93u; }
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // Both ends included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  std::uint64_t state_;
};

}  // namespace alur::test
