#include "compiler/import/source_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace alur::importing {
namespace {

// 1 -> A, 27 -> AA
std::string column_letters(std::uint32_t column) {
  std::string out;
  for (; column > 0; column = (column - 1) / 26) out += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace

Message place_words(const SourceTables& tables, const Block& block, std::uint32_t line,
                    std::uint32_t column) {
  if (tables.origin == Origin::Sheet && column > 0)
    return {fmt::format("lembar '{}', sel {}{}", block.name, column_letters(column), line),
            fmt::format("sheet '{}', cell {}{}", block.name, column_letters(column), line)};
  Message out{fmt::format("baris {}", line), fmt::format("line {}", line)};
  if (tables.origin == Origin::Sheet)
    out = {fmt::format("lembar '{}', baris {}", block.name, line),
           fmt::format("sheet '{}', row {}", block.name, line)};
  if (tables.origin == Origin::Document && block.table)
    out = {fmt::format("tabel {}, baris {}", block.name, line),
           fmt::format("table {}, row {}", block.name, line)};
  if (tables.origin == Origin::Document && !block.table)
    out = {fmt::format("paragraf {}", line), fmt::format("paragraph {}", line)};
  if (column > 0 && block.table) {
    out.id += fmt::format(", kolom {}", column);
    out.en += fmt::format(", column {}", column);
  }
  return out;
}

}  // namespace alur::importing
