// Lines: every item begins one, but for bodies that the author wrote on one line and that fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/format/pieces.h"

namespace alur::format {

inline constexpr std::size_t line_width = 100;  // characters; a text is never broken for it

class Layout {
 public:
  // Declarations, each on a line of its own.
  void write(const std::vector<Piece>& pieces);
  // Bytes as they are, beginning a line.
  void write_as_is(const Gap& before, std::string_view bytes);
  // What follows the last token. The text ends with one line end.
  std::string finish(const Gap& last);

 private:
  struct Body {
    syntax::BodyStyle style;
    bool flat;  // on one line
  };

  void write_piece(const std::vector<Piece>& pieces, std::size_t index);
  void begin_item(const Piece& piece, bool first);
  void begin_line(const Gap& gap, std::size_t comment_indent, std::size_t indent);
  void comment_lines(const Gap& gap, std::size_t indent);
  void close(const Piece& piece, bool empty);
  bool fits_on_one_line(const std::vector<Piece>& pieces, std::size_t open) const;
  void new_line(std::size_t indent);
  std::size_t column() const;
  std::size_t indent() const { return 2 * bodies_.size(); }

  std::string out_;
  std::vector<Body> bodies_;
};

}  // namespace alur::format
