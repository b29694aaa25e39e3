#include "compiler/lampiran/route_labels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace alur::lampiran {
namespace {

constexpr double from_line = 0.75;   // mm between a label and its own line
constexpr double from_others = 0.5;  // between a label and other lines and labels
constexpr double from_rule = 0.7;
constexpr double from_symbol = 0.6;

Rect box_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

// Closed: a line on the border counts.
bool meets(const Rect& box, const Rect& line) {
  return box.x <= line.right() && line.x <= box.right() && box.y <= line.bottom() && line.y <= box.bottom();
}

double distance(const Rect& box, const Rect& line) {
  const double dx = std::max({line.x - box.right(), box.x - line.right(), 0.0});
  const double dy = std::max({line.y - box.bottom(), box.y - line.bottom(), 0.0});
  return std::hypot(dx, dy);
}

double distance(const Rect& box, const std::vector<Point>& way) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < way.size(); ++i)
    least = std::min(least, distance(box, box_of(way[i], way[i + 1])));
  return least;
}

bool meets_way(const Rect& box, const std::vector<Point>& way) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    if (meets(box, box_of(way[i], way[i + 1]))) return true;
  }
  return false;
}

// A diamond leaves its corners free for text.
bool meets_symbol(const Rect& box, const Symbol& symbol) {
  if (!overlap(grown(box, from_symbol), symbol.box)) return false;
  if (symbol.kind != SymbolKind::Diamond) return true;
  const Point c = symbol.box.centre();
  const Rect wide = grown(box, from_symbol);
  const double dx = std::max({wide.x - c.x, c.x - wide.right(), 0.0}) / (symbol.box.w / 2);
  const double dy = std::max({wide.y - c.y, c.y - wide.bottom(), 0.0}) / (symbol.box.h / 2);
  return dx + dy < 1;
}

class Placer {
 public:
  explicit Placer(const LabelQuestion& q) : q_(q), a_(q.way[0]), b_(q.way[1]) {}

  std::optional<Label> run() {
    for (std::size_t i = 0; i < q_.link.labels.size(); ++i) {
      const LaidText& text = q_.link.labels[i];
      const double w = width_of(text);
      const double h = height_of(text);
      if (std::abs(a_.y - b_.y) < 1e-6)
        along_row(text, w, h, static_cast<double>(i));
      else
        along_column(text, w, h, static_cast<double>(i));
    }
    if (!best_) look_around();
    return best_;
  }

 private:
  // No place right beside the segment: the nearest one in the cells around it.
  void look_around() {
    constexpr double step = 0.8;
    constexpr double farthest = 14;
    const double left = std::min(a_.x, b_.x);
    const double right = std::max(a_.x, b_.x);
    const double top = std::min(a_.y, b_.y);
    const double bottom = std::max(a_.y, b_.y);
    for (std::size_t i = 0; i < q_.link.labels.size(); ++i) {
      const LaidText& text = q_.link.labels[i];
      const double w = width_of(text);
      const double h = height_of(text);
      for (double y = top - farthest - h; y <= bottom + farthest; y += step) {
        for (double x = left - farthest - w; x <= right + farthest; x += step) {
          const double dx = std::max({left - x - w, x - right, 0.0});
          const double dy = std::max({top - y - h, y - bottom, 0.0});
          consider({x, y, w, h}, text, static_cast<double>(i), 2 * (dx + dy));
        }
      }
    }
  }

  void along_row(const LaidText& text, double w, double h, double variant) {
    const double length = std::abs(b_.x - a_.x);
    const double way = b_.x > a_.x ? 1 : -1;
    for (double slide = -7; slide <= std::max(length, 1.0); slide += 0.5) {
      const double near = a_.x + way * (0.6 + slide);
      const double x = way > 0 ? near : near - w;
      const double over = std::max(0.0, slide + w - length) * 0.6;
      for (double off = from_line; off < 6.5; off += 0.75) {
        consider({x, a_.y - off - h, w, h}, text, variant, over + (off - from_line));
        consider({x, a_.y + off, w, h}, text, variant, over + (off - from_line) + 1.5);
      }
    }
  }

