// The fixes of findings -> the text of a file with them made. The only writer of what a fix changes: findings
// say what, this says how it stands in the text.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace alur::format {

// The same fix as plain replacements of bytes: line ends are those of the file, a line that would be left
// blank goes whole, an item that is put in front of a closing brace gets a line, or in a body of one line a
// `;`.
Fix laid_out(const SourceFile& file, Fix fix);

struct Fixed {
  std::string text;
  std::size_t made = 0;  // of the fixes, in their order; one that overlaps a fix made before it waits
};

// Requires: fixes of this file that are laid out. An edit beyond the text makes its fix wait for ever.
Fixed apply_fixes(const SourceFile& file, const std::vector<const Fix*>& fixes);

}  // namespace alur::format
