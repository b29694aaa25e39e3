// The tracks of one page's Pelaksana block and who uses them. Private to Sheets -> Scene.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/lampiran/page_net.h"

namespace alur::lampiran {

enum class Way : std::uint8_t { Up, Right, Down, Left };
inline constexpr int ways = 4;
inline Way opposite(Way way) { return static_cast<Way>((static_cast<int>(way) + 2) % ways); }
inline bool vertical(Way way) { return way == Way::Up || way == Way::Down; }

// A place on a symbol's border where an arrow leaves or enters.
struct Port {
  Point at;
  Way out = Way::Down;
  int point = -1;       // the first grid point outside; -1: the port cannot be used
  double cost_out = 0;  // mm; negative: not for leaving
  double cost_in = 0;   // mm; negative: not for entering
};

constexpr int nobody = -1;
constexpr int several = -2;

// Who uses a grid line between two points: nobody, several, or (>= 0) arrows on their last segment into that
// node.
struct Grid {
  std::vector<double> xs, ys;
  std::vector<std::uint8_t> wall_right, wall_down;  // by point: the line to the right / downwards is closed
  std::vector<double> weight_x, weight_y;           // cost of a mm along the column / the row
  // Tracks between those in pleasing places, taken where these do not serve.
  std::vector<std::uint8_t> spare_x, spare_y;
  std::vector<int> last_track;  // by the page's row: the lowest track in it
  // By point: the node at whose usual entry the line to the right / downwards passes; nobody elsewhere.
  std::vector<int> right_entry, down_entry;

  // Use by the arrows that lie now. Filled by paint.
  std::vector<int> right_use, down_use;  // by point, for the line to the right / downwards
  std::vector<int> last_into;            // by point: all uses are last segments into this node
  std::vector<std::uint8_t> across, along_y,
      turns;  // by point: arrows straight through, arrows that bend or end
  std::vector<std::uint8_t> right_label, down_label;
  std::vector<std::uint8_t> right_head, down_head;           // the line runs through the head of an arrow
  std::vector<std::vector<std::uint8_t>> port_in, port_out;  // by node and port

  std::vector<std::vector<Port>> ports;  // by node

  int columns() const { return static_cast<int>(xs.size()); }
  int rows() const { return static_cast<int>(ys.size()); }
  int size() const { return columns() * rows(); }
  int point(int column, int row) const { return row * columns() + column; }
  Point place(int point) const {
    return {xs[static_cast<std::size_t>(point % columns())], ys[static_cast<std::size_t>(point / columns())]};
  }
  // The neighbour, or -1 beyond the grid.
  int step(int point, Way way) const;
  bool wall(int point, Way way) const;
  int use(int point, Way way) const;
  bool label(int point, Way way) const;
  bool head(int point, Way way) const;
  int entry(int point, Way way) const;
};

// mm from a port within which no other line may pass: the arrow's head and a little air.
inline constexpr double head_reach = 2.4;
Rect head_room(const Port& port);
// Other arrows had better leave this room to the arrows into the node.
void reserve(Grid& grid, const Rect& room, int node);

Grid grid_of(const SheetPage& page, const PageNet& net);

// An arrow's way over the grid.
struct Path {
  std::size_t from_port = 0, to_port = 0;
  std::vector<int> points;  // every grid point on the way
  double cost = 0;
  int conflicts = 0;  // shared stretches and lines through labels
  int bends = 0;
  int crossings = 0;
  bool found = false;
};

// All corners, from border to border.
std::vector<Point> corners(const Grid& grid, const Link& link, const Path& path);

void clear_paint(Grid& grid);
void paint(Grid& grid, const Link& link, const Path& path);
// Closes the lines that run through a label to other arrows.
void paint_label(Grid& grid, const Rect& box);

}  // namespace alur::lampiran
