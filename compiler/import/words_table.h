// A table of which only lines of words are left, without tabs: rows begin with a number and hold an amount of
// time, and what stands in two places of the table tells where its cells end. What cannot be told stays in
// one cell, and the other is marked as missing.
#pragma once

#include "compiler/import/draft.h"
#include "compiler/import/identity.h"

namespace alur::importing {

// Where such a table stands among the lines. Its header names the time, the output and the input in one line.
struct WordsTable {
  std::size_t header = 0, end = 0;
};
std::optional<WordsTable> words_table(const std::vector<Line>& lines);

// Adds its steps to the SOP. Whose lanes they are in is never known.
void add_steps_of_words(const std::vector<Line>& lines, const WordsTable& where, DraftSop& sop);

}  // namespace alur::importing
