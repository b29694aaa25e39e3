#include "simulator/report/text_table.h"

#include <algorithm>

#include "base/error.h"

namespace alur::simulator::report {
namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

bool is_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }

std::vector<std::string> lines_of(const std::string& text, std::size_t width) {
  std::vector<std::string> lines{""};
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const std::string word = text.substr(i, end - i);
    i = end;
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (width == 0 || width_of(line) + 1 + width_of(word) <= width)
      line += " " + word;
    else
      lines.push_back(word);
  }
  return lines;
}

// A title's own line end is where it breaks.
std::vector<std::string> title_lines(const std::string& title) {
  const std::size_t end = title.find('\n');
  if (end == std::string::npos) return {title};
  return {title.substr(0, end), title.substr(end + 1)};
}

std::size_t widest_of(const std::vector<std::string>& lines) {
  std::size_t widest = 0;
  for (const std::string& line : lines) widest = std::max(widest, width_of(line));
  return widest;
}

}  // namespace

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string wrapped(const std::string& first, const std::string& text) {
  const std::size_t indent = width_of(first);
  std::string out;
  for (const std::string& line : lines_of(text, line_width - indent))
    out += (out.empty() ? first : std::string(indent, ' ')) + line + "\n";
  return out;
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(widest_of(title_lines(column.title)));
  for (const Row& row : rows_) {
    if (row.cells.empty()) continue;
    ALUR_ASSERT(row.cells.size() == columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i)
      widths[i] = std::max(widths[i], widest_of(lines_of(row.cells[i], columns_[i].widest)));
  }
  return widths;
}

void TextTable::write_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                          std::string& out) const {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    lines.push_back(lines_of(cells[i], columns_[i].widest));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t l = 0; l < height; ++l) {
    std::string line(indent_ - 2, ' ');
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string cell = l < lines[i].size() ? lines[i][l] : "";
      const std::string blanks(widths[i] - width_of(cell), ' ');
      line += "  " + (columns_[i].align == Align::Left ? cell + blanks : blanks + cell);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

std::string TextTable::text() const {
  const std::vector<std::size_t> known = widths();
  std::string out;
  std::vector<std::string> upper, lower;
  for (const Column& column : columns_) {
    const std::vector<std::string> lines = title_lines(column.title);
    upper.push_back(lines.size() > 1 ? lines.front() : "");
    lower.push_back(lines.back());
  }
  // Titles of one line stand at the bottom.
  if (widest_of(upper) != 0) write_row(upper, known, out);
  if (widest_of(lower) != 0) write_row(lower, known, out);
  for (const Row& row : rows_) {
    if (row.cells.empty())
      out += row.lines;
    else
      write_row(row.cells, known, out);
  }
  return out;
}

}  // namespace alur::simulator::report
