// The shelf of formats of changes. To add one: formats/<name>.cpp that defines its descriptor, and a line in
// formats/formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/source_file.h"
#include "compiler/diff/changes.h"

namespace alur::diff {

enum class Colour : std::uint8_t { None, Ansi };

struct Report {
  const Changes& changes;
  const Sources& before;
  const Sources& after;
  std::string before_path, after_path;  // as named by the user
  Language language = Language::Indonesian;
  Colour colour = Colour::None;
  std::string program;  // name and version
};

// Lines for a terminal, or a file that another program opens.
enum class Medium : std::uint8_t { Terminal, File };

struct Format {
  std::string_view name;       // for --format
  std::string_view extension;  // ".docx"
  Medium medium = Medium::File;
  Message title;
  // Errors: a library's fault while the bytes are made.
  Expected<std::string> (*write)(const Report& report);
};

std::span<const Format* const> formats();
// nullptr: no such format.
const Format* format_by_name(std::string_view name);
const Format* format_by_path(std::string_view path);

}  // namespace alur::diff
