#include "base/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

namespace alur {
namespace {

// The offset of the first byte that is not part of well-formed UTF-8. Source: Unicode 15, table 3-7.
std::optional<std::size_t> first_invalid_utf8(std::string_view s) {
  std::size_t i = 0;
  const auto byte = [&](std::size_t k) { return k < s.size() ? static_cast<unsigned char>(s[k]) : 0u; };
  const auto tail = [&](std::size_t k, unsigned low, unsigned high) {
    return byte(k) >= low && byte(k) <= high;
  };
  while (i < s.size()) {
    const unsigned b = byte(i);
    if (b < 0x80) {
      i += 1;
      continue;
    }
    if (b >= 0xC2 && b <= 0xDF && tail(i + 1, 0x80, 0xBF)) {
      i += 2;
      continue;
    }
    const unsigned low3 = b == 0xE0 ? 0xA0 : 0x80, high3 = b == 0xED ? 0x9F : 0xBF;
    if (b >= 0xE0 && b <= 0xEF && tail(i + 1, low3, high3) && tail(i + 2, 0x80, 0xBF)) {
      i += 3;
      continue;
    }
    const unsigned low4 = b == 0xF0 ? 0x90 : 0x80, high4 = b == 0xF4 ? 0x8F : 0xBF;
    if (b >= 0xF0 && b <= 0xF4 && tail(i + 1, low4, high4) && tail(i + 2, 0x80, 0xBF) &&
        tail(i + 3, 0x80, 0xBF)) {
      i += 4;
      continue;
    }
    return i;
  }
  return std::nullopt;
}

tl::unexpected<Error> too_large(const std::string& path, std::uintmax_t size) {
  return fault(fmt::format("berkas '{}' terlalu besar: {} MB, batasnya {} MB", path, size >> 20,
                           max_source_bytes >> 20),
               fmt::format("file '{}' is too large: {} MB, the limit is {} MB", path, size >> 20,
                           max_source_bytes >> 20));
}

}  // namespace

Expected<SourceFile> SourceFile::read(const std::string& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status))
    return fault(fmt::format("berkas '{}' tidak ada", path), fmt::format("file '{}' does not exist", path));
  if (std::filesystem::is_directory(status))
    return fault(fmt::format("'{}' adalah folder, bukan berkas", path),
                 fmt::format("'{}' is a folder, not a file", path));
  if (std::filesystem::is_regular_file(status)) {
    const auto size = std::filesystem::file_size(path, code);
    if (!code && size > max_source_bytes) return too_large(path, size);
  }
  std::ifstream in(path, std::ios::binary);
  std::string text;
  if (in) {
    // Read by blocks and not by the size above: a pipe has no size, and a file may grow.
    std::string block(1 << 16, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
      text.append(block.data(), static_cast<std::size_t>(in.gcount()));
      if (text.size() > max_source_bytes) return too_large(path, text.size());
    }
  }
  if (!in.eof()) {
    const std::string reason = std::strerror(errno);
    return fault(fmt::format("berkas '{}' tidak dapat dibaca: {}", path, reason),
                 fmt::format("file '{}' cannot be read: {}", path, reason));
  }
  return from_text(path, std::move(text));
}

Expected<SourceFile> SourceFile::from_text(std::string name, std::string text) {
  if (text.size() > max_source_bytes) return too_large(name, text.size());
  if (const auto bad = first_invalid_utf8(text)) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    const unsigned byte = static_cast<unsigned char>(text[*bad]);
    return fault(
        fmt::format(
            "berkas '{}' bukan teks UTF-8: byte 0x{:02X} di baris {}; simpan ulang berkas sebagai UTF-8",
            name, byte, line),
        fmt::format("file '{}' is not UTF-8 text: byte 0x{:02X} in line {}; save the file again as UTF-8",
                    name, byte, line));
  }
  // Control characters would be lost or misread on the page.
  const auto control = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
  });
  if (control != text.end()) {
    const auto line = 1 + std::count(text.begin(), control, '\n');
    const unsigned byte = static_cast<unsigned char>(*control);
    return fault(fmt::format("berkas '{}' memuat karakter kendali 0x{:02X} di baris {}; hapus karakter itu",
                             name, byte, line),
                 fmt::format("file '{}' holds the control character 0x{:02X} in line {}; remove it", name,
                             byte, line));
  }
  SourceFile file;
  file.path_ = std::move(name);
  file.text_.assign(text.begin(), text.end());
  file.line_starts_.push_back(0);
  for (std::size_t i = 0; i < file.text_.size(); ++i)
    if (file.text_[i] == '\n') file.line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  return file;
}

std::string_view SourceFile::slice(Span span) const {
  ALUR_ASSERT(span.begin <= span.end && span.end <= text_.size());
  return this->text().substr(span.begin, span.end - span.begin);
}

LineColumn SourceFile::line_column(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  std::uint32_t column = 1;
  for (std::uint32_t i = line_starts_[line - 1]; i < offset && i < text_.size(); ++i)
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++column;
  return {line, column};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  ALUR_ASSERT(number >= 1 && number <= line_starts_.size());
  const std::size_t begin = line_starts_[number - 1];
  std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return this->text().substr(begin, end - begin);
}

}  // namespace alur
