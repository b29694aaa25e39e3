// The report of `alur simulate --format json` (docs/json.md) as colours for a drawing.
#pragma once

#include <string>

#include "base/error.h"
#include "compiler/lampiran/heat.h"

namespace alur::cli {

// Errors: the file cannot be read, is no such report, is a report without this SOP, or of another version of
// it whose steps are not the same.
Expected<lampiran::Heat> heat_from_file(const std::string& path, const model::Sop& sop, lampiran::HeatBy by);

}  // namespace alur::cli
