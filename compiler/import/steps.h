// The rows under a header -> steps. Which rows belong together where a scan split them is decided by numbers,
// times and letters, never by what the words mean.
#pragma once

#include "compiler/import/columns.h"
#include "compiler/import/draft.h"

namespace alur::importing {

// What came of one stretch of a table's rows.
struct TablePart {
  const SourceTables* tables = nullptr;
  const Block* block = nullptr;
  std::size_t first = 0, last = 0;  // rows of the body
};

// Adds the steps of the part to the SOP. Lanes that the header names are in `sop.lanes` already, in its
// order. Returns the row after the last one that belongs to the table: after a total the table is over.
std::size_t add_steps(const TablePart& part, const Columns& columns, DraftSop& sop);

// "1" under a table that has steps already begins another SOP.
std::string first_number(const TablePart& part, const Columns& columns);

}  // namespace alur::importing
