#include "compiler/import/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "base/time.h"
#include "base/wording.h"
#include "compiler/import/decode.h"
#include "compiler/import/number_format.h"
#include "compiler/import/xml.h"

namespace alur::importing {
namespace {

// Text of a shared or inline string: runs in order; the reading aids of East Asian text (rPh) are no part of
// it.
std::string rich_text(const pugi::xml_node& item) {
  std::string out;
  for (const pugi::xml_node part : item.children()) {
    if (local_name(part) == "t") out += part.text().get();
    if (local_name(part) == "r") out += child(part, "t").text().get();
  }
  return out;
}

// Days since 1899-12-30 in the first system; the second begins in 1904. Source: ECMA-376, 18.17.4.1.
std::string words_of_serial(double serial, bool since_1904) {
  const auto epoch = since_1904 ? date_from({1904, 1, 1}) : date_from({1899, 12, 30});
  const Date date{epoch->day + static_cast<std::int32_t>(std::floor(serial))};
  return words_of_date(date, Language::Indonesian);
}

struct Reference {
  std::uint32_t column = 0, row = 0;
};

// "AB12"
Reference reference_of(std::string_view text) {
  Reference out;
  std::size_t i = 0;
  for (; i < text.size() && i < 4 && text[i] >= 'A' && text[i] <= 'Z'; ++i)
    out.column = out.column * 26 + static_cast<std::uint32_t>(text[i] - 'A' + 1);
  out.row = static_cast<std::uint32_t>(whole(text.substr(i), 0));
  return out;
}

struct Sheet {
  std::string name, part;
};

class Reader {
 public:
  Reader(const std::string& path, const Archive& archive) : path_(path), archive_(archive) {
    out_.path = path;
    out_.origin = Origin::Sheet;
  }

  Expected<SourceTables> run() {
    const auto sheets = sheets_of_book();
    if (!sheets) return tl::unexpected<Error>(sheets.error());
    if (auto done = read_strings(); !done) return tl::unexpected<Error>(done.error());
    if (auto done = read_styles(); !done) return tl::unexpected<Error>(done.error());
    for (const Sheet& sheet : *sheets)
      if (auto done = read_sheet(sheet); !done) return tl::unexpected<Error>(done.error());
    return std::move(out_);
  }

 private:
  Expected<std::vector<Sheet>> sheets_of_book() {
    const auto book = xml_part(path_, archive_, "xl/workbook.xml");
    if (!book) return tl::unexpected<Error>(book.error());
    const auto relations = xml_part(path_, archive_, "xl/_rels/workbook.xml.rels");
    if (!relations) return tl::unexpected<Error>(relations.error());
    std::map<std::string, std::string, std::less<>> targets;
    for (const pugi::xml_node one : child(*relations, "Relationships").children())
      targets[std::string(attribute(one, "Id"))] = attribute(one, "Target");
    const pugi::xml_node root = child(*book, "workbook");
    const std::string_view since = attribute(child(root, "workbookPr"), "date1904");
    since_1904_ = since == "1" || since == "true";
    std::vector<Sheet> out;
    for (const pugi::xml_node one : child(root, "sheets").children()) {
      const std::string name(attribute(one, "name"));
      const auto target = targets.find(relation_id(one));
      if (!attribute(one, "state").empty() && attribute(one, "state") != "visible") {
        out_.notes.push_back({fmt::format("lembar '{}' tersembunyi, jadi tidak dibaca", name),
                              fmt::format("sheet '{}' is hidden and was not read", name)});
      } else if (target != targets.end()) {
        const std::string& part = target->second;
        out.push_back({name, part.starts_with('/') ? part.substr(1) : "xl/" + part});
      }
    }
    return out;
  }

  // "r:id": the sheet's own number is "sheetId".
  static std::string relation_id(const pugi::xml_node& sheet) {
    for (const pugi::xml_attribute one : sheet.attributes())
      if (std::string_view(one.name()).ends_with(":id")) return one.value();
    return {};
  }

  Expected<void> read_strings() {
    if (!archive_.has("xl/sharedStrings.xml")) return {};
    const auto part = xml_part(path_, archive_, "xl/sharedStrings.xml");
    if (!part) return tl::unexpected<Error>(part.error());
    for (const pugi::xml_node one : child(*part, "sst").children())
      if (local_name(one) == "si") strings_.push_back(rich_text(one));
    return {};
  }

  Expected<void> read_styles() {
    if (!archive_.has("xl/styles.xml")) return {};
    const auto part = xml_part(path_, archive_, "xl/styles.xml");
    if (!part) return tl::unexpected<Error>(part.error());
    const pugi::xml_node root = child(*part, "styleSheet");
    std::map<long, std::string> own;
    for (const pugi::xml_node one : child(root, "numFmts").children())
      own[whole(attribute(one, "numFmtId"), -1)] = attribute(one, "formatCode");
    for (const pugi::xml_node one : child(root, "cellXfs").children())
      if (local_name(one) == "xf") formats_.push_back(format_of(whole(attribute(one, "numFmtId"), 0), own));
    return {};
  }

