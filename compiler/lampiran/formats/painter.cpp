#include "compiler/lampiran/formats/painter.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/heat.h"

namespace alur::lampiran {
namespace {

constexpr double pt = 72 / 25.4;  // of a mm

class Tag {
 public:
  Tag(cairo_t* cr, const char* name) : cr_(cr), name_(name) { cairo_tag_begin(cr_, name_, nullptr); }
  ~Tag() { cairo_tag_end(cr_, name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* cr_;
  const char* name_;
};

class PagePainter {
 public:
  PagePainter(cairo_t* cr, PangoText& text) : cr_(cr), text_(text) {}

  void page(const ScenePage& page) {
    for (const Block& block : page.blocks) grounds(block);
    for (const Block& block : page.blocks) words(block);
    rules(page);
    if (!page.chart_words.empty()) figure(page);
    for (const PageLink& link : page.links) area(link);
    legend(page);
  }

 private:
  void grounds(const Block& block) {
    for (const Cell& cell : block.cells) {
      const Rect& b = cell.box;
      if (block.kind == BlockKind::Frame) {
        cairo_set_source_rgb(cr_, 0.6, 0.6, 0.6);
        cairo_set_line_width(cr_, 0.2);
        round_box(b, 1.2);
        cairo_stroke(cr_);
      } else if (shaded(block, cell)) {
        cairo_set_source_rgb(cr_, strokes.header_grey, strokes.header_grey, strokes.header_grey);
        cairo_rectangle(cr_, b.x, b.y, b.w, b.h);
        cairo_fill(cr_);
      }
    }
  }

  void words(const Block& block) {
    switch (block.kind) {
      case BlockKind::Frame:
        return;
      case BlockKind::Heading: {
        const Tag tag(cr_, "H1");
        for (const Cell& cell : block.cells) runs(cell.text);
        return;
      }
      case BlockKind::Paragraph: {
        const Tag tag(cr_, "P");
        for (const Cell& cell : block.cells) runs(cell.text);
        return;
      }
      case BlockKind::Table:
        table(block);
        return;
    }
  }

  void area(const PageLink& link) {
    const Rect& b = link.box;
    const std::string where =
        fmt::format("page={} rect=[{:.3f} {:.3f} {:.3f} {:.3f}]", link.page + 1, b.x, b.y, b.w, b.h);
    cairo_tag_begin(cr_, CAIRO_TAG_LINK, where.c_str());
    cairo_tag_end(cr_, CAIRO_TAG_LINK);
  }

  void table(const Block& block) {
    const Tag tag(cr_, "Table");
    std::size_t i = 0;
    while (i < block.cells.size()) {
      const Tag row(cr_, "TR");
      const int number = block.cells[i].row;
      for (; i < block.cells.size() && block.cells[i].row == number; ++i) {
        const Cell& cell = block.cells[i];
        if (cell.role == CellRole::Lane) continue;  // what stands in it is told by the figure
        const Tag data(cr_, cell.role == CellRole::Header ? "TH" : "TD");
        runs(cell.text);
      }
    }
  }

  void runs(const std::vector<TextRun>& all) {
    for (const TextRun& run : all) {
      if (run.text.empty()) continue;
      // Readers of the structure join lines as they are: a blank keeps words of two lines apart.
      const std::string text = &run == &all.back() ? run.text : run.text + " ";
      const double grey = run.ink == Ink::Grey ? 0.4 : 0;
      cairo_set_source_rgb(cr_, grey, grey, grey);
      cairo_save(cr_);
      cairo_translate(cr_, run.at.x, run.at.y);
      if (run.turn == Turn::Left) cairo_rotate(cr_, -1.5707963267948966);
      cairo_scale(cr_, 1 / pt, 1 / pt);  // Pango measures in points
      cairo_move_to(cr_, 0, 0);
      pango_cairo_show_layout_line(cr_, pango_layout_get_line_readonly(text_.line(text, run.style), 0));
      cairo_restore(cr_);
    }
  }

  void rules(const ScenePage& page) {
    cairo_new_path(cr_);
    cairo_set_source_rgb(cr_, 0, 0, 0);
    cairo_set_line_width(cr_, strokes.rule);
    cairo_set_line_cap(cr_, CAIRO_LINE_CAP_SQUARE);
    for (const Rule& rule : page.rules) {
      cairo_move_to(cr_, rule.from.x, rule.from.y);
      cairo_line_to(cr_, rule.to.x, rule.to.y);
    }
    cairo_stroke(cr_);
    cairo_set_line_cap(cr_, CAIRO_LINE_CAP_BUTT);
  }

  void figure(const ScenePage& page) {
    const Tag tag(cr_, "Figure");
    lines(page.arrows);
    for (const Arrow& arrow : page.arrows) {
      head(head_of(arrow));
      for (const Label& label : arrow.labels) runs(label.text);
    }
    for (const Symbol& symbol : page.symbols) shape(symbol);
  }

  void legend(const ScenePage& page) {
    if (page.legend.empty()) return;
    for (const Swatch& swatch : page.legend) {
      cairo_new_path(cr_);
      cairo_rectangle(cr_, swatch.box.x, swatch.box.y, swatch.box.w, swatch.box.h);
      fill_and_frame(swatch.heat, 0.2);
    }
    const Tag tag(cr_, "P");
    runs(page.legend_text);
  }

  // The path that lies, white or in the colour of its heat, with a black border.
  void fill_and_frame(int heat, double width) {
    const std::uint32_t rgb = heat == no_heat ? 0xffffff : heat_colours[static_cast<std::size_t>(heat)];
    cairo_set_source_rgb(cr_, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    cairo_fill_preserve(cr_);
    cairo_set_source_rgb(cr_, 0, 0, 0);
    cairo_set_line_width(cr_, width);
    cairo_stroke(cr_);
  }

  // In one stroke: where arrows run together into a symbol, two strokes would look thicker than one.
  void lines(const std::vector<Arrow>& arrows) {
    cairo_new_path(cr_);
    cairo_set_source_rgb(cr_, 0, 0, 0);
    cairo_set_line_width(cr_, strokes.arrow);
    for (const Arrow& arrow : arrows) {
      cairo_move_to(cr_, arrow.path.front().x, arrow.path.front().y);
      for (std::size_t i = 1; i + 1 < arrow.path.size(); ++i)
        cairo_line_to(cr_, arrow.path[i].x, arrow.path[i].y);
      const Point end = head_of(arrow).line_end;
      cairo_line_to(cr_, end.x, end.y);
    }
    cairo_stroke(cr_);
  }

  void head(const ArrowHead& head) {
    cairo_new_path(cr_);
    cairo_set_source_rgb(cr_, 0, 0, 0);
    cairo_move_to(cr_, head.tip.x, head.tip.y);
    cairo_line_to(cr_, head.left.x, head.left.y);
    cairo_line_to(cr_, head.right.x, head.right.y);
    cairo_close_path(cr_);
    cairo_fill(cr_);
  }

  void shape(const Symbol& symbol) {
    const Rect& b = symbol.box;
    cairo_new_path(cr_);  // text before it leaves a current point
    switch (symbol.kind) {
      case SymbolKind::Capsule:
        round_box(b, std::min(b.w, b.h) / 2);
        break;
      case SymbolKind::Box:
        cairo_rectangle(cr_, b.x, b.y, b.w, b.h);
        break;
      case SymbolKind::Diamond:
      case SymbolKind::PentagonUp:
      case SymbolKind::Pentagon:
        for (const Point& p : corners_of(symbol.kind, b)) cairo_line_to(cr_, p.x, p.y);
        cairo_close_path(cr_);
        break;
    }
    fill_and_frame(symbol.heat, strokes.symbol);
    runs(symbol.text);
  }

  void round_box(const Rect& b, double r) {
    constexpr double quarter = 1.5707963267948966;
    cairo_new_sub_path(cr_);
    cairo_arc(cr_, b.right() - r, b.y + r, r, -quarter, 0);
    cairo_arc(cr_, b.right() - r, b.bottom() - r, r, 0, quarter);
    cairo_arc(cr_, b.x + r, b.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(cr_, b.x + r, b.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr_);
  }

  cairo_t* cr_;
  PangoText& text_;
};

}  // namespace

void paint(const ScenePage& page, cairo_t* cr, PangoText& text) { PagePainter(cr, text).page(page); }

cairo_status_t append_bytes(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace alur::lampiran
