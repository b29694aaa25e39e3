// word/document.xml and word/comments.xml -> Document.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/import/docx_numbering.h"
#include "compiler/import/source_tables.h"
#include "compiler/import/xml.h"
#include "compiler/returned/document.h"
#include "compiler/returned/drawings.h"
#include "compiler/returned/rows.h"

namespace alur::returned {
namespace {

using importing::attribute;
using importing::child;
using importing::local_name;
using importing::whole;
using pugi::xml_node;

Tracked tracked_by(const xml_node& node, Edit edit, std::string text) {
  return {edit, std::string(attribute(node, "author")), std::string(attribute(node, "date").substr(0, 10)),
          std::move(text)};
}

bool is_deleted(std::string_view name) { return name == "del" || name == "moveFrom"; }
bool is_inserted(std::string_view name) { return name == "ins" || name == "moveTo"; }

void add_deleted(const xml_node& node, std::string& out) {
  for (const xml_node one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "t" || name == "delText")
      out += one.text().get();
    else if (name == "tab" || name == "br")
      out += ' ';
    else if (name != "rPr" && name != "pPr")
      add_deleted(one, out);
  }
}

class Reader {
 public:
  Reader(const std::string& path, const importing::Archive& archive) : path_(path), archive_(archive) {}

  Expected<Document> run() {
    auto stamp = stamp_of(path_, archive_);
    if (!stamp) return tl::unexpected<Error>(stamp.error());
    out_.stamp = std::move(*stamp);
    if (const auto read = comments(); !read) return tl::unexpected<Error>(read.error());
    if (archive_.has("word/numbering.xml")) {
      const auto part = importing::xml_part(path_, archive_, "word/numbering.xml");
      if (!part) return tl::unexpected<Error>(part.error());
      numbering_ = importing::Numbering(child(*part, "numbering"));
    }
    const auto document = importing::xml_part(path_, archive_, "word/document.xml");
    if (!document) return tl::unexpected<Error>(document.error());
    const xml_node text = child(child(*document, "document"), "body");
    const xml_node margins = child(child(text, "sectPr"), "pgMar");
    margin_ = {whole(attribute(margins, "left"), 0), whole(attribute(margins, "top"), 0)};
    body(text);
    if (too_large_)
      return fault(fmt::format("berkas '{}' memuat tabel yang terlalu besar", path_),
                   fmt::format("file '{}' holds a table that is too large", path_));
    join_marked();
    for (const auto& [id, remark] : remarks_) out_.loose.push_back(remark);
    return std::move(out_);
  }

 private:
  Expected<void> comments() {
    if (!archive_.has("word/comments.xml")) return {};
    const auto part = importing::xml_part(path_, archive_, "word/comments.xml");
    if (!part) return tl::unexpected<Error>(part.error());
    for (const xml_node node : child(*part, "comments").children()) {
      std::string text;
      for (const xml_node paragraph : node.children()) {
        std::string line;
        add_deleted(paragraph, line);
        if (!line.empty()) text += (text.empty() ? "" : " ") + line;
      }
      remarks_[std::string(attribute(node, "id"))] = {
          std::string(attribute(node, "author")), std::string(attribute(node, "date").substr(0, 10)), text};
    }
    return {};
  }

  void body(const xml_node& parent) {
    for (const xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") outside(node);
      if (name == "tbl") table(node);
      if (name == "sdt") body(child(node, "sdtContent"));
      if (is_inserted(name) || name == "customXml") body(node);
      if (name == "bookmarkStart" || name == "bookmarkEnd") mark(node, nullptr);
    }
  }

  // A paragraph outside tables, with the bookmarks that are open in it.
  void outside(const xml_node& node) {
    CellNow cell;
    const std::vector<std::string> before = open_names();
    cell.text = paragraph(node, cell);
    for (const std::string& name : before) cell.bookmarks.push_back(name);
    std::sort(cell.bookmarks.begin(), cell.bookmarks.end());
    cell.bookmarks.erase(std::unique(cell.bookmarks.begin(), cell.bookmarks.end()), cell.bookmarks.end());
    out_.rows.push_back({0, {std::move(cell)}, std::nullopt});
  }

  std::vector<std::string> open_names() const {
    std::vector<std::string> out;
    for (const auto& [id, name] : open_) out.push_back(name);
    return out;
  }

