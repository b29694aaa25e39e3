// The cheapest way of one arrow over the grid, past those that lie already. Private to Sheets -> Scene.
#pragma once

#include "compiler/lampiran/route.h"
#include "compiler/lampiran/route_grid.h"

namespace alur::lampiran {

enum class Using : std::uint8_t { PleasingTracks, AllTracks };

// Not found only when walls close every way.
// `fees`: mm that leaving by a port of the source costs more, because a label found no place there; by port.
Path search(const Grid& grid, const Link& link, const std::vector<double>& fees, Using tracks,
            const RouteOptions& options);

}  // namespace alur::lampiran
