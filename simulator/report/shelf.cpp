#include <array>

#include "simulator/report/format.h"

namespace alur::simulator::report {

#define ALUR_REPORT(descriptor) extern const Format descriptor;
#include "simulator/report/report.def"
#undef ALUR_REPORT

namespace {
constexpr std::array all{
#define ALUR_REPORT(descriptor) &descriptor,
#include "simulator/report/report.def"
#undef ALUR_REPORT
};
}  // namespace

std::span<const Format* const> shelf() { return all; }

const Format* find(std::string_view name) {
  for (const Format* format : all) {
    if (format->name == name) return format;
  }
  return nullptr;
}

}  // namespace alur::simulator::report
