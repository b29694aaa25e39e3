#include "compiler/map/format.h"

#include <array>

#include "base/shelf.h"

namespace alur::map {

#define ALUR_MAP_FORMAT(name) extern const Format name##_format;
#include "compiler/map/formats/formats.def"
#undef ALUR_MAP_FORMAT

std::span<const Format* const> formats() {
  static constexpr std::array all{
#define ALUR_MAP_FORMAT(name) &name##_format,
#include "compiler/map/formats/formats.def"
#undef ALUR_MAP_FORMAT
  };
  return all;
}

const Format* format_by_name(std::string_view name) { return entry_by_name(formats(), name); }

const Format* format_by_path(std::string_view path) { return entry_by_path(formats(), path); }

}  // namespace alur::map
