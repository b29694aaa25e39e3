#include "compiler/lampiran/heat.h"

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/quality.h"
#include "tests/support/catch.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

const Symbol* symbol_of(const Scene& scene, const std::string& id) {
  for (const ScenePage& page : scene.pages)
    for (const Symbol& symbol : page.symbols)
      if (symbol.id == id) return &symbol;
  return nullptr;
}

// What a grey printer makes of it. Source: ITU-R BT.601.
double grey(std::uint32_t rgb) {
  return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
}

}  // namespace

TEST_CASE("Levels rise with the value, and their colours darken by a step that grey paper shows") {
  CHECK(heat_level(HeatBy::Utilisation, 0) == 0);
  CHECK(heat_level(HeatBy::Utilisation, 0.5) == 1);
  CHECK(heat_level(HeatBy::Utilisation, 0.8499) == 2);
  CHECK(heat_level(HeatBy::Utilisation, 3) == 4);
  CHECK(heat_level(HeatBy::Wait, 3599) == 0);
  CHECK(heat_level(HeatBy::Wait, 3600) == 1);
  CHECK(heat_level(HeatBy::Wait, 1e9) == 4);
  for (std::size_t i = 1; i < heat_colours.size(); ++i)
    CHECK(grey(heat_colours[i - 1]) - grey(heat_colours[i]) > 20);
}

TEST_CASE("Symbols are coloured and say their value; what has none stays white; nothing moves") {
  DrawOptions options;
  options.metrics = Metrics::Frozen;
  const Drawing plain = draw(test::kdrt_model(), model::SopId{0}, options);
  Drawing drawing = plain;
  const std::string first = drawing.sheets.steps[0].name, second = drawing.sheets.steps[1].name;
  colour(drawing, {HeatBy::Utilisation, {{first, 0.97}}}, Metrics::Frozen);
  const Symbol* hot = symbol_of(drawing.scene, "step-" + first);
  REQUIRE(hot != nullptr);
  CHECK(hot->heat == 4);
  CHECK(hot->words.ends_with("(beban petugas 97 %)"));
  CHECK(symbol_of(drawing.scene, "step-" + second)->heat == no_heat);
  CHECK(drawing.scene.pages.back().chart_words.ends_with(" Langkah 1: beban petugas 97 %."));
  CHECK(quality_of(drawing.scene).faults.empty());
  for (std::size_t p = 0; p < plain.scene.pages.size(); ++p) {
    const ScenePage& page = drawing.scene.pages[p];
    CHECK(page.legend.size() == (page.symbols.empty() ? 0u : 5u));
    for (const TextRun& run : page.legend_text) CHECK(run.at.x + run.width < page.width * 0.8);
    for (std::size_t i = 0; i < page.arrows.size(); ++i)
      CHECK(page.arrows[i].path == plain.scene.pages[p].arrows[i].path);
  }
  const auto svg = format_by_name("svg")->write(drawing.scene, {});
  REQUIRE(svg);
  CHECK(svg->front().bytes.find("fill:#a63603") != std::string::npos);
  CHECK(svg->front().bytes.find("95 % ke atas") != std::string::npos);
  const auto without = format_by_name("svg")->write(plain.scene, {});
  REQUIRE(without);
  CHECK(without->front().bytes.find("fill:#a63603") == std::string::npos);
}
