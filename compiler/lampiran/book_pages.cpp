#include "compiler/lampiran/book_pages.h"

#include <algorithm>
#include <cmath>

namespace alur::lampiran {
namespace {

// An item is divided only where it is longer than this, so that few lines never stand alone. Unit: mm.
constexpr double whole_item = 30;

LaidText taken(LaidText& text, std::size_t lines) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(lines);
  LaidText out(text.begin(), end);
  text.erase(text.begin(), end);
  return out;
}

}  // namespace

LaidLine blank_line(double width, TextStyle style, const TextMetrics& metrics) {
  const double dots = std::max(3.0, std::floor(width / metrics.width(".", style)) - 1);
  std::string text(static_cast<std::size_t>(dots), '.');
  while (text.size() > 3 && metrics.width(text, style) > width) text.pop_back();
  return {{{0, metrics.width(text, style), text}}, style};
}

FrontPages::FrontPages(const Front& front) : front_(front) {
  const model::Margins& margins = front.profile.margins;
  width_ = std::min(front_width, front.paper.x - margins.left - margins.right);
  const double middle = (margins.left + front.paper.x - margins.right) / 2;
  left_ = middle - width_ / 2;
  new_page();
}

void FrontPages::new_page() {
  ScenePage page;
  page.width = front_.paper.x;
  page.height = front_.paper.y;
  pages_.push_back(std::move(page));
  y_ = front_.top();
}

void FrontPages::centred(BlockKind kind, const std::string& name, const LaidText& text) {
  const double height = height_of(text);
  if (!fits(height) && !page().blocks.empty()) new_page();
  page().blocks.push_back(paragraph(kind, name, {left_, y_, width_, height}, text, Across::Centre));
  y_ += height;
}

void FrontPages::item(Item item) {
  const double whole = std::max(height_of(item.label), height_of(item.text));
  if (!fits(whole) && whole <= whole_item) new_page();
  do {
    const double label = height_of(item.label);
    std::size_t lines = 0;
    double used = 0;
    while (lines < item.text.size() && fits(used + line_height(item.text[lines].style)))
      used += line_height(item.text[lines++].style);
    if ((lines == 0 && !item.text.empty()) || !fits(label)) {
      ALUR_ASSERT(!page().blocks.empty());
      new_page();
      continue;
    }
    const double height = std::max(label, used);
    Block block{BlockKind::Paragraph, item.name, {}};
    if (!item.label.empty())
      block.cells.push_back(cell_of(CellRole::Plain, 0, 0, {left_, y_, item.indent, height}, item.label,
                                    Across::Left, Down::Top, 0));
    block.cells.push_back(cell_of(CellRole::Plain, 0, 1,
                                  {left_ + item.indent, y_, width_ - item.indent, height},
                                  taken(item.text, lines), Across::Left, Down::Top, 0));
    page().blocks.push_back(std::move(block));
    y_ += height;
    item.label.clear();
  } while (!item.text.empty());
}

void FrontPages::at_right(const std::string& name, double width, const LaidText& text) {
  const double height = height_of(text);
  if (!fits(height)) new_page();
  page().blocks.push_back(
      paragraph(BlockKind::Paragraph, name, {left_ + width_ - width, y_, width, height}, text, Across::Left));
  y_ += height;
}

}  // namespace alur::lampiran
