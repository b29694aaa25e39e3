// Where a case goes next, as tables write it: one number. Not for ids of the Model.
#pragma once

#include <cstdint>

namespace alur::runtime {

inline constexpr std::int32_t target_end = -1;

inline constexpr bool is_step(std::int32_t target) { return target >= 0; }
inline constexpr bool is_block_begin(std::int32_t target) { return target <= -2 && target % 2 == 0; }
inline constexpr bool is_branch_end(std::int32_t target) { return target <= -3 && target % 2 != 0; }
// Requires: is_block_begin, is_branch_end.
inline constexpr std::uint32_t block_of(std::int32_t target) {
  return static_cast<std::uint32_t>((-2 - target) / 2);
}
inline constexpr std::uint32_t branch_of(std::int32_t target) {
  return static_cast<std::uint32_t>((-3 - target) / 2);
}
inline constexpr std::int32_t to_block(std::uint32_t block) {
  return -2 - 2 * static_cast<std::int32_t>(block);
}
inline constexpr std::int32_t to_branch_end(std::uint32_t branch) {
  return -3 - 2 * static_cast<std::int32_t>(branch);
}

}  // namespace alur::runtime
