#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {
namespace {

void set(antlr4::CommonToken& token, const Lexeme& item, std::size_t type) {
  token.setType(type);
  token.setStartIndex(item.begin);
  token.setStopIndex(item.end);
  token.setLine(item.line);
  token.setChannel(item.open ? 1 : 0);
  token.setCharPositionInLine(item.first_on_line ? 0 : 1);
  token.setTokenIndex(0);
}

}  // namespace

void ChunkStream::fill(const std::vector<Lexeme>& items, std::size_t first, std::size_t last, Lexeme end) {
  const std::size_t count = last - first + 1;
  // Tokens are used again for the next stretch, but one huge stretch does not keep its memory.
  if (tokens_.size() > 4 * count + 4096) tokens_.clear();
  while (tokens_.size() > count) tokens_.pop_back();
  while (tokens_.size() < count) tokens_.push_back(std::make_unique<antlr4::CommonToken>(0));
  for (std::size_t i = first; i < last; ++i) set(*tokens_[i - first], items[i], items[i].type);
  set(*tokens_.back(), end, EOF);
  position_ = 0;
}

void ChunkStream::insert(std::size_t type) {
  Lexeme nothing;
  const antlr4::CommonToken* neighbour = position_ > 0 ? at(position_ - 1) : at(0);
  nothing.begin = nothing.end =
      static_cast<std::uint32_t>(position_ > 0 ? neighbour->getStopIndex() : neighbour->getStartIndex());
  nothing.line = static_cast<std::uint32_t>(neighbour->getLine());
  auto token = std::make_unique<antlr4::CommonToken>(0);
  set(*token, nothing, type);
  tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(position_), std::move(token));
}

antlr4::Token* ChunkStream::LT(ssize_t k) {
  if (k > 0) return at(position_ + static_cast<std::size_t>(k) - 1);
  const auto back = static_cast<std::size_t>(-k);
  return back > position_ ? nullptr : at(position_ - back);
}

}  // namespace alur::syntax
