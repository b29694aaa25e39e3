#include "compiler/lampiran/geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace alur::lampiran {

double length(const Point& a, const Point& b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

int crossings_of(const std::vector<Point>& a, const std::vector<Point>& b) {
  int out = 0;
  const auto within = [](double v, double from, double to) {
    return v > std::min(from, to) + 1e-6 && v < std::max(from, to) - 1e-6;
  };
  for (std::size_t i = 1; i < a.size(); ++i)
    for (std::size_t k = 1; k < b.size(); ++k) {
      const bool upright = a[i].x == a[i - 1].x;
      if (upright == (b[k].x == b[k - 1].x)) continue;
      const auto& [v0, v1] = upright ? std::pair(a[i - 1], a[i]) : std::pair(b[k - 1], b[k]);
      const auto& [h0, h1] = upright ? std::pair(b[k - 1], b[k]) : std::pair(a[i - 1], a[i]);
      out += within(v0.x, h0.x, h1.x) && within(h0.y, v0.y, v1.y);
    }
  return out;
}

}  // namespace alur::lampiran
