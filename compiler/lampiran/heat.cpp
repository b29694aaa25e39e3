#include "compiler/lampiran/heat.h"

#include <fmt/format.h>

#include <cmath>

#include "base/wording.h"

namespace alur::lampiran {
namespace {

constexpr double hour = 3600;

struct Scale {
  std::array<double, heat_levels - 1> bounds;  // where the next level begins
  std::array<const char*, heat_levels> words;
  const char* title;
};

// A post above 85 % lets queues grow, above 95 % they hardly shrink again.
constexpr Scale utilisation{{0.5, 0.7, 0.85, 0.95},
                            {"di bawah 50 %", "50-70 %", "70-85 %", "85-95 %", "95 % ke atas"},
                            "Beban petugas:"};
constexpr Scale wait{{hour, 4 * hour, 24 * hour, 72 * hour},
                     {"di bawah 1 jam", "1-4 jam", "4-24 jam", "1-3 hari", "3 hari ke atas"},
                     "Rata-rata menunggu:"};

const Scale& scale_of(HeatBy by) { return by == HeatBy::Utilisation ? utilisation : wait; }

std::string words_of(HeatBy by, double value) {
  if (by == HeatBy::Utilisation) return fmt::format("beban petugas {:.0f} %", value * 100);
  TimeAmount amount;
  amount.seconds = std::llround(value / 60) * 60;
  return "rata-rata menunggu " +
         (amount.seconds == 0 ? "kurang dari semenit" : words_of_amount(amount, Language::Indonesian));
}

std::unique_ptr<TextMetrics> metrics_of(const Scene& scene, Metrics metrics) {
  return metrics == Metrics::Frozen ? frozen_metrics() : font_metrics(scene.font.family);
}

// In the lower margin, left of the page's number.
void add_legend(ScenePage& page, const Scale& scale, const TextMetrics& metrics) {
  constexpr double swatch_width = 5, swatch_height = 2.6, gap = 1.2, between = 3.5;
  const TextStyle style{7, Weight::Regular};
  const Block* number = nullptr;
  for (const Block& block : page.blocks)
    if (block.name == "halaman") number = &block;
  if (number == nullptr) return;
  const Rect& line = number->cells.front().box;
  double x = line.x;
  const double base = number->cells.front().text.front().at.y;
  const auto write = [&](const std::string& text) {
    const double width = metrics.width(text, style);
    page.legend_text.push_back({text, {x, base}, width, style});
    x += width;
  };
  write(scale.title);
  for (int level = 0; level < heat_levels; ++level) {
    x += between;
    page.legend.push_back({{x, base - swatch_height + 0.3, swatch_width, swatch_height}, level});
    x += swatch_width + gap;
    write(scale.words[static_cast<std::size_t>(level)]);
  }
}

}  // namespace

int heat_level(HeatBy by, double value) {
  int level = 0;
  for (const double bound : scale_of(by).bounds) level += value >= bound ? 1 : 0;
  return level;
}

void colour(Drawing& drawing, const Heat& heat, Metrics metrics) {
  const auto measured = metrics_of(drawing.scene, metrics);
  std::map<std::string, const std::string*> row_of;  // by a symbol's id: its step's name
  for (const ChartStep& step : drawing.sheets.steps)
    row_of["step-" + step.name] =
        step.question_of ? &drawing.sheets.steps[step.question_of->index].name : &step.name;
  for (ScenePage& page : drawing.scene.pages) {
    if (page.symbols.empty()) continue;
    for (Symbol& symbol : page.symbols) {
      const auto row = row_of.find(symbol.id);
      if (row == row_of.end()) continue;
      const auto value = heat.steps.find(*row->second);
      if (value == heat.steps.end()) continue;
      symbol.heat = heat_level(heat.by, value->second);
      if (symbol.id == "step-" + *row->second)
        page.chart_words += " " + symbol.words.substr(0, symbol.words.find(" (")) + ": " +
                            words_of(heat.by, value->second) + ".";
      symbol.words += " (" + words_of(heat.by, value->second) + ")";
    }
    add_legend(page, scale_of(heat.by), *measured);
  }
}

}  // namespace alur::lampiran
