#include "compiler/lampiran/route_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace alur::lampiran {
namespace {

// A search over (point, way in which it was reached), best first, with the straight distance to the target as
// the estimate of what remains.
class Search {
 public:
  Search(const Grid& grid, const Link& link, const std::vector<double>& fees, Using tracks,
         const RouteOptions& options)
      : grid_(grid),
        link_(link),
        fees_(fees),
        tracks_(tracks),
        options_(options),
        end_((grid.last_track[link.last_row] + 1) * grid.columns()),
        target_(static_cast<int>(link.to)),
        repeats_(link.from == link.to),
        cost_(static_cast<std::size_t>(end_ * ways), std::numeric_limits<double>::infinity()),
        from_(cost_.size(), start_mark) {}

  Path run() {
    start();
    while (!open_.empty()) {
      const Entry entry = open_.top();
      open_.pop();
      if (entry.estimate >= best_.cost) break;
      const auto s = static_cast<std::size_t>(entry.state);
      if (entry.cost > cost_[s]) continue;
      arrive(entry.state);
      expand(entry.state);
    }
    if (best_.found) trace();
    return best_;
  }

 private:
  static constexpr int start_mark = -1;

  struct Entry {
    double estimate;
    double cost;
    int state;
    bool operator<(const Entry& other) const {
      return estimate != other.estimate ? estimate > other.estimate : state > other.state;
    }
  };

  static int state_of(int point, Way way) { return point * ways + static_cast<int>(way); }

  void start() {
    best_.cost = std::numeric_limits<double>::infinity();
    const auto& ports = grid_.ports[link_.from];
    for (std::size_t i = 0; i < ports.size(); ++i) {
      const Port& port = ports[i];
      if (port.point < 0 || port.point >= end_ || port.cost_out < 0 || (repeats_ && port.out == Way::Up))
        continue;
      double cost = port.cost_out + fees_[i] + length(port.at, grid_.place(port.point));
      if (grid_.port_in[link_.from][i] + grid_.port_out[link_.from][i] > 0) cost += options_.conflict;
      if (port.out == Way::Down && link_.leaves_way_down) cost += options_.way_down;
      if (vertical(port.out) && link_.wide_label) cost += options_.label_risk / 3;
      offer(state_of(port.point, port.out), cost, start_mark - static_cast<int>(i));
    }
  }

