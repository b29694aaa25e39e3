// The shelf of output formats: Scene -> files. To add one: formats/<name>.cpp that defines its descriptor,
// and a line in formats/formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// What a format may need beside the Scene. The picture itself depends on none of it.
struct WriteOptions {
  double dpi = 150;  // of pictures in dots; enough to read the smallest letters
  // The source of the SOP, for formats that can carry it along; empty: not known.
  std::string source_name = {};  // without folders
  std::string source_text = {};
  std::string sop_name = {};  // in the text of Alur
};

// Most formats hold all pages in one file; a picture in dots is a file a page. `suffix` stands between the
// output's name and its extension: "" of an only file, "-1", "-2" ... of several.
struct OutputFile {
  std::string suffix;
  std::string bytes;
};

using Written = Expected<std::vector<OutputFile>>;
Written one_file(Expected<std::string> bytes);

// What a format can hold: a SOP's pages, or the pages of a book as well.
enum class Reach : std::uint8_t { Sop, Book };

struct Format {
  std::string_view name;       // for --format
  std::string_view extension;  // ".pdf"
  std::string_view description_id;
  std::string_view description_en;
  // At least one file. Errors: a library's fault while the bytes are made; the Scene itself is never at
  // fault.
  Written (*write)(const Scene& scene, const WriteOptions& options);
  Reach reach = Reach::Book;
};

std::span<const Format* const> formats();
// nullptr: no such format.
const Format* format_by_name(std::string_view name);
const Format* format_by_path(std::string_view path);

// Strokes of every format. Units: mm.
struct Strokes {
  double rule = 0.18;  // the table steps back behind the flow
  double symbol = 0.42;
  double arrow = 0.42;
  double head_length = 2.1;
  double head_width = 1.8;
  double header_grey = 0.90;  // 0 black .. 1 white
};
inline constexpr Strokes strokes;

// The filled triangle at an arrow's end, tip first, and where its line stops so as not to show under the tip.
struct ArrowHead {
  Point tip, left, right;
  Point line_end;
};
ArrowHead head_of(const Arrow& arrow);

// Cells with a grey ground: the column heads of tables.
bool shaded(const Block& block, const Cell& cell);

}  // namespace alur::lampiran
