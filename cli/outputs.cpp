#include "cli/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "compiler/diff/format.h"
#include "compiler/lampiran/format.h"
#include "simulator/report/format.h"

namespace alur::cli {
namespace {

std::set<std::string_view> known_extensions() {
  std::set<std::string_view> out = {".sop", ".alurt"};
  for (const lampiran::Format* format : lampiran::formats()) out.insert(format->extension);
  for (const diff::Format* format : diff::formats()) out.insert(format->extension);
  for (const simulator::report::Format* format : simulator::report::shelf()) out.insert(format->extension);
  return out;
}

std::string lower_extension(const std::string& path) {
  std::string out = std::filesystem::path(path).extension().string();
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

}  // namespace

std::optional<Message> misnamed(const std::string& path, std::string_view written_extension) {
  const std::string extension = lower_extension(path);
  if (extension == written_extension || !known_extensions().contains(extension)) return std::nullopt;
  return Message{
      fmt::format(
          "'{}' berakhiran '{}', padahal isinya akan berupa '{}'; samakan akhiran -o dengan formatnya", path,
          extension, written_extension),
      fmt::format("'{}' ends in '{}', but its content would be '{}'; let the name after -o end in its format",
                  path, extension, written_extension)};
}

Expected<void> may_replace(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (code || !fs::is_regular_file(status))
    return fault(fmt::format("'{}' bukan berkas biasa, jadi tidak diubah", path),
                 fmt::format("'{}' is no plain file and was not changed", path));
  constexpr fs::perms write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  if ((status.permissions() & write) == fs::perms::none)
    return fault(fmt::format("berkas '{}' hanya dapat dibaca, jadi tidak diubah", path),
                 fmt::format("file '{}' is read-only and was not changed", path));
  return {};
}

}  // namespace alur::cli
