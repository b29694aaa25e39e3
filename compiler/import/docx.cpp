#include "compiler/import/docx.h"

#include <fmt/format.h>

#include <map>

#include "compiler/import/decode.h"
#include "compiler/import/docx_numbering.h"
#include "compiler/import/docx_symbols.h"
#include "compiler/import/xml.h"

namespace alur::importing {
namespace {

// Text that is not on the page (deleted, or the spare of a drawing), and fields' own code.
bool invisible(std::string_view name) {
  return name == "del" || name == "delText" || name == "Fallback" || name == "instrText" ||
         name == "moveFrom" || name == "rPr" || name == "pPr";
}

class Reader {
 public:
  Reader(const std::string& path, const Archive& archive) : path_(path), archive_(archive) {
    out_.path = path;
    out_.origin = Origin::Document;
  }

  Expected<SourceTables> run() {
    if (archive_.has("word/numbering.xml")) {
      const auto part = xml_part(path_, archive_, "word/numbering.xml");
      if (!part) return tl::unexpected<Error>(part.error());
      numbering_ = Numbering(child(*part, "numbering"));
    }
    if (archive_.has("word/styles.xml")) {
      const auto part = xml_part(path_, archive_, "word/styles.xml");
      if (!part) return tl::unexpected<Error>(part.error());
      for (const pugi::xml_node style : child(*part, "styles").children())
        if (const pugi::xml_node list = child(child(style, "pPr"), "numPr"))
          list_of_style_[std::string(attribute(style, "styleId"))] = attribute(child(list, "numId"), "val");
    }
    const auto document = xml_part(path_, archive_, "word/document.xml");
    if (!document) return tl::unexpected<Error>(document.error());
    read_body(child(child(*document, "document"), "body"));
    if (too_large_)
      return fault(
          fmt::format("berkas '{}': tabel {} terlalu besar", path_, tables_),
          fmt::format("file '{}': table {} is too large", path_, tables_),
          {"salin tabel SOP-nya saja ke dokumen baru", "copy the SOP's table alone into a new document"});
    return std::move(out_);
  }

 private:
  void read_body(const pugi::xml_node& body) {
    for (const pugi::xml_node node : body.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") add_paragraph(paragraph(node));
      if (name == "tbl") read_table(node);
      if (name == "sdt") read_body(child(node, "sdtContent"));
      if (name == "ins" || name == "moveTo") read_body(node);
    }
  }

  // Line breaks within a paragraph make lines of their own.
  void add_paragraph(const std::string& text) {
    if (out_.blocks.empty() || out_.blocks.back().table) out_.blocks.push_back({});
    ++paragraphs_;
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      Row row{paragraphs_, {}};
      if (const std::string line = text.substr(begin, end - begin); !line.empty())
        row.cells.push_back({line, paragraphs_, 1});
      out_.blocks.back().rows.push_back(std::move(row));
      begin = end + 1;
    }
  }

