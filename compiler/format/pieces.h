// The tokens of one part of a file in the spelling that they are written in, with what stands before each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/format/gaps.h"
#include "compiler/syntax/outline.h"

namespace alur::format {

struct Piece {
  std::string text;
  std::string joint;  // between it and the piece before where both stand in one line of an item
  Gap gap;            // before it
  syntax::OutlineToken token;
  bool separated = false;  // a ; or , of the author stands before it
  std::size_t match = 0;   // of an opening brace: the index of its closing one
};

// Requires: the part is readable. `begin` is where its first gap begins.
std::vector<Piece> pieces_of(std::string_view source, const std::vector<syntax::OutlineToken>& tokens,
                             const syntax::OutlinePart& part, std::size_t begin);

}  // namespace alur::format
