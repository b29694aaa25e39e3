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

// Between tracks that lie where a draughtsman would put them, and between the spare ones beside them.
struct Spacing {
  double pitch;  // mm between neighbouring tracks
  double from_rule;
  double from_symbol;
};

constexpr Spacing pleasing{2.3, 1.5, 2.3};
constexpr double beside_symbol = 2.7;     // mm: more than an arrow's head, so that its line shows
constexpr std::size_t most_pleasing = 3;  // tracks in one gap
constexpr Spacing spare{1.15, 0.9, 1.1};
constexpr double exits_closest = 0.6;
constexpr double exits_apart = 1.65;  // mm, of several lines that leave one side of a symbol

// What a gap lies between, and its distances from the tracks at either end.
struct Gap {
  double low, high;
  double from_low, from_high;
};

// Pleasing ones spread evenly over a gap; in a gap too narrow for the wished distances one in its middle.
void fill(std::vector<double>& out, const Gap& gap) {
  const double low = gap.low + gap.from_low;
  const double length = gap.high - gap.from_high - low;
  if (length <= 0) {
    if (gap.high - gap.low >= 2.05) out.push_back((gap.low + gap.high) / 2);
    return;
  }
  const auto n = std::min(most_pleasing, static_cast<std::size_t>(length / pleasing.pitch) + 1);
  const double apart = length / static_cast<double>(n);
  for (std::size_t i = 0; i < n; ++i) out.push_back(low + apart * (static_cast<double>(i) + 0.5));
}

// Tracks across the page or down it: those that must be there, pleasing ones, spare ones.
class Tracks {
 public:
  void must(double at) { add(at, same, 0); }
  void wish(double at) { wishes_.push_back(at); }
  // A spare one that lies so close to its neighbours as symbols are left by arrows.
  void offer(double at) { offers_.push_back(at); }
  // Spare ones, as many as lie `pitch` apart, wherever there is room from `low` to `high`.
  void spread(double low, double high) { spreads_.emplace_back(low, high); }

  // Sorted. Pleasing ones give way to those that must be, spare ones to both.
  void settle(std::vector<double>& at, std::vector<std::uint8_t>& is_spare) {
    for (const double wish : wishes_) add(wish, spare.pitch, 0);
    for (const double offer : offers_) add(offer, exits_closest, 1);
    constexpr double try_next = 0.05;
    for (const auto& [low, high] : spreads_)
      for (double y = low; y <= high + same; y += try_next) add(y, spare.pitch, 1);
    std::sort(tracks_.begin(), tracks_.end());
    for (const auto& [track, kind] : tracks_) {
      at.push_back(track);
      is_spare.push_back(kind);
    }
  }

 private:
  void add(double at, double least, std::uint8_t kind) {
    const bool close = std::any_of(tracks_.begin(), tracks_.end(), [&](const auto& track) {
      return std::abs(track.first - at) < least - same / 2;
    });
    if (!close) tracks_.emplace_back(at, kind);
  }

  std::vector<std::pair<double, std::uint8_t>> tracks_;
  std::vector<double> wishes_, offers_;
  std::vector<std::pair<double, double>> spreads_;
};

class GridBuilder {
 public:
  GridBuilder(const SheetPage& page, const PageNet& net) : page_(page), net_(net) {}

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
  // Of capsule, box and diamond alike.
  double half_width() const {
    double half = 0;
    for (const Node& node : net_.nodes)
      if (!is_pentagon(node.symbol.kind)) half = std::max(half, node.symbol.box.w / 2);
    return half;
  }

  // The same on every page of the SOP, whatever stands in which lane: an arrow finds the same columns when a
  // symbol is added anywhere.
  void columns() {
    Tracks tracks;
    const double half = half_width();
    exits_ = exits_beside();
    for (std::size_t lane = 0; lane + 1 < page_.lane_edges.size(); ++lane) {
      const double left = page_.lane_edges[lane];
      const double right = page_.lane_edges[lane + 1];
      const double centre = (left + right) / 2;
      tracks.must(centre);
      for (const double x : pentagon_places(left, right)) tracks.must(x);
      fill_gap(tracks, left, centre - half, {left, centre - half, pleasing.from_rule, beside_symbol});
      fill_gap(tracks, centre + half, right, {centre + half, right, beside_symbol, pleasing.from_rule});
      for (int i = 1; i <= exits_; ++i) {
        const double away = half * i / (exits_ + 1);
        tracks.offer(centre - away);
        tracks.offer(centre + away);
      }
    }
    tracks.settle(grid_.xs, grid_.spare_x);
  }

