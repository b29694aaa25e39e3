// The lines before a SOP's table -> the boxes of its identity page. What has no box goes to `unplaced`.
#pragma once

#include <vector>

#include "compiler/import/draft.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

struct Line {
  const SourceTables* tables = nullptr;
  const Block* block = nullptr;
  const Row* row = nullptr;
};

// Whether a SOP begins among these lines: the label of its number or name, or the letterhead.
bool begins_sop(const std::vector<Line>& lines);
// The first line of it, with the number of its appendix above; how many lines there are where none begins.
std::size_t first_line_of_sop(const std::vector<Line>& lines);

// Fills the boxes of `sop`. Lists of a SOP that was cut out of words (from_words) are not told apart from
// their neighbours, so their lines go to `unplaced`.
void read_identity(const std::vector<Line>& lines, DraftSop& sop);

}  // namespace alur::importing
