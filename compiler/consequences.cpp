#include "compiler/consequences.h"

#include <algorithm>
#include <set>

#include "compiler/check/waivers.h"
#include "compiler/model/diagnostics.h"

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

void drop_of_twins(const Diagnostics& meant, Diagnostics& checked) {
  std::set<Span> twins;
  for (const Diagnostic& d : meant) {
    if (d.kind != &model::name_declared_twice) continue;
    twins.insert(d.place);
    for (const Related& first : d.related) twins.insert(first.place);
  }
  if (twins.empty()) return;
  std::erase_if(checked, [&](const Diagnostic& d) {
    return check::is_of_set(d.kind->code) && twins.contains(d.place);
  });
}

}  // namespace alur
