// The matriks perubahan as a Word document: landscape A4, real tables whose head is repeated on every page.
// Source: ECMA-376, part 1 (WordprocessingML).
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>

#include "compiler/diff/format.h"
#include "compiler/diff/matrix.h"
#include "compiler/lampiran/package.h"

namespace alur::diff {
namespace {

// Units: twentieths of a point.
constexpr int page_width = 16838, page_height = 11906, margin = 1134;
constexpr std::array columns = {600, 2900, 4600, 4600, 1870};

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw);
  return out.str();
}

pugi::xml_node root(pugi::xml_document& document, const char* name) {
  pugi::xml_node head = document.append_child(pugi::node_declaration);
  head.append_attribute("version") = "1.0";
  head.append_attribute("encoding") = "UTF-8";
  head.append_attribute("standalone") = "yes";
  return document.append_child(name);
}

pugi::xml_node child(pugi::xml_node parent, const char* name,
                     std::initializer_list<std::pair<const char*, std::string>> attributes = {}) {
  pugi::xml_node out = parent.append_child(name);
  for (const auto& [key, value] : attributes) out.append_attribute(key) = value.c_str();
  return out;
}

std::string twips(int value) { return std::to_string(value); }

enum class Weight : std::uint8_t { Regular, Bold };

void run(pugi::xml_node paragraph, const std::string& text, Weight weight) {
  pugi::xml_node run = child(paragraph, "w:r");
  if (weight == Weight::Bold) child(child(run, "w:rPr"), "w:b");
  child(run, "w:t", {{"xml:space", "preserve"}}).text() = text.c_str();
}

pugi::xml_node paragraph(pugi::xml_node parent, const char* style, const char* across) {
  pugi::xml_node out = child(parent, "w:p");
  pugi::xml_node properties = child(out, "w:pPr");
  if (*style != '\0') child(properties, "w:pStyle", {{"w:val", style}});
  if (*across != '\0') child(properties, "w:jc", {{"w:val", across}});
  return out;
}

// Every line a paragraph: Word divides a cell between pages at them.
void lines(pugi::xml_node cell, const std::string& text, const char* across, Weight weight) {
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    run(paragraph(cell, "", across), text.substr(begin, end - begin), weight);
    begin = end + 1;
  }
}

pugi::xml_node cell(pugi::xml_node row, std::size_t column) {
  pugi::xml_node out = child(row, "w:tc");
  child(child(out, "w:tcPr"), "w:tcW", {{"w:w", twips(columns[column])}, {"w:type", "dxa"}});
  return out;
}

