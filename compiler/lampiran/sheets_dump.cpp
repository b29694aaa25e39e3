#include "compiler/lampiran/sheets_dump.h"

#include <fmt/format.h>

#include <cmath>

namespace alur::lampiran {
namespace {

// Never "-0.00".
double hundredths(double mm) {
  const double rounded = std::round(mm * 100) / 100;
  return rounded == 0 ? 0.0 : rounded;
}

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::Heading:
      return "heading";
    case BlockKind::Paragraph:
      return "paragraph";
    case BlockKind::Table:
      return "table";
    case BlockKind::Frame:
      return "frame";
  }
  return {};
}

std::string_view name_of(CellRole role) {
  switch (role) {
    case CellRole::Plain:
      return "plain";
    case CellRole::Header:
      return "header";
    case CellRole::Body:
      return "body";
    case CellRole::Lane:
      return "lane";
  }
  return {};
}

std::string_view name_of(RowKind kind) {
  switch (kind) {
    case RowKind::Step:
      return "step";
    case RowKind::Continuation:
      return "continuation";
    case RowKind::HeadStrip:
      return "head-strip";
    case RowKind::FootStrip:
      return "foot-strip";
    case RowKind::Ending:
      return "ending";
  }
  return {};
}

std::string_view name_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Capsule:
      return "capsule";
    case SymbolKind::Box:
      return "box";
    case SymbolKind::Diamond:
      return "diamond";
    case SymbolKind::Pentagon:
      return "pentagon";
    case SymbolKind::PentagonUp:
      return "pentagon-up";
  }
  return {};
}

}  // namespace

std::string dump(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    out += fmt::format("  {} {}\n", name_of(block.kind), block.name);
    for (const Cell& cell : block.cells) {
      out += fmt::format("    {} {}:{} at {:.2f} {:.2f} size {:.2f} {:.2f}\n", name_of(cell.role), cell.row,
                         cell.column, hundredths(cell.box.x), hundredths(cell.box.y), hundredths(cell.box.w),
                         hundredths(cell.box.h));
      for (const TextRun& run : cell.text) {
        out +=
            fmt::format("      {:.2f} {:.2f} {}pt{}{} \"{}\"\n", hundredths(run.at.x), hundredths(run.at.y),
                        run.style.size_pt, run.style.weight == Weight::Bold ? " bold" : "",
                        run.turn == Turn::Left ? " turned" : "", run.text);
      }
    }
  }
  return out;
}

std::string dump(const Sheets& sheets) {
  std::string out = fmt::format("sheets \"{}\"\nfont {}\nsymbol width {:.2f}\n", sheets.title,
                                sheets.font.family, hundredths(sheets.symbol_width));
  for (const ChartStep& step : sheets.steps) {
    out += fmt::format("step {} {} lane {}\n", step.name, name_of(step.symbol), step.lane.index + 1);
  }
  for (const Flow& flow : sheets.flows) {
    out += fmt::format("flow {} {} -> {}{}\n", sheets.steps[flow.from.index].name, flow.name,
                       flow.to ? sheets.steps[flow.to->index].name : "end",
                       flow.label_text.empty() ? "" : " \"" + flow.label_text + "\"");
  }
  for (std::size_t i = 0; i < sheets.pages.size(); ++i) {
    const SheetPage& page = sheets.pages[i];
    out += fmt::format("page {} size {:.2f} {:.2f}\n", i + 1, page.width, page.height);
    for (const ChartRow& row : page.rows) {
      out += fmt::format("  row {} {} top {:.2f} height {:.2f}\n", name_of(row.kind),
                         row.step ? sheets.steps[row.step->index].name : "-", hundredths(row.top),
                         hundredths(row.height));
    }
    out += dump(page.blocks);
  }
  return out;
}

}  // namespace alur::lampiran
