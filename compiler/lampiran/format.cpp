#include "compiler/lampiran/format.h"

#include <array>
#include <cmath>

#include "base/shelf.h"

namespace alur::lampiran {

#define ALUR_LAMPIRAN_FORMAT(name) extern const Format name##_format;
#include "compiler/lampiran/formats/formats.def"
#undef ALUR_LAMPIRAN_FORMAT

std::span<const Format* const> formats() {
  static constexpr std::array all{
#define ALUR_LAMPIRAN_FORMAT(name) &name##_format,
#include "compiler/lampiran/formats/formats.def"
#undef ALUR_LAMPIRAN_FORMAT
  };
  return all;
}

const Format* format_by_name(std::string_view name) { return entry_by_name(formats(), name); }

const Format* format_by_path(std::string_view path) { return entry_by_path(formats(), path); }

Written one_file(Expected<std::string> bytes) {
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  std::vector<OutputFile> files;
  files.push_back({"", std::move(*bytes)});
  return files;
}

ArrowHead head_of(const Arrow& arrow) {
  const Point tip = arrow.path.back();
  const Point before = arrow.path[arrow.path.size() - 2];
  const double length = std::hypot(tip.x - before.x, tip.y - before.y);
  const double ux = length > 0 ? (tip.x - before.x) / length : 0;
  const double uy = length > 0 ? (tip.y - before.y) / length : 1;
  const double half = strokes.head_width / 2;
  const Point base{tip.x - ux * strokes.head_length, tip.y - uy * strokes.head_length};
  return {tip,
          {base.x - uy * half, base.y + ux * half},
          {base.x + uy * half, base.y - ux * half},
          {tip.x - ux * strokes.head_length * 0.8, tip.y - uy * strokes.head_length * 0.8}};
}

bool shaded(const Block& block, const Cell& cell) {
  return block.kind == BlockKind::Table && cell.role == CellRole::Header;
}

}  // namespace alur::lampiran
