#include "compiler/syntax/from_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/lexemes.h"
#include "compiler/syntax/recovery.h"
#include "compiler/syntax/stretches.h"

namespace alur::syntax {
namespace {

class FileParser {
 public:
  FileParser(const SourceFile& file, FileId id, const Limits& limits)
      : file_(file),
        id_(id),
        limits_(limits),
        findings_(limits.syntax_findings),
        lexemes_(lex(file, id, limits, findings_)),
        quick_(std::make_shared<antlr4::BailErrorStrategy>()),
        parser_(&stream_) {
    result_.ast.file = id;
    result_.ast.broken = lexemes_.cut;
    parser_.removeErrorListeners();
  }

  ParseResult run() {
    const Stretches stretches(lexemes_.items, limits_.declaration_tokens, parser_.getATN());
    const auto size = static_cast<std::uint32_t>(file_.text().size());
    for (std::size_t first = 0; first < lexemes_.items.size();) {
      const std::size_t last = stretches.end_of(first);
      if (last - first >= limits_.declaration_tokens) return too_long(lexemes_.items[first]);
      Lexeme end;
      end.begin = end.end = size;
      end.line =
          file_.line_count() + 1;  // no line: what is missing at the end is never hidden by a finding before
      if (last < lexemes_.items.size()) end = lexemes_.items[last];
      end.first_on_line = true;
      stream_.fill(lexemes_.items, first, last, end);
      parse_stretch();
      first = last;
    }
    return finished();
  }

 private:
  ParseResult too_long(const Lexeme& first) {
    result_.ast.broken = true;
    const std::size_t limit = limits_.declaration_tokens;
    findings_.push_back(finding(
        too_many_tokens, Span{id_, first.begin, first.end},
        {fmt::format("bagian yang dimulai di sini melebihi batas {} kata; sisa berkas tidak dibaca", limit),
         fmt::format("what begins here is beyond the limit of {} tokens; the rest of the file is not read",
                     limit)},
        {"periksa kurung yang belum ditutup", "look for a brace that is not closed"}));
    return finished();
  }

  // The findings in the order of the text, and no more of them than the limit.
  ParseResult finished() {
    result_.cut = findings_.cut();
    Diagnostics all = findings_.take();
    std::stable_sort(all.begin(), all.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.begin < b.place.begin; });
    drop_what_follows_of_tokens(all);
    for (std::size_t i = limits_.syntax_findings; i < all.size(); ++i)
      result_.cut.push_back({all[i].kind, all[i].severity, id_, 1});
    if (all.size() > limits_.syntax_findings) all.resize(limits_.syntax_findings);
    result_.diagnostics = std::move(all);
    return std::move(result_);
  }

  // A token that cannot be read is a mistake; that the sentence then has a gap there is the same one.
  void drop_what_follows_of_tokens(Diagnostics& all) const {
    std::set<std::uint32_t> lines;
    for (const Diagnostic& d : all)
      if (d.kind == &unreadable_clock) lines.insert(file_.line_column(d.place.begin).line);
    if (lines.empty()) return;
    std::erase_if(all, [&](const Diagnostic& d) {
      return d.kind == &unexpected_word && lines.contains(file_.line_column(d.place.begin).line);
    });
  }

  void parse_stretch() {
    Builder builder(file_, id_, findings_);
    if (AlurParser::UnitContext* tree = quickly()) {
      static const Dropped nothing;
      builder.unit(tree, nothing, result_.ast);
    } else {
      AlurParser::UnitContext* mended = thoroughly();
      builder.unit(mended, recovery_->dropped(), result_.ast);
    }
    parser_.reset();
  }

  // Stage one: without the context of rules, giving up at the first mistake.
  AlurParser::UnitContext* quickly() {
    parser_.setErrorHandler(quick_);
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::SLL);
    try {
      return parser_.unit();
    } catch (const antlr4::ParseCancellationException&) {
      return nullptr;
    }
  }

  // Stage two: with full context, and recovery.
  AlurParser::UnitContext* thoroughly() {
    if (!recovery_) recovery_ = std::make_shared<Recovery>(file_, id_, stream_, lexemes_, findings_);
    parser_.reset();
    recovery_->begin();
    parser_.setErrorHandler(recovery_);
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::LL);
    return parser_.unit();
  }

  const SourceFile& file_;
  const FileId id_;
  const Limits& limits_;
  ParseResult result_;
  Findings findings_;
  Lexemes lexemes_;
  ChunkStream stream_;
  std::shared_ptr<antlr4::BailErrorStrategy> quick_;
  std::shared_ptr<Recovery> recovery_;
  AlurParser parser_;
};

}  // namespace

ParseResult from_text(const SourceFile& file, FileId id, const Limits& limits) {
  return FileParser(file, id, limits).run();
}

}  // namespace alur::syntax
