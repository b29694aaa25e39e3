#include "compiler/import/foot.h"

#include <algorithm>
#include <array>

#include "compiler/import/marks.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::array<std::string_view, 14> first_words = {
    "mengetahui", "menyetujui", "mengesahkan", "disetujui", "disahkan",   "ditetapkan", "dibuat",
    "diperiksa",  "nip",        "catatan",     "note",      "keterangan", "ttd",        "tertanda"};
constexpr std::size_t longest_number = 5;  // letters and digits: "xviii"

bool has(const std::string& cell) { return !collapsed(cell).empty(); }

// The cells of a row with text.
std::vector<std::string> texts(const PlacedRow& row) {
  std::vector<std::string> out;
  for (const std::string* cell : {&row.number, &row.activity, &row.input, &row.limit, &row.output, &row.note})
    if (has(*cell)) out.push_back(collapsed(*cell));
  for (const Cell* cell : row.lanes)
    if (cell != nullptr && has(cell->text)) out.push_back(collapsed(cell->text));
  for (const Cell* cell : row.others) out.push_back(collapsed(cell->text));
  if (row.lane_name != nullptr && has(row.lane_name->text)) out.push_back(collapsed(row.lane_name->text));
  return out;
}

// "3", "1.a", "b", "VIII"; "Budi" is none.
bool is_number(const std::string& cell) {
  const std::string letters = letters_only(cell);
  const bool digits = letters.find_first_of("0123456789") != std::string::npos;
  return !letters.empty() && letters.size() <= longest_number &&
         (digits || letters.size() == 1 || letters.find_first_not_of("ivxlc") == std::string::npos);
}

bool is_marked(const PlacedRow& row) {
  return std::any_of(row.lanes.begin(), row.lanes.end(),
                     [](const Cell* cell) { return cell != nullptr && is_mark(collapsed(cell->text)); });
}

bool is_of_step(const PlacedRow& row) {
  return is_total(row) || is_number(row.number) || is_marked(row) || time_of(row.limit).has_value() ||
         (has(row.activity) && (has(row.input) || has(row.output)));
}

// "Mengetahui," and "Catatan: ..." but not "Mengetahui hasil", which may be the rest of a wrapped text.
bool begins_foot(const std::string& text) {
  const std::size_t end = std::min(text.find_first_of(" ,:."), text.size());
  const std::string word = letters_only(text.substr(0, end));
  if (std::find(first_words.begin(), first_words.end(), word) == first_words.end()) return false;
  const std::size_t sign = text.find_first_not_of(' ', end);
  const bool of_person = word == "nip" || word == "dibuat" || word == "diperiksa";
  if (of_person) return word == "nip" || text.find(':') != std::string::npos;
  return sign == std::string::npos || text[sign] == ',' || text[sign] == ':' || text[sign] == '.';
}

}  // namespace

bool is_total(const PlacedRow& row) {
  for (const std::string* cell : {&row.number, &row.activity}) {
    const std::string letters = letters_only(*cell);
    if (letters.starts_with("jumlah") || letters.starts_with("total")) return true;
  }
  return false;
}

std::size_t foot_of(const std::vector<PlacedRow>& rows) {
  std::size_t after = rows.size();  // the last row of a step
  while (after > 0 && !is_of_step(rows[after - 1])) --after;
  if (after == 0) return rows.size();
  bool blank_before = false;
  for (std::size_t i = after; i < rows.size(); ++i) {
    const std::vector<std::string> cells = texts(rows[i]);
    const bool typed_as_number = !rows[i].number.empty() && !is_number(rows[i].number);
    if (!cells.empty() &&
        (blank_before || rows[i].after_gap || typed_as_number || begins_foot(cells.front())))
      return i;
    blank_before = cells.empty();
  }
  return rows.size();
}

}  // namespace alur::importing
