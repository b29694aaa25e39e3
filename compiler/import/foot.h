// Where the lines under a table begin that are typed in its columns: signatures and notes.
#pragma once

#include <cstddef>
#include <vector>

#include "compiler/import/columns.h"

namespace alur::importing {

// "Jumlah" or "Total" in the column of numbers or activities.
bool is_total(const PlacedRow& row);

// The first row of the foot, rows.size() where there is none. Behind it is no row of a step.
std::size_t foot_of(const std::vector<PlacedRow>& rows);

}  // namespace alur::importing
