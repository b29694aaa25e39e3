#include <array>

#include "compiler/diff/format.h"

namespace alur::diff {

#define ALUR_DIFF_FORMAT(name) extern const Format name##_format;
#include "compiler/diff/formats/formats.def"
#undef ALUR_DIFF_FORMAT

std::span<const Format* const> formats() {
  static constexpr std::array all{
#define ALUR_DIFF_FORMAT(name) &name##_format,
#include "compiler/diff/formats/formats.def"
#undef ALUR_DIFF_FORMAT
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

}  // namespace alur::diff
