// How good a drawing is, recomputed from the finished Scene alone: it shares nothing with the router but the
// type, so that a wrong belief of the router cannot hide here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// Each must be zero in every drawing.
enum class FaultKind : std::uint8_t {
  SymbolHit,      // a line runs through a symbol
  SymbolOverlap,  // two symbols meet
  SymbolOnRule,   // a symbol touches a rule of the table
  SharedLength,   // two arrows lie on each other, but for the last segment into one target
  Touch,          // an arrow bends or ends on another
  HeadHit,        // a line runs through the head of an arrow
  LineOnRule,     // a line runs along a rule
  LineInHeader,   // a line enters a head cell
  LineOutside,    // a line leaves the Pelaksana block
  Diagonal,
  LooseEnd,      // an end that touches no border of its symbol
  LabelOverlap,  // a label meets a line, a symbol, a rule or another label
  LabelOutside,  // a label is not inside one cell
  TextOutside,   // a text leaves its cell
  Undrawn,       // an arrow or its label is not there at all
  CellOutside,   // a cell leaves the page
};
inline constexpr int fault_kinds = 16;

// snake_case, for JSON and dumps.
std::string_view name_of(FaultKind kind);

// For a reader of the page: "garis menembus simbol".
Message words_of(FaultKind kind);

struct Fault {
  FaultKind kind = FaultKind::SymbolHit;
  std::size_t page = 0;  // from 0
  Point place;           // mm
  std::string what;      // ids or text
};

struct Quality {
  std::vector<Fault> faults;
  std::size_t pages = 0;
  std::size_t symbols = 0;
  std::size_t arrows = 0;
  std::size_t crossings = 0;  // places where lines of different arrows cross
  std::size_t bends = 0;
  std::size_t doubtful_labels = 0;  // nearer to another arrow than to their own
  double length = 0;                // mm of all arrows
  double shortest = 0;              // mm if every arrow went the straight-angled way from end to end
  double shared_length = 0;         // mm that count as SharedLength
  double length_ratio() const { return shortest > 0 ? length / shortest : 1; }
  std::size_t count(FaultKind kind) const;
};

Quality quality_of(const Scene& scene);

// One figure a line, then one fault a line.
std::string dump(const Quality& quality);
// One JSON object with every figure and the list of faults.
std::string dump_json(const Quality& quality);
// For people: page by page, which faults and how many. Requires: there is a fault.
Message summary(const Quality& quality);

}  // namespace alur::lampiran
