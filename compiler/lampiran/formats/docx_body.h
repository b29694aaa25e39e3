// The parts of a Word document that hold the pages: body and footer. Private to the DOCX format.
#pragma once

#include <string>
#include <vector>

#include "compiler/lampiran/formats/docx_shapes.h"
#include "compiler/lampiran/formats/docx_text.h"

namespace alur::lampiran::docx {

// A bookmark around the text of a cell, by which the cell is found again in a document that was edited. Text
// that no planner wrote (titles of columns) has neither name nor bookmark, and is known by its place.
struct Handle {
  std::string bookmark;  // "alur_terima_kegiatan": at most 40 letters, as Word allows
  std::string name;      // "terima.kegiatan"
  std::string text;      // what it held when the document was written
  std::size_t page = 0;  // from 1
  // Where: of the body's tables the how manieth from 1 (0: outside tables), its row from 0, and how far from
  // the table's left edge, in twips.
  std::size_t table = 0;
  std::size_t row = 0;
  int left = 0;
};

// The column of a lane on a page, in twips from the paper's left edge.
struct LaneColumn {
  std::string title;
  std::size_t page = 0;  // from 1
  int left = 0;
  int right = 0;
};

struct Body {
  std::string document;  // word/document.xml
  std::string footer;    // word/footer1.xml
  std::vector<Handle> handles;
  std::vector<Canvas> canvases;
  std::vector<LaneColumn> lanes;
};

// Those of one page, from left to right.
std::vector<LaneColumn> lanes_of(const ScenePage& page, std::size_t number);

Body body_of(const Scene& scene);

// A name that is a bookmark's too: letters, digits, "_", unique by `taken`.
std::string bookmark_of(const std::string& name, std::vector<Handle>& taken);

// One table of the page with the handles of its cells.
void write_table(pugi::xml_node body, const Block& block, int left_twips, std::vector<Handle>& handles,
                 std::size_t page);

// The text of one cell or of a block without a table, with its handle.
void write_cell_text(pugi::xml_node parent, const Cell& cell, double left, double top, const char* style,
                     std::vector<Handle>& handles, std::size_t page);

void add_namespaces(pugi::xml_node root);

}  // namespace alur::lampiran::docx