  void mark(const xml_node& node, CellNow* cell) {
    const std::string id(attribute(node, "id"));
    if (local_name(node) == "bookmarkEnd") {
      // LibreOffice begins a bookmark over several paragraphs twice and ends it once.
      const auto found = open_.find(id);
      if (found == open_.end()) return;
      const std::string ended = found->second;
      std::erase_if(open_, [&](const auto& entry) { return entry.second == ended; });
      return;
    }
    const std::string name(attribute(node, "name"));
    if (!name.starts_with("alur_")) return;
    if (cell != nullptr) cell->bookmarks.push_back(name);
    open_[id] = name;
  }

  std::string paragraph(const xml_node& node, CellNow& cell) {
    const xml_node list = child(child(node, "pPr"), "numPr");
    std::string text;
    if (list)
      text = numbering_.next(attribute(child(list, "numId"), "val"),
                             whole(attribute(child(list, "ilvl"), "val"), 0));
    collect(node, cell, text);
    return text;
  }

  void collect(const xml_node& node, CellNow& cell, std::string& out) {
    for (const xml_node one : node.children()) {
      const std::string_view name = local_name(one);
      if (name == "bookmarkStart" || name == "bookmarkEnd") mark(one, &cell);
      if (name == "commentReference" || name == "commentRangeStart") remark(one, cell);
      if (name == "drawing") read_drawing(one, margin_, drawings_++, out_);
      if (name == "pict") out_.drawings_read = false;
      if (name == "t")
        out += one.text().get();
      else if (name == "tab" || name == "br" || name == "cr")
        out += ' ';
      else if (name == "noBreakHyphen")
        out += '-';
      else if (is_deleted(name))
        deleted(one, cell);
      else if (is_inserted(name))
        inserted(one, cell, out);
      else if (name == "AlternateContent")
        collect(child(one, "Choice"), cell, out);
      else if (name != "rPr" && name != "pPr" && name != "instrText" && name != "drawing" && name != "pict")
        collect(one, cell, out);
    }
  }

  void remark(const xml_node& node, CellNow& cell) {
    const auto found = remarks_.find(std::string(attribute(node, "id")));
    if (found == remarks_.end()) return;
    cell.remarks.push_back(found->second);
    remarks_.erase(found);
  }

  static void deleted(const xml_node& node, CellNow& cell) {
    std::string text;
    add_deleted(node, text);
    if (!text.empty()) cell.tracked.push_back(tracked_by(node, Edit::Deleted, text));
  }

  void inserted(const xml_node& node, CellNow& cell, std::string& out) {
    const std::size_t begin = out.size();
    collect(node, cell, out);
    if (out.size() > begin) cell.tracked.push_back(tracked_by(node, Edit::Inserted, out.substr(begin)));
  }

  void table(const xml_node& node) {
    ++tables_;
    std::vector<long> edges{0};
    for (const xml_node column : child(node, "tblGrid").children())
      edges.push_back(edges.back() + whole(attribute(column, "w"), 0));
    rows(node, tables_, edges);
  }

  void rows(const xml_node& parent, std::size_t table, const std::vector<long>& edges) {
    for (const xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "sdt") rows(child(node, "sdtContent"), table, edges);
      if (is_inserted(name) || name == "customXml") rows(node, table, edges);
      if (name != "tr" || too_large_) continue;
      const xml_node properties = child(node, "trPr");
      RowNow row;
      row.table = table;
      if (const xml_node del = child(properties, "del")) row.tracked = tracked_by(del, Edit::Deleted, "");
      if (const xml_node ins = child(properties, "ins")) row.tracked = tracked_by(ins, Edit::Inserted, "");
      std::size_t column =
          static_cast<std::size_t>(whole(attribute(child(properties, "gridBefore"), "val"), 0));
      cells(node, row, column, edges);
      out_.rows.push_back(std::move(row));
      too_large_ = out_.rows.size() > importing::max_rows;
    }
  }

