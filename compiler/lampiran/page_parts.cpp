#include "compiler/lampiran/page_parts.h"

#include <algorithm>

namespace alur::lampiran {
namespace {

double across_offset(Across across, double free) {
  switch (across) {
    case Across::Left:
      return 0;
    case Across::Centre:
      return free / 2;
    case Across::Right:
      return free;
  }
  return 0;
}

}  // namespace

Cell cell_of(CellRole role, int row, int column, const Rect& box, const LaidText& text, Across across,
             Down down, double padding) {
  Cell cell{role, row, column, box, {}, across, down, padding};
  const double inner = box.w - 2 * padding;
  double y = box.y + padding;
  if (down == Down::Centre) y = box.y + (box.h - height_of(text)) / 2;
  for (const LaidLine& line : text) {
    double line_width = 0;
    for (const LaidRun& run : line.runs) line_width = std::max(line_width, run.x + run.width);
    const double x = box.x + padding + across_offset(across, inner - line_width);
    for (const LaidRun& run : line.runs) {
      cell.text.push_back({run.text,
                           {x + run.x, y + baseline(line.style)},
                           run.width,
                           line.style,
                           Turn::None,
                           Ink::Black,
                           line.start});
    }
    y += line_height(line.style);
  }
  return cell;
}

Block paragraph(BlockKind kind, std::string name, const Rect& box, const LaidText& text, Across across) {
  return {kind, std::move(name), {cell_of(CellRole::Plain, 0, 0, box, text, across, Down::Top, 0)}};
}

LaidText list_text(const model::ItemList& list, double width, TextStyle style, const TextMetrics& metrics) {
  double indent = 0;
  std::vector<std::string> leads;
  for (const model::ListItem& item : list.items) {
    std::string lead = item.number;
    if (!lead.empty() && lead.find_first_not_of("0123456789") == std::string::npos) lead += ".";
    if (!lead.empty()) indent = std::max(indent, metrics.width(lead, style) + metrics.width(" ", style));
    leads.push_back(std::move(lead));
  }
  LaidText lines;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    LaidText item = wrap_item(leads[i], list.items[i].text.value, width, style, {indent, 0}, metrics);
    item.front().begins = true;
    append(lines, std::move(item));
  }
  return lines;
}

LaidText employee_number_text(const Drafting& d, double width) {
  const std::string& number = printed(d.sop.identity.approval.employee_number);
  if (number.empty()) return {};
  const bool has_word = number.find("NIP") != std::string::npos;
  const std::string& word = d.sop.profile.labels.employee_number;
  return wrap(has_word || word.empty() ? number : word + " " + number, width, d.body(), d.metrics);
}

const std::string& printed(const model::TextBox& box) { return box.printed.value; }

double Drafting::paraf_height() const {
  const model::Profile& profile = sop.profile;
  if (profile.paraf_heading.empty()) return 0;
  return paraf_line * static_cast<double>(1 + profile.paraf.size()) + 2;
}

void add_paraf(SheetPage& page, const Drafting& d) {
  const model::Profile& profile = d.sop.profile;
  if (profile.paraf_heading.empty()) return;
  double names = 26;
  for (const model::Text& who : profile.paraf) {
    names = std::max(names, d.metrics.width(who.value, d.small()) + 2 * d.options.padding);
  }
  names = std::min(names, d.inner_width() / 3);
  const double marks = 20;
  TextStyle head = d.small();
  head.weight = Weight::Bold;
  double y = d.page_height - d.margins().bottom - paraf_line * static_cast<double>(1 + profile.paraf.size());
  Block block{BlockKind::Table, "paraf", {}};
  block.cells.push_back(cell_of(CellRole::Header, 0, 0, {d.left(), y, names + marks, paraf_line},
                                wrap(profile.paraf_heading, names + marks, head, d.metrics), Across::Centre,
                                Down::Centre, 0));
  int row = 1;
  for (const model::Text& who : profile.paraf) {
    y += paraf_line;
    const LaidText text = wrap(who.value, names - 2 * d.options.padding, d.small(), d.metrics);
    block.cells.push_back(cell_of(CellRole::Body, row, 0, {d.left(), y, names, paraf_line}, text,
                                  Across::Left, Down::Centre, d.options.padding));
    block.cells.push_back({CellRole::Body, row, 1, {d.left() + names, y, marks, paraf_line}, {}});
    ++row;
  }
  page.blocks.push_back(std::move(block));
}

Point paper_size(model::Paper paper) {
  switch (paper) {
    case model::Paper::A4:
      return {297, 210};
    case model::Paper::F4:
      return {330, 215};
  }
  return {};
}

Block page_number(const Rect& box, std::size_t number, std::size_t of, const model::Labels& labels,
                  const TextMetrics& metrics) {
  const std::string text =
      labels.page + " " + std::to_string(number) + " " + labels.of_pages + " " + std::to_string(of);
  Block block = paragraph(BlockKind::Paragraph, "halaman", box, wrap(text, box.w, page_number_style, metrics),
                          Across::Right);
  for (TextRun& run : block.cells.front().text) run.ink = Ink::Grey;
  return block;
}

SheetPage empty_page(const Drafting& drafting) {
  SheetPage page;
  page.width = drafting.page_width;
  page.height = drafting.page_height;
  return page;
}

}  // namespace alur::lampiran
