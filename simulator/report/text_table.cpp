#include "simulator/report/text_table.h"

#include <algorithm>

#include "base/error.h"

namespace alur::simulator::report {
namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

}  // namespace

std::string shortened(const std::string& text, std::size_t width) {
  // A title must stay on its line.
  std::string line = text;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (width_of(line) <= width) return line;
  std::size_t characters = 0;
  std::size_t end = 0;
  while (end < line.size() && (characters < width - 1 || !starts_character(line[end]))) {
    if (starts_character(line[end])) ++characters;
    ++end;
  }
  while (end > 0 && line[end - 1] == ' ') --end;
  return line.substr(0, end) + "…";
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(width_of(column.title));
  for (const auto& row : rows_) {
    ALUR_ASSERT(row.size() == columns_.size());
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string out;
  const auto write_row = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string& cell = cell_of(i);
      const std::string blanks(widths[i] - width_of(cell), ' ');
      line += "  " + (columns_[i].align == Align::Left ? cell + blanks : blanks + cell);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  };
  write_row([&](std::size_t i) -> const std::string& { return columns_[i].title; });
  for (const auto& row : rows_) write_row([&](std::size_t i) -> const std::string& { return row[i]; });
  return out;
}

}  // namespace alur::simulator::report
