// Who uses the tracks: arrows and labels written onto the grid.
#include <algorithm>
#include <cmath>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/route_grid.h"

namespace alur::lampiran {

int Grid::step(int at, Way way) const {
  const int i = at % columns();
  const int j = at / columns();
  switch (way) {
    case Way::Up:
      return j > 0 ? at - columns() : -1;
    case Way::Right:
      return i + 1 < columns() ? at + 1 : -1;
    case Way::Down:
      return j + 1 < rows() ? at + columns() : -1;
    case Way::Left:
      return i > 0 ? at - 1 : -1;
  }
  return -1;
}

namespace {

// The point that keeps the line from `at` in this way: lines are kept by their left or upper end.
int keeper(const Grid& grid, int at, Way way) {
  return way == Way::Up || way == Way::Left ? grid.step(at, way) : at;
}

}  // namespace

bool Grid::wall(int at, Way way) const {
  const auto k = static_cast<std::size_t>(keeper(*this, at, way));
  return (vertical(way) ? wall_down[k] : wall_right[k]) != 0;
}

int Grid::use(int at, Way way) const {
  const auto k = static_cast<std::size_t>(keeper(*this, at, way));
  return vertical(way) ? down_use[k] : right_use[k];
}

bool Grid::label(int at, Way way) const {
  const auto k = static_cast<std::size_t>(keeper(*this, at, way));
  return (vertical(way) ? down_label[k] : right_label[k]) != 0;
}

bool Grid::head(int at, Way way) const {
  const auto k = static_cast<std::size_t>(keeper(*this, at, way));
  return (vertical(way) ? down_head[k] : right_head[k]) != 0;
}

// The head itself and a little air.
Rect head_room(const Port& port) {
  const double half = strokes.head_width / 2 + 0.1;
  const double length = head_reach;
  switch (port.out) {
    case Way::Up:
      return {port.at.x - half, port.at.y - length, 2 * half, length};
    case Way::Right:
      return {port.at.x, port.at.y - half, length, 2 * half};
    case Way::Down:
      return {port.at.x - half, port.at.y, 2 * half, length};
    case Way::Left:
      return {port.at.x - length, port.at.y - half, length, 2 * half};
  }
  return {};
}

int Grid::entry(int at, Way way) const {
  const auto k = static_cast<std::size_t>(keeper(*this, at, way));
  return vertical(way) ? down_entry[k] : right_entry[k];
}

void clear_paint(Grid& grid) {
  const auto n = static_cast<std::size_t>(grid.size());
  grid.right_use.assign(n, nobody);
  grid.down_use.assign(n, nobody);
  grid.last_into.assign(n, nobody);
  grid.across.assign(n, 0);
  grid.along_y.assign(n, 0);
  grid.turns.assign(n, 0);
  grid.right_label.assign(n, 0);
  grid.down_label.assign(n, 0);
  grid.right_head.assign(n, 0);
  grid.down_head.assign(n, 0);
  grid.port_in.clear();
  grid.port_out.clear();
  for (const auto& ports : grid.ports) {
    grid.port_in.emplace_back(ports.size(), 0);
    grid.port_out.emplace_back(ports.size(), 0);
  }
}

namespace {

Way way_between(const Grid& grid, int a, int b) {
  for (int w = 0; w < ways; ++w) {
    if (grid.step(a, static_cast<Way>(w)) == b) return static_cast<Way>(w);
  }
  return Way::Down;
}

// Writes the value on the lines between grid points that run through the box.
template <typename Value>
void mark_lines(const Grid& grid, const Rect& box, std::vector<Value>& right, std::vector<Value>& down,
                Value value) {
  const auto first = [](const std::vector<double>& values, double low) {
    return std::max<std::ptrdiff_t>(0,
                                    std::upper_bound(values.begin(), values.end(), low) - values.begin() - 1);
  };
  const auto begin_x = static_cast<std::size_t>(first(grid.xs, box.x));
  const auto begin_y = static_cast<std::size_t>(first(grid.ys, box.y));
  for (std::size_t j = begin_y; j < grid.ys.size() && grid.ys[j] < box.bottom(); ++j) {
    for (std::size_t i = begin_x; i < grid.xs.size() && grid.xs[i] < box.right(); ++i) {
      const std::size_t p = j * grid.xs.size() + i;
      if (grid.ys[j] > box.y && i + 1 < grid.xs.size() && grid.xs[i + 1] > box.x) right[p] = value;
      if (grid.xs[i] > box.x && j + 1 < grid.ys.size() && grid.ys[j + 1] > box.y) down[p] = value;
    }
  }
}

void mark(int& use, int node) {
  if (use == nobody || use == node)
    use = node;
  else
    use = several;
}

}  // namespace

void paint(Grid& grid, const Link& link, const Path& path) {
  ++grid.port_out[link.from][path.from_port];
  ++grid.port_in[link.to][path.to_port];
  const Way inward = opposite(grid.ports[link.to][path.to_port].out);
  mark_lines(grid, head_room(grid.ports[link.to][path.to_port]), grid.right_head, grid.down_head,
             std::uint8_t{1});
  std::vector<Way> moves;
  for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
    moves.push_back(way_between(grid, path.points[i], path.points[i + 1]));
  }
  moves.push_back(inward);
  // Where the last segment begins.
  std::size_t last = moves.size() - 1;
  while (last > 0 && moves[last - 1] == inward) --last;
  Way before = grid.ports[link.from][path.from_port].out;
  for (std::size_t i = 0; i < path.points.size(); ++i) {
    const auto p = static_cast<std::size_t>(path.points[i]);
    const int node = i >= last ? static_cast<int>(link.to) : several;
    mark(grid.last_into[p], node);
    if (moves[i] != before)
      ++grid.turns[p];
    else if (vertical(before))
      ++grid.along_y[p];
    else
      ++grid.across[p];
    if (i + 1 < path.points.size()) {
      const auto k = static_cast<std::size_t>(keeper(grid, path.points[i], moves[i]));
      mark(vertical(moves[i]) ? grid.down_use[k] : grid.right_use[k], node);
    }
    before = moves[i];
  }
}

void reserve(Grid& grid, const Rect& room, int node) {
  mark_lines(grid, room, grid.right_entry, grid.down_entry, node);
}

void paint_label(Grid& grid, const Rect& box) {
  mark_lines(grid, box, grid.right_label, grid.down_label, std::uint8_t{1});
}

std::vector<Point> corners(const Grid& grid, const Link& link, const Path& path) {
  std::vector<Point> all{grid.ports[link.from][path.from_port].at};
  for (const int p : path.points) all.push_back(grid.place(p));
  all.push_back(grid.ports[link.to][path.to_port].at);
  std::vector<Point> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && i + 1 < all.size()) {
      const bool flat = std::abs(all[i - 1].y - all[i].y) < 1e-6 && std::abs(all[i + 1].y - all[i].y) < 1e-6;
      const bool steep = std::abs(all[i - 1].x - all[i].x) < 1e-6 && std::abs(all[i + 1].x - all[i].x) < 1e-6;
      if (flat || steep) continue;
    }
    kept.push_back(all[i]);
  }
  return kept;
}

}  // namespace alur::lampiran