  // How many columns lie beside the middle of a symbol, on either side: as many as lie well apart, and more
  // where a symbol of the page is left by more arrows.
  int exits_beside() const {
    int exits = std::max(1, static_cast<int>(half_width() / exits_apart) - 1);
    for (const Node& node : net_.nodes) exits = std::max(exits, more_exit_pairs(node));
    return exits;
  }

  static void fill_gap(Tracks& tracks, double low, double high, const Gap& gap) {
    std::vector<double> wishes;
    fill(wishes, gap);
    for (const double wish : wishes) tracks.wish(wish);
    const bool rule_first = gap.from_low < gap.from_high;
    const bool rule_last = gap.from_high < gap.from_low;
    tracks.spread(low + (rule_last ? spare.from_symbol : spare.from_rule),
                  high - (rule_first ? spare.from_symbol : spare.from_rule));
  }

  void rows() {
    Tracks tracks;
    for (const Node& node : net_.nodes) tracks.must(side_y(node));
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
        fill_gap(tracks, row.top, row.bottom(),
                 {row.top, row.bottom(), pleasing.from_rule, pleasing.from_rule});
        continue;
      }
      fill_gap(tracks, row.top, low, {row.top, low, pleasing.from_rule, pleasing.from_symbol});
      fill_gap(tracks, high, row.bottom(), {high, row.bottom(), pleasing.from_symbol, pleasing.from_rule});
      const double middle = (low + high) / 2;
      const double third = (high - low) / 3;
      tracks.spread(middle - third, middle - third);
      tracks.spread(middle + third, middle + third);
    }
    tracks.settle(grid_.ys, grid_.spare_y);
    for (const ChartRow& row : page_.rows) grid_.last_track.push_back(last_below(grid_.ys, row.bottom()));
  }

  // Between the tiers of a strip's pentagons.
  void tier_tracks(Tracks& tracks, const Node& node) const {
    if (!is_pentagon(node.symbol.kind)) return;
    const ChartRow& row = page_.rows[node.row];
    for (const double y : {node.symbol.box.y - tier_track, node.symbol.box.bottom() + tier_track}) {
      if (y > row.top + 0.9 && y < row.bottom() - 0.9) tracks.wish(y);
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

  // A symbol has three sides to leave it, of which one may be entered. Where more arrows leave, they do so at
  // its lower side, or a diamond's two lower sides, evenly spread beside the middle.
  int more_exit_pairs(const Node& node) const {
    if (is_pentagon(node.symbol.kind)) return 0;
    const auto self = static_cast<std::size_t>(&node - net_.nodes.data());
    int leaving = 0;
    bool goes_on = node.symbol.kind == SymbolKind::Diamond;
    for (const Link& link : net_.links) {
      if (link.from != self) continue;
      ++leaving;
      goes_on = goes_on || link.last_row > node.row;
    }
    if (!goes_on) ++leaving;  // as if a step were added below
    return std::max(0, (leaving - 1) / 2);
  }

  // On columns that are there for all symbols.
  std::vector<Point> more_exits(const Node& node) const {
    std::vector<Point> out;
    const Rect& box = node.symbol.box;
    const int pairs = more_exit_pairs(node);
    for (int i = 1; i <= pairs; ++i) {
      const auto column = std::lround(static_cast<double>(i * (exits_ + 1)) / (pairs + 1));
      const double away = box.w / 2 * static_cast<double>(column) / (exits_ + 1);
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

  // The free entry of every node: an arrow that lay there earlier would be in its way.
  void reserve_entries() {
    grid_.right_entry.assign(static_cast<std::size_t>(grid_.size()), nobody);
    grid_.down_entry.assign(static_cast<std::size_t>(grid_.size()), nobody);
    for (std::size_t node = 0; node < net_.nodes.size(); ++node) {
      if (net_.nodes[node].kind == NodeKind::Left) continue;
      for (const Port& port : grid_.ports[node]) {
        if (port.cost_in == 0) reserve(grid_, head_room(port), static_cast<int>(node));
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
  int exits_ = 1;
  Grid grid_;
};

}  // namespace

Grid grid_of(const SheetPage& page, const PageNet& net) { return GridBuilder(page, net).build(); }

}  // namespace alur::lampiran
