#include "compiler/lampiran/scene_dump.h"

#include <fmt/format.h>

#include <cmath>

#include "compiler/lampiran/sheets_dump.h"

namespace alur::lampiran {
namespace {

// Never "-0.00".
std::string at(Point p) {
  const auto clean = [](double mm) {
    const double rounded = std::round(mm * 100) / 100;
    return rounded == 0 ? 0.0 : rounded;
  };
  return fmt::format("{:.2f} {:.2f}", clean(p.x), clean(p.y));
}

}  // namespace

std::string dump(const Scene& scene) {
  std::string out = fmt::format("scene \"{}\"\nfont {}\n", scene.title, scene.font.family);
  for (const OutlineEntry& entry : scene.outline)
    out += fmt::format("outline \"{}\" page {}\n", entry.title, entry.page + 1);
  for (std::size_t i = 0; i < scene.pages.size(); ++i) {
    const ScenePage& page = scene.pages[i];
    out += fmt::format("page {} size {}\n", i + 1, at({page.width, page.height}));
    out += dump(page.blocks);
    for (const Rule& rule : page.rules) out += fmt::format("  rule {} to {}\n", at(rule.from), at(rule.to));
    for (const PageLink& link : page.links)
      out += fmt::format("  link at {} size {} to page {}\n", at({link.box.x, link.box.y}),
                         at({link.box.w, link.box.h}), link.page + 1);
    for (const Symbol& symbol : page.symbols) {
      out += fmt::format("  symbol {} at {} size {}\n", symbol.id, at({symbol.box.x, symbol.box.y}),
                         at({symbol.box.w, symbol.box.h}));
    }
    for (const Arrow& arrow : page.arrows) {
      out += fmt::format("  arrow {} from {} to {}\n   ", arrow.id, page.symbols[arrow.from].id,
                         page.symbols[arrow.to].id);
      for (const Point& p : arrow.path) out += " " + at(p) + ";";
      out += "\n";
      for (const Label& label : arrow.labels) {
        out += fmt::format("    label at {} size {}\n", at({label.box.x, label.box.y}),
                           at({label.box.w, label.box.h}));
        for (const TextRun& run : label.text) out += fmt::format("      {} \"{}\"\n", at(run.at), run.text);
      }
    }
  }
  return out;
}

}  // namespace alur::lampiran
