#include "compiler/syntax/from_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/lexemes.h"
#include "compiler/syntax/lost_heads.h"
#include "compiler/syntax/recovery.h"
#include "compiler/syntax/stretches.h"

namespace alur::syntax {
namespace {

// Whether fixes of braces are tried out.
enum class Braces : std::uint8_t { Verified, Unverified };

class FileParser {
 public:
  FileParser(const SourceFile& file, FileId id, const Limits& limits, Braces braces)
      : file_(file),
        id_(id),
        limits_(limits),
        braces_(braces),
        findings_(limits.syntax_findings),
        lexemes_(lex(file, id, limits, findings_)),
        lost_(take_lost_bodies(file, id, lexemes_, findings_)),
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
    mark_lost();
    Diagnostics all = findings_.take();
    std::stable_sort(all.begin(), all.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.begin < b.place.begin; });
    drop_what_follows_of_tokens(all);
    if (braces_ == Braces::Verified) keep_brace_fixes_that_hold(all);
    for (std::size_t i = limits_.syntax_findings; i < all.size(); ++i)
      result_.cut.push_back({all[i].kind, all[i].severity, id_, 1});
    if (all.size() > limits_.syntax_findings) all.resize(limits_.syntax_findings);
    result_.diagnostics = std::move(all);
    return std::move(result_);
  }

  // What a body without a head belonged to is not whole.
  void mark_lost() {
    for (const Span& place : lost_) {
      bool within = false;
      for (Declaration& declaration : result_.ast.declarations)
        std::visit(
            [&](auto& one) {
              if (place.begin < one.span.begin || place.end > one.span.end) return;
              if constexpr (requires { one.broken; }) within = one.broken = true;
            },
            declaration);
      if (!within) result_.ast.broken = true;
    }
  }

  static bool is_of_braces(const Diagnostic& d) {
    return d.kind == &unclosed_brace || d.kind == &extra_brace || d.kind == &missing_brace;
  }

  // Where more than a brace is wrong, a brace put in or taken out makes another sense of the text: the text
  // with these fixes must read without such a mistake.
  void keep_brace_fixes_that_hold(Diagnostics& all) const {
    std::vector<Edit> edits;
    for (const Diagnostic& d : all)
      if (is_of_braces(d)) edits.insert(edits.end(), d.fix.edits.begin(), d.fix.edits.end());
    if (edits.empty() || reads_well(std::move(edits))) return;
    for (Diagnostic& d : all)
      if (is_of_braces(d)) d.fix = {};
  }

  bool reads_well(std::vector<Edit> edits) const {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.place.begin > b.place.begin; });
    std::string text(file_.text());
    for (const Edit& edit : edits)
      text.replace(edit.place.begin, edit.place.end - edit.place.begin, edit.text);
    const auto mended = SourceFile::from_text(std::string(file_.path()), std::move(text), limits_);
    if (!mended) return false;
    const Diagnostics left = FileParser(*mended, id_, limits_, Braces::Unverified).run().diagnostics;
    return std::none_of(left.begin(), left.end(), [](const Diagnostic& d) {
      return is_of_braces(d) || d.kind == &lost_head || d.kind == &unexpected_word ||
             d.kind == &unknown_word || d.kind == &repeated_item;
    });
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
  const Braces braces_;
  ParseResult result_;
  Findings findings_;
  Lexemes lexemes_;
  const std::vector<Span> lost_;  // what was not read, for its head is gone
  ChunkStream stream_;
  std::shared_ptr<antlr4::BailErrorStrategy> quick_;
  std::shared_ptr<Recovery> recovery_;
  AlurParser parser_;
};

}  // namespace

ParseResult from_text(const SourceFile& file, FileId id, const Limits& limits) {
  return FileParser(file, id, limits, Braces::Verified).run();
}

}  // namespace alur::syntax
