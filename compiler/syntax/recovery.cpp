#include "compiler/syntax/recovery.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/syntax/body_rules.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/messages.h"

namespace alur::syntax {

const DiagnosticKind unknown_word{
    "SX02",
    Severity::Invalid,
    Basis::Language,
    {"kata tidak dikenal di sini", "unknown word"},
    {"Setiap butir dimulai dengan kata yang menyebut jenisnya.",
     "Every item begins with the word that names its kind."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" {\n  nomr \"1\"\n}\n",
    "sop s \"S\" {\n  nomor \"1\"\n}\n",
    {"Kata yang salah eja diganti bila hanya satu kata bahasa yang dekat "
     "dengannya; begitulah kata itu sudah dibaca.",
     "A misspelt word is replaced where one word of the language alone is near; "
     "so it was read already."}};

const DiagnosticKind missing_brace{"SX05",
                                   Severity::Invalid,
                                   Basis::Language,
                                   {"kurung buka tidak ada", "missing opening brace"},
                                   {"Isi suatu bagian ditulis di antara '{' dan '}'.",
                                    "What belongs to a part is written between '{' and '}'."},
                                   {"docs/language.md", "docs/language.md"},
                                   "profil a\n  kertas f4\n}\n",
                                   "profil a {\n  kertas f4\n}\n",
                                   {"'{' ditambahkan di tempat bagian itu sudah dibaca mulai.",
                                    "'{' is added where the part was read to begin."}};

namespace {

using antlr4::misc::IntervalSet;

constexpr std::size_t end_of_file = antlr4::Token::EOF;

bool has(const IntervalSet& set, std::size_t type) { return set.contains(type); }

}  // namespace

Recovery::Recovery(const SourceFile& file, FileId id, ChunkStream& stream, Lexemes& lexemes,
                   Findings& diagnostics)
    : file_(file), id_(id), stream_(stream), lexemes_(lexemes), diagnostics_(diagnostics), names_(&stream) {
  const antlr4::atn::ATN& network = names_.getATN();
  for (const BodyRule& one : body_rules()) {
    Body body{one.rule, one.item, one.owner, TypeSet(network.maxTokenType + 1), false};
    for (const ssize_t type : network.nextTokens(network.ruleToStartState[one.item]).toList())
      if (type > 0) body.first[static_cast<std::size_t>(type)] = true;
    body.by_name = body.first[Type::NAME];
    bodies_.push_back(std::move(body));
  }
}

void Recovery::begin() {
  dropped_.clear();
  unbalanced_ = 0;
  recovered_at_ = static_cast<std::size_t>(-1);
  nothing_closes_ = false;
  for (std::size_t i = 0; i < stream_.size(); ++i) {
    if (stream_.at(i)->getType() == Type::OPEN) ++unbalanced_;
    if (stream_.at(i)->getType() == Type::CLOSE) --unbalanced_;
  }
}

Recovery::Body* Recovery::body_of(std::size_t rule) {
  for (Body& body : bodies_)
    if (body.rule == rule) return &body;
  return nullptr;
}

Recovery::Context* Recovery::enclosing(Context* from, Body*& body) {
  for (Context* tree = from; tree != nullptr; tree = dynamic_cast<Context*>(tree->parent)) {
    body = body_of(tree->getRuleIndex());
    if (body != nullptr) return tree;
  }
  return nullptr;
}

// --- In front of each decision
// ----------------------------------------------------------------------------------

void Recovery::sync(antlr4::Parser* parser) {
  Context* tree = parser->getContext();
  const std::size_t rule = tree->getRuleIndex();
  if (Body* body = body_of(rule)) return sync_body(tree, *body);
  if (rule == Type::RuleStep || rule == Type::RuleRow) return sync_head(parser, tree, Type::RuleStepBody);
  if (rule == Type::RuleItemList) return sync_head(parser, tree, Type::RuleListBody);
  if (rule == Type::RuleDocuments) return sync_head(parser, tree, Type::RuleDocumentBody);
  if (rule == Type::RuleProfileUse) return sync_head(parser, tree, Type::RuleSettings);
  const antlr4::atn::ATN& network = parser->getATN();
  const IntervalSet& here = network.nextTokens(network.states[parser->getState()]);
  if (!has(here, antlr4::Token::EPSILON)) mend_misspelt(here);
}

// A misspelt word that is mended is read as if it were right.
bool Recovery::mend_misspelt(const IntervalSet& expected) {
  antlr4::CommonToken* token = stream_.ahead(0);
  if (token->getType() != Type::NAME || has(expected, Type::NAME)) return false;
  std::vector<std::string_view> words;
  for (const ssize_t type : expected.toList())
    if (type > 0)
      if (const Keyword* entry = keyword(word(static_cast<std::size_t>(type)))) words.push_back(entry->word);
  const std::string written(slice(token));
  const std::string_view meant = nearest(written, words);
  if (meant.empty()) return false;
  report(unknown_word, token,
         {fmt::format("kata '{}' tidak dikenal di sini", written),
          fmt::format("the word '{}' is unknown here", written)},
         did_you_mean(meant), nullptr, {}, spelt(token, meant));
  retype(token, meant);
  return true;
}

// --- Inside an item
// ---------------------------------------------------------------------------------------------

// In front of an optional body: was its opening brace forgotten, or does something stand in front of it?
void Recovery::sync_head(antlr4::Parser* parser, Context* tree, std::size_t body_rule) {
  antlr4::CommonToken* token = stream_.ahead(0);
  const std::size_t type = token->getType();
  const antlr4::atn::ATN& network = parser->getATN();
  const IntervalSet& here = network.nextTokens(network.states[parser->getState()]);
  if (type == end_of_file || has(here, type)) return;
  Body* outer = nullptr;
  enclosing(tree, outer);
  const Body& body = *body_of(body_rule);
  const bool body_follows = unbalanced_ < 0 && in(body.first, type) && has(here, Type::OPEN) &&
                            (!in(outer->first, type) || (!body.by_name && goes_on_as(body, *outer)));
  if (!body_follows && has(here, antlr4::Token::EPSILON) &&
      (type == Type::CLOSE || type == Type::SEMICOLON || in(outer->first, type)))
    return;
  if (body_follows) {
    report(missing_brace, token,
           {fmt::format("'{{' tidak ada sebelum {}", describe(token).id),
            fmt::format("'{{' is missing before {}", describe(token).en)},
           {"tambahkan '{' di akhir baris sebelumnya", "add '{' at the end of the line before"}, nullptr, {},
           after_last(" {"));
    ++unbalanced_;
    stream_.insert(Type::OPEN);
    return;
  }
  const bool step = tree->getRuleIndex() == Type::RuleStep || tree->getRuleIndex() == Type::RuleRow;
  if (step && lane_before_number(tree)) return;
  if (step && drop_to_brace(here)) dropped_.insert(tree);
}

// What stands here may begin an item of either body: the first line after it that can be of one alone
// decides.
bool Recovery::goes_on_as(const Body& inner, const Body& outer) {
  constexpr std::size_t far = 1000;
  for (std::size_t count = 1, depth = 0; count < far; ++count) {
    const antlr4::CommonToken* token = stream_.ahead(count);
    const std::size_t type = token->getType();
    if (type == end_of_file || (type == Type::CLOSE && depth == 0)) return false;
    if (type == Type::OPEN) ++depth;
    if (type == Type::CLOSE) --depth;
    if (depth > 0 || !first_on_line(token) || in(inner.first, type) == in(outer.first, type)) continue;
    return in(inner.first, type);
  }
  return false;
}

// Leaves out the words in front of a brace in the same line.
bool Recovery::drop_to_brace(const IntervalSet& expected) {
  if (!has(expected, Type::OPEN)) return false;
  const std::size_t line = stream_.ahead(0)->getLine();
  std::size_t count = 0;
  for (; stream_.ahead(count)->getLine() == line && stream_.ahead(count)->getType() != end_of_file; ++count) {
    if (stream_.ahead(count)->getType() == Type::CLOSE) return false;
    if (stream_.ahead(count)->getType() != Type::OPEN) continue;
    report_unexpected(expected, stream_.ahead(0));
    for (std::size_t i = 0; i < count; ++i) drop();
    return true;
  }
  return false;
}

antlr4::Token* Recovery::recoverInline(antlr4::Parser* parser) {
  antlr4::CommonToken* token = stream_.ahead(0);
  const std::size_t type = token->getType();
  const IntervalSet expected = parser->getExpectedTokens();
  const antlr4::atn::ATN& network = parser->getATN();
  const antlr4::atn::ATNState* state = network.states[parser->getState()];
  const auto take = [&] {
    antlr4::Token* taken = stream_.LT(1);
    parser->consume();
    return taken;
  };
  if (mend_misspelt(expected) || number_before_name(parser->getContext())) return take();
  // A symbol left out, where what stands here may follow it.
  if (!state->transitions.empty() &&
      state->transitions[0]->getSerializationType() == antlr4::atn::Transition::ATOM) {
    const auto wanted = static_cast<std::size_t>(state->transitions[0]->label().getSingleElement());
    const bool symbol = wanted == Type::COLON || wanted == Type::ARROW || wanted == Type::OPEN ||
                        wanted == Type::PERCENT || wanted == Type::OPEN_ARGUMENTS ||
                        wanted == Type::CLOSE_ARGUMENTS || wanted == Type::ORANG || wanted == Type::KASUS;
    if (symbol && has(network.nextTokens(state->transitions[0]->target, parser->getContext()), type)) {
      const std::string text = word(wanted);
      const Message found = describe(token);
      report(wanted == Type::OPEN ? missing_brace : missing_symbol, before_gap(token),
             {fmt::format("'{}' tidak ada sebelum {}", text, found.id),
              fmt::format("'{}' is missing before {}", text, found.en)},
             {fmt::format("tambahkan '{}'", text), fmt::format("add '{}'", text)}, nullptr, {},
             wanted == Type::PERCENT ? Fix{}
                                     : after_last(wanted == Type::ARROW || wanted == Type::OPEN ||
                                                          wanted == Type::ORANG || wanted == Type::KASUS
                                                      ? " " + text
                                                      : text));
      if (wanted == Type::OPEN) ++unbalanced_;
      stream_.insert(wanted);
      return take();
    }
  }
  if (drop_to_brace(expected)) {
    dropped_.insert(parser->getContext());
    return take();
  }
  const bool droppable =
      type != end_of_file && type != Type::OPEN && type != Type::CLOSE && !first_on_line(token);
  if (droppable && has(expected, stream_.ahead(1)->getType())) {
    report_unexpected(expected, token);
    Body* body = nullptr;
    if (const Context* around = enclosing(parser->getContext(), body)) dropped_.insert(around);
    drop();
    // What began with the dropped word begins after it.
    for (Context* tree = parser->getContext(); tree != nullptr && tree->start == token;
         tree = dynamic_cast<Context*>(tree->parent))
      tree->start = stream_.ahead(0);
    return take();
  }
  throw antlr4::InputMismatchException(parser);
}

void Recovery::recover(antlr4::Parser* parser, std::exception_ptr error) {
  Context* tree = parser->getContext();
  Body* body = nullptr;
  auto* parent = dynamic_cast<Context*>(tree->parent);
  if (parent != nullptr) body = body_of(parent->getRuleIndex());
  if (body == nullptr || body->item != tree->getRuleIndex()) {
    if (parent == nullptr) {  // the file itself: nothing is left to be read
      while (stream_.ahead(0)->getType() != end_of_file) drop();
      return;
    }
    std::rethrow_exception(error);
  }
  const bool stuck = stream_.index() == recovered_at_;
  if (stuck && stream_.ahead(0)->getType() != end_of_file) drop();
  const std::size_t type = stream_.ahead(0)->getType();
  if (stuck || body->by_name || !in(body->first, type)) skip(*body);
  recovered_at_ = stream_.index();
}

// `dibuat2` may be a name of its own.
Fix Recovery::spelt(const antlr4::Token* token, std::string_view meant) const {
  const bool digits = slice(token).find_first_of("0123456789") != std::string_view::npos;
  return digits ? Fix{} : replacement(span(token), std::string(meant));
}

// Behind the last word that was read.
Fix Recovery::after_last(std::string text) {
  const antlr4::Token* last = stream_.LT(-1);
  if (last == nullptr) return {};
  const auto end = static_cast<std::uint32_t>(last->getStopIndex());
  return insertion({id_, end, end}, std::move(text));
}

// What a gap is reported at: the word before it where the next word stands in another line.
const antlr4::Token* Recovery::before_gap(const antlr4::Token* token) {
  if (token != stream_.ahead(0) || (!first_on_line(token) && token->getType() != end_of_file)) return token;
  const antlr4::Token* before = stream_.LT(-1);
  return before == nullptr ? token : before;
}

// --- Small repairs
// ----------------------------------------------------------------------------------------------

void Recovery::drop() { stream_.consume(); }

void Recovery::retype(antlr4::CommonToken* token, std::string_view wanted) {
  for (std::size_t type = 1; type <= names_.getATN().maxTokenType; ++type)
    if (word(type) == wanted) token->setType(type);
}

Span Recovery::span(const antlr4::Token* token) const {
  return {id_, static_cast<std::uint32_t>(token->getStartIndex()),
          static_cast<std::uint32_t>(token->getStopIndex())};
}

}  // namespace alur::syntax