  std::string paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "pPr");
    const pugi::xml_node own = child(properties, "numPr");
    const auto styled = list_of_style_.find(attribute(child(properties, "pStyle"), "val"));
    std::string lead;
    if (own)
      lead = numbering_.next(attribute(child(own, "numId"), "val"),
                             whole(attribute(child(own, "ilvl"), "val"), 0));
    else if (styled != list_of_style_.end())
      lead = numbering_.next(styled->second, 0);
    std::string text;
    collect(node, text);
    return cleaned(lead + text, out_.notes);
  }

  void collect(const pugi::xml_node& node, std::string& out) {
    for (const pugi::xml_node one : node.children()) {
      const std::string_view name = local_name(one);
      if (invisible(name)) continue;
      if (name == "drawing" || name == "pict" || name == "object") drawing_ = true;
      if (name == "t")
        out += text_of(one);
      else if (name == "sym")
        out += symbol_of(attribute(one, "font"), attribute(one, "char"));
      else if (const pugi::xml_node box = child(child(one, "sdtPr"), "checkbox"))
        out += is_checked(box) ? "☒" : "☐";
      else if (name == "tab")
        out += ' ';
      else if (name == "br" || name == "cr")
        out += '\n';
      else if (name == "noBreakHyphen")
        out += '-';
      else if (name == "p")
        out += '\n' + paragraph(one);  // in a text box
      else
        collect(one, out);
    }
  }

  static std::string text_of(const pugi::xml_node& text) {
    const std::string_view font = attribute(child(child(text.parent(), "rPr"), "rFonts"), "ascii");
    return is_symbol_font(font) ? symbols_of(font, text.text().get()) : text.text().get();
  }

  static bool is_checked(const pugi::xml_node& box) {
    const pugi::xml_node checked = child(box, "checked");
    const std::string_view value = attribute(checked, "val");
    return checked && value != "0" && value != "false";
  }

  void read_table(const pugi::xml_node& table) {
    Block block{true, std::to_string(++tables_), {}};
    text_above_.clear();
    read_rows(table, block);
    out_.blocks.push_back(std::move(block));
  }

  void read_rows(const pugi::xml_node& parent, Block& block) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "sdt") read_rows(child(node, "sdtContent"), block);
      if (name == "ins" || name == "moveTo" || name == "customXml") read_rows(node, block);
      if (name != "tr" || too_large_ || child(child(node, "trPr"), "del")) continue;
      Row row{static_cast<std::uint32_t>(block.rows.size()) + 1, {}};
      skip_columns(row, whole(attribute(child(child(node, "trPr"), "gridBefore"), "val"), 0));
      read_cells(node, row);
      cells_ += row.cells.size();
      too_large_ = too_large_ || block.rows.size() >= max_rows || cells_ > max_cells;
      block.rows.push_back(std::move(row));
    }
  }

  void read_cells(const pugi::xml_node& parent, Row& row) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "sdt") read_cells(child(node, "sdtContent"), row);
      if (name != "tc") continue;
      const pugi::xml_node properties = child(node, "tcPr");
      const pugi::xml_node merge = child(properties, "vMerge");
      const bool continues = merge && attribute(merge, "val") != "restart";
      drawing_ = false;
      std::string text = cell_text(node);
      skip_columns(row, 1);
      if (!row.cells.empty() && !too_large_) {
        row.cells.back().text = continues ? "" : std::move(text);
        row.cells.back().drawing = drawing_;
        row.cells.back().merged_up = is_merged_up(row.cells.size() - 1, continues, row.cells.back().text);
      }
      skip_columns(row, whole(attribute(child(properties, "gridSpan"), "val"), 1) - 1);
    }
  }

  // Whether a cell that continues the one above it continues one with text.
  bool is_merged_up(std::size_t column, bool continues, const std::string& text) {
    if (column >= text_above_.size()) text_above_.resize(column + 1, 0);
    if (!continues) text_above_[column] = text.find_first_not_of(" \n\t") != std::string::npos ? 1 : 0;
    return continues && text_above_[column] != 0;
  }

  void skip_columns(Row& row, long count) {
    for (; count > 0 && !too_large_; --count) {
      row.cells.push_back({"", row.line, static_cast<std::uint32_t>(row.cells.size()) + 1});
      too_large_ = row.cells.size() > max_columns;
    }
  }

  // Paragraphs are lines; a table within the cell is read as its text, row by row.
  std::string cell_text(const pugi::xml_node& cell) {
    std::string out;
    const auto add = [&](const std::string& text) {
      if (!out.empty() && !text.empty()) out += '\n';
      out += text;
    };
    for (const pugi::xml_node node : cell.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") add(paragraph(node));
      if (name == "sdt") add(cell_text(child(node, "sdtContent")));
      if (name != "tbl") continue;
      out_.notes.push_back({fmt::format("tabel {}: tabel di dalam sebuah sel dibaca sebagai teks", tables_),
                            fmt::format("table {}: a table within a cell is read as text", tables_)});
      for (const pugi::xml_node row : node.children())
        for (const pugi::xml_node inner : row.children())
          if (local_name(inner) == "tc") add(cell_text(inner));
    }
    return out;
  }

  const std::string& path_;
  const Archive& archive_;
  SourceTables out_;
  Numbering numbering_;
  std::map<std::string, std::string, std::less<>> list_of_style_;
  std::uint32_t tables_ = 0, paragraphs_ = 0;
  std::size_t cells_ = 0;
  std::vector<char> text_above_;  // of the table that is read, by columns
  bool drawing_ = false, too_large_ = false;
};

}  // namespace

Expected<SourceTables> from_docx(const std::string& path, const Archive& archive) {
  return Reader(path, archive).run();
}

}  // namespace alur::importing
