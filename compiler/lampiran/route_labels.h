// Places for the printed labels of outcomes: beside the first segment, inside one cell, clear of everything.
// Private to Sheets -> Scene.
#pragma once

#include <optional>

#include "compiler/lampiran/page_net.h"

namespace alur::lampiran {

struct LabelQuestion {
  const SheetPage& page;
  const PageNet& net;
  const Link& link;
  const std::vector<Point>& way;                         // corners of its own arrow
  const std::vector<const std::vector<Point>*>& others;  // corners of all other arrows
  const std::vector<Rect>& labels;                       // boxes of the labels that lie already
};

// Nothing when no place is free.
std::optional<Label> place_label(const LabelQuestion& question);

}  // namespace alur::lampiran