  void cells(const xml_node& parent, RowNow& row, std::size_t& column, const std::vector<long>& edges) {
    for (const xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "sdt") cells(child(node, "sdtContent"), row, column, edges);
      if (name == "customXml") cells(node, row, column, edges);
      if (name != "tc" || row.cells.size() >= importing::max_columns) continue;
      const xml_node properties = child(node, "tcPr");
      CellNow cell;
      cell.left = edges[std::min(column, edges.size() - 1)];
      const xml_node merge = child(properties, "vMerge");
      cell.continues = merge && attribute(merge, "val") != "restart";
      add_text(node, cell);
      open_.clear();  // a cell's bookmark goes no further
      column += static_cast<std::size_t>(whole(attribute(child(properties, "gridSpan"), "val"), 1));
      row.cells.push_back(std::move(cell));
    }
  }

  void add_text(const xml_node& node, CellNow& cell) {
    for (const xml_node one : node.children()) {
      const std::string_view name = local_name(one);
      if (name == "p") {
        const std::string text = paragraph(one, cell);
        if (!cell.text.empty() && !text.empty()) cell.text += '\n';
        cell.text += text;
      } else if (name == "sdt") {
        add_text(child(one, "sdtContent"), cell);
      } else if (name == "tbl" || name == "tr" || name == "tc" || is_inserted(name)) {
        add_text(one, cell);  // a table within the cell is read as its text
      } else if (name == "bookmarkStart" || name == "bookmarkEnd") {
        mark(one, &cell);
      }
    }
  }

  // Paragraphs that one bookmark spans are one text; and those without one that follow each other, for
  // LibreOffice drops the bookmarks of what stands in a frame, and at a second saving all but one end of a
  // bookmark over several paragraphs.
  void join_marked() {
    std::vector<RowNow> joined;
    for (RowNow& row : out_.rows) {
      const bool outside = row.table == 0 && !joined.empty() && joined.back().table == 0;
      if (!outside) {
        joined.push_back(std::move(row));
        continue;
      }
      CellNow& above = joined.back().cells.front();
      CellNow& here = row.cells.front();
      if (shares(here, above) || (is_plain(here) && is_plain(above)) || belongs(here, above) ||
          belongs(above, here))
        append(above, here);
      else
        joined.push_back(std::move(row));
    }
    out_.rows = std::move(joined);
  }

  // Whether plain paragraphs hold a line that was drawn under the mark of the other, which lacks lines.
  bool belongs(const CellNow& plain, const CellNow& marked) const {
    if (!out_.stamp || !is_plain(plain) || marked.bookmarks.empty()) return false;
    for (const DrawnText& text : out_.stamp->texts) {
      if (text.bookmark != marked.bookmarks.front()) continue;
      const auto drawn = lines_of(text.text), now = lines_of(plain.text);
      return drawn.size() > lines_of(marked.text).size() &&
             std::any_of(now.begin(), now.end(), [&](const std::string& line) {
               return std::find(drawn.begin(), drawn.end(), line) != drawn.end();
             });
    }
    return false;
  }

  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (std::string line = neutral(text.substr(begin, end - begin)); !line.empty())
        out.push_back(std::move(line));
      begin = end + 1;
    }
    return out;
  }

  static void append(CellNow& to, const CellNow& from) {
    if (!to.text.empty() && !from.text.empty()) to.text += '\n';
    to.text += from.text;
    to.bookmarks.insert(to.bookmarks.end(), from.bookmarks.begin(), from.bookmarks.end());
    to.tracked.insert(to.tracked.end(), from.tracked.begin(), from.tracked.end());
    to.remarks.insert(to.remarks.end(), from.remarks.begin(), from.remarks.end());
  }

  static bool is_plain(const CellNow& cell) { return cell.bookmarks.empty() && !cell.text.empty(); }

  static bool shares(const CellNow& a, const CellNow& b) {
    return std::any_of(a.bookmarks.begin(), a.bookmarks.end(), [&](const std::string& name) {
      return std::find(b.bookmarks.begin(), b.bookmarks.end(), name) != b.bookmarks.end();
    });
  }

  const std::string& path_;
  const importing::Archive& archive_;
  Document out_;
  importing::Numbering numbering_;
  std::map<std::string, Remark> remarks_;    // by id; those not yet met
  std::map<std::string, std::string> open_;  // bookmarks by id
  Spot margin_;
  std::size_t tables_ = 0, drawings_ = 0;
  bool too_large_ = false;
};

}  // namespace

bool looks_like_document(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         bytes.starts_with("\xD0\xCF\x11\xE0");
}

Expected<Document> from_docx(const std::string& path, std::string_view bytes) {
  const auto archive = importing::Archive::open(path, bytes);
  if (!archive) return tl::unexpected<Error>(archive.error());
  return Reader(path, *archive).run();
}

}  // namespace alur::returned
