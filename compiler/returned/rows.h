// Which row of the document is which row of the drawing, and which cell which: by bookmarks where they are
// still there, else by how alike the rows are and where their cells stand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/returned/document.h"

namespace alur::returned {

// The same for what is no change: one blank for every stretch of blanks and line ends, no hyphens of layout,
// straight quotes, one kind of dash.
std::string neutral(std::string_view text);

struct RowDrawn {
  std::vector<std::size_t> texts;  // positions in the stamp's texts
  std::string step;                // "terima", "judul-terima"; empty: no row of a step
};

struct CellPair {
  std::size_t text = 0;             // of the stamp
  std::optional<std::size_t> cell;  // of the paired row; none: it is gone
};

struct RowPair {
  std::optional<std::size_t> drawn, now;  // one may be missing: removed, added
  std::vector<CellPair> cells;            // where both are there
  std::vector<std::size_t> more;          // cells of the document with text that no drawn cell had
};

struct Alignment {
  std::vector<RowDrawn> drawn;  // in reading order
  std::vector<RowPair> pairs;   // in the order of the document; removed rows behind
};

// What stands in a table of the document how far from its left edge: "kegiatan".
using Columns = std::map<long, std::string>;
Columns columns_of(const Alignment& rows, const Stamp& stamp, const Document& document, std::size_t table);
// "": nothing of ours.
std::string column_at(const Columns& columns, long left);

// The lowest title of the column of `near`'s table that begins there; "": none.
std::string head_above(const Stamp& stamp, const DrawnText& near, long left);

inline constexpr long same_edge = 60;  // twips, a millimetre: programs round the widths of columns

// The part of the drawing's steps that the document has a row for, 0..1: whether a document without a mark of
// ours is this drawing all the same.
double steps_known(const Stamp& stamp, const Document& document);

Alignment align(const Stamp& stamp, const Document& document);

}  // namespace alur::returned
