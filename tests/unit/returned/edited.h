// Documents as a clerk would send them back: what we draw, its XML changed, and read again.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "compiler/compile.h"
#include "compiler/returned/compare.h"
#include "tests/support/docx.h"

namespace alur::tests {

struct Drawn {
  std::string file;
  Compilation compiled;
  std::map<std::string, std::string> parts;
  returned::Stamp stamp;
  const model::Sop& sop() const { return compiled.checked->model().sops[model::SopId{0}]; }
};

// The first SOP of the file. `text`: instead of what the disk holds.
Drawn drawn(const std::string& file, const std::string& text = "");
// Every SOP of Kota Tangerang and Kota Bekasi.
std::vector<Drawn> all_drawn();

using XmlEdit = std::function<void(pugi::xml_node document)>;

// The document after the edit, packed again; parts of the given names are left out, others added.
std::string edited(const Drawn& drawn, const XmlEdit& edit,
                   const std::map<std::string, std::string>& more = {}, const std::string& without = "");

returned::ClerkChanges changes_in(const Drawn& today, const std::string& bytes);

// "changed step limit terima": one line for each change.
std::vector<std::string> lines_of(const returned::ClerkChanges& changes);

// --- what a clerk does

pugi::xml_node row_of(pugi::xml_node document, const std::string& bookmark);
void set_text(pugi::xml_node document, const std::string& bookmark, const std::string& text);
void add_row_after(pugi::xml_node document, const std::string& bookmark, const std::string& words);
// A shape or arrow of Word's canvas by its name.
pugi::xml_node shape_named(pugi::xml_node document, const std::string& name);
// What other programs do to it.
void drop_bookmarks(pugi::xml_node document);
void drop_names(pugi::xml_node document);  // and what arrows are glued to

}  // namespace alur::tests
