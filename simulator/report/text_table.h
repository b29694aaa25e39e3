// Columns of text and wrapped lines, counted by characters (code points), not bytes. Nothing is cut.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alur::simulator::report {

// What a report's lines keep to, on a terminal and in a pipe.
inline constexpr std::size_t line_width = 100;

enum class Align : std::uint8_t { Left, Right };

class TextTable {
 public:
  struct Column {
    std::string title;  // may hold one line end
    Align align = Align::Right;
    std::size_t widest = 0;  // longer cells go on in the next line; 0: never
  };
  // Units: indent in characters, before the first column.
  explicit TextTable(std::vector<Column> columns, std::size_t indent = 2)
      : columns_(std::move(columns)), indent_(indent) {}
  // Shape: one cell a column.
  void add(std::vector<std::string> cells) { rows_.push_back({{}, std::move(cells)}); }
  // Finished lines before the next row, as they are.
  void add_lines(std::string lines) { rows_.push_back({std::move(lines), {}}); }
  // Two blanks between columns, none at the end of a line; each line ends with a line end.
  std::string text() const;

 private:
  struct Row {
    std::string lines;
    std::vector<std::string> cells;  // empty: lines
  };
  std::vector<std::size_t> widths() const;
  void write_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                 std::string& out) const;

  std::vector<Column> columns_;
  std::size_t indent_;
  std::vector<Row> rows_;
};

// In characters.
std::size_t width_of(const std::string& text);

// `first` and `text` in lines of line_width characters at most, broken at blanks (a longer word stays whole),
// the later ones indented as far as `first` reaches. Line ends and other control characters count as blanks.
std::string wrapped(const std::string& first, const std::string& text);

}  // namespace alur::simulator::report
