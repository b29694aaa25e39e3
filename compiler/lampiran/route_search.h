// The cheapest way of one arrow over the grid, past those that lie already. Private to Sheets -> Scene.
#pragma once

#include "compiler/lampiran/route.h"
#include "compiler/lampiran/route_grid.h"

namespace alur::lampiran {

// Not found only when walls close every way.
Path search(const Grid& grid, const Link& link, const RouteOptions& options);

}  // namespace alur::lampiran
