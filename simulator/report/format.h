// The shelf of report formats. To add one: a file here that defines a constant Format, and its line in
// report.def.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "runtime/tables.h"
#include "simulator/simulate.h"

namespace alur::simulator::report {

// What a run cost the machine differs from run to run; everything else in a report is the same bytes.
enum class Timing : std::uint8_t { LeaveOut, Include };

struct Options {
  Language language = Language::Indonesian;
  Timing timing = Timing::LeaveOut;
  std::string program;  // name and version for the report's foot: "alur 0.1.0"
};

struct Format {
  std::string_view name;       // as in --format
  std::string_view extension;  // with its dot
  std::string_view title_id;
  std::string_view title_en;
  std::string (*write)(const runtime::Tables&, const Simulation&, const Options&);
};

// In the order of report.def.
std::span<const Format* const> shelf();
// By name; null when there is none.
const Format* find(std::string_view name);

}  // namespace alur::simulator::report
