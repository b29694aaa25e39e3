// The symbols and arrows of a Word document: canvas, group or single shape, with or without names.
#pragma once

#include <pugixml.hpp>

#include "compiler/returned/document.h"

namespace alur::returned {

// Adds what stands in w:drawing to the document. `margin`: the corner of the section's text, for places that
// Word says relative to it.
void read_drawing(const pugi::xml_node& drawing, Spot margin, std::size_t number, Document& out);

}  // namespace alur::returned
