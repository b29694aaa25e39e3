#include "base/shelf.h"

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

const Format* format_by_name(std::string_view name) { return entry_by_name(formats(), name); }

const Format* format_by_path(std::string_view path) { return entry_by_path(formats(), path); }

}  // namespace alur::diff
