// The rows of a compiled SOP as its chart prints them, and as the scan had them.
#pragma once

#include "compiler/model/model.h"
#include "tests/coverage/seed_cells.h"

namespace alur::tests {

enum class Reading { Printed, Scanned };  // Scanned: with what salah_baca keeps
enum class Letters { WithDot, Bare };     // of sub-steps, as the document has them: "a." or "a"

std::vector<Row> rows_of(const model::Sop& sop, Reading reading, Letters letters);

}  // namespace alur::tests
