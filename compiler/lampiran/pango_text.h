// One Pango layout set up so that a measured width is the drawn width on every device: points, no hinting, no
// rounding of glyph positions. Private to the room: text_metrics and the formats that draw through Cairo.
#pragma once

#include <pango/pangocairo.h>

#include <string>
#include <string_view>

#include "compiler/lampiran/text_metrics.h"

namespace alur::lampiran {

class PangoText {
 public:
  explicit PangoText(const std::string& family);
  ~PangoText();
  PangoText(const PangoText&) = delete;
  PangoText& operator=(const PangoText&) = delete;

  // The layout of one line, valid until the next call.
  PangoLayout* line(std::string_view text, TextStyle style);

 private:
  PangoContext* context_;
  PangoLayout* layout_;
  PangoFontDescription* font_;
};

}  // namespace alur::lampiran
