// Where every name of a set is declared and where it is used, across its files and both ways: for editors (go
// to the definition, find all uses, rename). Not for the stages after the Model, which know ids. The words of
// a place are the name; a place in a text keeps its quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace alur::model {

// What a name stands for, in the planner's words: "jabatan".
struct NameKind {
  std::string_view id, en;
};

struct NameDefinition {
  NameKind kind;
  Span place;  // of the name alone; of a file: its beginning, without length
};

struct NameUse {
  Span place;
  std::uint32_t definition = 0;  // position in NameIndex::definitions
};

// What the builders note while they resolve names, in the order of their work.
struct NameLog {
  struct Use {
    Span place, definition;
  };
  std::vector<NameDefinition> definitions;
  std::vector<Use> uses;

  void define(NameKind kind, Span place) { definitions.push_back({kind, place}); }
  void use(Span place, Span definition) { uses.push_back({place, definition}); }
};

struct NameIndex {
  std::vector<NameDefinition> definitions;   // in the order of files and text; no two at one place
  std::vector<NameUse> uses;                 // the same
  std::vector<std::uint32_t> by_definition;  // positions in `uses`, grouped by definition, each in order
  std::vector<std::uint32_t> first_use;      // by definition: where its group begins; one more at the end

  // The definition that the name at this offset is or uses; nothing where no name stands.
  const NameDefinition* at(FileId file, std::uint32_t offset) const;
  // In the order of files and text.
  std::vector<Span> uses_of(const NameDefinition& definition) const;
};

// Cost: n log n in the names.
NameIndex name_index_of(NameLog log);

// One definition a line with its place, its uses below it: for `alur show names`.
std::string dump(const NameIndex& index, const Sources& sources);
// The words of the place; of a file its path.
std::string_view words_at(const NameDefinition& definition, const Sources& sources);

}  // namespace alur::model
