#include "compiler/diff/matrix_pages.h"

#include <algorithm>
#include <array>

#include "compiler/lampiran/wrap.h"

namespace alur::diff {
namespace {

using namespace lampiran;

// Units: mm; A4 landscape.
constexpr double page_width = 297, page_height = 210, margin = 18, padding = 1.6;
constexpr double floor_y = page_height - margin;
constexpr std::array columns = {11.0, 52.0, 82.0, 82.0, 34.0};
constexpr TextStyle body{9.5, Weight::Regular}, head{9.5, Weight::Bold}, title{12, Weight::Bold},
    small{8, Weight::Regular};

enum class Across : std::uint8_t { Left, Centre, Right };

using Row = std::array<LaidText, columns.size()>;

std::size_t lines_of(const Row& row) {
  std::size_t most = 1;
  for (const LaidText& cell : row) most = std::max(most, cell.size());
  return most;
}

double height_of_lines(std::size_t lines) {
  return static_cast<double>(lines) * line_height(body) + 2 * padding;
}

void place(Cell& cell, const LaidText& text, double x, double y, double width, Across across) {
  for (const LaidLine& line : text) {
    const double used = line.runs.empty() ? 0 : line.runs.back().x + line.runs.back().width;
    const double free = width - used;
    const double offset = across == Across::Left ? 0 : across == Across::Centre ? free / 2 : free;
    for (const LaidRun& run : line.runs)
      cell.text.push_back({run.text, {x + offset + run.x, y + baseline(line.style)}, run.width, line.style});
    y += line_height(line.style);
  }
}

class Pages {
 public:
  Pages(const Matrix& matrix, const TextMetrics& metrics, const Font& font)
      : matrix_(matrix), metrics_(metrics) {
    scene_.title = matrix.title;
    scene_.font = font;
  }

  Scene run() {
    for (const MatrixTable& table : matrix_.tables) {
      new_page();
      paragraph(BlockKind::Heading, matrix_.title, title, Across::Centre);
      if (!table.title.empty()) paragraph(BlockKind::Heading, table.title, title, Across::Centre);
      y_ += 1.5;
      for (const std::string& line : table.heads) paragraph(BlockKind::Paragraph, line, body, Across::Centre);
      y_ += 3;
      if (table.rows.empty()) continue;
      begin_table();
      std::size_t number = 0;
      for (const MatrixRow& row : table.rows) this->row(row, ++number);
      end_table();
    }
    number_pages();
    return std::move(scene_);
  }

 private:
  ScenePage& page() { return scene_.pages.back(); }

  void new_page() {
    scene_.pages.push_back({page_width, page_height, {}, {}, {}, {}, ""});
    y_ = margin;
  }

  void paragraph(BlockKind kind, const std::string& text, TextStyle style, Across across) {
    const double width = page_width - 2 * margin;
    const LaidText laid = kind == BlockKind::Heading ? wrap_balanced(text, width, style, metrics_)
                                                     : wrap(text, width, style, metrics_);
    Cell cell{CellRole::Plain, 0, 0, {margin, y_, width, height_of(laid)}, {}};
    place(cell, laid, margin, y_, width, across);
    y_ += height_of(laid);
    page().blocks.push_back({kind, "", {std::move(cell)}});
  }

  // A table ends with its page; the next page begins it anew, with its head.
  void begin_table() {
    table_ = {BlockKind::Table, "matriks", {}};
    lines_y_ = {y_};
    row_number_ = 0;
    Row heads;
    for (std::size_t i = 0; i < columns.size(); ++i)
      heads[i] = wrap(matrix_columns[i], columns[i] - 2 * padding, head, metrics_);
    put(heads, CellRole::Header);
  }

  void end_table() {
    double x = margin;
    for (std::size_t i = 0; i <= columns.size(); ++i) {
      page().rules.push_back({{x, lines_y_.front()}, {x, lines_y_.back()}});
      if (i < columns.size()) x += columns[i];
    }
    for (const double y : lines_y_) page().rules.push_back({{margin, y}, {x, y}});
    page().blocks.push_back(std::move(table_));
  }

  void put(const Row& row, CellRole role) {
    const double height = height_of_lines(lines_of(row));
    double x = margin;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      Cell cell{role, row_number_, static_cast<int>(i), {x, y_, columns[i], height}, {}};
      const Across across = role == CellRole::Header || i == 0 ? Across::Centre : Across::Left;
      place(cell, row[i], x + padding, y_ + padding, columns[i] - 2 * padding, across);
      table_.cells.push_back(std::move(cell));
      x += columns[i];
    }
    y_ += height;
    lines_y_.push_back(y_);
    ++row_number_;
  }

  void next_page() {
    end_table();
    new_page();
    begin_table();
  }

  void row(const MatrixRow& words, std::size_t number) {
    const std::array<std::string, columns.size()> texts = {std::to_string(number) + ".", words.part,
                                                           words.before, words.after, words.note};
    Row row;
    for (std::size_t i = 0; i < columns.size(); ++i)
      row[i] = wrap(texts[i], columns[i] - 2 * padding, body, metrics_);
    // A row that is lower than half a page is kept whole; a higher one is divided between lines.
    if (y_ + height_of_lines(lines_of(row)) > floor_y && height_of_lines(lines_of(row)) < page_height / 2)
      next_page();
    while (y_ + height_of_lines(lines_of(row)) > floor_y) {
      const double room = std::max(0.0, (floor_y - y_ - 2 * padding) / line_height(body));
      const auto fitting = static_cast<std::size_t>(room);
      if (fitting >= 3) put(taken(row, fitting), CellRole::Body);
      next_page();
    }
    put(row, CellRole::Body);
  }

  static Row taken(Row& row, std::size_t lines) {
    Row out;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto end = row[i].begin() + static_cast<std::ptrdiff_t>(std::min(lines, row[i].size()));
      out[i] = LaidText(row[i].begin(), end);
      row[i].erase(row[i].begin(), end);
    }
    return out;
  }

  void number_pages() {
    const std::string all = std::to_string(scene_.pages.size());
    std::size_t n = 0;
    for (ScenePage& one : scene_.pages) {
      const double width = page_width - 2 * margin, y = page_height - margin + 3;
      Cell cell{CellRole::Plain, 0, 0, {margin, y, width, line_height(small)}, {}};
      place(cell, wrap("Halaman " + std::to_string(++n) + " dari " + all, width, small, metrics_), margin, y,
            width, Across::Right);
      for (TextRun& run : cell.text) run.ink = Ink::Grey;
      one.blocks.push_back({BlockKind::Paragraph, "halaman", {std::move(cell)}});
    }
  }

  const Matrix& matrix_;
  const TextMetrics& metrics_;
  Scene scene_;
  Block table_;
  std::vector<double> lines_y_;
  int row_number_ = 0;
  double y_ = margin;
};

}  // namespace

Scene pages_of(const Matrix& matrix, const TextMetrics& metrics, const Font& font) {
  return Pages(matrix, metrics, font).run();
}

}  // namespace alur::diff
