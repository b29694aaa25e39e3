// Points and rectangles of a page. Units: mm, x to the right, y down from the page's top left corner.
#pragma once

#include <vector>

namespace alur::lampiran {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;
  double right() const { return x + w; }
  double bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

inline Rect grown(const Rect& r, double by) { return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by}; }

// Whether the open insides meet: touching borders do not count.
inline bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline bool holds(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

// Of the way between two points by lines along the axes.
double length(const Point& a, const Point& b);

// Requires: both are of lines along the axes. Places where a line of one passes through a line of the other,
// ends left out.
int crossings_of(const std::vector<Point>& a, const std::vector<Point>& b);

}  // namespace alur::lampiran
