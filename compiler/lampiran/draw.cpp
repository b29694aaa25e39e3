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

Drawing draw(const model::Model& model, model::SopId sop, const DrawOptions& options) {
  const Font font = installed_family(model.sops[sop].profile.font);
  std::unique_ptr<TextMetrics> metrics;
  switch (options.metrics) {
    case Metrics::Fonts:
      metrics = font_metrics(font.family);
      break;
    case Metrics::Frozen:
      metrics = frozen_metrics();
      break;
  }
  SheetOptions sheet = options.sheet;
  for (int round = 0;; ++round) {
    Sheets sheets = from_model(model, sop, *metrics, font, sheet);
    Routed routed = route(sheets, *metrics, options.route);
    if (routed.complete || round == options.rounds) {
      for (Message& message : missing_letters(routed.scene, *metrics))
        routed.scene.warnings.push_back(std::move(message));
      return {std::move(sheets), std::move(routed.scene)};
    }
    grow(sheet.growth, routed.wanted, round);
  }
}

}  // namespace alur::lampiran
