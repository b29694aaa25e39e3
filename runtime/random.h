// Random numbers without state: a draw is a pure function of (seed, replication, name, case, visit, purpose).
// So no draw depends on the order of events, on another SOP, on the number of clerks or of threads. The
// layout of the key and its measurement: docs/decisions/0008-random-keys.md.
#pragma once

#include <Random123/philox.h>

#include <array>
#include <cstdint>

namespace alur::runtime {

// What a draw decides. Purposes 2k and 2k + 1 share the two words of one block; the numbers are part of every
// result and never change.
enum class Purpose : std::uint8_t {
  Effort = 0,  // of a visit to a step
  Choice = 1,  // of the visit's outcome
  Gap = 2,     // between a SOP's arrival n - 1 and its arrival n; the name is the SOP's
  Batch = 3,   // cases at that arrival
  Skip = 4,    // whether the visit to an optional step is left out
  Repeat = 5,  // whether the visit is followed by another one to the same step
  Delay = 6,
  Patience = 7,
  Attribute = 8,  // of a case; the name is made of the SOP's and the attribute's
  Absence = 9,    // of a person on a day; the name is the staff line's
};

// The key of one replication. Different replications of one seed have different keys; so, but for one chance
// in 2^64, have different seeds.
struct RunKey {
  std::uint64_t value = 0;
};
RunKey run_key(std::uint64_t seed, std::uint64_t replication);

inline constexpr std::uint64_t max_case_number = (UINT64_C(1) << 36) - 1;
inline constexpr std::uint32_t max_visit = (1u << 16) - 1;

using RandomBlock = std::array<std::uint64_t, 2>;

// The block that a visit's purposes share. Requires: case_number <= max_case_number, visit <= max_visit.
class VisitKey {
 public:
  VisitKey(RunKey run, std::uint64_t name, std::uint64_t case_number, std::uint32_t visit)
      : run_(run.value), name_(name), base_(case_number << 28 | static_cast<std::uint64_t>(visit) << 12) {}

  RandomBlock shared_block(Purpose purpose) const {
    return block(static_cast<std::uint64_t>(purpose) & ~1u, 0);
  }
  // Blocks 1..255 belong to one purpose alone.
  RandomBlock own_block(Purpose purpose, std::uint32_t index) const {
    return block(static_cast<std::uint64_t>(purpose), index & 0xffu);
  }

 private:
  RandomBlock block(std::uint64_t purpose, std::uint64_t index) const {
    using Philox = r123::Philox2x64_R<10>;
    const Philox::ctr_type out = Philox{}({{base_ | purpose << 8 | index, name_}}, {{run_}});
    return {out[0], out[1]};
  }
  std::uint64_t run_;
  std::uint64_t name_;
  std::uint64_t base_;
};

// The words of one purpose of one visit, in order: first its word of the shared block, then its own blocks.
class Draws {
 public:
  Draws(const VisitKey& key, Purpose purpose, std::uint64_t first)
      : key_(key), purpose_(purpose), next_(first) {}
  Draws(const VisitKey& key, Purpose purpose)
      : Draws(key, purpose, key.shared_block(purpose)[static_cast<std::uint64_t>(purpose) & 1u]) {}

  std::uint64_t word() {
    if (given_ == 0) {
      given_ = 1;
      return next_;
    }
    return later_word();
  }
  // In (0, 1): never an end, so its logarithm is finite.
  double uniform() { return (static_cast<double>(word() >> 11) + 0.5) * 0x1p-53; }

 private:
  std::uint64_t later_word();

  VisitKey key_;
  Purpose purpose_;
  std::uint32_t given_ = 0;
  std::uint64_t next_;
};

// In [0, 1): what a choice among outcomes compares with.
inline double unit_of(std::uint64_t word) { return static_cast<double>(word >> 11) * 0x1p-53; }

// Of mean 0 and variance 1; and, below, exponential of mean 1.
// Source: Marsaglia & Tsang, The ziggurat method (J. Stat. Softw. 5(8), 2000), 256 layers, layer and position
// from different bits; Marsaglia & Bray's polar method (SIAM Review 6, 1964).
double standard_normal(Draws& draws);

namespace ziggurat {
extern const std::array<double, 257>
    width;  // right ends of the layers, from 0 upwards; width[256] of the base
double beyond_layers(std::uint64_t word, Draws& draws);
}  // namespace ziggurat

// The exponential that the first word alone gives, 98.9 times in 100; below 0 where it does not decide.
inline double exponential_at_once(std::uint64_t word) {
  const std::uint64_t layer = (word & 255u) + 1;
  const double x =
      static_cast<double>(static_cast<std::int64_t>(word >> 11)) * 0x1p-53 * ziggurat::width[layer];
  return x < ziggurat::width[layer - 1] ? x : -1.0;
}

inline double standard_exponential(Draws& draws) {
  const std::uint64_t word = draws.word();
  const double x = exponential_at_once(word);
  if (x >= 0) [[likely]] {
    return x;
  }
  return ziggurat::beyond_layers(word, draws);
}

}  // namespace alur::runtime
