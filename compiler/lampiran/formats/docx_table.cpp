// A block of cells as a real table of Word: columns and rows wherever a cell has an edge, cells over several
// of them merged.
#include <algorithm>
#include <map>
#include <string>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_body.h"

namespace alur::lampiran::docx {
namespace {

using pugi::xml_node;

constexpr double wrap_slack = 0.7;  // mm more than the Scene gave: no line can become two
constexpr int border = 4;           // eighths of a point: 0.18 mm, as the rules

std::vector<int> edges_of(std::vector<int> all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::size_t at(const std::vector<int>& edges, double mm) {
  return static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), twips(mm)) - edges.begin());
}

struct Place {
  const Cell* cell = nullptr;
  std::size_t row = 0, rows = 1;
  std::size_t column = 0, columns = 1;
};

class TableWriter {
 public:
  TableWriter(const Block& block, std::vector<Handle>& handles, std::size_t page)
      : block_(block), handles_(handles), page_(page) {
    std::vector<int> xs, ys;
    for (const Cell& cell : block.cells) {
      xs.insert(xs.end(), {twips(cell.box.x), twips(cell.box.right())});
      ys.insert(ys.end(), {twips(cell.box.y), twips(cell.box.bottom())});
    }
    xs_ = edges_of(std::move(xs));
    ys_ = edges_of(std::move(ys));
    for (const Cell& cell : block.cells) {
      const Rect& b = cell.box;
      Place place{&cell, at(ys_, b.y), at(ys_, b.bottom()) - at(ys_, b.y), at(xs_, b.x),
                  at(xs_, b.right()) - at(xs_, b.x)};
      for (std::size_t row = place.row; row < place.row + place.rows; ++row)
        rows_[row].emplace(place.column, place);
    }
  }

  void write(xml_node body, int left) {
    xml_node table = add(body, "w:tbl");
    properties(table, left);
    xml_node grid = add(table, "w:tblGrid");
    for (std::size_t i = 0; i + 1 < xs_.size(); ++i)
      add(grid, "w:gridCol", {{"w:w", std::to_string(xs_[i + 1] - xs_[i])}});
    bool heads = true;  // heads below other rows are not repeated
    for (std::size_t row = 0; row + 1 < ys_.size(); ++row) {
      heads = heads && is_head(row);
      write_row(table, row, heads);
    }
  }

