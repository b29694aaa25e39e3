// The SOPs in a file's tables: where each begins, its header, its identity, its steps.
#pragma once

#include <vector>

#include "compiler/import/draft.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

// In the order of the file; empty where no table has a header of a SOP.
std::vector<DraftSop> find_sops(const SourceTables& tables);

}  // namespace alur::importing
