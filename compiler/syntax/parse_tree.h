// ANTLR's types for the sources of this room that walk the parse tree. Nothing outside the room includes
// this.
#pragma once

#include <AlurParser.h>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/span.h"
#include "compiler/syntax/lexemes.h"

namespace alur::syntax {

using Type = AlurParser;

// The tokens of one stretch of the file. Token start and stop are byte offsets, stop exclusive. Tokens may be
// put in and retyped while the parser stands in front of them: that is how recovery repairs.
class ChunkStream final : public antlr4::TokenStream {
 public:
  // `end` is where the end of the stretch is placed.
  void fill(const std::vector<Lexeme>& items, std::size_t first, std::size_t last, Lexeme end);

  antlr4::CommonToken* at(std::size_t index) const {
    return tokens_[std::min(index, tokens_.size() - 1)].get();
  }
  antlr4::CommonToken* ahead(std::size_t distance) const { return at(position_ + distance); }
  // The next two change places.
  void swap_next() {
    if (position_ + 1 < tokens_.size()) std::swap(tokens_[position_], tokens_[position_ + 1]);
  }
  // A token of no length after the last one read.
  void insert(std::size_t type);

  antlr4::Token* LT(ssize_t k) override;
  antlr4::Token* get(std::size_t index) const override { return at(index); }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }
  void consume() override {
    if (position_ + 1 < tokens_.size()) ++position_;
  }
  std::size_t LA(ssize_t k) override { return LT(k) == nullptr ? EOF : LT(k)->getType(); }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return position_; }
  void seek(std::size_t index) override { position_ = index; }
  std::size_t size() override { return tokens_.size(); }
  std::string getSourceName() const override { return UNKNOWN_SOURCE_NAME; }

 private:
  std::vector<std::unique_ptr<antlr4::CommonToken>> tokens_;
  std::size_t position_ = 0;
};

// Marks that a ChunkStream keeps in a token's channel and column, which its stream has no other use for.
inline bool is_open_text(const antlr4::Token* token) { return token->getChannel() != 0; }
inline bool first_on_line(const antlr4::Token* token) { return token->getCharPositionInLine() == 0; }

// The rules in which recovery dropped something.
using Dropped = std::unordered_set<const antlr4::ParserRuleContext*>;

}  // namespace alur::syntax
