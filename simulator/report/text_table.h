// Columns of text, aligned by the number of characters (code points), not bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alur::simulator::report {

enum class Align : std::uint8_t { Left, Right };

class TextTable {
 public:
  struct Column {
    std::string title;
    Align align = Align::Right;
  };
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}
  // Shape: one cell a column.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  // Each line begins with two blanks and ends with a line end; no blanks before it.
  std::string text() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// At most `width` characters, the last one "…" where something was cut.
std::string shortened(const std::string& text, std::size_t width);

}  // namespace alur::simulator::report
