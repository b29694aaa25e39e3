// The matriks perubahan: what goes with a revision decree, as words in rows. Always in Indonesian, and only
// of what the pages of the SOPs show. Not for layout: that is the formats'.
#pragma once

#include <string>
#include <vector>

#include "compiler/diff/changes.h"

namespace alur::diff {

struct MatrixRow {
  std::string part, before, after, note;  // lines are divided by '\n'
};

struct MatrixTable {
  std::string title;               // of the SOP, or of the list of SOPs
  std::vector<std::string> heads;  // lines between title and table
  std::vector<MatrixRow> rows;     // none: nothing on the pages changed
};

struct Matrix {
  std::string title;
  std::vector<MatrixTable> tables;  // at least one
};

inline constexpr const char* matrix_columns[] = {"No.", "Bagian", "Semula", "Menjadi", "Keterangan/Alasan"};

Matrix matrix_of(const Changes& changes);

}  // namespace alur::diff
