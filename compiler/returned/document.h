// A Word document that came back, as it is now: rows of cells with what a clerk did in them, and the symbols
// and arrows. Not for what that means: compare says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "compiler/returned/stamp.h"

namespace alur::returned {

enum class Edit : std::uint8_t { Inserted, Deleted };

// A change that Word recorded.
struct Tracked {
  Edit edit = Edit::Inserted;
  std::string author, date, text;
};

// A comment in the margin.
struct Remark {
  std::string author, date, text;
};

struct CellNow {
  std::string text;  // a line for each paragraph, as if all recorded changes were accepted
  std::vector<std::string> bookmarks;
  std::vector<Tracked> tracked;
  std::vector<Remark> remarks;
  long left = 0;           // twips from the table's left edge
  bool continues = false;  // part of the cell above
};

// A row of a table, or a paragraph outside tables as one cell.
struct RowNow {
  std::size_t table = 0;  // from 1; 0: outside tables
  std::vector<CellNow> cells;
  std::optional<Tracked> tracked;  // of the row as a whole
};

struct ShapeNow {
  std::string id, name;
  ShapeKind kind = ShapeKind::Process;
  std::string text;
  std::size_t drawing = 0;  // the how manieth drawing of the document, from 0
  Box box;
};

struct ArrowNow {
  std::string name;
  std::string from_id, to_id;  // of shapes; empty: not glued
  std::size_t drawing = 0;
  Spot first, last;
};

struct Document {
  std::optional<Stamp> stamp;
  std::vector<RowNow> rows;
  std::vector<ShapeNow> shapes;
  std::vector<ArrowNow> arrows;
  std::vector<Remark> loose;  // comments that stand at no cell
  bool drawings_read = true;  // false: they are there in a form that is not read
};

// Is this a zip archive or an old Office file, whatever its name: what `returned` looks at.
bool looks_like_document(std::string_view bytes);

// Errors: those of compiler/import's readers: broken, locked, too large, another format.
Expected<Document> from_docx(const std::string& path, std::string_view bytes);

}  // namespace alur::returned
