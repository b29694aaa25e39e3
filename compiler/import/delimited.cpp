#include "compiler/import/delimited.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/import/header_words.h"

namespace alur::importing {
namespace {

// A cell in quotes runs over no more lines than this: beyond it the quote is taken for a sign on the page.
constexpr std::size_t max_quoted_lines = 200;

class Scanner {
 public:
  Scanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool done() const { return at_ >= text_.size(); }
  std::uint32_t unclosed_line() const { return unclosed_; }

  Row next() {
    Row row{line_, {}};
    do {
      Cell cell{"", line_, static_cast<std::uint32_t>(row.cells.size()) + 1};
      cell.text = quoted_line().value_or("");
      if (!was_quoted_) cell.text = bare();
      row.cells.push_back(std::move(cell));
    } while (at_ < text_.size() && text_[at_] == separator_ && ++at_ <= text_.size());
    if (at_ < text_.size()) ++at_, ++line_;
    return row;
  }

 private:
  std::string bare() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  // A cell in quotes that ends where a cell can end; else nothing is taken.
  std::optional<std::string> quoted_line() {
    was_quoted_ = false;
    if (at_ >= text_.size() || text_[at_] != '"') return std::nullopt;
    std::string out;
    std::size_t lines = 0;
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      if (text_[i] == '\n' && ++lines > max_quoted_lines) break;
      if (text_[i] != '"') {
        out += text_[i];
        continue;
      }
      if (i + 1 < text_.size() && text_[i + 1] == '"') {
        out += text_[i++];
        continue;
      }
      if (i + 1 < text_.size() && text_[i + 1] != separator_ && text_[i + 1] != '\n') break;
      at_ = i + 1, line_ += static_cast<std::uint32_t>(lines), was_quoted_ = true;
      return out;
    }
    if (unclosed_ == 0) unclosed_ = line_;
    return std::nullopt;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, unclosed_ = 0;
  bool was_quoted_ = false;
};

bool blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return cell.text.find_first_not_of(" \n\t") == std::string::npos;
  });
}

class Collector {
 public:
  explicit Collector(SourceTables& out) : out_(out) {}

  // False beyond the limits.
  bool add(Row row, bool table) {
    cells_ += row.cells.size();
    if (out_.blocks.empty() || out_.blocks.back().table != table) {
      out_.blocks.push_back({table, std::to_string(out_.blocks.size() + 1), {}});
    }
    if (!table && blank(row)) row.cells.clear();
    const bool fits = row.cells.size() <= max_columns && cells_ <= max_cells && ++rows_ <= max_rows;
    out_.blocks.back().rows.push_back(std::move(row));
    return fits;
  }

 private:
  SourceTables& out_;
  std::size_t rows_ = 0, cells_ = 0;
};

tl::unexpected<Error> too_large(const std::string& path, std::uint32_t line) {
  return fault(fmt::format("berkas '{}' terlalu besar untuk sebuah tabel SOP (baris {})", path, line),
               fmt::format("file '{}' is too large for a table of a SOP (line {})", path, line),
               {"salin tabel SOP-nya saja ke berkas baru", "copy the SOP's table alone into a new file"});
}

// Lines with tabs are rows, the others text; in CSV every line with text is a row.
Expected<SourceTables> separated(const std::string& path, std::string_view text, char separator) {
  SourceTables out{path, Origin::Lines, {}, {}};
  Collector collector(out);
  Scanner scanner(text, separator);
  const bool csv = separator != '\t';
  while (!scanner.done()) {
    Row row = scanner.next();
    const std::uint32_t line = row.line;
    const bool table = row.cells.size() > 1 || (csv && !blank(row));
    if (csv && scanner.unclosed_line() > 0)
      return fault(
          fmt::format("berkas '{}', baris {}: tanda kutip (\") tidak ditutup", path, scanner.unclosed_line()),
          fmt::format("file '{}', line {}: a quote (\") is never closed", path, scanner.unclosed_line()),
          {"tutup kutipnya, atau simpan ulang dari Excel sebagai CSV atau .xlsx",
           "close it, or save it anew from Excel as CSV or .xlsx"});
    if (!collector.add(std::move(row), table)) return too_large(path, line);
  }
  return out;
}

// "| a | b |" -> a, b. \| is a bar; <br> is a line end.
Row markdown_row(std::string_view line, std::uint32_t number) {
  Row row{number, {}};
  std::string cell;
  const auto end_cell = [&] {
    for (std::size_t at = 0; (at = cell.find("<br>", at)) != std::string::npos;) cell.replace(at, 4, "\n");
    row.cells.push_back({cell, number, static_cast<std::uint32_t>(row.cells.size()) + 1});
    cell.clear();
  };
  line.remove_prefix(line.find('|') + 1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|')
      cell += line[++i];
    else if (line[i] == '|')
      end_cell();
    else
      cell += line[i];
  }
  if (cell.find_first_not_of(' ') != std::string::npos) end_cell();
  return row;
}

bool is_rule(std::string_view line) {
  return line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

Expected<SourceTables> lines_of_text(const std::string& path, std::string_view text) {
  SourceTables out{path, Origin::Lines, {}, {}};
  Collector collector(out);
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    const std::size_t first = line.find_first_not_of(' ');
    const bool table = first != std::string_view::npos && line[first] == '|' &&
                       line.find('|', first + 1) != std::string_view::npos;
    if (table && is_rule(line)) continue;
    if (!collector.add(table ? markdown_row(line, number) : Row{number, {{std::string(line), number, 1}}},
                       table))
      return too_large(path, number);
  }
  return out;
}

// Whether a line cut at the separator has the words of a header.
bool cuts_a_header(std::string_view text, char separator) {
  Scanner scanner(text, separator);
  for (std::size_t rows = 0; !scanner.done() && rows < max_rows; ++rows)
    if (is_bottom_header(scanner.next())) return true;
  return false;
}

}  // namespace

Expected<SourceTables> from_delimited(const std::string& path, Decoded text) {
  char separator = 0;
  for (const char candidate : {'\t', ';', ','})
    if (separator == 0 && cuts_a_header(text.text, candidate)) separator = candidate;
  if (separator == 0 && text.text.find('\t') != std::string::npos) separator = '\t';
  auto out = separator == 0 ? lines_of_text(path, text.text) : separated(path, text.text, separator);
  if (out) out->notes.insert(out->notes.begin(), text.notes.begin(), text.notes.end());
  return out;
}

}  // namespace alur::importing
