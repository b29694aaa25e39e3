// What a file of another program holds, whatever its format: texts outside tables and tables of cells, each
// with the place it came from. Not for meaning: which table is a SOP's is from_tables' to say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/language.h"

namespace alur::importing {

enum class Origin : std::uint8_t { Lines, Sheet, Document };

struct Cell {
  std::string text;          // valid UTF-8 without control characters but line ends
  std::uint32_t line = 0;    // of the text file, the sheet or the table, from 1
  std::uint32_t column = 0;  // of the cells of that line, from 1
  bool drawing = false;      // a picture or shape stands in it, which is not read
  bool merged_up = false;    // part of a cell with text that begins in a row above
};

struct Row {
  std::uint32_t line = 0;
  std::vector<Cell> cells;
};

// Outside a table a row is one line of text in one cell, and a blank line is a row without cells.
struct Block {
  bool table = false;
  std::string name;  // of the sheet; of a table in a document its number
  std::vector<Row> rows;
};

struct SourceTables {
  std::string path;
  Origin origin = Origin::Lines;
  std::vector<Block> blocks;
  std::vector<Message> notes;  // what was decoded, dropped or cut on the way
};

// Limits of what is read from one file, whatever its format. Beyond them it is refused: a SOP has some
// hundred rows, and a bomb has no end.
inline constexpr std::size_t max_rows = 100'000;
inline constexpr std::size_t max_columns = 1'000;
inline constexpr std::size_t max_cells = 1'000'000;

// "baris 62", "lembar 'SOP', sel C12", "tabel 2, baris 3, kolom 1". Column 0: of the whole line.
Message place_words(const SourceTables& tables, const Block& block, std::uint32_t line, std::uint32_t column);

}  // namespace alur::importing
