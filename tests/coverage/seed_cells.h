// The cells of the flowchart tables, cut from the text that the scans became. Nothing here knows what a SOP
// file says: what is expected of it comes from the seed, and from the list of repairs.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alur::tests {

// A row of a table, or the same row as a compiled SOP has it.
struct Row {
  std::string number, activity, input, limit, output, note;
  friend bool operator==(const Row&, const Row&) = default;
};

// The lines of a seed that make one row; lines count from 1.
struct RowPlace {
  std::size_t first = 0, last = 0;
  bool has_number_column = true;
  std::size_t cells_behind = 0;  // of its lines, behind the last column
};

// Where one table stands in a seed.
struct SeedTable {
  std::string seed;  // file name without ".txt"
  std::vector<RowPlace> rows;
  // Seed 000 has no tabs, only words: one letter a word says its column (N A I T O K), the last letter holds
  // for the rest of the line. A line that is not here is cut at its tabs.
  std::map<std::size_t, std::string> words = {};
  std::size_t total_line = 0;  // of the row of total time; 0: there is none

  bool covers(std::size_t line) const;
};

// What the scan got wrong where a Model has no place for a mark.
struct Repair {
  std::string seed;
  std::size_t line = 0;
  std::string old_text, new_text;
};

// Runs of white space become one space; none at the ends.
std::string normal(std::string_view text);

std::vector<std::string> lines_of(const std::string& text);

// Throws on a line that has not four columns, or a line number that is none.
std::vector<Repair> repairs_from(const std::string& text);

// The lines of `seed` with all its repairs. Throws when the old text of one does not stand in its line
// exactly once.
std::vector<std::string> repaired(std::vector<std::string> lines, std::string_view seed,
                                  const std::vector<Repair>& repairs);

// Throws when a line of the table has too few cells.
std::vector<Row> cut(const SeedTable& table, const std::vector<std::string>& lines);

}  // namespace alur::tests
