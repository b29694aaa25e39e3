#include "compiler/lampiran/formats/docx_connector.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace alur::lampiran::docx {
namespace {

constexpr long least = 36000;  // EMU, a mm: parts of less are too coarse a measure
constexpr double whole = 100000;

struct Local {
  double x = 0;
  double y = 0;
};

Connector straight(const Spot& a, const Spot& b) {
  Connector out;
  out.preset = "straightConnector1";
  out.at = {std::min(a.x, b.x), std::min(a.y, b.y)};
  out.width = std::labs(b.x - a.x);
  out.height = std::labs(b.y - a.y);
  out.flip_h = b.x < a.x;
  out.flip_v = b.y < a.y;
  return out;
}

// Around the middle of the ends, and turned so that the path begins to the left or right.
std::vector<Local> level(const std::vector<Spot>& path, const Local& centre, bool turned) {
  std::vector<Local> out;
  for (const Spot& spot : path) {
    const double x = static_cast<double>(spot.x) - centre.x;
    const double y = static_cast<double>(spot.y) - centre.y;
    out.push_back(turned ? Local{y, -x} : Local{x, y});
  }
  return out;
}

}  // namespace

std::optional<Connector> connector_of(const std::vector<Spot>& path) {
  if (path.size() == 2) return straight(path[0], path[1]);
  constexpr std::array<const char*, 4> names{"bentConnector2", "bentConnector3", "bentConnector4",
                                             "bentConnector5"};
  if (path.size() < 3 || path.size() > 6) return std::nullopt;
  const Spot a = path.front();
  const Spot b = path.back();
  if (std::labs(a.x - b.x) < least || std::labs(a.y - b.y) < least) return std::nullopt;
  Connector out;
  out.preset = names[path.size() - 3];
  out.turned = path[0].x == path[1].x;
  const Local centre{static_cast<double>(a.x + b.x) / 2, static_cast<double>(a.y + b.y) / 2};
  const std::vector<Local> points = level(path, centre, out.turned);
  const Local from = points.front();
  const Local to = points.back();
  out.flip_h = to.x < from.x;
  out.flip_v = to.y < from.y;
  out.width = std::lround(std::abs(to.x - from.x));
  out.height = std::lround(std::abs(to.y - from.y));
  out.at = {std::lround(centre.x - static_cast<double>(out.width) / 2),
            std::lround(centre.y - static_cast<double>(out.height) / 2)};
  // Level, upright, level ... : each piece but the first and the last is one measure.
  for (std::size_t i = 1; i + 2 < points.size(); ++i) {
    const double part =
        i % 2 == 1 ? (points[i].x - from.x) / (to.x - from.x) : (points[i].y - from.y) / (to.y - from.y);
    out.adjust.push_back(std::lround(part * whole));
  }
  return out;
}

}  // namespace alur::lampiran::docx
