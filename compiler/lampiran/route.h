// Sheets -> Scene: symbols get their places, arrows their ways, labels theirs.
// How: a page's Pelaksana block becomes a grid of tracks (channels beside every lane's centre and above and
// below every row's centre, never on a rule), with every row at its least height; each arrow is searched on
// it for the least cost of length, bends, crossings and ports, from the top of the page down; those that end
// in one row are taken up and searched again while that helps, and those that cross in pairs. Then rows get
// their printed height. Source of the method: Wybrow, Marriott, Stuckey, Orthogonal Connector Routing, Graph
// Drawing 2009.
#pragma once

#include "compiler/lampiran/from_model.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// All costs in mm of way that one is worth.
struct RouteOptions {
  double bend = 10;      // a bend less is worth a detour of 10 mm: readers lose the line at bends first
  double crossing = 22;  // more than two bends, for two lines that cross are read as one
  double conflict =
      20000;  // a shared stretch, a line through a label or a head: never, if there is any other way
  double label_risk = 120;  // a label that must look for its place elsewhere
  double entry = 18;        // a line where other arrows will want to enter
  double way_down = 25;     // a way back that leaves its symbol where a way down will want to
  double spare_track =
      12;              // a crossing less is worth a track close to a rule or a symbol, a bend less is not
  double join = 3;     // two arrows into one symbol rather come apart
  int pairs = 24;      // attempts to lay two arrows that cross anew together
  int make_way = 150;  // attempts to move others for an arrow that has no place
  int rounds = 3;      // of taking up and searching again; more brought nothing in 1,000 random cases
};

struct Routed {
  Scene scene;
  // Rows, strips and lanes that must grow before everything has a place; nothing in it: all is well.
  Growth wanted;
  bool complete = true;
};

Routed route(const Sheets& sheets, const TextMetrics& metrics, const RouteOptions& options);

}  // namespace alur::lampiran
