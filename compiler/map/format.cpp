#include "compiler/map/format.h"

#include <array>

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

const Format* format_by_name(std::string_view name) {
  for (const Format* format : formats())
    if (format->name == name) return format;
  return nullptr;
}

const Format* format_by_path(std::string_view path) {
  for (const Format* format : formats())
    if (path.ends_with(format->extension)) return format;
  return nullptr;
}

}  // namespace alur::map
