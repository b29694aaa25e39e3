// Which known word an unknown one was probably meant to be.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace alur {

// Insertions, deletions, substitutions and swaps of neighbours, in bytes. Cost: O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest candidate at a distance of at most a third of the longer word, the first one of equals. Nothing
// when none is near enough.
std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<const std::string_view> candidates);

// The one candidate that the word surely misspells: a letter or two wrong in parts of four letters and more,
// with the same digits and short parts (`kasi_2` is no slip of `kasi_1`), and no other candidate within the
// same distance and one more. Nothing where that is not so.
std::optional<std::string_view> surely_meant(std::string_view word,
                                             std::span<const std::string_view> candidates);

}  // namespace alur
