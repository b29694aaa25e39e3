// How wide a text is: by the fonts that will draw it, or by a frozen table that is the same on every machine
// and serves the goldens of Sheets and Scene. Line height and baseline follow from the size alone, so that a
// change of font moves no row.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace alur::lampiran {

inline constexpr double mm_per_pt = 25.4 / 72.0;

enum class Weight : std::uint8_t { Regular, Bold };

struct TextStyle {
  double size_pt = 9;
  Weight weight = Weight::Regular;
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// Units: mm.
inline double line_height(TextStyle style) { return style.size_pt * mm_per_pt * 1.18; }
// From the top of the line to its baseline.
inline double baseline(TextStyle style) { return style.size_pt * mm_per_pt * 0.93; }

class TextMetrics {
 public:
  virtual ~TextMetrics() = default;
  // Shape: one line of UTF-8. Units: mm.
  virtual double width(std::string_view text, TextStyle style) const = 0;
  // The letters of the text that no font has. A frozen table knows of none.
  virtual std::vector<std::string> missing(std::string_view) const { return {}; }
};

// The table of widths of Helvetica's regular face; bold is 7% wider, anything beyond ASCII 0.6 em.
// Source: Adobe's published metrics of Helvetica.
std::unique_ptr<TextMetrics> frozen_metrics();

// Measured by Pango in the family that `installed_family` names.
std::unique_ptr<TextMetrics> font_metrics(const std::string& family);

// The font of a profile and what it is drawn with. The three fonts of official documents have free twins of
// the same widths; every other name falls back to the twin of Arial.
struct Font {
  std::string requested;
  std::string family;
  bool substituted() const { return requested != family; }
};

Font installed_family(const std::string& requested);

// One sentence when another font stands in for the one the profile asks for; empty otherwise.
Message substitution_warning(const Font& font);

}  // namespace alur::lampiran
