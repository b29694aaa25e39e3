// The table of contents: a line for each part with dots that lead to its page.
#include <algorithm>

#include "compiler/lampiran/book_pages.h"

namespace alur::lampiran {
namespace {

constexpr TextStyle entry{10.5, Weight::Regular}, detail{8.5, Weight::Regular}, heads{10, Weight::Bold};
constexpr double number_width = 13, page_width = 18, entry_gap = 1.7;  // mm

// A place for text on a line: x from the left end of the column.
void put(Cell& cell, const std::string& text, double x, double y, TextStyle style,
         const TextMetrics& metrics) {
  cell.text.push_back({text, {cell.box.x + x, y + baseline(style)}, metrics.width(text, style), style});
}

void put_right(Cell& cell, const std::string& text, double right, double y, TextStyle style,
               const TextMetrics& metrics) {
  put(cell, text, right - metrics.width(text, style), y, style, metrics);
}

class Contents {
 public:
  explicit Contents(const Front& front) : f_(front), pages_(front) { begin(); }

  void add(const ContentsLine& line) {
    const double title_width = pages_.width() - number_width - page_width - 6;
    const LaidText title = wrap(line.title, title_width, entry, f_.metrics);
    const LaidText below =
        line.detail.empty() ? LaidText() : wrap(line.detail, title_width, detail, f_.metrics);
    const double height = height_of(title) + height_of(below);
    if (!pages_.fits(height)) {
      pages_.new_page();
      begin();
    }
    Cell cell{CellRole::Plain, 0, 0, {pages_.left(), pages_.y(), pages_.width(), height}, {}};
    double y = pages_.y();
    if (!line.number.empty()) put(cell, line.number, 0, y, entry, f_.metrics);
    for (const LaidLine& laid : title) {
      for (const LaidRun& run : laid.runs) put(cell, run.text, number_width + run.x, y, entry, f_.metrics);
      if (&laid == &title.back()) lead(cell, width_of({laid}), y, line.page);
      y += line_height(entry);
    }
    for (const LaidLine& laid : below) {
      for (const LaidRun& run : laid.runs) put(cell, run.text, number_width + run.x, y, detail, f_.metrics);
      y += line_height(detail);
    }
    pages_.page().links.push_back({cell.box, line.page});
    for (TextRun& run : cell.text)
      if (run.style == detail) run.ink = Ink::Grey;
    pages_.page().blocks.push_back({BlockKind::Paragraph, "daftar-isi", {std::move(cell)}});
    pages_.space(height + entry_gap);
  }

  std::vector<ScenePage> take() { return pages_.take(); }

 private:
  void begin() {
    const std::string more = first_ ? "" : " " + f_.profile.labels.continued;
    first_ = false;
    pages_.centred(BlockKind::Heading, "judul",
                   wrap("DAFTAR ISI" + more, pages_.width(), front_heading, f_.metrics));
    pages_.space(4);
    const double height = line_height(heads);
    Cell cell{CellRole::Plain, 0, 0, {pages_.left(), pages_.y(), pages_.width(), height}, {}};
    put(cell, f_.profile.labels.number, 0, pages_.y(), heads, f_.metrics);
    put(cell, f_.profile.labels.sop_name, number_width, pages_.y(), heads, f_.metrics);
    put_right(cell, f_.profile.labels.page, pages_.width(), pages_.y(), heads, f_.metrics);
    pages_.page().blocks.push_back({BlockKind::Paragraph, "daftar-isi", {std::move(cell)}});
    const double line = pages_.y() + height + 0.8;
    pages_.page().rules.push_back({{pages_.left(), line}, {pages_.left() + pages_.width(), line}});
    pages_.space(height + 3.2);
  }

  // Dots that end at the same places on every line, and the number of the page.
  void lead(Cell& cell, double used, double y, std::size_t page) {
    const double right = pages_.width() - page_width + 4;
    const double dot = f_.metrics.width(" .", entry);
    std::string dots;
    for (double x = right - dot; x > number_width + used + 2; x -= dot) dots += " .";
    if (!dots.empty()) {
      dots.erase(dots.begin());
      put_right(cell, dots, right, y, entry, f_.metrics);
      cell.text.back().ink = Ink::Grey;
    }
    put_right(cell, std::to_string(page + 1), pages_.width(), y, entry, f_.metrics);
  }

  const Front& f_;
  FrontPages pages_;
  bool first_ = true;
};

}  // namespace

std::vector<ScenePage> contents_pages(const Front& front, const std::vector<ContentsLine>& lines) {
  Contents contents(front);
  for (const ContentsLine& line : lines) contents.add(line);
  return contents.take();
}

std::vector<ScenePage> explanation_pages(const Front& f) {
  if (f.profile.book.explanation.empty()) return {};
  FrontPages pages(f);
  pages.centred(BlockKind::Heading, "judul",
                wrap("PENJELASAN PENGGUNAAN", pages.width(), front_heading, f.metrics));
  pages.space(5);
  for (const model::Text& text : f.profile.book.explanation) {
    pages.item({"penjelasan", {}, 0, wrap(text.value, pages.width(), front_body, f.metrics)});
    pages.space(2.5);
  }
  return pages.take();
}

}  // namespace alur::lampiran