  void along_column(const LaidText& text, double w, double h, double variant) {
    const double length = std::abs(b_.y - a_.y);
    const double way = b_.y > a_.y ? 1 : -1;
    for (double slide = -2.5; slide <= std::max(length, 1.0); slide += 0.5) {
      const double near = a_.y + way * (0.4 + slide);
      const double y = way > 0 ? near : near - h;
      const double over = std::max(0.0, slide + h - length) * 0.6;
      consider({a_.x + from_line, y, w, h}, text, variant, over);
      consider({a_.x - from_line - w, y, w, h}, text, variant, over + 1.0);
    }
  }

  void consider(const Rect& box, const LaidText& text, double variant, double extra) {
    // By the nearest edge, or a label in one long line would seem farther away than one in many short lines.
    const Point c = box.centre();
    const double beside = std::max({box.x - a_.x, a_.x - box.right(), 0.0});
    const double above = std::max({box.y - a_.y, a_.y - box.bottom(), 0.0});
    const double away = (beside + above) * 0.5 + (std::abs(c.x - a_.x) + std::abs(c.y - a_.y)) * 0.15;
    const bool smaller = text.front().style.size_pt < q_.link.labels.front().front().style.size_pt;
    double cost = away + variant * 0.8 + extra + (smaller ? 8 : 0);
    if (best_ && cost >= best_cost_) return;
    if (!free(box)) return;
    cost += doubt(box);
    if (best_ && cost >= best_cost_) return;
    best_cost_ = cost;
    best_ = written(box, text);
  }

  // A label belongs to the line that it is nearest to, and to the symbol where that line begins.
  double doubt(const Rect& box) const {
    const Point c = box.centre();
    const Point end = q_.way.back();
    const double to_begin = std::abs(c.x - a_.x) + std::abs(c.y - a_.y);
    const double at_end = std::abs(c.x - end.x) + std::abs(c.y - end.y) < to_begin ? 9 : 0;
    const double own = distance(box, q_.way);
    double least = std::numeric_limits<double>::infinity();
    for (const auto* way : q_.others) least = std::min(least, distance(box, *way));
    if (least <= own) return at_end + 12;
    return at_end + (least < own + 0.6 ? 3 : 0);
  }

  bool free(const Rect& box) const {
    if (!in_a_cell(grown(box, from_rule))) return false;
    for (const Node& node : q_.net.nodes) {
      if (meets_symbol(box, node.symbol)) return false;
    }
    if (meets_way(grown(box, from_line * 0.6), q_.way)) return false;
    const Rect wide = grown(box, from_others);
    for (const auto* way : q_.others) {
      if (meets_way(wide, *way)) return false;
    }
    return std::none_of(q_.labels.begin(), q_.labels.end(),
                        [&](const Rect& other) { return overlap(wide, other); });
  }

  bool in_a_cell(const Rect& box) const {
    const auto& edges = q_.page.lane_edges;
    const bool lane = std::any_of(edges.begin(), edges.end() - 1, [&](const double& edge) {
      return box.x >= edge && box.right() <= *(&edge + 1);
    });
    const auto end = q_.page.rows.begin() + static_cast<std::ptrdiff_t>(q_.link.last_row) + 1;
    return lane && std::any_of(q_.page.rows.begin(), end, [&](const ChartRow& row) {
             return box.y >= row.top && box.bottom() <= row.bottom();
           });
  }

  // Lines of a label left of its arrow end at the arrow, others begin at it.
  Label written(const Rect& box, const LaidText& text) const {
    Label label{box, {}};
    const bool ends_here = box.right() <= a_.x;
    double y = box.y;
    for (const LaidLine& line : text) {
      for (const LaidRun& run : line.runs) {
        const double x = ends_here ? box.right() - run.width : box.x;
        label.text.push_back({run.text,
                              {x, y + baseline(line.style)},
                              run.width,
                              line.style,
                              Turn::None,
                              Ink::Black,
                              line.start});
      }
      y += line_height(line.style);
    }
    return label;
  }

  const LabelQuestion& q_;
  Point a_, b_;
  std::optional<Label> best_;
  double best_cost_ = 0;
};

}  // namespace

std::optional<Label> place_label(const LabelQuestion& question) { return Placer(question).run(); }

}  // namespace alur::lampiran
