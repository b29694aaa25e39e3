// The shelf of formats of findings: what `alur check` prints. To add one: cli/finding_formats/<name>.cpp that
// defines its descriptor, and a line in finding_formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/findings.h"
#include "compiler/mend.h"

namespace alur::cli {

struct FindingsPage {
  const Compilation& compilation;
  const Reported& found;
  std::size_t most;                     // how many findings at most
  const std::vector<FixedFile>& fixed;  // by this call of the program
  const Env& env;
};

enum class Reader : std::uint8_t { Person, Program };  // a program gets all findings unless it asks for fewer

struct FindingFormat {
  std::string_view name;  // for --format
  Message description;
  Reader reader;
  std::string (*write)(const FindingsPage& page);
};

// In the order of finding_formats.def.
std::span<const FindingFormat* const> finding_formats();

}  // namespace alur::cli
