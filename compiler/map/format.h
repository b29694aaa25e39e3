// The shelf of the map's formats: SopMap -> bytes, laid out by Graphviz. To add one: formats/<name>.cpp that
// defines its descriptor, and a line in formats/formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/language.h"
#include "compiler/map/sop_map.h"

namespace alur::map {

struct Format {
  std::string_view name;       // for --format
  std::string_view extension;  // ".svg"
  Message description;
  // The words of title and legend are of `language`; titles of SOPs are as written. The same map gives the
  // same bytes on the same Debian release. Errors: Graphviz cannot lay it out, or lacks what it draws with.
  Expected<std::string> (*write)(const SopMap& map, Language language);
};

std::span<const Format* const> formats();
// nullptr: no such format.
const Format* format_by_name(std::string_view name);
const Format* format_by_path(std::string_view path);

}  // namespace alur::map
