// The paragraphs and tables of a Word file. Numbers that Word makes itself (numbered lists) are made here
// too: they are printed. Source: ECMA-376 part 1, 17 (WordprocessingML).
#pragma once

#include "compiler/import/archive.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

// Merged cells keep their text in the first one. Errors: broken parts; beyond the limits.
Expected<SourceTables> from_docx(const std::string& path, const Archive& archive);

}  // namespace alur::importing
