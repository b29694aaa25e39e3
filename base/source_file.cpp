#include "base/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>

#include "base/hidden_characters.h"
#include "base/system_error.h"

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

tl::unexpected<Error> too_large(const std::string& path, std::uintmax_t size, std::size_t most) {
  return fault(
      fmt::format("berkas '{}' terlalu besar: {} MB, batasnya {} MB", path, (size >> 20) + 1, most >> 20),
      fmt::format("file '{}' is too large: {} MB, the limit is {} MB", path, (size >> 20) + 1, most >> 20),
      {"bagi menjadi beberapa berkas dan hubungkan dengan 'gunakan'",
       "divide it and join the files by 'gunakan'"});
}

// "baris 3, kolom 7 (bita ke-31)"; columns in code points, all from 1.
Message place_in(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column =
      1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end(),
                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return {fmt::format("baris {}, kolom {} (bita ke-{})", line, column, offset + 1),
          fmt::format("line {}, column {} (byte {})", line, column, offset + 1)};
}

tl::unexpected<Error> not_utf8(const std::string& name, std::string_view text, std::size_t offset) {
  const Message at = place_in(text, offset);
  const unsigned byte = static_cast<unsigned char>(text[offset]);
  return fault(fmt::format("berkas '{}' bukan teks UTF-8: bita 0x{:02X} di {}", name, byte, at.id),
               fmt::format("file '{}' is not UTF-8 text: byte 0x{:02X} in {}", name, byte, at.en),
               {"buka berkas itu di penyunting teks dan simpan ulang dengan pengodean UTF-8",
                "open the file in a text editor and save it again in the encoding UTF-8"});
}

// Such a line reads otherwise than it runs, so nobody could check what it says. Indonesian and English need
// none of them, and a quotation in Arabic script is ordered rightly without.
tl::unexpected<Error> turns_direction(const std::string& name, std::string_view text,
                                      const HiddenCharacter& hidden) {
  const Message at = place_in(text, hidden.begin);
  return fault(
      fmt::format("berkas '{}' memuat karakter tak terlihat {} yang membalik arah tulisan, di {}", name,
                  hidden.name(), at.id),
      fmt::format("file '{}' holds the invisible character {} that turns the direction of writing, in {}",
                  name, hidden.name(), at.en),
      {"hapus karakter itu, atau ketik ulang baris tersebut", "remove it, or type the line anew"});
}

}  // namespace

Expected<SourceFile> SourceFile::read(const std::string& path, const Limits& limits) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (code == std::errc::too_many_symbolic_link_levels) {
    const Message reason = words_of_errno(ELOOP);
    return fault(fmt::format("berkas '{}' tidak dapat dibaca: {}", path, reason.id),
                 fmt::format("file '{}' cannot be read: {}", path, reason.en));
  }
  if (!std::filesystem::exists(status))
    return fault(fmt::format("berkas '{}' tidak ada", path), fmt::format("file '{}' does not exist", path));
  if (std::filesystem::is_directory(status))
    return fault(
        fmt::format("'{}' adalah folder, bukan berkas", path),
        fmt::format("'{}' is a folder, not a file", path),
        {fmt::format("sebutkan berkas-berkasnya: {}", (std::filesystem::path(path) / "*.sop").string()),
         fmt::format("name its files: {}", (std::filesystem::path(path) / "*.sop").string())});
  if (std::filesystem::is_regular_file(status)) {
    const auto size = std::filesystem::file_size(path, code);
    if (!code && size > limits.file_bytes) return too_large(path, size, limits.file_bytes);
  }
  std::ifstream in(path, std::ios::binary);
  std::string text;
  if (in) {
    // Read by blocks and not by the size above: a pipe has no size, and a file may grow.
    std::string block(1 << 16, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
      text.append(block.data(), static_cast<std::size_t>(in.gcount()));
      if (text.size() > limits.file_bytes) return too_large(path, text.size(), limits.file_bytes);
    }
  }
  if (!in.eof()) {
    const Message reason = words_of_errno(errno);
    return fault(fmt::format("berkas '{}' tidak dapat dibaca: {}", path, reason.id),
                 fmt::format("file '{}' cannot be read: {}", path, reason.en));
  }
  return from_text(path, std::move(text), limits);
}

Expected<SourceFile> SourceFile::from_text(std::string name, std::string text, const Limits& limits) {
  if (text.size() > limits.file_bytes) return too_large(name, text.size(), limits.file_bytes);
  if (const auto bad = first_invalid_utf8(text)) return not_utf8(name, text, *bad);
  // Control characters would be lost or misread on the page.
  const auto control = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
  });
  if (control != text.end()) {
    const Message at = place_in(text, static_cast<std::size_t>(control - text.begin()));
    const unsigned byte = static_cast<unsigned char>(*control);
    return fault(fmt::format("berkas '{}' memuat karakter kendali 0x{:02X} di {}", name, byte, at.id),
                 fmt::format("file '{}' holds the control character 0x{:02X} in {}", name, byte, at.en),
                 {"hapus karakter itu", "remove the character"});
  }
  if (const auto hidden = next_hidden(text, HiddenKind::Direction))
    return turns_direction(name, text, *hidden);
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