  Expected<void> read_sheet(const Sheet& sheet) {
    const auto part = xml_part(path_, archive_, sheet.part);
    if (!part) return tl::unexpected<Error>(part.error());
    Block block{true, sheet.name, {}};
    std::uint32_t last = 0;
    for (const pugi::xml_node one : child(child(*part, "worksheet"), "sheetData").children()) {
      if (local_name(one) != "row") continue;
      const auto number = static_cast<std::uint32_t>(whole(attribute(one, "r"), static_cast<long>(last) + 1));
      Row row = row_of(one, number, sheet.name);
      last = number;
      if (row.cells.empty()) continue;
      cells_ += row.cells.size();
      if (row.cells.size() > max_columns || block.rows.size() >= max_rows || cells_ > max_cells)
        return fault(
            fmt::format("berkas '{}': lembar '{}' terlalu besar (baris {}, {} kolom)", path_, sheet.name,
                        number, row.cells.size()),
            fmt::format("file '{}': sheet '{}' is too large (row {}, {} columns)", path_, sheet.name, number,
                        row.cells.size()),
            {"salin tabel SOP-nya saja ke buku kerja baru", "copy the SOP's table alone into a new book"});
      block.rows.push_back(std::move(row));
    }
    mark_merged(child(child(*part, "worksheet"), "mergeCells"), block);
    if (!block.rows.empty()) out_.blocks.push_back(std::move(block));
    return {};
  }

  // Which cells are part of a text above them. A sound sheet merges no cell twice; one that does is not
  // followed without end.
  static void mark_merged(const pugi::xml_node& merges, Block& block) {
    std::size_t work = 0;
    for (const pugi::xml_node one : merges.children()) {
      const std::string_view range = attribute(one, "ref");
      const std::size_t colon = std::min(range.find(':'), range.size());
      const Reference first = reference_of(range.substr(0, colon));
      const Reference last = reference_of(range.substr(std::min(colon + 1, range.size())));
      if (first.column == 0 || first.column > max_columns) continue;
      const auto by_line = [](const Row& row, std::uint32_t line) { return row.line < line; };
      auto row = std::lower_bound(block.rows.begin(), block.rows.end(), first.row, by_line);
      const bool text = row != block.rows.end() && row->line == first.row &&
                        row->cells.size() >= first.column && !row->cells[first.column - 1].text.empty();
      if (!text) continue;
      for (++row; row != block.rows.end() && row->line <= last.row && ++work < max_rows; ++row) {
        for (; row->cells.size() < first.column && work < max_rows; ++work)
          row->cells.push_back({"", row->line, static_cast<std::uint32_t>(row->cells.size()) + 1});
        if (row->cells.size() >= first.column) row->cells[first.column - 1].merged_up = true;
      }
    }
  }

  // Cells without text in between are filled in, so that a column's index is its place.
  Row row_of(const pugi::xml_node& node, std::uint32_t number, const std::string& sheet) {
    Row row{number, {}};
    for (const pugi::xml_node one : node.children()) {
      if (local_name(one) != "c") continue;
      std::uint32_t column = reference_of(attribute(one, "r")).column;
      if (column == 0) column = static_cast<std::uint32_t>(row.cells.size()) + 1;
      std::string text = cleaned(text_of(one, sheet), out_.notes);
      if (text.find_first_not_of(" \n\t") == std::string::npos) continue;
      if (column > max_columns) column = static_cast<std::uint32_t>(max_columns) + 1;
      while (row.cells.size() < column)
        row.cells.push_back({"", number, static_cast<std::uint32_t>(row.cells.size()) + 1});
      row.cells[column - 1].text = std::move(text);
    }
    return row;
  }

  std::string text_of(const pugi::xml_node& cell, const std::string& sheet) {
    const std::string_view type = attribute(cell, "t");
    const std::string value = child(cell, "v").text().get();
    if (type == "s") {
      const long index = whole(value, -1);
      return index >= 0 && static_cast<std::size_t>(index) < strings_.size()
                 ? strings_[static_cast<std::size_t>(index)]
                 : "";
    }
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    if (value.empty() && child(cell, "f")) {
      out_.notes.push_back(
          {fmt::format("lembar '{}', sel {}: rumus belum dihitung; buka dan simpan dengan Excel", sheet,
                       attribute(cell, "r")),
           fmt::format("sheet '{}', cell {}: a formula that was not computed; open and save in Excel", sheet,
                       attribute(cell, "r"))});
      return "";
    }
    if (type.empty() || type == "n") return words_of_value(value, attribute(cell, "s"));
    return value;
  }

  // A number stays as the file has it, but for a decimal comma; a date is a day in words.
  std::string words_of_value(const std::string& value, std::string_view style) const {
    const auto index = static_cast<std::size_t>(whole(style, 0));
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    const NumberFormat format = index < formats_.size() ? formats_[index] : NumberFormat{};
    const bool fits = !value.empty() && *end == '\0' && number >= 0 && number < 2'958'466;
    if (format.kind == NumberFormat::Kind::Date && fits && number >= 1)
      return words_of_serial(number, since_1904_);
    if (format.kind == NumberFormat::Kind::Time && fits) return words_of_time(number, format);
    return words_of_number(value, number) + format.unit;
  }

  const std::string& path_;
  const Archive& archive_;
  SourceTables out_;
  std::vector<std::string> strings_;
  std::vector<NumberFormat> formats_;
  std::size_t cells_ = 0;
  bool since_1904_ = false;
};

}  // namespace

Expected<SourceTables> from_xlsx(const std::string& path, const Archive& archive) {
  return Reader(path, archive).run();
}

}  // namespace alur::importing