void table_head(pugi::xml_node table) {
  pugi::xml_node properties = child(table, "w:tblPr");
  int width = 0;
  for (const int one : columns) width += one;
  child(properties, "w:tblW", {{"w:w", twips(width)}, {"w:type", "dxa"}});
  pugi::xml_node borders = child(properties, "w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
    child(borders, side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "000000"}});
  child(properties, "w:tblLayout", {{"w:type", "fixed"}});
  pugi::xml_node margins = child(properties, "w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
    child(margins, side, {{"w:w", side[2] == 't' || side[2] == 'b' ? "40" : "90"}, {"w:type", "dxa"}});
  pugi::xml_node grid = child(table, "w:tblGrid");
  for (const int one : columns) child(grid, "w:gridCol", {{"w:w", twips(one)}});
  pugi::xml_node row = child(table, "w:tr");
  pugi::xml_node row_properties = child(row, "w:trPr");
  child(row_properties, "w:cantSplit");
  child(row_properties, "w:tblHeader");
  for (std::size_t i = 0; i < columns.size(); ++i) {
    pugi::xml_node head = cell(row, i);
    child(head.child("w:tcPr"), "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "E6E6E6"}});
    child(head.child("w:tcPr"), "w:vAlign", {{"w:val", "center"}});
    lines(head, matrix_columns[i], "center", Weight::Bold);
  }
}

void table(pugi::xml_node body, const MatrixTable& matrix) {
  pugi::xml_node table = child(body, "w:tbl");
  table_head(table);
  std::size_t number = 0;
  for (const MatrixRow& one : matrix.rows) {
    pugi::xml_node row = child(table, "w:tr");
    child(child(row, "w:trPr"), "w:cantSplit");
    lines(cell(row, 0), std::to_string(++number) + ".", "center", Weight::Regular);
    lines(cell(row, 1), one.part, "", Weight::Regular);
    lines(cell(row, 2), one.before, "", Weight::Regular);
    lines(cell(row, 3), one.after, "", Weight::Regular);
    lines(cell(row, 4), one.note, "", Weight::Regular);
  }
}

constexpr const char* words_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string document_part(const Matrix& matrix) {
  pugi::xml_document document;
  pugi::xml_node top = root(document, "w:document");
  top.append_attribute("xmlns:w") = words_namespace;
  top.append_attribute("xmlns:r") = relations;
  pugi::xml_node body = child(top, "w:body");
  bool first = true;
  for (const MatrixTable& one : matrix.tables) {
    pugi::xml_node title = paragraph(body, "Heading1", "");
    if (!first) child(title.child("w:pPr"), "w:pageBreakBefore");
    first = false;
    run(title, matrix.title, Weight::Bold);
    if (!one.title.empty()) run(paragraph(body, "Heading2", ""), one.title, Weight::Bold);
    for (const std::string& head : one.heads) run(paragraph(body, "", "center"), head, Weight::Regular);
    paragraph(body, "", "");
    if (!one.rows.empty()) table(body, one);
  }
  paragraph(body, "", "");
  pugi::xml_node section = child(body, "w:sectPr");
  child(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId2"}});
  child(section, "w:pgSz",
        {{"w:w", twips(page_width)}, {"w:h", twips(page_height)}, {"w:orient", "landscape"}});
  child(section, "w:pgMar",
        {{"w:top", twips(margin)},
         {"w:right", twips(margin)},
         {"w:bottom", twips(margin)},
         {"w:left", twips(margin)},
         {"w:header", "567"},
         {"w:footer", "567"},
         {"w:gutter", "0"}});
  return text_of(document);
}

void field(pugi::xml_node paragraph, const char* instruction) {
  child(child(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", "begin"}});
  child(child(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text() = instruction;
  child(child(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", "separate"}});
  run(paragraph, "1", Weight::Regular);
  child(child(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", "end"}});
}

std::string footer_part() {
  pugi::xml_document document;
  pugi::xml_node top = root(document, "w:ftr");
  top.append_attribute("xmlns:w") = words_namespace;
  pugi::xml_node line = paragraph(top, "", "right");
  run(line, "Halaman ", Weight::Regular);
  field(line, " PAGE ");
  run(line, " dari ", Weight::Regular);
  field(line, " NUMPAGES ");
  return text_of(document);
}

void heading_style(pugi::xml_node styles, const char* id, const char* name, const char* level,
                   const char* half_points, const char* after) {
  pugi::xml_node style = child(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", id}});
  child(style, "w:name", {{"w:val", name}});
  child(style, "w:basedOn", {{"w:val", "Normal"}});
  pugi::xml_node properties = child(style, "w:pPr");
  child(properties, "w:keepNext");
  child(properties, "w:spacing", {{"w:before", "0"}, {"w:after", after}});
  child(properties, "w:jc", {{"w:val", "center"}});
  child(properties, "w:outlineLvl", {{"w:val", level}});
  pugi::xml_node letters = child(style, "w:rPr");
  child(letters, "w:b");
  child(letters, "w:sz", {{"w:val", half_points}});
}

std::string styles_part() {
  pugi::xml_document document;
  pugi::xml_node top = root(document, "w:styles");
  top.append_attribute("xmlns:w") = words_namespace;
  pugi::xml_node defaults = child(child(child(top, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  child(defaults, "w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:cs", "Arial"}});
  child(defaults, "w:sz", {{"w:val", "20"}});
  child(defaults, "w:lang", {{"w:val", "id-ID"}});
  pugi::xml_node normal =
      child(top, "w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
  child(normal, "w:name", {{"w:val", "Normal"}});
  heading_style(top, "Heading1", "heading 1", "0", "24", "60");
  heading_style(top, "Heading2", "heading 2", "1", "22", "120");
  return text_of(document);
}

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";
constexpr const char* package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
constexpr const char* document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>)";

std::string properties_part(const Matrix& matrix) {
  pugi::xml_document document;
  pugi::xml_node top = root(document, "cp:coreProperties");
  top.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  top.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  child(top, "dc:title").text() = matrix.title.c_str();
  child(top, "dc:language").text() = "id-ID";
  return text_of(document);
}

Expected<std::string> write_docx(const Report& report) {
  const Matrix matrix = matrix_of(report.changes);
  return lampiran::package_of({{"[Content_Types].xml", content_types},
                               {"_rels/.rels", package_relations},
                               {"docProps/core.xml", properties_part(matrix)},
                               {"word/document.xml", document_part(matrix)},
                               {"word/_rels/document.xml.rels", document_relations},
                               {"word/styles.xml", styles_part()},
                               {"word/footer1.xml", footer_part()}});
}

}  // namespace

extern const Format docx_format;
const Format docx_format{"docx",
                         ".docx",
                         Medium::File,
                         {"matriks perubahan untuk Word", "the matriks perubahan for Word"},
                         write_docx};

}  // namespace alur::diff
