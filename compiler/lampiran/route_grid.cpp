#include "compiler/lampiran/route_grid.h"

#include <algorithm>
#include <cmath>

namespace alur::lampiran {
namespace {

constexpr double symbol_clearance = 1.0;  // mm between a symbol and a line that passes it
constexpr double same = 1e-6;
constexpr double tier_track = 2.5;  // mm from a pentagon: half the gap between two tiers of them
// A decision is entered at its top; at a side only where the top would cost more than four crossings.
constexpr double diamond_side = 95;

struct Spacing {
  double pitch;  // mm between neighbouring tracks
  double from_rule;
  double from_symbol;
  std::size_t most;  // tracks in one gap
};

Spacing spacing_of(Density density) {
  switch (density) {
    case Density::Few:
      return {2.3, 1.5, 2.7, 3};
    case Density::Many:
      return {1.3, 0.9, 1.1, 40};
  }
  return {};
}

// What a gap lies between: its distances from the tracks at either end.
struct Gap {
  double low, high;
  double from_low, from_high;
};

// Tracks spread evenly over a gap; in a gap too narrow for the wished distances one in its middle.
void fill(std::vector<double>& out, const Gap& gap_between, const Spacing& s) {
  const double low = gap_between.low + gap_between.from_low;
  const double high = gap_between.high - gap_between.from_high;
  const double length = high - low;
  if (length <= 0) {
    if (gap_between.high - gap_between.low >= 2.05) out.push_back((gap_between.low + gap_between.high) / 2);
    return;
  }
  const auto n = std::min(s.most, static_cast<std::size_t>(length / s.pitch) + 1);
  const double gap = length / static_cast<double>(n);
  for (std::size_t i = 0; i < n; ++i) out.push_back(low + gap * (static_cast<double>(i) + 0.5));
}

// Tracks on both sides of a centre, at most `reach` away from it.
void fill_around(std::vector<double>& out, double centre, double reach, double pitch) {
  for (double away = pitch; away <= reach; away += pitch) {
    out.push_back(centre - away);
    out.push_back(centre + away);
  }
}

// Sorted; a track nearer than `least` to a must is dropped, so are doubles.
std::vector<double> merged(std::vector<double> musts, std::vector<double> tracks, double least) {
  std::sort(musts.begin(), musts.end());
  musts.erase(std::unique(musts.begin(), musts.end(), [](double a, double b) { return b - a < same; }),
              musts.end());
  std::vector<double> all = musts;
  for (const double track : tracks) {
    const bool close =
        std::any_of(all.begin(), all.end(), [&](double must) { return std::abs(must - track) < least; });
    if (!close) all.push_back(track);
  }
  std::sort(all.begin(), all.end());
  return all;
}

class GridBuilder {
 public:
  GridBuilder(const SheetPage& page, const PageNet& net, Density density)
      : page_(page), net_(net), density_(density), spacing_(spacing_of(density)) {}

  Grid build() {
    columns();
    rows();
    walls();
    weights();
    for (const Node& node : net_.nodes) grid_.ports.push_back(ports_of(node));
    reserve_entries();
    clear_paint(grid_);
    return std::move(grid_);
  }

 private:
  double half_width(std::size_t lane) const {
    double half = 0;
    for (const Node& node : net_.nodes) {
      if (node.lane == lane && !is_pentagon(node.symbol.kind)) half = std::max(half, node.symbol.box.w / 2);
    }
    return half;
  }

  void columns() {
    std::vector<double> musts;
    std::vector<double> tracks;
    for (std::size_t lane = 0; lane + 1 < page_.lane_edges.size(); ++lane) {
      const double left = page_.lane_edges[lane];
      const double right = page_.lane_edges[lane + 1];
      const double centre = (left + right) / 2;
      musts.push_back(centre);
      const double half = half_width(lane);
      if (half == 0) {
        fill(tracks, {left, centre, spacing_.from_rule, 1.0}, spacing_);
        fill(tracks, {centre, right, 1.0, spacing_.from_rule}, spacing_);
        continue;
      }
      fill(tracks, {left, centre - half, spacing_.from_rule, spacing_.from_symbol}, spacing_);
      fill(tracks, {centre + half, right, spacing_.from_symbol, spacing_.from_rule}, spacing_);
      if (density_ == Density::Many) fill_around(tracks, centre, half, spacing_.pitch);
    }
    for (const Node& node : net_.nodes) {
      musts.push_back(node.symbol.box.centre().x);
      for (const Point& at : more_exits(node)) musts.push_back(at.x);
    }
    grid_.xs = merged(std::move(musts), std::move(tracks), 1.15);
  }

