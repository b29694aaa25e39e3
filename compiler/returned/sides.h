// What both parts of the comparison ask of the three sides. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "compiler/returned/compare.h"

namespace alur::returned {

// By name the text that is drawn; of a cell that goes on over a page its parts, a line each.
std::map<std::string, std::string> texts_by_name(const Stamp& stamp);

// Names of steps of the drawing that the file calls otherwise today: their activity is still the same.
class Renames {
 public:
  Renames(const Stamp& drawn, const Stamp& ours);
  // "terima.waktu" -> "menerima.waktu"; the same where nothing is known.
  std::string today(const std::string& cell_name) const;
  std::string step_today(const std::string& step) const;

 private:
  std::map<std::string, std::string> steps_;
};

// The boxes of the identity page print a colon before their words.
std::string shown(std::string text);
// None: nothing is said.
std::optional<diff::Value> value_of(const std::string& text, Span place);

// The file says otherwise in a cell of this step than the drawing.
bool is_changed_today(const Comparison& sides, const Renames& renames, const std::string& step);

Standing standing_of(const std::string& was, const std::string& now, const std::string* today);

// What the document was drawn from, beside the file of today.
void set_basis(const Comparison& sides, const Renames& renames, ClerkChanges& out);

// The changes of symbols and arrows. `removed`: steps whose rows are gone, and whose symbols therefore say
// nothing more.
void add_drawing_changes(const Comparison& sides, const Renames& renames,
                         const std::set<std::string>& removed, ClerkChanges& out);

}  // namespace alur::returned
