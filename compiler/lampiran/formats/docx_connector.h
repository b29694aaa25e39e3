// An orthogonal path as one of Word's own connectors, so that it is routed anew when a clerk moves a step.
// Private to the DOCX format. Units: EMU.
#pragma once

#include <optional>
#include <vector>

namespace alur::lampiran::docx {

struct Spot {
  long x = 0;
  long y = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

struct Connector {
  const char* preset = nullptr;  // "bentConnector3"
  Spot at;                       // the frame before it is turned
  long width = 0;
  long height = 0;
  bool turned = false;  // by 90 degrees clockwise around the frame's centre, after flipping
  bool flip_h = false;
  bool flip_v = false;
  std::vector<long> adjust;  // hundred-thousandths of width, height, width
};

// None: the path has more bends than Word's connectors, or its ends lie so that their measures, which are
// parts of the frame's width and height, say nothing. Requires: at least two points, turning at each.
// Source: presetShapeDefinitions.xml of ECMA-376 part 1.
std::optional<Connector> connector_of(const std::vector<Spot>& path);

}  // namespace alur::lampiran::docx
