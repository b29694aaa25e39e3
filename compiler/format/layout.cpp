#include "compiler/format/layout.h"

#include <algorithm>

namespace alur::format {
namespace {

using syntax::BodyStyle;
using syntax::TokenKind;

// Of an item that goes on in the next line: after a comment, or after a comma.
constexpr std::size_t continuation_indent = 4;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// What stands before an item in a body of one line.
std::string_view divider(BodyStyle style, const Piece& piece) {
  const bool needed = piece.separated && piece.token.would_continue;
  return style == BodyStyle::Items || needed ? "; " : " ";
}

}  // namespace

void Layout::write(const std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) write_piece(pieces, i);
}

void Layout::write_as_is(const Gap& before, std::string_view bytes) {
  begin_line(before, 0, 0);
  out_ += bytes;
}

std::string Layout::finish(const Gap& last) {
  comment_lines(last, 0);
  if (!out_.empty()) out_ += '\n';
  return std::move(out_);
}

void Layout::write_piece(const std::vector<Piece>& pieces, std::size_t index) {
  const Piece& piece = pieces[index];
  const bool after_open = index > 0 && pieces[index - 1].token.kind == TokenKind::Open;
  if (piece.token.kind == TokenKind::Close) return close(piece, after_open);
  if (piece.token.starts_item) {
    begin_item(piece, after_open);
  } else if (!piece.gap.comments.empty()) {
    begin_line(piece.gap, indent() + continuation_indent, indent() + continuation_indent);
  } else if (piece.gap.line_break && pieces[index - 1].token.kind == TokenKind::Comma) {
    new_line(indent() + continuation_indent);  // a long list goes on where its author broke it
  } else {
    out_ += piece.joint;
  }
  out_ += piece.text;
  if (piece.token.kind != TokenKind::Open) return;
  const bool inside_one_line = !bodies_.empty() && bodies_.back().flat;
  bodies_.push_back({piece.token.body, inside_one_line || fits_on_one_line(pieces, index)});
}

void Layout::begin_item(const Piece& piece, bool first) {
  const BodyStyle style = bodies_.empty() ? BodyStyle::Items : bodies_.back().style;
  if (!bodies_.empty() && bodies_.back().flat) {
    out_ += first ? " " : divider(style, piece);
    return;
  }
  if (!first && piece.separated && piece.token.would_continue) out_ += ';';
  const bool joins = style == BodyStyle::Row && !first && !piece.gap.line_break &&
                     column() + 1 + characters(piece.text) <= line_width;
  if (joins)
    out_ += ' ';
  else
    begin_line(piece.gap, indent(), indent());
}

void Layout::close(const Piece& piece, bool empty) {
  const Body body = bodies_.back();
  const std::size_t inner = indent();
  bodies_.pop_back();
  if (body.flat)
    out_ += empty ? "" : " ";
  else
    begin_line(piece.gap, inner, indent());
  out_ += piece.text;
}

// The comments before what follows, and a new line for it.
void Layout::begin_line(const Gap& gap, std::size_t comment_indent, std::size_t own_indent) {
  comment_lines(gap, comment_indent);
  if (out_.empty()) return;
  if (gap.blank_before) out_ += '\n';
  new_line(own_indent);
}

void Layout::comment_lines(const Gap& gap, std::size_t comment_indent) {
  for (const Comment& one : gap.comments) {
    if (!out_.empty() && !one.own_line) {
      out_ += "  ";
    } else if (!out_.empty()) {
      if (one.blank_before) out_ += '\n';
      new_line(comment_indent);
    }
    out_ += one.text;
  }
}

// Written on one line, without a comment in it, and short enough with what follows the body in its item.
bool Layout::fits_on_one_line(const std::vector<Piece>& pieces, std::size_t open) const {
  const std::size_t match = pieces[open].match;
  if (match == open + 1) return pieces[match].gap.comments.empty();
  std::size_t width = column();
  for (std::size_t i = open + 1; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool inside = i <= match;
    if (inside && (piece.gap.line_break || !piece.gap.comments.empty())) return false;
    if (!inside &&
        (piece.token.starts_item || piece.token.kind == TokenKind::Close || !piece.gap.comments.empty()))
      break;
    const bool divided = piece.token.starts_item && pieces[i - 1].token.kind != TokenKind::Open;
    width += characters(piece.text) + (divided ? 2 : 1);
    if (width > line_width) return false;
  }
  return true;
}

void Layout::new_line(std::size_t own_indent) {
  out_ += '\n';
  out_.append(own_indent, ' ');
}

std::size_t Layout::column() const {
  const std::size_t end = out_.rfind('\n');
  return characters(std::string_view(out_).substr(end == std::string::npos ? 0 : end + 1));
}

}  // namespace alur::format
