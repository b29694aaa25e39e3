// What a drawn Word document says of itself: the source that it was drawn from, what each of its texts was
// and where everything stood. Written by compiler/lampiran/formats/docx_parts; this is its reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "compiler/import/archive.h"

namespace alur::returned {

// Units: twips from the paper's corner.
struct Spot {
  long x = 0;
  long y = 0;
};

struct Box {
  long x = 0, y = 0, w = 0, h = 0;
  Spot centre() const { return {x + w / 2, y + h / 2}; }
};

enum class ShapeKind : std::uint8_t { Capsule, Process, Diamond, Pentagon, Label, Frame, Picture, Other };

struct DrawnText {
  std::string bookmark;  // both empty: no planner wrote it
  std::string name;      // "terima.kegiatan"
  std::string text;
  std::size_t page = 0, table = 0, row = 0;  // page and table from 1; table 0: outside tables
  long left = 0;                             // twips from the table's left edge
};

struct DrawnShape {
  std::string name;  // "step-terima"
  ShapeKind kind = ShapeKind::Process;
  std::string text;
  std::size_t page = 0;
  Box box;
};

struct DrawnArrow {
  std::string name;  // "arrow-periksa-ya"
  std::string from, to;
  std::size_t page = 0;
  Spot first, last;
};

struct DrawnLane {
  std::string title;
  std::size_t page = 0;
  long left = 0, right = 0;  // twips from the paper's left edge
};

struct Stamp {
  std::string sop;  // its name in the text of Alur
  std::string source_name, source_text;
  std::vector<DrawnText> texts;
  std::vector<DrawnShape> shapes;
  std::vector<DrawnArrow> arrows;
  std::vector<DrawnLane> lanes;
};

// None: the document bears none. Errors: those of the archive's parts.
Expected<std::optional<Stamp>> stamp_of(const std::string& path, const importing::Archive& archive);

// Of a document as alur::lampiran writes it, still in memory. Errors: as above, or no stamp in it.
Expected<Stamp> stamp_of_drawing(std::string_view bytes);

// A word of the stamp; Other where it is unknown.
ShapeKind kind_of_word(std::string_view word);

}  // namespace alur::returned