  static double length(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

  // Never more than what remains: the straight way, and a bend where the port is not straight ahead.
  double estimate(int state) const {
    double least = std::numeric_limits<double>::infinity();
    const Point at = grid_.place(state / ways);
    const Way in = static_cast<Way>(state % ways);
    for (const Port& port : grid_.ports[link_.to]) {
      if (port.point < 0 || port.cost_in < 0) continue;
      const double dx = std::abs(port.at.x - at.x);
      const double dy = std::abs(port.at.y - at.y);
      const bool ahead = in == opposite(port.out) && (vertical(in) ? dx : dy) < 1e-6;
      least = std::min(least, dx + dy + port.cost_in + (ahead ? 0 : options_.bend));
    }
    return least;
  }

  void offer(int state, double cost, int from) {
    const auto s = static_cast<std::size_t>(state);
    if (cost >= cost_[s] - 1e-9) return;
    cost_[s] = cost;
    from_[s] = from;
    open_.push({cost + estimate(state), cost, state});
  }

  // The line that was walked to reach the state belongs to the last segments into our target.
  bool joined(int state) const {
    if (from_[static_cast<std::size_t>(state)] <= start_mark) return false;
    const int point = state / ways;
    return grid_.use(point, opposite(static_cast<Way>(state % ways))) == target_;
  }

  // Whether the line is walked towards the target's port and not away from it.
  bool leads_in(int point, Way way) const {
    const auto& ports = grid_.ports[link_.to];
    const Point at = grid_.place(point);
    for (std::size_t i = 0; i < ports.size(); ++i) {
      if (grid_.port_in[link_.to][i] == 0 || opposite(ports[i].out) != way) continue;
      const double aside = vertical(way) ? ports[i].at.x - at.x : ports[i].at.y - at.y;
      if (std::abs(aside) < 1e-6) return true;
    }
    return false;
  }

  // What it costs to go from `in` to `out` at this point.
  double at_point(int point, Way in, Way out, bool joins) const {
    const auto p = static_cast<std::size_t>(point);
    const int others = grid_.across[p] + grid_.along_y[p] + grid_.turns[p];
    double cost = in == out ? 0 : options_.bend;
    if (others == 0) return cost;
    if (joins && grid_.last_into[p] == target_) return cost + options_.join;
    if (in != out || grid_.turns[p] > 0) return cost + options_.conflict;
    const int crossed = vertical(in) ? grid_.across[p] : grid_.along_y[p];
    return cost + options_.crossing * crossed;
  }

  void expand(int state) {
    const int point = state / ways;
    const Way in = static_cast<Way>(state % ways);
    const bool must_go_straight = joined(state);
    const double so_far = cost_[static_cast<std::size_t>(state)];
    for (int w = 0; w < ways; ++w) {
      const Way out = static_cast<Way>(w);
      if (out == opposite(in) || (must_go_straight && out != in)) continue;
      const int next = grid_.step(point, out);
      if (next < 0 || next >= end_ || grid_.wall(point, out)) continue;
      if (out != in && spared(point, out)) continue;
      const int use = grid_.use(point, out);
      const bool joins = use == target_ && leads_in(point, out);
      const double mm = length(grid_.place(point), grid_.place(next));
      double cost = so_far + (out != in && label_risk(point, in) ? options_.label_risk : 0) +
                    at_point(point, in, out, joins) + mm * weight(point, out);
      if (!joins && use != nobody) cost += options_.conflict + mm;
      if (const int node = grid_.entry(point, out); node != nobody && node != target_) cost += options_.entry;
      if (!joins && grid_.head(point, out)) cost += options_.conflict;
      if (grid_.label(point, out)) cost += options_.conflict / 2;
      offer(state_of(next, out), cost, state);
    }
  }

  // Whether a line from here would run along a spare track that is not to be used.
  bool spared(int point, Way out) const {
    return tracks_ == Using::PleasingTracks &&
           (vertical(out) ? grid_.spare_x[static_cast<std::size_t>(point % grid_.columns())]
                          : grid_.spare_y[static_cast<std::size_t>(point / grid_.columns())]) != 0;
  }

  // Whether a bend here ends a first segment sideways that is too short for the label.
  bool label_risk(int point, Way in) const {
    if (vertical(in) || link_.label_run == 0) return false;
    const Point at = grid_.place(point);
    for (const Port& port : grid_.ports[link_.from]) {
      if (port.out == in && std::abs(port.at.y - at.y) < 1e-6 && length(port.at, at) < link_.label_run)
        return true;
    }
    return false;
  }

  double weight(int point, Way way) const {
    return vertical(way) ? grid_.weight_x[static_cast<std::size_t>(point % grid_.columns())]
                         : grid_.weight_y[static_cast<std::size_t>(point / grid_.columns())];
  }

  void arrive(int state) {
    const int point = state / ways;
    const Way in = static_cast<Way>(state % ways);
    const auto& ports = grid_.ports[link_.to];
    for (std::size_t i = 0; i < ports.size(); ++i) {
      const Port& port = ports[i];
      if (port.point != point || port.cost_in < 0 || (repeats_ && port.out != Way::Up)) continue;
      const Way inward = opposite(port.out);
      if (in == port.out || (joined(state) && in != inward)) continue;
      const bool joins = grid_.port_in[link_.to][i] > 0;
      double cost = cost_[static_cast<std::size_t>(state)] + port.cost_in +
                    length(grid_.place(point), port.at) + at_point(point, in, inward, joins);
      if (grid_.port_out[link_.to][i] > 0 || head_taken(port)) cost += options_.conflict;
      if (in != inward ? length(grid_.place(point), port.at) < head_reach : head_on_itself(state, port))
        cost += options_.conflict;
      if (cost < best_.cost) {
        best_.cost = cost;
        best_.found = true;
        best_.to_port = i;
        goal_ = state;
      }
    }
  }

  // Whether the way that led here has itself passed where its head would be.
  bool head_on_itself(int state, const Port& port) const {
    const Rect room = head_room(port);
    while (state > start_mark && static_cast<Way>(state % ways) == opposite(port.out))
      state = from_[static_cast<std::size_t>(state)];
    for (; state > start_mark; state = from_[static_cast<std::size_t>(state)]) {
      const Point at = grid_.place(state / ways);
      if (at.x > room.x && at.x < room.right() && at.y > room.y && at.y < room.bottom()) return true;
    }
    return false;
  }

  // Whether a line that lies already would run through the head at this port.
  bool head_taken(const Port& port) const {
    for (int p = port.point; p >= 0 && length(grid_.place(p), port.at) < head_reach;
         p = grid_.step(p, port.out)) {
      const auto at = static_cast<std::size_t>(p);
      if ((vertical(port.out) ? grid_.across[at] : grid_.along_y[at]) > 0 || grid_.turns[at] > 0) return true;
    }
    return false;
  }

  void trace() {
    int state = goal_;
    while (true) {
      best_.points.push_back(state / ways);
      const int from = from_[static_cast<std::size_t>(state)];
      if (from <= start_mark) {
        best_.from_port = static_cast<std::size_t>(start_mark - from);
        break;
      }
      state = from;
    }
    std::reverse(best_.points.begin(), best_.points.end());
    best_.conflicts = static_cast<int>(best_.cost / (options_.conflict / 2));
    count_bends();
    count_crossings();
  }

  void count_bends() {
    const std::vector<Point> bent = corners(grid_, link_, best_);
    best_.bends = static_cast<int>(bent.size()) - 2;
  }

  void count_crossings() {
    for (std::size_t i = 0; i + 1 < best_.points.size(); ++i) {
      const auto p = static_cast<std::size_t>(best_.points[i]);
      const bool upright = std::abs(best_.points[i + 1] - best_.points[i]) == grid_.columns();
      best_.crossings += upright ? grid_.across[p] : grid_.along_y[p];
    }
  }

  const Grid& grid_;
  const Link& link_;
  const std::vector<double>& fees_;
  Using tracks_;
  const RouteOptions& options_;
  int end_;  // the first point below the link's last row
  int target_;
  bool repeats_;  // a step back to itself: in at the top, out elsewhere, or it would lie on itself
  std::vector<double> cost_;
  std::vector<int> from_;
  std::priority_queue<Entry> open_;
  Path best_;
  int goal_ = 0;
};

}  // namespace

Path search(const Grid& grid, const Link& link, const std::vector<double>& fees, Using tracks,
            const RouteOptions& options) {
  return Search(grid, link, fees, tracks, options).run();
}

}  // namespace alur::lampiran
