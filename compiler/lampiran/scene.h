// The finished picture: every box, line and text of every page in mm. All output formats and the quality
// checker read this and nothing else. It knows no step's meaning beyond names and words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/lampiran/sheets.h"

namespace alur::lampiran {

// A straight line of a table, horizontal or vertical.
struct Rule {
  Point from;
  Point to;
};

inline constexpr int heat_levels = 5;
inline constexpr int no_heat = -1;

struct Symbol {
  std::string id;  // "step-terima"; unique in the document
  SymbolKind kind = SymbolKind::Box;
  Rect box;
  std::vector<TextRun> text;  // the letter of a pentagon, the word in the ending capsule
  std::string words;          // for people who cannot see it
  int heat = no_heat;         // 0 .. heat_levels - 1: how dark a simulation colours it
};

// A patch of colour beside a text of the legend.
struct Swatch {
  Rect box;
  int heat = 0;
};

// A label on an arrow. `box` holds all its text.
struct Label {
  Rect box;
  std::vector<TextRun> text;
};

// Orthogonal, from the border of one symbol to the border of another on the same page.
struct Arrow {
  std::string id;        // "arrow-periksa-ya"; unique in the document
  std::size_t from = 0;  // positions in the page's symbols
  std::size_t to = 0;
  std::vector<Point> path;
  std::vector<Label> labels;  // none or one
  std::string words;
};

// A place of a page that leads to another page.
struct PageLink {
  Rect box;
  std::size_t page = 0;  // from 0
};

struct ScenePage {
  double width = 0;
  double height = 0;
  std::vector<Block> blocks;
  std::vector<Rule> rules;
  std::vector<Symbol> symbols;
  std::vector<Arrow> arrows;
  std::string chart_words;  // empty: no flowchart on this page
  // Ids of arrows that found no way, and of arrows whose label found no place.
  std::vector<std::string> undrawn = {};
  std::vector<PageLink> links = {};
  // Of a drawing coloured by a simulation's results; empty otherwise. Drawn by PDF, SVG and PNG.
  std::vector<Swatch> legend = {};
  std::vector<TextRun> legend_text = {};
};

// A bookmark of a document of several parts.
struct OutlineEntry {
  std::string title;
  std::size_t page = 0;  // from 0
};

struct Scene {
  std::string title;
  std::string author;
  Font font;
  std::vector<ScenePage> pages;
  std::vector<Message> warnings;
  std::vector<OutlineEntry> outline = {};  // of a book; none: one SOP
};

// Corners of a symbol, clockwise from the top or the top left. A capsule is given by its box.
std::vector<Point> corners_of(SymbolKind kind, const Rect& box);

}  // namespace alur::lampiran
