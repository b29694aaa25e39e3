#include "compiler/syntax/outline.h"

#include "compiler/syntax/keywords.h"
#include "compiler/syntax/lexemes.h"
#include "compiler/syntax/parse_tree.h"
#include "compiler/syntax/stretches.h"

namespace alur::syntax {
namespace {

using Context = antlr4::ParserRuleContext;
using antlr4::misc::IntervalSet;

struct BodyRule {
  std::size_t rule, item;
  BodyStyle style;
};

constexpr BodyRule body_rules[] = {
    {Type::RuleUnit, Type::RuleDeclaration, BodyStyle::Items},
    {Type::RuleSopBody, Type::RuleSopItem, BodyStyle::Items},
    {Type::RuleStepBody, Type::RuleStepItem, BodyStyle::Items},
    {Type::RuleSettings, Type::RuleSetting, BodyStyle::Values},
    {Type::RuleValueBody, Type::RuleValueItem, BodyStyle::Values},
    {Type::RuleListBody, Type::RuleListItem, BodyStyle::Items},
    {Type::RuleSubStepBody, Type::RuleSubStep, BodyStyle::Items},
    {Type::RuleDocumentBody, Type::RuleDocumentEntry, BodyStyle::Items},
    {Type::RuleAlternativeBody, Type::RuleDocumentUse, BodyStyle::Items},
    {Type::RuleOutcomeBody, Type::RuleOutcome, BodyStyle::Items},
    {Type::RuleParallelBody, Type::RuleBranch, BodyStyle::Items},
    {Type::RuleBranchBody, Type::RuleBranchItem, BodyStyle::Items},
    {Type::RuleLawProperties, Type::RuleLawProperty, BodyStyle::Items},
    {Type::RuleDocumentProperties, Type::RuleDocumentProperty, BodyStyle::Items},
    {Type::RuleRosterBody, Type::RuleRosterItem, BodyStyle::Items},
    {Type::RulePatternBody, Type::RulePatternDay, BodyStyle::Row},
    {Type::RuleArrivalBody, Type::RuleArrivalItem, BodyStyle::Items},
    {Type::RuleWeightBody, Type::RuleNumber, BodyStyle::Row},
    {Type::RuleAttributeBody, Type::RuleAttributeValue, BodyStyle::Items},
    {Type::RuleHolidayBody, Type::RuleHolidayItem, BodyStyle::Items},
    {Type::RuleCalendarBody, Type::RuleCalendarItem, BodyStyle::Items},
    {Type::RuleSeasonBody, Type::RuleSeasonItem, BodyStyle::Items},
    {Type::RuleCheckBody, Type::RuleCheckItem, BodyStyle::Items},
    {Type::RuleScenarioBody, Type::RuleScenarioItem, BodyStyle::Items},
};

const BodyRule* body_of(const Context* tree) {
  for (const BodyRule& one : body_rules)
    if (one.rule == tree->getRuleIndex()) return &one;
  return nullptr;
}

std::size_t rule_above(const Context* tree) {
  const auto* parent = dynamic_cast<const Context*>(tree->parent);
  return parent == nullptr ? static_cast<std::size_t>(-1) : parent->getRuleIndex();
}

TokenKind kind_of_symbol(std::size_t type) {
  switch (type) {
    case Type::OPEN:
      return TokenKind::Open;
    case Type::CLOSE:
      return TokenKind::Close;
    case Type::OPEN_ARGUMENTS:
      return TokenKind::OpenArguments;
    case Type::CLOSE_ARGUMENTS:
      return TokenKind::CloseArguments;
    case Type::COLON:
      return TokenKind::Colon;
    case Type::SEMICOLON:
      return TokenKind::Semicolon;
    case Type::COMMA:
      return TokenKind::Comma;
    case Type::DOT:
      return TokenKind::StepDot;
    case Type::ARROW:
      return TokenKind::Arrow;
    case Type::DASH:
      return TokenKind::Dash;
    case Type::STRING:
      return TokenKind::Text;
    case Type::NUMBER:
    case Type::DIGIT_WORD:
    case Type::CLOCK:
    case Type::DATE:
      return TokenKind::Number;
    case Type::NAME:
      return TokenKind::Name;
    case Type::TO_STEP:
      return TokenKind::Courtesy;
    default:
      return TokenKind::Keyword;
  }
}

TokenKind kind_of_range(const Context* range) {
  switch (rule_above(range)) {
    case Type::RuleClockRange:
      return TokenKind::ClockRange;
    case Type::RuleDateBox:
    case Type::RuleDateRange:
    case Type::RuleDays:
    case Type::RuleHoliday:
      return TokenKind::Range;
    default:
      return TokenKind::Keyword;
  }
}

TokenKind kind_of(std::size_t type, const Context* around) {
  const TokenKind plain = kind_of_symbol(type);
  switch (around->getRuleIndex()) {
    case Type::RuleRangeWord:
      return kind_of_range(around);
    case Type::RulePercent:
      return TokenKind::Percent;
    case Type::RuleSalahSatu:
      return TokenKind::Alternatives;
    case Type::RuleInWords:
      return plain == TokenKind::OpenArguments ? TokenKind::OpenWords : plain;
    case Type::RuleStepReference:
      return TokenKind::StepDot;
    case Type::RuleUnitWord:
      return plain == TokenKind::Keyword ? TokenKind::Unit : plain;
    case Type::RuleMonth:
      return plain == TokenKind::Keyword ? TokenKind::Month : plain;
    case Type::RuleName:
    case Type::RuleStepName:
    case Type::RuleOutcomeName:
    case Type::RulePlainName:
      return TokenKind::Name;
    default:
      return plain;
  }
}

// The words of the table by their token types; none of a symbol.
std::string_view word_of(std::size_t type) {
  static const auto words = [] {
    ChunkStream nothing;
    const AlurParser parser(&nothing);
    std::vector<std::string_view> out;
    for (std::size_t one = 0; one <= parser.getVocabulary().getMaxTokenType(); ++one) {
      const std::string literal = parser.getVocabulary().getLiteralName(one);
      const Keyword* entry = literal.size() < 3 ? nullptr : keyword(literal.substr(1, literal.size() - 2));
      out.push_back(entry == nullptr ? std::string_view{} : entry->word);
    }
    return out;
  }();
  return words[type];
}

// The state of the network in which each token was taken: from there it is known what else could have
// followed.
class States final : public antlr4::tree::ParseTreeListener {
 public:
  explicit States(const AlurParser& parser) : parser_(parser) {}
  void visitTerminal(antlr4::tree::TerminalNode*) override { all.push_back(parser_.getState()); }
  void visitErrorNode(antlr4::tree::ErrorNode*) override {}
  void enterEveryRule(Context*) override {}
  void exitEveryRule(Context*) override {}
  std::vector<std::size_t> all;

