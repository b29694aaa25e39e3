#include "cli/finding_formats/format.h"

#include <array>

namespace alur::cli {

#define ALUR_FINDING_FORMAT(name) extern const FindingFormat name##_findings;
#include "cli/finding_formats/finding_formats.def"
#undef ALUR_FINDING_FORMAT

std::span<const FindingFormat* const> finding_formats() {
  static constexpr std::array all{
#define ALUR_FINDING_FORMAT(name) &name##_findings,
#include "cli/finding_formats/finding_formats.def"
#undef ALUR_FINDING_FORMAT
  };
  return all;
}

}  // namespace alur::cli
