// Pieces from which from_model builds its pages. Private to Model -> Sheets.
#pragma once

#include "compiler/lampiran/from_model.h"
#include "compiler/lampiran/wrap.h"

namespace alur::lampiran {

// All that the parts of one drawing share.
struct Drafting {
  const model::Model& model;
  const model::Sop& sop;
  const TextMetrics& metrics;
  const SheetOptions& options;
  double page_width = 0;
  double page_height = 0;
  const model::Margins& margins() const { return sop.profile.margins; }
  double left() const { return margins().left; }
  double right() const { return page_width - margins().right; }
  double inner_width() const { return right() - left(); }
  // The paraf box stands at the foot of every page; nothing else may go below this line.
  double paraf_height() const;
  double floor() const { return page_height - margins().bottom - paraf_height(); }
  TextStyle body() const { return {sop.profile.font_size, Weight::Regular}; }
  TextStyle bold() const { return {sop.profile.font_size, Weight::Bold}; }
  TextStyle heading() const { return {sop.profile.font_size + 2, Weight::Bold}; }
  TextStyle small() const { return {sop.profile.font_size - 1, Weight::Regular}; }
};

inline constexpr double paraf_line = 5.2;  // mm, a row of the paraf box

// A cell of a table with its text laid out, `padding` away from the box.
Cell cell_of(CellRole role, int row, int column, const Rect& box, const LaidText& text, Across across,
             Down down, double padding);

// A block of one line group, centred or not, at `top`; its height is that of the text.
Block paragraph(BlockKind kind, std::string name, const Rect& box, const LaidText& text, Across across);

// The lines of a list with hanging indent; of a blank box its printed dash, if any.
LaidText list_text(const model::ItemList& list, double width, TextStyle style, const TextMetrics& metrics);

// The approver's number behind its word; nothing when it is blank.
LaidText employee_number_text(const Drafting& drafting, double width);

// Text of a box of the identity page, "" when blank.
const std::string& printed(const model::TextBox& box);

// "PARAF KOORDINASI" at the foot of the page; does nothing when the profile has none.
void add_paraf(SheetPage& page, const Drafting& drafting);

// Landscape. Units: mm.
Point paper_size(model::Paper paper);

// "Halaman 2 dari 5" at the right end of the box. Shape: `number` from 1.
Block page_number(const Rect& box, std::size_t number, std::size_t of, const model::Labels& labels,
                  const TextMetrics& metrics);
inline constexpr TextStyle page_number_style{7, Weight::Regular};

SheetPage empty_page(const Drafting& drafting);

// The identity page or pages, with the Lampiran header.
std::vector<SheetPage> identity_pages(const Drafting& drafting);

// The flowchart pages.
struct Chart {
  std::vector<SheetPage> pages;
  double symbol_width = 0;
  double lane_width = 0;
};
Chart chart_pages(const Drafting& drafting, const std::vector<ChartStep>& steps, std::vector<Flow>& flows);

}  // namespace alur::lampiran
