// What must hold in runtime tables beyond their shape, so that the simulator need not ask again.
#pragma once

#include <cstddef>
#include <optional>

#include "base/language.h"
#include "tables_generated.h"

namespace alur::runtime {

// Units: entries. Far above any real set, and low enough that no forged file can exhaust the memory.
inline constexpr std::size_t max_entries = 1'000'000;
inline constexpr std::size_t max_staff = 100'000;  // people of one post
inline constexpr std::size_t max_replications = 1'000'000;
inline constexpr std::size_t most_nested = 100;  // blocks within blocks, calls within calls
// Units: seconds. A century each way around 1970 and a run of at most 146 years: nanoseconds fit 64 bits.
inline constexpr std::int64_t earliest_instant = -4'000'000'000;
inline constexpr std::int64_t latest_instant = 8'000'000'000;

// The first fault found, or nothing.
std::optional<Message> broken_invariant(const fb::TablesT& tables);

// Do all vectors of 8-byte elements start at multiples of 8? The verifier of FlatBuffers looks only at their
// lengths.
bool is_aligned(const fb::Tables& tables);

// Bytes that unpacking would take, counting what is shared as often as it is named: a small forged file can
// name one long string a million times.
std::size_t unpacked_bytes(const fb::Tables& tables);

}  // namespace alur::runtime
