// Colours on the symbols of a finished drawing: how much a simulation says of each step, in five levels from
// light to dark, with a legend at the foot of each flowchart page. Knows no simulation: it gets numbers.
#pragma once

#include <array>
#include <map>
#include <string>

#include "compiler/lampiran/draw.h"

namespace alur::lampiran {

// Utilisation: the share of its working time that the step's post is busy, 0 to 1. Wait: mean seconds before
// the step begins.
enum class HeatBy : std::uint8_t { Utilisation, Wait };

struct Heat {
  HeatBy by = HeatBy::Utilisation;
  std::map<std::string, double> steps;  // by the step's name; a step that no case reached is not in it
};

// One hue that only grows darker, so that it reads the same in grey and with any colour vision. Source:
// ColorBrewer "Oranges", 5 classes. Units: 0xRRGGBB.
inline constexpr std::array<std::uint32_t, heat_levels> heat_colours{0xfeedde, 0xfdbe85, 0xfd8d3c, 0xe6550d,
                                                                     0xa63603};

// From 0 (least). Thresholds do not depend on the results, so that two drawings can be compared.
int heat_level(HeatBy by, double value);

// Colours steps (and the questions in their rows) and says the value in their words. Metrics are those of the
// drawing.
void colour(Drawing& drawing, const Heat& heat, Metrics metrics);

}  // namespace alur::lampiran
