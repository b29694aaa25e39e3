// The sheets of an Excel file as tables. Formulas are not computed: what the file says they gave is taken.
// Source: ECMA-376 part 1, 18 (SpreadsheetML).
#pragma once

#include "compiler/import/archive.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

// Hidden sheets are left out, with a note. Errors: broken parts; beyond the limits.
Expected<SourceTables> from_xlsx(const std::string& path, const Archive& archive);

}  // namespace alur::importing