 private:
  void properties(xml_node table, int left) const {
    const std::string width = std::to_string(xs_.back() - xs_.front());
    xml_node p = add(table, "w:tblPr");
    add(p, "w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
    add(p, "w:tblInd", {{"w:w", std::to_string(xs_.front() - left)}, {"w:type", "dxa"}});
    xml_node borders = add(p, "w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
      add(borders, side,
          {{"w:val", "single"}, {"w:sz", std::to_string(border)}, {"w:space", "0"}, {"w:color", "000000"}});
    add(p, "w:tblLayout", {{"w:type", "fixed"}});
    xml_node margins = add(p, "w:tblCellMar");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
      add(margins, side, {{"w:w", "0"}, {"w:type", "dxa"}});
    add(p, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
    value(p, "w:tblCaption", block_.name);
  }

  bool is_head(std::size_t row) const {
    const auto found = rows_.find(row);
    return block_.name == "bagan" && found != rows_.end() &&
           std::all_of(found->second.begin(), found->second.end(),
                       [](const auto& entry) { return entry.second.cell->role == CellRole::Header; });
  }

  void write_row(xml_node table, std::size_t row, bool head) {
    xml_node node = add(table, "w:tr");
    xml_node p = add(node, "w:trPr");
    add(p, "w:cantSplit");
    add(p, "w:trHeight", {{"w:val", std::to_string(ys_[row + 1] - ys_[row])}, {"w:hRule", "atLeast"}});
    if (head) add(p, "w:tblHeader");
    std::size_t column = 0;
    for (const auto& [begin, place] : rows_[row]) {
      if (begin > column) write_hole(node, column, begin);
      write_cell(node, place, row);
      column = begin + place.columns;
    }
    if (column + 1 < xs_.size()) write_hole(node, column, xs_.size() - 1);
  }

  xml_node begin_cell(xml_node row, std::size_t from, std::size_t to) const {
    xml_node p = add(add(row, "w:tc"), "w:tcPr");
    add(p, "w:tcW", {{"w:w", std::to_string(xs_[to] - xs_[from])}, {"w:type", "dxa"}});
    if (to - from > 1) value(p, "w:gridSpan", std::to_string(to - from));
    return p;
  }

  // No cell of the Scene: none is seen.
  void write_hole(xml_node row, std::size_t from, std::size_t to) const {
    xml_node p = begin_cell(row, from, to);
    xml_node borders = add(p, "w:tcBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
      add(borders, side, {{"w:val", "nil"}});
    write_spacer(p.parent(), 20);
  }

  void write_cell(xml_node row, const Place& place, std::size_t at_row) {
    const Cell& cell = *place.cell;
    xml_node p = begin_cell(row, place.column, place.column + place.columns);
    if (place.rows > 1) {
      xml_node merge = add(p, "w:vMerge");
      if (at_row == place.row) merge.append_attribute("w:val").set_value("restart");
    }
    if (shaded(block_, cell))
      add(p, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "E6E6E6"}});
    margins(p, cell);
    if (!cell.text.empty() && cell.text.front().turn == Turn::Left) value(p, "w:textDirection", "btLr");
    if (cell.down == Down::Centre) value(p, "w:vAlign", "center");
    if (at_row != place.row || cell.role == CellRole::Lane)
      write_spacer(p.parent(), 20);
    else
      write_text(p.parent(), cell, place.column, at_row);
  }

  void write_text(xml_node parent, const Cell& cell, std::size_t column, std::size_t row) {
    const std::size_t known = handles_.size();
    write_cell_text(parent, cell, cell.box.x + cell.padding, cell.box.y, nullptr, handles_, page_);
    for (std::size_t i = known; i < handles_.size(); ++i) {
      handles_[i].row = row;
      handles_[i].left = xs_[column] - xs_.front();
    }
  }

  static void margins(xml_node properties, const Cell& cell) {
    const std::string left = std::to_string(twips(cell.padding));
    const std::string right = std::to_string(std::max(0, twips(cell.padding - wrap_slack)));
    xml_node margins = add(properties, "w:tcMar");
    // None at the top: Word gives all cells of a row the largest of theirs. Paragraphs have it above them.
    add(margins, "w:left", {{"w:w", cell.across == Across::Left ? left : right}, {"w:type", "dxa"}});
    add(margins, "w:right", {{"w:w", right}, {"w:type", "dxa"}});
  }

  const Block& block_;
  std::vector<Handle>& handles_;
  std::size_t page_;
  std::vector<int> xs_, ys_;
  std::map<std::size_t, std::map<std::size_t, Place>> rows_;
};

}  // namespace

void write_table(xml_node body, const Block& block, int left, std::vector<Handle>& handles,
                 std::size_t page) {
  if (!block.cells.empty()) TableWriter(block, handles, page).write(body, left);
}

std::string bookmark_of(const std::string& name, std::vector<Handle>& taken) {
  std::string base = "alur_";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    base += plain ? c : '_';
  }
  constexpr std::size_t most = 40;  // letters of a bookmark in Word
  const auto with = [&](const std::string& end) { return base.substr(0, most - end.size()) + end; };
  std::string out = with("");
  for (int n = 2; std::any_of(taken.begin(), taken.end(), [&](const Handle& h) { return h.bookmark == out; });
       ++n)
    out = with("_" + std::to_string(n));
  return out;
}

void write_cell_text(xml_node parent, const Cell& cell, double left, double top, const char* style,
                     std::vector<Handle>& handles, std::size_t page) {
  std::vector<Paragraph> paragraphs = paragraphs_of(cell.text, left, top, cell.across);
  const bool turned = !cell.text.empty() && cell.text.front().turn == Turn::Left;
  const double edge = std::max(0.0, cell.padding - wrap_slack);
  const double room =
      turned ? cell.box.h : cell.box.w - (cell.across == Across::Left ? cell.padding : edge) - edge;
  const Handle handle{cell.name.empty() ? "" : bookmark_of(cell.name, handles), cell.name,
                      plain_text(paragraphs), page};
  if (paragraphs.empty()) {
    paragraphs.emplace_back();
    paragraphs.back().style.size_pt = 8;
  }
  if (cell.down == Down::Centre) paragraphs.front().before = 0;
  const std::string id = std::to_string(handles.size() + 1);
  xml_node last;
  for (const Paragraph& paragraph : paragraphs) {
    const xml_node p = write(parent, paragraph, {cell.across, room, style});
    if (!last && !handle.name.empty()) {
      xml_node mark = xml_node(p).insert_child_after("w:bookmarkStart", p.child("w:pPr"));
      mark.append_attribute("w:id").set_value(id.c_str());
      mark.append_attribute("w:name").set_value(handle.bookmark.c_str());
    }
    last = p;
  }
  if (!handle.name.empty()) add(last, "w:bookmarkEnd", {{"w:id", id}});
  handles.push_back(handle);
}

}  // namespace alur::lampiran::docx