  void rows() {
    std::vector<double> musts;
    std::vector<double> tracks;
    for (const Node& node : net_.nodes) musts.push_back(side_y(node));
    for (std::size_t r = 0; r < page_.rows.size(); ++r) {
      const ChartRow& row = page_.rows[r];
      double low = row.bottom();
      double high = row.top;
      for (const Node& node : net_.nodes) {
        if (node.row != r) continue;
        low = std::min(low, node.symbol.box.y);
        high = std::max(high, node.symbol.box.bottom());
        tier_tracks(tracks, node);
      }
      if (low > high) {  // nothing stands in this row
        fill(tracks, {row.top, row.bottom(), spacing_.from_rule, spacing_.from_rule}, spacing_);
        continue;
      }
      fill(tracks, {row.top, low, spacing_.from_rule, spacing_.from_symbol}, spacing_);
      fill(tracks, {high, row.bottom(), spacing_.from_symbol, spacing_.from_rule}, spacing_);
      if (density_ == Density::Many) fill_around(tracks, (low + high) / 2, (high - low) / 2, spacing_.pitch);
    }
    grid_.ys = merged(std::move(musts), std::move(tracks), 1.15);
  }

  // Between the tiers of a strip's pentagons.
  void tier_tracks(std::vector<double>& tracks, const Node& node) const {
    if (!is_pentagon(node.symbol.kind)) return;
    const ChartRow& row = page_.rows[node.row];
    for (const double y : {node.symbol.box.y - tier_track, node.symbol.box.bottom() + tier_track}) {
      if (y > row.top + 0.9 && y < row.bottom() - 0.9) tracks.push_back(y);
    }
  }

  static double side_y(const Node& node) {
    const Rect& box = node.symbol.box;
    if (node.symbol.kind == SymbolKind::Pentagon) return box.y + box.h * 0.35;
    if (node.symbol.kind == SymbolKind::PentagonUp) return box.y + box.h * 0.65;
    return box.centre().y;
  }

  void walls() {
    const auto n = static_cast<std::size_t>(grid_.size());
    grid_.wall_right.assign(n, 0);
    grid_.wall_down.assign(n, 0);
    for (const Node& node : net_.nodes) close(grown(node.symbol.box, symbol_clearance - same));
  }

  void close(const Rect& box) {
    for (int j = 0; j < grid_.rows(); ++j) {
      for (int i = 0; i < grid_.columns(); ++i) {
        const int p = grid_.point(i, j);
        const Point a = grid_.place(p);
        const auto at = static_cast<std::size_t>(p);
        if (i + 1 < grid_.columns()) {
          const double next = grid_.xs[static_cast<std::size_t>(i + 1)];
          if (a.y > box.y && a.y < box.bottom() && a.x < box.right() && next > box.x)
            grid_.wall_right[at] = 1;
        }
        if (j + 1 < grid_.rows()) {
          const double next = grid_.ys[static_cast<std::size_t>(j + 1)];
          if (a.x > box.x && a.x < box.right() && a.y < box.bottom() && next > box.y) grid_.wall_down[at] = 1;
        }
      }
    }
  }

  // A line close to a rule or along a symbol reads badly: the middle of a gap is cheaper.
  void weights() {
    grid_.weight_x.assign(grid_.xs.size(), 1.0);
    grid_.weight_y.assign(grid_.ys.size(), 1.0);
    for (std::size_t i = 0; i < grid_.xs.size(); ++i) {
      double nearest = 100;
      for (const double edge : page_.lane_edges) nearest = std::min(nearest, std::abs(edge - grid_.xs[i]));
      if (nearest < 2.5) grid_.weight_x[i] += (2.5 - nearest) * 0.08;
    }
    for (std::size_t j = 0; j < grid_.ys.size(); ++j) {
      double nearest = 100;
      for (const ChartRow& row : page_.rows) {
        nearest = std::min({nearest, std::abs(row.top - grid_.ys[j]), std::abs(row.bottom() - grid_.ys[j])});
      }
      if (nearest < 2.5) grid_.weight_y[j] += (2.5 - nearest) * 0.08;
    }
  }

  // A symbol has three sides to leave it. Where more arrows do (into the branches of a block, when time is
  // over), those leave its lower side, or a diamond's two lower sides, evenly spread beside the middle.
  std::vector<Point> more_exits(const Node& node) const {
    constexpr std::size_t sides = 3;
    const auto self = static_cast<std::size_t>(&node - net_.nodes.data());
    const auto leaving = static_cast<std::size_t>(std::count_if(
        net_.links.begin(), net_.links.end(), [&](const Link& link) { return link.from == self; }));
    std::vector<Point> out;
    if (is_pentagon(node.symbol.kind) || leaving <= sides) return out;
    const Rect& box = node.symbol.box;
    const std::size_t pairs = (leaving - sides + 1) / 2;
    for (std::size_t i = 1; i <= pairs; ++i) {
      const double away = box.w / 2 * static_cast<double>(i) / static_cast<double>(pairs + 1);
      const double up = node.symbol.kind == SymbolKind::Diamond ? box.h * away / box.w : 0;
      out.push_back({box.centre().x - away, box.bottom() - up});
      out.push_back({box.centre().x + away, box.bottom() - up});
    }
    return out;
  }

