// What happens where the grammar does not fit: one finding, then a repair in the stream of tokens (a token
// put in, left out or retyped) so that the rest is read as if the mistake were mended. Only a file that has a
// mistake comes here, so guessing harms no correct file. Inside this room only.
#pragma once

#include <string_view>
#include <vector>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {

class Recovery final : public antlr4::ANTLRErrorStrategy {
 public:
  Recovery(const SourceFile& file, FileId id, ChunkStream& stream, Lexemes& lexemes, Findings& diagnostics);

  // Before each stretch.
  void begin();
  const Dropped& dropped() const { return dropped_; }

  void reset(antlr4::Parser*) override {}
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;
  void recover(antlr4::Parser* parser, std::exception_ptr error) override;
  void sync(antlr4::Parser* parser) override;
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reportMatch(antlr4::Parser*) override {}
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;

 private:
  using Context = antlr4::ParserRuleContext;
  using TypeSet = std::vector<bool>;  // by token type

  // A rule in braces and the rule of its items.
  struct Body {
    std::size_t rule, item;
    std::string_view owner;  // its keyword; empty for the file
    TypeSet first;           // what an item can begin with
    bool by_name = false;    // an item can begin with any name
  };

  Body* body_of(std::size_t rule);
  Context* enclosing(Context* from, Body*& body);
  bool in(const TypeSet& set, std::size_t type) const { return type < set.size() && set[type]; }

  void sync_body(Context* tree, Body& body);
  void sync_head(antlr4::Parser* parser, Context* tree, std::size_t body_rule);
  bool goes_on_as(const Body& inner, const Body& outer);
  bool closes_too_early(Context* tree, const Body& body);
  bool belongs_outside(Context* tree, const Body& body);
  void misfit(Context* tree, Body& body);
  bool lane_before_number(Context* tree);
  bool number_before_name(Context* tree);
  Fix after_last(std::string text);
  Fix spelt(const antlr4::Token* token, std::string_view meant) const;
  Fix closing_brace(const antlr4::Token* opener, const antlr4::CommonToken* before) const;
  bool target_missing(Context* tree);
  void unclosed(Context* tree);
  void skip(const Body& body);
  bool starts_item(const antlr4::Token* token, const Body& body) const;
  void drop();
  void drop_stretch();
  bool drop_to_brace(const antlr4::misc::IntervalSet& expected);
  bool mend_misspelt(const antlr4::misc::IntervalSet& expected);
  const antlr4::Token* before_gap(const antlr4::Token* token);
  void retype(antlr4::CommonToken* token, std::string_view word);

  bool report(const DiagnosticKind& kind, const antlr4::Token* at, Message what, Message help = {},
              const antlr4::Token* related = nullptr, Message note = {}, Fix fix = {});
  void report_unexpected(const antlr4::misc::IntervalSet& expected, const antlr4::Token* found);
  Message advice(const antlr4::misc::IntervalSet& expected, const antlr4::Token* found) const;
  void report_missing_target(const antlr4::Token* arrow);
  Span span(const antlr4::Token* token) const;
  std::string_view slice(const antlr4::Token* token) const { return file_.slice(span(token)); }
  Message describe(const antlr4::Token* token) const;
  std::vector<Message> describe(const antlr4::misc::IntervalSet& expected) const;
  std::string word(std::size_t type) const;

  const SourceFile& file_;
  const FileId id_;
  ChunkStream& stream_;
  Lexemes& lexemes_;
  Findings& diagnostics_;
  AlurParser names_;  // for its vocabulary and network alone
  std::vector<Body> bodies_;
  Dropped dropped_;
  std::ptrdiff_t unbalanced_ = 0;   // opened minus closed braces of the stretch, after repairs
  std::uint32_t reported_end_ = 0;  // no second finding before this offset
  std::size_t recovered_at_ = 0;    // index of the last recovery
  bool nothing_closes_ = false;     // a search for a closing brace reached the end
};

}  // namespace alur::syntax
