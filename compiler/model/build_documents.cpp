// The documents of cells: which ones they are, and in which state.
#include <fmt/format.h>

#include <cctype>

#include "compiler/model/build.h"

namespace alur::model {

const DiagnosticKind document_meant_by_two{
    "NM09",
    Severity::Invalid,
    Basis::Language,
    {"satu sebutan, dua dokumen", "one name for two documents"},
    {"Sebutan yang sama tidak dapat menunjuk dua dokumen.", "One name cannot mean two documents."},
    {},
    "dokumen a \"Berita Acara\"\ndokumen b \"Laporan\" { alias \"Berita Acara\" }\n",
    "dokumen a \"Berita Acara\"\ndokumen b \"Laporan\" { alias \"Laporan Kasus\" }\n"};

namespace {

// Spellings that differ in case or spaces alone are one document.
std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ';')) out.pop_back();
  return out;
}

// A text that means a document: the title or an alias of a declared one, or the first mention of another.
constexpr NameKind title_of_document{"sebutan dokumen", "document title"};

DocumentId document_of(Build& build, const syntax::Text& text) {
  const auto [entry, is_new] =
      build.documents.try_emplace(folded(text.value), Build::Mentioned{{}, text.span});
  if (is_new) {
    Document document;
    document.name = text.value;
    document.place = text.span;
    entry->second.document = build.model.documents.push_back(std::move(document));
    build.log.define(title_of_document, text.span);
  } else {
    build.log.use(text.span, entry->second.first);
  }
  return entry->second.document;
}

void claim(Build& build, const syntax::Text& name, DocumentId id) {
  // A title that is missing is the name: nobody wrote a text there that an editor could go to.
  const bool written = name.span != build.model.documents[id].place;
  const auto [entry, is_new] =
      build.documents.try_emplace(folded(name.value), Build::Mentioned{id, written ? name.span : Span{}});
  if (is_new && written) build.log.define(title_of_document, name.span);
  if (is_new) return;
  if (written) build.log.use(name.span, entry->second.first);
  if (entry->second.document == id) return;
  const Document& other = build.model.documents[entry->second.document];
  Diagnostic twice = finding(
      document_meant_by_two, name.span,
      {fmt::format("'{}' sudah berarti dokumen '{}'", name.value, other.name),
       fmt::format("'{}' means document '{}' already", name.value, other.name)},
      {"beri sebutan lain, atau jadikan satu dokumen", "give it another name, or make them one document"});
  twice.related.push_back({other.place, {"dokumen itu", "that document"}});
  build.report(std::move(twice));
}

std::optional<std::size_t> state_of(Build& build, const Document& document, const syntax::Word& word) {
  NameTable<std::size_t> states{{"keadaan dokumen", "state of the document"}, build.log};
  for (std::size_t i = 0; i < document.states.size(); ++i) states.know(document.states[i], i);
  return states.find(word, build.out);
}

void add_use(Build& build, const syntax::DocumentUse& ast, DocumentCell& cell) {
  DocumentUse use;
  if (ast.reference) {
    const auto id = build.names.documents.find(*ast.reference, build.out);
    if (!id) return;
    use.document = *id;
  } else {
    use.document = document_of(build, *ast.text);
  }
  const Document& document = build.model.documents[use.document];
  use.printed = ast.text ? text_of(*ast.text) : Text{document.name, std::nullopt, ast.span};
  use.from_outside = ast.from_outside || document.from_outside;
  use.final = ast.final || document.final;
  if (ast.state) use.state = state_of(build, document, *ast.state);
  use.choice = ast.choice;
  cell.uses.push_back(std::move(use));
}

}  // namespace

void add_document(Build& build, const syntax::Document& ast) {
  Document document;
  const Text title = title_of(build, ast.name, ast.title);
  document.name = title.value;
  document.key = name_of(ast.name);
  document.place = ast.name.span;
  for (const syntax::Text& alias : ast.aliases) document.aliases.push_back(text_of(alias));
  NameTable<std::size_t> seen{{"keadaan", "state"}, build.log};
  for (const syntax::Word& state : ast.states) {
    seen.declare(state, 0, build.out);
    document.states.push_back(name_of(state));
  }
  document.from_outside = ast.from_outside;
  document.final = ast.final;
  const DocumentId id = build.model.documents.push_back(std::move(document));
  claim(build, {title.value, std::nullopt, title.place}, id);
  for (const syntax::Text& alias : ast.aliases) claim(build, alias, id);
}

DocumentCell cell_of(Build& build, const std::optional<syntax::DocumentCell>& ast) {
  DocumentCell cell;
  if (!ast) return cell;
  cell.place = ast->span;
  cell.state = ast->blank ? BoxState::Blank : BoxState::Filled;
  for (const syntax::DocumentUse& use : ast->uses) add_use(build, use, cell);
  if (ast->printed) cell.printed = ast->printed->text ? ast->printed->text->value : "";
  return cell;
}

}  // namespace alur::model
