// What must be routed on one page: symbols with their places, and links between them. Flows across pages are
// cut into a link to a pentagon and a link from its twin. Private to Sheets -> Scene.
#pragma once

#include <string>
#include <vector>

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// How a pentagon stands: at the foot or the head of the page; entered by an arrow or left by one.
enum class NodeKind : std::uint8_t { Step, Ending, Entered, Left };

struct Node {
  Symbol symbol;
  NodeKind kind = NodeKind::Step;
  std::size_t row = 0;  // in the page's rows
  std::size_t lane = 0;
};

struct Link {
  std::size_t from = 0;  // positions in the net's nodes
  std::size_t to = 0;
  std::string id;
  std::string words;
  std::vector<LaidText> labels;  // in several widths; empty: no label
  std::size_t outcomes = 0;      // how many links leave the source
  // Another link goes further down from the same symbol than this one, or one would if a step were added: its
  // lower side is for that.
  bool leaves_way_down = false;
  bool wide_label = false;  // in no shape does it fit beside a line down its own lane
  double label_run = 0;     // mm that a first segment sideways must be long so that the label lies beside it
  // The last of the page's rows that belongs to its lower end: neither the way nor the label goes below it.
  std::size_t last_row = 0;
};

struct PageNet {
  std::vector<Node> nodes;
  std::vector<Link> links;
};

struct Nets {
  std::vector<PageNet> pages;  // one for each of the sheets' pages
  double strips_wanted = 0;    // mm that strips lack for their pentagons
};

// x of the middles of the pentagons that find room beside each other in a lane, its own middle first.
std::vector<double> pentagon_places(double left, double right);

Nets nets_of(const Sheets& sheets, const TextMetrics& metrics);

}  // namespace alur::lampiran
