// The walk through this room: Model -> Sheets -> Scene, again with more room where the router asked for it.
#pragma once

#include <memory>

#include "compiler/lampiran/route.h"

namespace alur::lampiran {

enum class Metrics : std::uint8_t { Fonts, Frozen };

struct DrawOptions {
  Metrics metrics = Metrics::Fonts;  // Frozen: for goldens, the same on every machine
  SheetOptions sheet;
  RouteOptions route;
  int rounds = 12;  // of growing; each adds 4 mm to the rows that lack room
};

struct Drawing {
  Sheets sheets;
  Scene scene;
};

// Requires: as lampiran::from_model. What could not be drawn without a fault stands in the scene all the
// same: quality finds it.
Drawing draw(const model::Model& model, model::SopId sop, const DrawOptions& options);

// The same in a font that is given and measured already; does not look for letters that no font has.
Drawing draw_in(const Font& font, const TextMetrics& metrics, const model::Model& model, model::SopId sop,
                const DrawOptions& options);

std::unique_ptr<TextMetrics> metrics_of(Metrics kind, const Font& font);

}  // namespace alur::lampiran
