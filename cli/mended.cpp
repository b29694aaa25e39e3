#include "cli/mended.h"

#include <fmt/format.h>

#include "base/output_file.h"
#include "cli/line_diff.h"
#include "cli/outputs.h"

namespace alur::cli {
namespace {

const SourceFile* source_of(const Compilation& compilation, const std::string& path) {
  for (const SourceFile& source : compilation.files.sources)
    if (source.path() == path) return &source;
  return nullptr;
}

}  // namespace

Expected<void> write_mended(const Mended& mended) {
  Message locked;
  for (const FixedFile& file : mended.files)
    if (const auto may = may_replace(file.path); !may) {
      const Message& one = may.error().message;
      locked = locked.empty() ? one : Message{locked.id + "; " + one.id, locked.en + "; " + one.en};
    }
  if (!locked.empty()) return tl::unexpected<Error>(Error{locked});
  for (const FixedFile& file : mended.files)
    if (const SourceFile* source = source_of(mended.compilation, file.path))
      if (auto written = write_file(file.path, source->text()); !written) return written;
  return {};
}

std::string difference_of(const Mended& mended) {
  std::string out;
  for (const FixedFile& file : mended.files) {
    const auto before = SourceFile::read(file.path);
    const SourceFile* after = source_of(mended.compilation, file.path);
    if (before && after != nullptr)
      out += fmt::format("--- {0}\n+++ {0}\n{1}", file.path, line_diff(before->text(), after->text()));
  }
  return out;
}

}  // namespace alur::cli
