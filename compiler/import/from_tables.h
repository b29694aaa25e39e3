// Tables of other programs -> Alur text. The text says what the tables say and no more: a cell that could not
// be read is left out and stands as a comment, a step whose lane the table does not say has none.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

enum class Lack : std::uint8_t { Title, LaneTitle, Lane, Number, Activity, Input, Limit, Output, Box };

// Something that the source does not say, or that could not be read in it.
struct Missing {
  Lack lack = Lack::Lane;
  std::string step;  // its name; empty: of the SOP itself
  Message what;
  Message place;
};

struct ImportedSop {
  std::string name, title;
  Message place;
  std::size_t steps = 0, lanes = 0;
  std::size_t cells = 0;     // with text, taken over
  std::size_t unplaced = 0;  // cells and lines that stand as comments
  std::vector<Missing> missing;
};

struct Imported {
  std::string text;  // one file for all SOPs, as `alur format` writes it
  std::vector<ImportedSop> sops;
  std::vector<Message> notes;  // of the readers, with the file's name
};

// Errors: no table with a header of a SOP in a file; more SOPs or text than a source file may hold.
Expected<Imported> from_tables(const std::vector<SourceTables>& files);

}  // namespace alur::importing
