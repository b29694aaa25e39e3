#include "tests/coverage/seed_cells.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace alur::tests {
namespace {

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == at)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

void add(std::string& cell, const std::string& words) {
  const std::string more = normal(words);
  if (!cell.empty() && !more.empty()) cell += ' ';
  cell += more;
}

std::string& column(Row& row, char letter) {
  switch (letter) {
    case 'N':
      return row.number;
    case 'A':
      return row.activity;
    case 'I':
      return row.input;
    case 'T':
      return row.limit;
    case 'O':
      return row.output;
    case 'K':
      return row.note;
    default:
      throw std::runtime_error(std::string("no column ") + letter);
  }
}

void add_words(Row& row, const std::string& line, const std::string& columns) {
  std::istringstream words(line);
  std::string word;
  for (std::size_t i = 0; words >> word; ++i)
    add(column(row, columns[std::min(i, columns.size() - 1)]), word);
}

// The last four columns are the same in every form; how many lanes stand before them differs.
void add_cells(Row& row, const std::string& line, const RowPlace& place) {
  const std::vector<std::string> cells = split(line, '\t');
  const std::size_t before = place.has_number_column ? 2 : 1;
  if (cells.size() < before + 4 + place.cells_behind) throw std::runtime_error("too few cells: " + line);
  if (place.has_number_column) add(row.number, cells[0]);
  add(row.activity, cells[before - 1]);
  const std::size_t last = cells.size() - place.cells_behind - 4;
  add(row.input, cells[last]);
  add(row.limit, cells[last + 1]);
  add(row.output, cells[last + 2]);
  add(row.note, cells[last + 3]);
}

std::size_t place_of(const Repair& repair, const std::string& line) {
  const std::size_t at = line.find(repair.old_text);
  if (repair.old_text.empty() || at == std::string::npos ||
      line.find(repair.old_text, at + 1) != std::string::npos)
    throw std::runtime_error("stands not exactly once in line " + std::to_string(repair.line) + ": " +
                             repair.old_text);
  return at;
}

}  // namespace

bool SeedTable::covers(std::size_t line) const {
  return line == total_line || std::any_of(rows.begin(), rows.end(), [&](const RowPlace& row) {
           return row.first <= line && line <= row.last;
         });
}

std::string normal(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string word, out;
  while (words >> word) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> lines_of(const std::string& text) { return split(text, '\n'); }

std::vector<Repair> repairs_from(const std::string& text) {
  std::vector<Repair> repairs;
  for (const std::string& line : lines_of(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() != 4) throw std::runtime_error("not four columns: " + line);
    repairs.push_back({cells[0], std::stoul(cells[1]), cells[2], cells[3]});
  }
  return repairs;
}

std::vector<std::string> repaired(std::vector<std::string> lines, std::string_view seed,
                                  const std::vector<Repair>& repairs) {
  const std::vector<std::string> scanned = lines;
  std::vector<std::pair<std::size_t, const Repair*>> found;
  for (const Repair& repair : repairs)
    if (repair.seed == seed) found.emplace_back(place_of(repair, scanned.at(repair.line - 1)), &repair);
  // From right to left, so that no repair moves what another one is about.
  std::sort(found.rbegin(), found.rend());
  for (const auto& [at, repair] : found)
    lines[repair->line - 1].replace(at, repair->old_text.size(), repair->new_text);
  return lines;
}

std::vector<Row> cut(const SeedTable& table, const std::vector<std::string>& lines) {
  std::vector<Row> rows;
  for (const RowPlace& place : table.rows) {
    Row& row = rows.emplace_back();
    for (std::size_t i = place.first; i <= place.last; ++i) {
      const auto words = table.words.find(i);
      if (words != table.words.end())
        add_words(row, lines.at(i - 1), words->second);
      else
        add_cells(row, lines.at(i - 1), place);
    }
  }
  return rows;
}

}  // namespace alur::tests