  std::vector<Port> ports_of(const Node& node) const {
    const Rect& box = node.symbol.box;
    const double x = box.centre().x;
    const double y = side_y(node);
    const Point top{x, box.y};
    const Point right{box.right(), y};
    const Point bottom{x, box.bottom()};
    const Point left{box.x, y};
    std::vector<Port> ports;
    const auto add = [&](Point at, Way out, double cost_out, double cost_in) {
      Port port{at, out, first_point(node, at, out), cost_out, cost_in};
      ports.push_back(port);
    };
    switch (node.symbol.kind) {
      case SymbolKind::Capsule:
      case SymbolKind::Box:
        add(top, Way::Up, 60, 0);
        add(right, Way::Right, 3, 5);
        add(bottom, Way::Down, 0, 45);
        add(left, Way::Left, 3, 5);
        break;
      case SymbolKind::Diamond:
        add(top, Way::Up, -1, 0);
        add(right, Way::Right, 1, diamond_side);
        add(bottom, Way::Down, 0, -1);
        add(left, Way::Left, 1, diamond_side);
        break;
      case SymbolKind::Pentagon:
      case SymbolKind::PentagonUp:
        add(top, Way::Up, pentagon_out(node, Way::Up), pentagon_in(node, Way::Up));
        add(right, Way::Right, 6, 6);
        add(bottom, Way::Down, pentagon_out(node, Way::Down), pentagon_in(node, Way::Down));
        add(left, Way::Left, 6, 6);
        break;
    }
    for (const Point& at : more_exits(node)) add(at, Way::Down, 2, -1);
    return ports;
  }

  // The free entry of every node that is a target: an arrow that lay there earlier would be in its way.
  void reserve_entries() {
    grid_.right_entry.assign(static_cast<std::size_t>(grid_.size()), nobody);
    grid_.down_entry.assign(static_cast<std::size_t>(grid_.size()), nobody);
    for (const Link& link : net_.links) {
      for (const Port& port : grid_.ports[link.to]) {
        if (port.cost_in == 0) reserve(grid_, head_room(port), static_cast<int>(link.to));
      }
    }
  }

  bool at_foot(const Node& node) const { return page_.rows[node.row].kind == RowKind::FootStrip; }
  // Arrows leave a pentagon at the head downwards, one at the foot upwards; entered ones the other way round.
  double pentagon_out(const Node& node, Way side) const {
    return (side == Way::Up) == at_foot(node) ? 0 : 40;
  }
  double pentagon_in(const Node& node, Way side) const { return (side == Way::Up) == at_foot(node) ? 0 : 40; }

  int first_point(const Node& node, Point at, Way out) const {
    const auto column = index_of(grid_.xs, at.x);
    const auto row = index_of(grid_.ys, at.y);
    const Rect& box = node.symbol.box;
    int i = column;
    int j = row;
    switch (out) {
      case Way::Up:
        j = last_below(grid_.ys, box.y - symbol_clearance + 2 * same);
        break;
      case Way::Down:
        j = first_above(grid_.ys, box.bottom() + symbol_clearance - 2 * same);
        break;
      case Way::Left:
        i = last_below(grid_.xs, box.x - symbol_clearance + 2 * same);
        break;
      case Way::Right:
        i = first_above(grid_.xs, box.right() + symbol_clearance - 2 * same);
        break;
    }
    if (i < 0 || j < 0) return -1;
    const int point = grid_.point(i, j);
    return free_stub(node, at, grid_.place(point)) ? point : -1;
  }

  bool free_stub(const Node& node, Point a, Point b) const {
    const Rect line{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + same,
                    std::abs(a.y - b.y) + same};
    return std::none_of(net_.nodes.begin(), net_.nodes.end(), [&](const Node& other) {
      return &other != &node && overlap(grown(other.symbol.box, symbol_clearance - 2 * same), line);
    });
  }

  static int index_of(const std::vector<double>& values, double value) {
    const auto at = std::lower_bound(values.begin(), values.end(), value - same);
    return at != values.end() && *at < value + same ? static_cast<int>(at - values.begin()) : -1;
  }
  static int last_below(const std::vector<double>& values, double limit) {
    return static_cast<int>(std::upper_bound(values.begin(), values.end(), limit) - values.begin()) - 1;
  }
  static int first_above(const std::vector<double>& values, double limit) {
    const auto at = std::lower_bound(values.begin(), values.end(), limit);
    return at == values.end() ? -1 : static_cast<int>(at - values.begin());
  }

  const SheetPage& page_;
  const PageNet& net_;
  Density density_;
  Spacing spacing_;
  Grid grid_;
};

}  // namespace

Grid grid_of(const SheetPage& page, const PageNet& net, Density density) {
  return GridBuilder(page, net, density).build();
}

}  // namespace alur::lampiran
