#include "compiler/map/graph.h"

namespace alur::map {
namespace {

Expected<std::string> write_svg(const SopMap& map, Language language) {
  return rendered(map, language, "svg");
}

}  // namespace

extern const Format svg_format;
const Format svg_format{
    "svg", ".svg", {"gambar SVG untuk layar dan web", "an SVG picture for screens and the web"}, write_svg};

}  // namespace alur::map
