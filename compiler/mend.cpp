#include "compiler/mend.h"

#include <map>

#include "compiler/format/apply_fixes.h"

namespace alur {
namespace {

// A fix may bring another mistake to light, and of one kind a hundred are kept at a time. No text needs so
// many rounds; two fixes that undid each other would.
constexpr int most_rounds = 200;

std::map<FileId, std::vector<const Fix*>> fixes_of(const Compilation& compilation, Reach reach) {
  std::map<FileId, std::vector<const Fix*>> out;
  for (const Diagnostic& d : compilation.findings) {
    if (d.fix.empty()) continue;
    const FileId file = d.fix.edits.front().place.file;
    if (reach == Reach::AllFiles || file.index < compilation.files.named) out[file].push_back(&d.fix);
  }
  return out;
}

}  // namespace

Expected<Mended> mend(const std::vector<std::string>& paths, const CompileOptions& options, Reach reach) {
  CompileOptions with = options;
  std::map<std::string, std::size_t> made;
  for (int round = 0;; ++round) {
    auto compilation = compile(paths, with);
    if (!compilation) return tl::unexpected<Error>(compilation.error());
    bool changed = false;
    for (const auto& [file, fixes] : fixes_of(*compilation, reach)) {
      const SourceFile& source = compilation->files.sources[file];
      format::Fixed fixed = format::apply_fixes(source, fixes);
      if (fixed.text == source.text()) continue;
      changed = true;
      made[source.path()] += fixed.made;
      with.texts[source.path()] = std::move(fixed.text);
    }
    if (changed && round < most_rounds) continue;
    Mended out{std::move(*compilation), {}};
    for (const auto& [path, count] : made) out.files.push_back({path, count});
    return out;
  }
}

}  // namespace alur
