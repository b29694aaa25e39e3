// Recovery between the items of a body: what does not begin one, and braces too many or too few.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/messages.h"
#include "compiler/syntax/recovery.h"

namespace alur::syntax {

const DiagnosticKind unclosed_brace{"SX03",
                                    Severity::Invalid,
                                    Basis::Language,
                                    {"kurung kurawal tidak ditutup", "unclosed brace"},
                                    {"Tanpa kurung tutup, batas bagian itu tidak diketahui.",
                                     "Without its closing brace the end of that part is unknown."},
                                    {"docs/language.md", "docs/language.md"},
                                    "profil a {\n  kertas f4\n\njabatan kepala \"Kepala\"\n",
                                    "profil a {\n  kertas f4\n}\njabatan kepala \"Kepala\"\n"};

const DiagnosticKind extra_brace{"SX04",
                                 Severity::Invalid,
                                 Basis::Language,
                                 {"kurung tutup berlebih", "closing brace too many"},
                                 {"Setiap '}' menutup satu '{'.", "Every '}' closes one '{'."},
                                 {"docs/language.md", "docs/language.md"},
                                 "profil a { kertas f4 } }\n",
                                 "profil a { kertas f4 }\n"};

namespace {

constexpr std::size_t end_of_file = antlr4::Token::EOF;

}  // namespace

void Recovery::sync_body(Context* tree, Body& body) {
  const bool file_level = body.owner.empty();
  while (true) {
    antlr4::CommonToken* token = stream_.ahead(0);
    const std::size_t type = token->getType();
    if (type == Type::SEMICOLON) return;
    if (type == Type::COMMA && (body.by_name || body.rule == Type::RuleDocumentBody)) return;
    if (type == Type::CLOSE) {
      if (!file_level && !closes_too_early(tree, body)) return;
      report(extra_brace, token,
             {"kurung tutup ini tidak menutup apa pun", "this closing brace closes nothing"},
             {"hapus '}' ini", "remove this '}'"});
      ++unbalanced_;
      // What follows may be another part that has lost its heading.
      if (!file_level) dropped_.insert(tree);
      drop();
      continue;
    }
    if (type == end_of_file) {
      if (file_level) return;
      return unclosed(tree);
    }
    if (!file_level && belongs_outside(tree, body)) return unclosed(tree);
    if (in(body.first, type)) return;
    if (target_missing(tree)) continue;
    misfit(tree, body);
  }
}

// A brace that would end this body though the next word belongs into it.
bool Recovery::closes_too_early(Context* tree, const Body& body) {
  if (unbalanced_ >= 0 || body.by_name) return false;
  Body* outer = nullptr;
  enclosing(dynamic_cast<Context*>(tree->parent), outer);
  const std::size_t next = stream_.ahead(1)->getType();
  return in(body.first, next) && outer != nullptr && !in(outer->first, next);
}

// The next word begins an item of a body further out, and a closing brace is missing somewhere.
bool Recovery::belongs_outside(Context* tree, const Body& body) {
  if (unbalanced_ <= 0) return false;
  const antlr4::CommonToken* token = stream_.ahead(0);
  if (body.by_name) {
    if (!first_on_line(token)) return false;
    const std::size_t next = stream_.ahead(1)->getType();
    if (body.rule == Type::RuleOutcomeBody && (next == Type::ARROW || next == Type::TERTULIS)) return false;
  } else if (in(body.first, token->getType())) {
    return false;
  }
  Body* outer = nullptr;
  for (Context* at = tree; (at = enclosing(dynamic_cast<Context*>(at->parent), outer)) != nullptr;)
    if (!outer->by_name && in(outer->first, token->getType())) return true;
  return false;
}

void Recovery::unclosed(Context* tree) {
  const antlr4::Token* opener = tree->start;
  const antlr4::CommonToken* token = stream_.ahead(0);
  const LineColumn at = file_.line_column(static_cast<std::uint32_t>(opener->getStartIndex()));
  const Message found = describe(token);
  if (!(lexemes_.cut && token->getType() == end_of_file))
    report(unclosed_brace, token,
           {fmt::format("'{{' di baris {} belum ditutup sebelum {}", at.line, found.id),
            fmt::format("'{{' of line {} is not closed before {}", at.line, found.en)},
           {"tambahkan '}' sebelum ini", "add '}' before this"}, opener, {"dibuka di sini", "opened here"});
  // What a file that is cut off would have said there, nobody knows.
  if (token->getType() == end_of_file) dropped_.insert(tree);
  --unbalanced_;
  stream_.insert(Type::CLOSE);
}

// In "ya -> tidak -> ulang" the name of the second outcome was taken for the target of the first: it is read
// again as a name.
bool Recovery::target_missing(Context* tree) {
  if (stream_.ahead(0)->getType() != Type::ARROW || tree->children.empty()) return false;
  auto* outcome = dynamic_cast<AlurParser::OutcomeContext*>(tree->children.back());
  if (outcome == nullptr || outcome->exception || outcome->target() == nullptr ||
      outcome->target()->start != stream_.LT(-1))
    return false;
  report_missing_target(outcome->ARROW()->getSymbol());
  dropped_.insert(tree);
  dropped_.insert(outcome);
  stream_.seek(stream_.index() - 1);
  return true;
}

// A token that can begin nothing here.
void Recovery::misfit(Context* tree, Body& body) {
  antlr4::CommonToken* token = stream_.ahead(0);
  const std::string written(slice(token));
  std::vector<std::string_view> words;
  std::vector<std::string> kept;
  std::vector<Message> options;
  for (std::size_t type = 1; type < body.first.size(); ++type)
    if (body.first[type] && keyword(word(type)) != nullptr) kept.push_back(word(type));
  for (const std::string& one : kept) {
    words.push_back(one);
    options.push_back({"'" + one + "'", "'" + one + "'"});
  }
  const std::string owner = body.owner.empty() ? "berkas" : std::string(body.owner);
  const Message all = list_of(options, options.size());
  const Message here{"di sini dapat ditulis: " + all.id, "what can stand here: " + all.en};
  const std::size_t type = token->getType();
  if (type == Type::NAME && !body.by_name) {
    const std::string_view near = nearest(written, words);
    report(unknown_word, token,
           {fmt::format("kata '{}' tidak dikenal di dalam {}", shown(written), owner),
            fmt::format("the word '{}' is unknown in {}", shown(written),
                        body.owner.empty() ? "a file" : owner)},
           near.empty() ? here : did_you_mean(near));
    if (!near.empty()) return retype(token, near);
  } else if (keyword(word(type)) != nullptr && !body.by_name) {
    std::string places;
    for (const Body& other : bodies_)
      if (!other.by_name && in(other.first, type))
        places += (places.empty() ? "" : ", ") + std::string(other.owner.empty() ? "berkas" : other.owner);
    report(unknown_word, token,
           {fmt::format("'{}' tidak dapat ditulis di dalam {}", written, owner),
            fmt::format("'{}' cannot stand in {}", written, body.owner.empty() ? "a file by itself" : owner)},
           places.empty() ? here
                          : Message{fmt::format("tempatnya di dalam: {}", places),
                                    fmt::format("it belongs in: {}", places)});
  } else {
    const Message found = describe(token);
    report(
        unexpected_word, token,
        {fmt::format("{} tidak diharapkan di dalam {}", found.id, owner),
         fmt::format("{} is not expected in {}", found.en, body.owner.empty() ? "a file by itself" : owner)},
        options.empty() ? Message{} : here);
  }
  dropped_.insert(tree);
  // What was dropped may have belonged to the step before it.
  if (!tree->children.empty())
    if (auto* item = dynamic_cast<AlurParser::SopItemContext*>(tree->children.back());
        item != nullptr && item->step() != nullptr)
      dropped_.insert(item->step());
  // Nothing in this stretch of the file is a declaration: one that begins a line begins a stretch.
  if (body.owner.empty()) return drop_stretch();
  if (type != Type::OPEN) drop();  // a pair of braces goes whole
  skip(body);
}

void Recovery::drop_stretch() {
  while (stream_.ahead(0)->getType() != end_of_file) drop();
}

// Leaves out tokens up to the next item: one that begins a line, or the end of the body. A pair of braces
// goes whole.
void Recovery::skip(const Body& body) {
  while (true) {
    const antlr4::CommonToken* token = stream_.ahead(0);
    const std::size_t type = token->getType();
    if (type == end_of_file || starts_item(token, body)) return;
    if (type == Type::CLOSE) {
      if (!body.owner.empty()) return;
      ++unbalanced_;
    }
    if (type != Type::OPEN) {
      drop();
      continue;
    }
    std::size_t count = 0;
    std::size_t depth = 0;
    bool closed = false;
    while (!nothing_closes_ && !closed) {
      const std::size_t at = stream_.ahead(count)->getType();
      if (at == end_of_file) nothing_closes_ = true;
      if (at == Type::OPEN) ++depth;
      if (at == Type::CLOSE && --depth == 0) closed = true;
      ++count;
    }
    if (!closed) {
      --unbalanced_;
      count = 1;
    }
    for (std::size_t i = 0; i < count; ++i) drop();
  }
}

// A word that begins a line and an item of any body, or an item of this body anywhere.
bool Recovery::starts_item(const antlr4::Token* token, const Body& body) const {
  if (in(body.first, token->getType()) && (!body.by_name || first_on_line(token))) return true;
  return first_on_line(token) && std::any_of(bodies_.begin(), bodies_.end(), [&](const Body& other) {
           return !other.by_name && in(other.first, token->getType());
         });
}

}  // namespace alur::syntax
