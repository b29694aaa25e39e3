#include "compiler/lampiran/draw.h"

#include <algorithm>

#include "compiler/lampiran/missing_letters.h"

namespace alur::lampiran {
namespace {

constexpr int rows_only = 3;  // rounds before lanes grow too: higher rows are the lesser change

void grow(Growth& growth, const Growth& wanted, int round) {
  for (const auto& [step, mm] : wanted.rows) growth.rows[step] += mm;
  growth.strips += wanted.strips;
  if (round >= rows_only) growth.lanes += wanted.lanes;
}

}  // namespace

std::unique_ptr<TextMetrics> metrics_of(Metrics kind, const Font& font) {
  switch (kind) {
    case Metrics::Fonts:
      return font_metrics(font.family);
    case Metrics::Frozen:
      return frozen_metrics();
  }
  return nullptr;
}

Drawing draw_in(const Font& font, const TextMetrics& metrics, const model::Model& model, model::SopId sop,
                const DrawOptions& options) {
  SheetOptions sheet = options.sheet;
  for (int round = 0;; ++round) {
    Sheets sheets = from_model(model, sop, metrics, font, sheet);
    Routed routed = route(sheets, metrics, options.route);
    if (routed.complete || round == options.rounds) return {std::move(sheets), std::move(routed.scene)};
    grow(sheet.growth, routed.wanted, round);
  }
}

Drawing draw(const model::Model& model, model::SopId sop, const DrawOptions& options) {
  const Font font = installed_family(model.sops[sop].profile.font);
  const auto metrics = metrics_of(options.metrics, font);
  Drawing drawing = draw_in(font, *metrics, model, sop, options);
  for (Message& message : missing_letters(drawing.scene, *metrics))
    drawing.scene.warnings.push_back(std::move(message));
  return drawing;
}

}  // namespace alur::lampiran
