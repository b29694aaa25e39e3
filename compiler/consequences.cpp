#include "compiler/consequences.h"

#include <algorithm>
#include <set>

namespace alur {

void drop_consequences(const Sources& sources, const Diagnostics& read, Diagnostics& meant) {
  std::set<std::pair<FileId, std::uint32_t>> unread;
  for (const Diagnostic& d : read)
    if (d.severity == Severity::Invalid && d.kind->code.starts_with("SX"))
      for (const std::uint32_t offset : {d.place.begin, d.place.end})
        unread.emplace(d.place.file, sources[d.place.file].line_column(offset).line);
  if (unread.empty()) return;
  std::erase_if(meant, [&](const Diagnostic& d) {
    const std::uint32_t line = sources[d.place.file].line_column(d.place.begin).line;
    return d.severity == Severity::Invalid &&
           (unread.contains({d.place.file, line}) || (line > 1 && unread.contains({d.place.file, line - 1})));
  });
}

}  // namespace alur
