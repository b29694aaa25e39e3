#include "compiler/format/pieces.h"

#include <algorithm>

#include "compiler/syntax/numbers.h"

namespace alur::format {
namespace {

using syntax::OutlineToken;
using syntax::TokenKind;

// What stands between typographic quotes holds no straight one but after a backslash.
std::string straight_quotes(std::string_view text) {
  constexpr std::size_t typographic = 3;  // bytes
  if (text.front() == '"') return std::string(text);
  return '"' + std::string(text.substr(typographic, text.size() - 2 * typographic)) + '"';
}

std::string unit(std::string_view word) {
  if (word == "hari_kerja") return "hari kerja";
  return word == "jam_kerja" ? "jam kerja" : std::string(word);
}

std::string month(std::string_view word) {
  std::string out(word);
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

// As the wording is printed: runs of white space are one blank.
std::string single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) out += c;
    if (space && (out.empty() || out.back() != ' ')) out += ' ';
  }
  return out;
}

std::string spelled(const OutlineToken& token, std::string_view text) {
  if (token.verbatim) return token.kind == TokenKind::Keyword ? single_blanks(text) : std::string(text);
  switch (token.kind) {
    case TokenKind::Keyword:
      return std::string(token.word.empty() ? text : token.word);
    case TokenKind::Unit:
      return unit(token.word);
    case TokenKind::Month:
      return month(token.word);
    case TokenKind::Percent:
      return "%";
    case TokenKind::Share:
      return syntax::percent_of_share(text).value_or(std::string(text)) + " %";
    case TokenKind::Range:
      return "s/d";
    case TokenKind::ClockRange:
    case TokenKind::Dash:
      return "-";
    case TokenKind::StepDot:
      return ".";
    case TokenKind::Arrow:
      return "->";
    case TokenKind::Text:
      return straight_quotes(text);
    default:
      return std::string(text);
  }
}

bool clings_to_the_next(TokenKind kind) {
  return kind == TokenKind::OpenWords || kind == TokenKind::OpenArguments || kind == TokenKind::StepDot ||
         kind == TokenKind::ClockRange;
}

bool clings_to_the_one_before(TokenKind kind) {
  return (clings_to_the_next(kind) && kind != TokenKind::OpenWords) || kind == TokenKind::CloseArguments ||
         kind == TokenKind::Comma || kind == TokenKind::Semicolon || kind == TokenKind::Colon;
}

std::string joint_of(const OutlineToken& before, const OutlineToken& token, std::string_view gap) {
  if (before.verbatim && token.verbatim) return single_blanks(gap);
  return clings_to_the_next(before.kind) || clings_to_the_one_before(token.kind) ? "" : " ";
}

// Each opening brace with its closing one.
void match_braces(std::vector<Piece>& pieces) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].token.kind == TokenKind::Open) open.push_back(i);
    if (pieces[i].token.kind != TokenKind::Close) continue;
    pieces[open.back()].match = i;
    open.pop_back();
  }
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view source, const std::vector<OutlineToken>& tokens,
                             const syntax::OutlinePart& part, std::size_t begin) {
  std::vector<Piece> out;
  bool separated = false;
  for (std::size_t i = part.first; i < part.last; ++i) {
    const OutlineToken& token = tokens[i];
    if (token.separator) {
      separated = true;
      continue;
    }
    if (token.kind == TokenKind::Courtesy) {
      begin = token.end;
      continue;
    }
    const std::string_view gap = source.substr(begin, token.begin - begin);
    Piece piece;
    piece.gap = gap_of(gap);
    // `salah satu`: the second word goes into the first.
    const bool second = token.kind == TokenKind::Alternatives && !out.empty() && out.back().text == "salah";
    if (second && piece.gap.comments.empty()) {
      out.back().text = "salah_satu";
    } else {
      piece.text = std::string(token.left_out_before) +
                   spelled(token, source.substr(token.begin, token.end - token.begin)) +
                   std::string(token.left_out_after);
      if (!out.empty()) piece.joint = joint_of(out.back().token, token, gap);
      piece.token = token;
      piece.separated = separated;
      out.push_back(std::move(piece));
    }
    separated = false;
    begin = token.end;
  }
  match_braces(out);
  return out;
}

}  // namespace alur::format