 private:
  const AlurParser& parser_;
};

// One stretch's parse tree -> what its tokens are.
class Walk {
 public:
  Walk(const AlurParser& parser, const States& states, OutlineToken* tokens)
      : network_(parser.getATN()), states_(states), tokens_(tokens) {}

  void rule(Context* tree, bool verbatim) {
    const BodyRule* body = body_of(tree);
    Context* before = nullptr;  // the item before, and the token after its last one
    std::size_t before_end = 0;
    for (antlr4::tree::ParseTree* child : tree->children) {
      if (auto* leaf = dynamic_cast<antlr4::tree::TerminalNode*>(child)) {
        terminal(leaf->getSymbol()->getType(), tree, body, verbatim);
        continue;
      }
      auto* inner = dynamic_cast<Context*>(child);
      const std::size_t first = at_;
      rule(inner, verbatim || is_wording(inner));
      if (at_ > first) complete(inner, tokens_[first], tokens_[at_ - 1]);
      if (body == nullptr || inner->getRuleIndex() != body->item || at_ == first) continue;
      tokens_[first].starts_item = true;
      tokens_[first].would_continue =
          before != nullptr && can_continue(before, before_end - 1, inner->start->getType());
      before = inner;
      before_end = at_;
    }
  }

 private:
  // What the form prints as it is written, unless `tertulis` says otherwise.
  static bool is_wording(const Context* tree) {
    const std::size_t rule = tree->getRuleIndex(), above = rule_above(tree);
    return rule == Type::RuleTimeValue || (rule == Type::RuleAmount && above == Type::RuleTotal) ||
           (rule == Type::RuleDate && above == Type::RuleDateBox);
  }

  // What the house spelling has more than the author wrote.
  static void complete(const Context* tree, OutlineToken& first, OutlineToken& last) {
    const std::size_t rule = tree->getRuleIndex();
    if (is_call(rule)) {
      first.left_out_before = rule == Type::RuleRate ? "poisson(" : "konstan(";
      last.left_out_after = ")";
    }
    if (rule != Type::RuleNumber) return;
    if (const auto* staff = dynamic_cast<AlurParser::StaffContext*>(tree->parent))
      if (const_cast<AlurParser::StaffContext*>(staff)->ORANG() == nullptr) first.left_out_after = " orang";
    if (const auto* odds = dynamic_cast<AlurParser::OddsContext*>(tree->parent))
      if (const_cast<AlurParser::OddsContext*>(odds)->percent() == nullptr) first.kind = TokenKind::Share;
  }

