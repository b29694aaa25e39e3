#include "tests/unit/returned/edited.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "base/output_file.h"
#include "compiler/diff/words.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/package.h"
#include "tests/support/catch.h"

namespace alur::tests {

using pugi::xml_node;

Drawn drawn(const std::string& file, const std::string& text) {
  CompileOptions options;
  if (!text.empty()) options.texts[file] = text;
  auto compiled = compile({file}, options);
  REQUIRE(compiled);
  REQUIRE(compiled->checked);
  Drawn out{file, std::move(*compiled), {}, {}};
  lampiran::DrawOptions draw;
  draw.metrics = lampiran::Metrics::Frozen;
  lampiran::WriteOptions write;
  write.sop_name = out.sop().name.text;
  write.source_name = file;
  write.source_text = out.compiled.files.sources[out.sop().place.file].text();
  const auto files = lampiran::format_by_name("docx")->write(
      lampiran::draw(out.compiled.checked->model(), model::SopId{0}, draw).scene, write);
  REQUIRE(files);
  out.parts = parts_of_package(files->front().bytes);
  const auto stamp = returned::stamp_of_drawing(files->front().bytes);
  REQUIRE(stamp);
  out.stamp = *stamp;
  return out;
}

std::vector<Drawn> all_drawn() {
  std::vector<std::string> files;
  for (const char* folder : {"tangerang", "bekasi"})
    for (const auto& entry :
         std::filesystem::directory_iterator(ALUR_SOURCE_DIR "/sops/" + std::string(folder)))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  std::vector<Drawn> out;
  for (const std::string& file : files) {
    const auto text = read_file(file, 1u << 20);
    REQUIRE(text);
    if (text->starts_with("sop ") || text->find("\nsop ") != std::string::npos) out.push_back(drawn(file));
  }
  REQUIRE(out.size() == 12);
  return out;
}

std::string edited(const Drawn& drawn, const XmlEdit& edit, const std::map<std::string, std::string>& more,
                   const std::string& without) {
  std::vector<lampiran::Part> parts{{"[Content_Types].xml", drawn.parts.at("[Content_Types].xml")}};
  for (const auto& [name, text] : drawn.parts) {
    if (name == "[Content_Types].xml" || (!without.empty() && name.starts_with(without))) continue;
    if (name != "word/document.xml") {
      parts.push_back({name, text});
      continue;
    }
    pugi::xml_document document = parsed_xml(text);
    edit(document);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    parts.push_back({name, out.str()});
  }
  for (const auto& [name, text] : more) parts.push_back({name, text});
  const auto bytes = lampiran::package_of(parts);
  REQUIRE(bytes);
  return *bytes;
}

returned::ClerkChanges changes_in(const Drawn& today, const std::string& bytes) {
  const auto document = returned::from_docx("kembali.docx", bytes);
  REQUIRE(document);
  return returned::compare({*document, document->stamp ? *document->stamp : today.stamp, today.stamp,
                            today.sop(), today.stamp.source_text});
}

std::vector<std::string> lines_of(const returned::ClerkChanges& changes) {
  std::vector<std::string> out;
  for (const returned::ClerkChange& one : changes.changes) {
    const diff::Thing& thing = one.change.before ? *one.change.before : *one.change.after;
    std::string line(diff::kind_code(one.change.kind));
    for (const std::string_view word : {diff::subject_code(one.change.subject),
                                        diff::words_of(one.change.field).json, std::string_view(thing.name)})
      line += " " + std::string(word);
    out.push_back(line);
  }
  return out;
}

xml_node row_of(xml_node document, const std::string& bookmark) {
  for (const xml_node mark : elements(document, "w:bookmarkStart"))
    if (mark.attribute("w:name").value() == bookmark)
      for (xml_node at = mark; at; at = at.parent())
        if (std::string_view(at.name()) == "w:tr") return at;
  FAIL("no row with " << bookmark);
  return {};
}

void set_text(xml_node document, const std::string& bookmark, const std::string& text) {
  for (const xml_node mark : elements(document, "w:bookmarkStart")) {
    if (mark.attribute("w:name").value() != bookmark) continue;
    xml_node paragraph = mark.parent();
    while (xml_node run = paragraph.child("w:r")) paragraph.remove_child(run);
    xml_node words = xml_node(paragraph.insert_child_after("w:r", mark)).append_child("w:t");
    words.append_attribute("xml:space") = "preserve";
    words.text() = text.c_str();
    return;
  }
  FAIL("no cell with " << bookmark);
}

void add_row_after(xml_node document, const std::string& bookmark, const std::string& words) {
  const xml_node row = row_of(document, bookmark);
  xml_node copy = row.parent().insert_copy_after(row, row);
  drop_bookmarks(copy);
  std::size_t i = 0;
  for (xml_node text : elements(copy, "w:t")) text.text() = (words + " " + std::to_string(++i)).c_str();
}

xml_node shape_named(xml_node document, const std::string& name) {
  for (const xml_node names : elements(document, "wps:cNvPr"))
    if (names.attribute("name").value() == name) return names.parent();
  FAIL("no shape " << name);
  return {};
}

void drop_bookmarks(xml_node document) {
  for (const char* kind : {"w:bookmarkStart", "w:bookmarkEnd"})
    for (xml_node mark : elements(document, kind)) mark.parent().remove_child(mark);
}

void drop_names(xml_node document) {
  for (xml_node names : elements(document, "wps:cNvPr")) {
    names.attribute("name") = "";
    names.attribute("id") = "0";
  }
  for (xml_node ends : elements(document, "wps:cNvCnPr")) ends.remove_children();
}

}  // namespace alur::tests
