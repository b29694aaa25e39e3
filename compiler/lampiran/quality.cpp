#include "compiler/lampiran/quality.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "compiler/lampiran/format.h"

namespace alur::lampiran {
namespace {

constexpr double tolerance = 0.03;     // mm: rounding, far below what is seen
constexpr double rule_distance = 0.5;  // a parallel line nearer than this reads as part of the rule

struct Segment {
  Point a, b;
  bool level() const { return std::abs(a.y - b.y) < tolerance; }
  bool upright() const { return std::abs(a.x - b.x) < tolerance; }
  double left() const { return std::min(a.x, b.x); }
  double right() const { return std::max(a.x, b.x); }
  double top() const { return std::min(a.y, b.y); }
  double bottom() const { return std::max(a.y, b.y); }
  double length() const { return std::hypot(a.x - b.x, a.y - b.y); }
};

std::vector<Segment> segments_of(const Arrow& arrow) {
  std::vector<Segment> out;
  for (std::size_t i = 0; i + 1 < arrow.path.size(); ++i) out.push_back({arrow.path[i], arrow.path[i + 1]});
  return out;
}

// How much of the segment lies inside the convex shape. Corners clockwise (y down).
double inside_length(const Segment& s, const std::vector<Point>& corners) {
  double from = 0;
  double to = 1;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point p = corners[i];
    const Point q = corners[(i + 1) % corners.size()];
    const double nx = q.y - p.y;  // points outwards
    const double ny = p.x - q.x;
    const double at_a = (s.a.x - p.x) * nx + (s.a.y - p.y) * ny;
    const double at_b = (s.b.x - p.x) * nx + (s.b.y - p.y) * ny;
    if (at_a >= 0 && at_b >= 0) return 0;
    if (at_a < 0 && at_b < 0) continue;
    const double cut = at_a / (at_a - at_b);
    if (at_a < 0)
      to = std::min(to, cut);
    else
      from = std::max(from, cut);
  }
  return to > from ? (to - from) * s.length() : 0;
}

bool on_border(Point p, const std::vector<Point>& corners) {
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i];
    const Point b = corners[(i + 1) % corners.size()];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const double along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
    const double aside = std::abs((p.x - a.x) * (b.y - a.y) - (p.y - a.y) * (b.x - a.x)) / length;
    if (aside < tolerance && along > -tolerance && along < length + tolerance) return true;
  }
  return false;
}

bool convex_overlap(const std::vector<Point>& a, const std::vector<Point>& b) {
  const auto apart = [](const std::vector<Point>& edges, const std::vector<Point>& other) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const Point p = edges[i];
      const Point q = edges[(i + 1) % edges.size()];
      const bool all_out = std::all_of(other.begin(), other.end(), [&](Point r) {
        return (r.x - p.x) * (q.y - p.y) + (r.y - p.y) * (p.x - q.x) >= -tolerance;
      });
      if (all_out) return true;
    }
    return false;
  };
  return !apart(a, b) && !apart(b, a);
}

std::vector<Point> corners_of_box(const Rect& b) { return corners_of(SymbolKind::Box, b); }

double common(double a1, double a2, double b1, double b2) { return std::min(a2, b2) - std::max(a1, b1); }

class PageCheck {
 public:
  PageCheck(const ScenePage& page, std::size_t number, Quality& out)
      : page_(page), number_(number), out_(out) {
    for (const Symbol& symbol : page.symbols) shapes_.push_back(corners_of(symbol.kind, symbol.box));
    for (const Arrow& arrow : page.arrows) lines_.push_back(segments_of(arrow));
    for (const Block& block : page.blocks) {
      for (const Cell& cell : block.cells) {
        if (cell.role == CellRole::Lane) lanes_.push_back(cell.box);
        if (cell.role == CellRole::Header) heads_.push_back(cell.box);
      }
    }
  }

