#include "compiler/map/graph.h"

namespace alur::map {
namespace {

Expected<std::string> write_dot(const SopMap& map, Language language) {
  return rendered(map, language, "dot");
}

}  // namespace

extern const Format dot_format;
const Format dot_format{"dot",
                        ".dot",
                        {"teks Graphviz dengan letaknya, untuk ditata sendiri",
                         "text of Graphviz with its places, to lay out by hand"},
                        write_dot};

}  // namespace alur::map