  // Written as a distribution's call.
  static bool is_call(std::size_t rule) { return rule == Type::RuleRate || rule == Type::RuleFixed; }

  void terminal(std::size_t type, const Context* around, const BodyRule* body, bool verbatim) {
    if (type == antlr4::Token::EOF) return;
    OutlineToken& token = tokens_[at_++];
    token.kind = kind_of(type, around);
    token.word = word_of(type);
    token.verbatim = verbatim;
    if (body == nullptr) return;
    token.body = body->style;
    token.separator = type == Type::SEMICOLON || type == Type::COMMA;
  }

  // Whether a token of this type could belong to the item after its last word.
  bool can_continue(const Context* item, std::size_t last, std::size_t type) const {
    auto* leaf = last_leaf(item);
    if (leaf == nullptr) return true;
    const antlr4::atn::ATNState* after = after_token(last, leaf->getSymbol()->getType());
    const auto* tree = dynamic_cast<const Context*>(leaf->parent);
    // What is written as a call ends with its bracket.
    for (const auto* call = tree; call != item && call != nullptr;
         call = dynamic_cast<const Context*>(call->parent))
      if (is_call(call->getRuleIndex()))
        after = follow(call), tree = dynamic_cast<const Context*>(call->parent);
    for (; after != nullptr; tree = dynamic_cast<const Context*>(tree->parent)) {
      const IntervalSet& next = network_.nextTokens(const_cast<antlr4::atn::ATNState*>(after));
      if (next.contains(type)) return true;
      if (tree == item || !next.contains(antlr4::Token::EPSILON)) return false;
      after = follow(tree);
    }
    return true;
  }

  // The state after a rule.
  const antlr4::atn::ATNState* follow(const Context* tree) const {
    const auto& calls = network_.states[tree->invokingState]->transitions;
    return static_cast<const antlr4::atn::RuleTransition&>(*calls[0]).followState;
  }

  static antlr4::tree::TerminalNode* last_leaf(const Context* tree) {
    while (!tree->children.empty()) {
      if (auto* leaf = dynamic_cast<antlr4::tree::TerminalNode*>(tree->children.back())) return leaf;
      tree = dynamic_cast<const Context*>(tree->children.back());
    }
    return nullptr;
  }

  const antlr4::atn::ATNState* after_token(std::size_t index, std::size_t type) const {
    for (const auto& step : network_.states[states_.all[index]]->transitions)
      if (!step->isEpsilon() && step->matches(type, 1, network_.maxTokenType)) return step->target;
    return nullptr;
  }

  const antlr4::atn::ATN& network_;
  const States& states_;
  OutlineToken* tokens_;
  std::size_t at_ = 0;  // the next token
};

class Outliner {
 public:
  explicit Outliner(const SourceFile& file)
      : size_(static_cast<std::uint32_t>(file.text().size())),
        lexemes_(lex(file, FileId{0}, limits_, ignored_)),
        parser_(&stream_),
        states_(parser_) {
    parser_.removeErrorListeners();
    parser_.setErrorHandler(std::make_shared<antlr4::BailErrorStrategy>());
    parser_.addParseListener(&states_);
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::SLL);
  }

  Outline run() {
    out_.cut = lexemes_.cut;
    for (const Lexeme& one : lexemes_.items) {
      OutlineToken token;
      token.begin = one.begin, token.end = one.end;
      out_.tokens.push_back(token);
    }
    const Stretches stretches(lexemes_.items, limits_.declaration_tokens, parser_.getATN());
    for (std::size_t first = 0; first < lexemes_.items.size() && !out_.cut;) {
      const std::size_t last = stretches.end_of(first);
      out_.cut = last - first >= limits_.declaration_tokens;
      if (!out_.cut) out_.parts.push_back({first, last, read(first, last)});
      first = last;
    }
    return std::move(out_);
  }

 private:
  bool read(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      if (lexemes_.items[i].open) return false;
    Lexeme end;
    end.begin = end.end = size_;
    stream_.fill(lexemes_.items, first, last, end);
    states_.all.clear();
    bool readable = true;
    try {
      Walk(parser_, states_, out_.tokens.data() + first).rule(parser_.unit(), false);
    } catch (const antlr4::ParseCancellationException&) {
      readable = false;
    }
    parser_.reset();
    return readable;
  }

  const Limits limits_;
  const std::uint32_t size_;
  Findings ignored_;
  Lexemes lexemes_;
  ChunkStream stream_;
  AlurParser parser_;
  States states_;
  Outline out_;
};

}  // namespace

Outline outline(const SourceFile& file) { return Outliner(file).run(); }

}  // namespace alur::syntax
