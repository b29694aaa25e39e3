// The map as a graph of Graphviz, laid out and rendered. Private to the formats.
#pragma once

#include <string>

#include "compiler/map/format.h"

namespace alur::map {

// Renders by the named plugin of Graphviz ("svg", "pdf", "dot"). Errors: as Format::write.
Expected<std::string> rendered(const SopMap& map, Language language, const char* plugin);

}  // namespace alur::map
