// Which symbol of the document is which of the drawing: by names where they are still there, else by kind and
// place.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "compiler/returned/document.h"

namespace alur::returned {

// A millimetre: what programs make of the same place.
bool same_place(const Box& a, const Box& b);
bool same_spot(Spot a, Spot b);

struct ShapePairs {
  std::vector<std::optional<std::size_t>> now_of, drawn_of;
  std::map<std::size_t, std::size_t> pages;  // of the document's drawings; 0: not known
  std::size_t page_of(std::size_t drawing) const;
  // Where the drawing's page is not known, it may be this one.
  bool same_page(std::size_t drawn, std::size_t drawing) const;
};

// Cost: every shape with every other; a SOP has some hundred.
ShapePairs pair_shapes(const Stamp& stamp, const Document& document);

}  // namespace alur::returned