  void run() {
    texts();
    symbols();
    for (std::size_t i = 0; i < lines_.size(); ++i) arrow(i);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (std::size_t k = i + 1; k < lines_.size(); ++k) pair(i, k);
      head(i);
    }
    labels();
    undrawn();
    out_.crossings += crossings_.size();
    out_.symbols += page_.symbols.size();
    out_.arrows += page_.arrows.size();
  }

 private:
  void fault(FaultKind kind, Point place, std::string what) {
    out_.faults.push_back({kind, number_, place, std::move(what)});
  }

  static Rect box_of(const TextRun& run) {
    const double em = run.style.size_pt * mm_per_pt;
    // Capitals and descenders; the blank above and below them is not text.
    if (run.turn == Turn::Left) return {run.at.x - 0.74 * em, run.at.y - run.width, 0.96 * em, run.width};
    return {run.at.x, run.at.y - 0.74 * em, run.width, 0.96 * em};
  }

  void texts() {
    const Rect paper{0, 0, page_.width, page_.height};
    for (const Block& block : page_.blocks) {
      for (const Cell& cell : block.cells) {
        if (!holds(grown(paper, tolerance), cell.box))
          fault(FaultKind::CellOutside, {cell.box.x, cell.box.y}, block.name);
        for (const TextRun& run : cell.text) {
          if (!holds(grown(cell.box, tolerance), box_of(run)))
            fault(FaultKind::TextOutside, run.at, run.text);
        }
      }
    }
  }

  void symbols() {
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      const Symbol& symbol = page_.symbols[i];
      for (std::size_t k = i + 1; k < shapes_.size(); ++k) {
        if (convex_overlap(shapes_[i], shapes_[k])) {
          fault(FaultKind::SymbolOverlap, symbol.box.centre(), symbol.id + " " + page_.symbols[k].id);
        }
      }
      const bool in_lane = std::any_of(lanes_.begin(), lanes_.end(),
                                       [&](const Rect& lane) { return holds(lane, symbol.box); });
      if (!in_lane) fault(FaultKind::SymbolOnRule, symbol.box.centre(), symbol.id);
      for (const TextRun& run : symbol.text) {
        if (!holds(grown(symbol.box, tolerance), box_of(run)))
          fault(FaultKind::TextOutside, run.at, run.text);
      }
    }
  }

  void arrow(std::size_t i) {
    const Arrow& arrow = page_.arrows[i];
    out_.bends += arrow.path.size() - 2;
    out_.shortest += std::abs(arrow.path.front().x - arrow.path.back().x) +
                     std::abs(arrow.path.front().y - arrow.path.back().y);
    if (!on_border(arrow.path.front(), shapes_[arrow.from]))
      fault(FaultKind::LooseEnd, arrow.path.front(), arrow.id);
    if (!on_border(arrow.path.back(), shapes_[arrow.to]))
      fault(FaultKind::LooseEnd, arrow.path.back(), arrow.id);
    for (const Segment& s : lines_[i]) {
      out_.length += s.length();
      if (!s.level() && !s.upright()) fault(FaultKind::Diagonal, s.a, arrow.id);
      for (std::size_t k = 0; k < shapes_.size(); ++k) {
        if (inside_length(s, shapes_[k]) > tolerance)
          fault(FaultKind::SymbolHit, s.a, arrow.id + " " + page_.symbols[k].id);
      }
      against_table(s, arrow);
    }
  }

  void against_table(const Segment& s, const Arrow& arrow) {
    for (const Rule& rule : page_.rules) {
      const Segment r{rule.from, rule.to};
      const bool along_level = s.level() && r.level() && std::abs(s.a.y - r.a.y) < rule_distance &&
                               common(s.left(), s.right(), r.left(), r.right()) > tolerance;
      const bool along_upright = s.upright() && r.upright() && std::abs(s.a.x - r.a.x) < rule_distance &&
                                 common(s.top(), s.bottom(), r.top(), r.bottom()) > tolerance;
      if (along_level || along_upright) fault(FaultKind::LineOnRule, s.a, arrow.id);
    }
    for (const Rect& head : heads_) {
      if (inside_length(s, corners_of_box(head)) > tolerance) fault(FaultKind::LineInHeader, s.a, arrow.id);
    }
    double covered = 0;  // lanes tile their block, so the parts add up to the whole
    for (const Rect& lane : lanes_) covered += inside_length(s, corners_of_box(lane));
    if (covered < s.length() - 0.1) fault(FaultKind::LineOutside, s.a, arrow.id);
  }

  void pair(std::size_t i, std::size_t k) {
    const bool one_target = page_.arrows[i].to == page_.arrows[k].to;
    for (std::size_t m = 0; m < lines_[i].size(); ++m) {
      for (std::size_t n = 0; n < lines_[k].size(); ++n) {
        const Segment& s = lines_[i][m];
        const Segment& t = lines_[k][n];
        const bool both_last = one_target && m + 1 == lines_[i].size() && n + 1 == lines_[k].size();
        if (s.level() == t.level())
          parallel(i, k, s, t, both_last);
        else
          across(i, k, s, t, both_last || joins(i, k, m, n));
      }
    }
  }

  // The arrow's head against all lines: only last segments into the same place may lie under it.
  void head(std::size_t i) {
    const ArrowHead drawn = head_of(page_.arrows[i]);
    const std::vector<Point> shape{drawn.tip, drawn.left, drawn.right};
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::size_t others = lines_[k].size() - (k == i || shares_end(i, k) ? 1 : 0);
      for (std::size_t n = 0; n < others; ++n) {
        if (inside_length(lines_[k][n], shape) <= tolerance) continue;
        fault(FaultKind::HeadHit, drawn.tip, page_.arrows[k].id + " " + page_.arrows[i].id);
        break;
      }
    }
  }

  bool shares_end(std::size_t i, std::size_t k) const {
    return page_.arrows[i].to == page_.arrows[k].to && both_last_shared(i, k);
  }

  // The segment before the last of one may end on the last of the other: that is where they join.
  bool joins(std::size_t i, std::size_t k, std::size_t m, std::size_t n) const {
    if (page_.arrows[i].to != page_.arrows[k].to) return false;
    const bool i_last = m + 1 == lines_[i].size();
    const bool k_last = n + 1 == lines_[k].size();
    const bool i_before = m + 2 == lines_[i].size();
    const bool k_before = n + 2 == lines_[k].size();
    if (!((i_last && k_before) || (k_last && i_before))) return false;
    return both_last_shared(i, k);
  }

  bool both_last_shared(std::size_t i, std::size_t k) const {
    const Segment& s = lines_[i].back();
    const Segment& t = lines_[k].back();
    return std::abs(s.b.x - t.b.x) < tolerance && std::abs(s.b.y - t.b.y) < tolerance &&
           s.level() == t.level();
  }

  void parallel(std::size_t i, std::size_t k, const Segment& s, const Segment& t, bool both_last) {
    const double aside = s.level() ? std::abs(s.a.y - t.a.y) : std::abs(s.a.x - t.a.x);
    if (aside > 0.4) return;
    const double length = s.level() ? common(s.left(), s.right(), t.left(), t.right())
                                    : common(s.top(), s.bottom(), t.top(), t.bottom());
    if (both_last && aside < tolerance) return;
    if (length > tolerance) {
      out_.shared_length += length;
      fault(FaultKind::SharedLength, s.a, page_.arrows[i].id + " " + page_.arrows[k].id);
    } else if (length > -tolerance && aside < tolerance && !both_last_shared(i, k)) {
      fault(FaultKind::Touch, s.b, page_.arrows[i].id + " " + page_.arrows[k].id);
    }
  }

  void across(std::size_t i, std::size_t k, const Segment& s, const Segment& t, bool join) {
    const Segment& level = s.level() ? s : t;
    const Segment& upright = s.level() ? t : s;
    const Point at{upright.a.x, level.a.y};
    const bool meet = at.x > level.left() - tolerance && at.x < level.right() + tolerance &&
                      at.y > upright.top() - tolerance && at.y < upright.bottom() + tolerance;
    if (!meet || join) return;
    const bool end_on = at.x < level.left() + tolerance || at.x > level.right() - tolerance ||
                        at.y < upright.top() + tolerance || at.y > upright.bottom() - tolerance;
    if (end_on && bend_of_join(i, k, at)) return;
    if (end_on)
      fault(FaultKind::Touch, at, page_.arrows[i].id + " " + page_.arrows[k].id);
    else
      crossings_.insert({std::lround(at.x * 100), std::lround(at.y * 100)});
  }

  // Where two arrows have already joined, their other segments meet at the same point.
  bool bend_of_join(std::size_t i, std::size_t k, Point at) const {
    if (page_.arrows[i].to != page_.arrows[k].to || !both_last_shared(i, k)) return false;
    const auto on = [&](const Segment& s) {
      return at.x > s.left() - tolerance && at.x < s.right() + tolerance && at.y > s.top() - tolerance &&
             at.y < s.bottom() + tolerance;
    };
    return on(lines_[i].back()) && on(lines_[k].back());
  }

  void undrawn() {
    for (const std::string& id : page_.undrawn) fault(FaultKind::Undrawn, {0, 0}, id);
  }

  void labels() {
    std::vector<std::pair<Rect, std::string>> seen;
    for (std::size_t i = 0; i < page_.arrows.size(); ++i) {
      const Arrow& arrow = page_.arrows[i];
      for (const Label& label : arrow.labels) {
        if (doubtful(label.box, i)) ++out_.doubtful_labels;
        label_alone(label, arrow.id);
        for (const auto& [other, id] : seen) {
          if (overlap(label.box, other))
            fault(FaultKind::LabelOverlap, label.box.centre(), arrow.id + " " + id);
        }
        seen.push_back({label.box, arrow.id});
      }
    }
  }

  double distance(const Rect& box, std::size_t arrow) const {
    double least = 1e9;
    for (const Segment& s : lines_[arrow]) {
      const double dx = std::max({s.left() - box.right(), box.x - s.right(), 0.0});
      const double dy = std::max({s.top() - box.bottom(), box.y - s.bottom(), 0.0});
      least = std::min(least, std::hypot(dx, dy));
    }
    return least;
  }

  bool doubtful(const Rect& box, std::size_t arrow) const {
    const double own = distance(box, arrow);
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (k != arrow && distance(box, k) < own - tolerance) return true;
    }
    return false;
  }

  void label_alone(const Label& label, const std::string& id) {
    const bool in_cell =
        std::any_of(lanes_.begin(), lanes_.end(), [&](const Rect& lane) { return holds(lane, label.box); });
    if (!in_cell) fault(FaultKind::LabelOutside, label.box.centre(), id);
    for (const TextRun& run : label.text) {
      if (!holds(grown(label.box, 0.3), box_of(run))) fault(FaultKind::TextOutside, run.at, run.text);
    }
    const auto box = corners_of_box(label.box);
    for (std::size_t k = 0; k < shapes_.size(); ++k) {
      if (convex_overlap(box, shapes_[k]))
        fault(FaultKind::LabelOverlap, label.box.centre(), id + " " + page_.symbols[k].id);
    }
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      for (const Segment& s : lines_[k]) {
        if (inside_length(s, box) > tolerance)
          fault(FaultKind::LabelOverlap, label.box.centre(), id + " " + page_.arrows[k].id);
      }
    }
  }

  const ScenePage& page_;
  std::size_t number_;
  Quality& out_;
  std::vector<std::vector<Point>> shapes_;
  std::vector<std::vector<Segment>> lines_;
  std::vector<Rect> lanes_, heads_;
  std::set<std::pair<long, long>> crossings_;
};

}  // namespace

std::size_t Quality::count(FaultKind kind) const {
  return static_cast<std::size_t>(
      std::count_if(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.kind == kind; }));
}

Quality quality_of(const Scene& scene) {
  Quality quality;
  quality.pages = scene.pages.size();
  for (std::size_t i = 0; i < scene.pages.size(); ++i) PageCheck(scene.pages[i], i, quality).run();
  return quality;
}

}  // namespace alur::lampiran
