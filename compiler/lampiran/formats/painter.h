// A page drawn by Cairo and Pango: what PDF and PNG share. Private to these formats. The tags of the
// structure are written too; a surface that knows none leaves them out.
#pragma once

#include <cairo.h>

#include "compiler/lampiran/pango_text.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// Requires: one unit of `cr` is a mm, its origin the page's top left corner.
void paint(const ScenePage& page, cairo_t* cr, PangoText& text);

// For Cairo's streams: the closure is a std::string.
cairo_status_t append_bytes(void* text, const unsigned char* data, unsigned int length);

}  // namespace alur::lampiran
