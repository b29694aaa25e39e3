// Where an Indonesian word may be divided at the end of a line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace alur::lampiran {

// Shape: byte offsets before which a hyphen may stand, ascending; at least two letters on each side. Words
// with digits or letters beyond ASCII get the places that their plain letters allow. Source: Pedoman Umum
// Ejaan Bahasa Indonesia, pemenggalan kata: V-V not taken, V-KV, VK-KV, VK-KKV; ng, ny, sy, kh stand for one
// consonant.
std::vector<std::size_t> hyphenation_points(std::string_view word);

}  // namespace alur::lampiran
