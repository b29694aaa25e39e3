// The page as the router sees it: every row at the height that its symbols and arrows need, whatever its text
// needs; and the way back to the page that is printed. So a route depends on the flow, the lanes and which
// rows are on the page, never on how long a text is. Private to Sheets -> Scene.
#pragma once

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// The same sheets with their rows at least height below each other, from the top of the first; without cells.
Sheets at_least_height(const Sheets& sheets);

// Moves symbols, arrows and labels from the least rows to the printed ones: what lies in a row stays together
// in its middle, only lines from row to row grow longer. Requires: both pages have the same rows, and the
// printed ones are not lower.
void stretch(ScenePage& scene, const SheetPage& least, const SheetPage& printed);

}  // namespace alur::lampiran
