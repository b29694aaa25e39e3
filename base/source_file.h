// The bytes of one source file: valid UTF-8, within the size limit, with a table of lines.
// Not for any other kind of file: table files and outputs have readers of their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/limits.h"
#include "base/span.h"

namespace alur {

struct LineColumn {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in code points
};

class SourceFile {
 public:
  // Errors: missing, a directory, unreadable, too large; not UTF-8, a control character, a character that
  // turns the direction of writing (the message names line, column and byte).
  static Expected<SourceFile> read(const std::string& path, const Limits& limits = {});
  // The same for text that is already in memory. `name` stands where a path would stand in messages.
  static Expected<SourceFile> from_text(std::string name, std::string text, const Limits& limits = {});

  const std::string& path() const { return path_; }
  std::string_view text() const { return {text_.data(), text_.size()}; }
  std::string_view slice(Span span) const;
  LineColumn line_column(std::uint32_t offset) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
  // Shape: line from 1; without its line end.
  std::string_view line(std::uint32_t number) const;

 private:
  SourceFile() = default;
  std::string path_;
  std::vector<char> text_;  // not a string: what borrows from it must survive a move of the file
  std::vector<std::uint32_t> line_starts_;
};

// All files of one compilation, in the order in which they were first named.
using Sources = IdVector<FileId, SourceFile>;

}  // namespace alur
