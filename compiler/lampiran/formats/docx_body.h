// The parts of a Word document that hold the pages: body and footer. Private to the DOCX format.
#pragma once

#include <string>
#include <vector>

#include "compiler/lampiran/formats/docx_shapes.h"
#include "compiler/lampiran/formats/docx_text.h"

namespace alur::lampiran::docx {

// A bookmark around the text of a cell, by which the cell is found again in a document that was edited.
struct Handle {
  std::string bookmark;  // "alur_terima_kegiatan": at most 40 letters, as Word allows
  std::string name;      // "terima.kegiatan"
  std::string text;      // what it held when the document was written
  std::size_t page = 0;  // from 1
};

struct Body {
  std::string document;  // word/document.xml
  std::string footer;    // word/footer1.xml
  std::vector<Handle> handles;
  std::vector<Canvas> canvases;
};

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
