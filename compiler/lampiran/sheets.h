// The pages of one SOP's lampiran, measured: cells with their text in place, rows and lanes of the flowchart,
// and the flows that must be drawn — but no symbol's place and no arrow. Not for output: that is Scene.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/lampiran/geometry.h"
#include "compiler/lampiran/text_metrics.h"
#include "compiler/lampiran/wrap.h"
#include "compiler/model/model.h"

namespace alur::lampiran {

enum class Turn : std::uint8_t { None, Left };  // Left: written upwards
enum class Ink : std::uint8_t { Black, Grey };

// One line of text. `at` is the left end of its baseline (Turn::Left: its lower end).
struct TextRun {
  std::string text;
  Point at;
  double width = 0;
  TextStyle style;
  Turn turn = Turn::None;
  Ink ink = Ink::Black;
  LineStart start = LineStart::Paragraph;
  friend bool operator==(const TextRun&, const TextRun&) = default;
};

// Lane: a cell of the Pelaksana block, where symbols and arrows stand. Strip: such a cell without a step.
enum class CellRole : std::uint8_t { Plain, Header, Body, Lane };

enum class Across : std::uint8_t { Left, Centre, Right };
enum class Down : std::uint8_t { Top, Centre };

struct Cell {
  CellRole role = CellRole::Plain;
  int row = 0;  // in its block, from 0
  int column = 0;
  Rect box;
  std::vector<TextRun> text;
  // How the text was set, for formats in which it can be edited. Units: mm.
  Across across = Across::Left;
  Down down = Down::Top;
  double padding = 0;
  std::string name = {};  // "terima.kegiatan": whose text and which; empty: none that a planner wrote
  friend bool operator==(const Cell&, const Cell&) = default;
};

// In reading order. Only tables have rules around their cells; Frame is an empty thin frame (the logo's
// place).
enum class BlockKind : std::uint8_t { Heading, Paragraph, Table, Frame };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::string name;
  std::vector<Cell> cells;
  friend bool operator==(const Block&, const Block&) = default;
};

// Strips hold the pentagons of a page change, Ending the capsule of outcomes that end the flow.
enum class RowKind : std::uint8_t { Step, Continuation, HeadStrip, FootStrip, Ending };

struct ChartRow {
  RowKind kind = RowKind::Step;
  std::optional<model::StepId> step;
  double top = 0;
  double height = 0;
  double least = 0;  // what symbols and arrows need of the height, whatever the text needs
  double bottom() const { return top + height; }
};

struct SheetPage {
  double width = 0;
  double height = 0;
  std::vector<Block> blocks;
  std::vector<ChartRow> rows;      // empty: no flowchart on this page
  std::vector<double> lane_edges;  // x of the rules around the lanes: one more than lanes
  std::string chart_words;         // the steps of this page in words
};

// PentagonUp: the pentagon of a jump to an earlier page, its tip where the flow goes.
enum class SymbolKind : std::uint8_t { Capsule, Box, Diamond, Pentagon, PentagonUp };
inline bool is_pentagon(SymbolKind kind) {
  return kind == SymbolKind::Pentagon || kind == SymbolKind::PentagonUp;
}

struct ChartStep {
  std::string name;
  std::string words;  // "Langkah 1, Satgas PPA: Menerima ..."
  model::LaneId lane;
  SymbolKind symbol = SymbolKind::Box;
  // Of a question that is not the step's own symbol: the step in whose row it stands, without cells of its
  // own. Below the step: further questions of a decision with several outcomes.
  std::optional<model::StepId> question_of = {};
  bool asked_first = false;  // above the step: whether an optional one is done
};

// One arrow to be drawn, perhaps across pages.
struct Flow {
  model::StepId from;
  std::optional<model::StepId> to;     // none: to the ending capsule
  std::optional<std::size_t> outcome;  // none: no decision, or on to its next question
  std::string name;                    // of the outcome; "lanjut" without a decision
  std::vector<LaidText> labels;  // the printed label in several widths, the preferred first; none: no label
  std::string label_text;
};

struct Sheets {
  std::string title;
  std::string author;
  Font font;
  std::vector<SheetPage> pages;
  std::vector<ChartStep> steps;  // by StepId; behind the SOP's steps the questions in their rows
  std::vector<Flow> flows;
  std::string ending_word;  // in the ending's capsule
  double symbol_width = 0;  // mm, of capsule, box and diamond alike
  std::vector<Message> warnings;
};

// Sizes of symbols, mm. Capsule, box and diamond share a width; narrow ones are lower, so as to keep their
// shape.
inline double box_height(double width) { return std::clamp(width * 0.52, 4.8, 7.5); }
inline double diamond_height(double width) { return std::clamp(width * 0.72, 6.4, 10.5); }
inline constexpr double pentagon_width = 6.4;
inline constexpr double pentagon_height = 7.0;
// What a strip is higher than its pentagons: a head's length, a track and their distance from the rules.
inline constexpr double strip_room = 5.6;

}  // namespace alur::lampiran
