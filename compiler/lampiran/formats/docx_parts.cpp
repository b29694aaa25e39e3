#include "compiler/lampiran/formats/docx_parts.h"

#include <map>

namespace alur::lampiran::docx {
namespace {

using pugi::xml_node;

constexpr const char* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* package = "http://schemas.openxmlformats.org/package/2006/";
constexpr const char* word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
// A drawing knows no clock: the same SOP gives the same bytes on any day.
constexpr const char* fixed_date = "2025-01-01T00:00:00Z";
// Names the kind of the stamp's part, not the document.
constexpr const char* stamp_id = "{6C1B2B0E-3B5C-4C53-9F0A-A1A7B0C0D0E1}";

std::string content_types() {
  pugi::xml_document document;
  xml_node root = add(document, "Types", {{"xmlns", std::string(package) + "content-types"}});
  add(root, "Default",
      {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  add(root, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto part = [&](const char* name, const std::string& type) {
    add(root, "Override", {{"PartName", name}, {"ContentType", type}});
  };
  part("/word/document.xml", std::string(word_type) + "document.main+xml");
  part("/word/styles.xml", std::string(word_type) + "styles+xml");
  part("/word/settings.xml", std::string(word_type) + "settings+xml");
  part("/word/footer1.xml", std::string(word_type) + "footer+xml");
  part("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  return print(document);
}

struct Relation {
  const char* id;
  std::string type;
  const char* target;
};

std::string relations(std::initializer_list<Relation> all) {
  pugi::xml_document document;
  xml_node root = add(document, "Relationships", {{"xmlns", std::string(package) + "relationships"}});
  for (const Relation& relation : all)
    add(root, "Relationship", {{"Id", relation.id}, {"Type", relation.type}, {"Target", relation.target}});
  return print(document);
}

// The size in which most of the page is written.
double usual_size(const Scene& scene) {
  std::map<double, std::size_t> letters;
  for (const ScenePage& page : scene.pages)
    for (const Block& block : page.blocks)
      for (const Cell& cell : block.cells)
        for (const TextRun& run : cell.text) letters[run.style.size_pt] += run.text.size();
  double best = 9;
  std::size_t most = 0;
  for (const auto& [size, count] : letters) {
    if (count <= most) continue;
    most = count;
    best = size;
  }
  return best;
}

void style(xml_node root, const char* id, const char* name, const char* based_on) {
  xml_node node = add(root, "w:style", {{"w:type", "paragraph"}, {"w:styleId", id}});
  if (based_on == nullptr) node.append_attribute("w:default").set_value("1");
  value(node, "w:name", name);
  if (based_on == nullptr) return;
  value(node, "w:basedOn", based_on);
  value(node, "w:next", based_on);
  add(node, "w:qFormat");
  value(add(node, "w:pPr"), "w:outlineLvl", "0");
}

std::string styles(const Scene& scene) {
  pugi::xml_document document;
  xml_node root = document.append_child("w:styles");
  add_namespaces(root);
  xml_node defaults = add(root, "w:docDefaults");
  xml_node run = add(add(defaults, "w:rPrDefault"), "w:rPr");
  const std::string& font = scene.font.requested;
  add(run, "w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:eastAsia", font}, {"w:cs", font}});
  const std::string size = std::to_string(static_cast<int>(usual_size(scene) * 2 + 1e-6));
  value(run, "w:kern", "2");  // pairs of letters set closer from one point on, as the Scene measured them
  value(run, "w:sz", size);
  value(run, "w:szCs", size);
  add(run, "w:lang", {{"w:val", "id-ID"}, {"w:eastAsia", "id-ID"}, {"w:bidi", "ar-SA"}});
  xml_node paragraph = add(add(defaults, "w:pPrDefault"), "w:pPr");
  value(paragraph, "w:widowControl", "0");
  value(paragraph, "w:suppressAutoHyphens", "1");
  add(paragraph, "w:spacing", {{"w:before", "0"}, {"w:after", "0"}});
  style(root, "Normal", "Normal", nullptr);
  style(root, "Heading1", "heading 1", "Normal");
  return print(document);
}

std::string settings() {
  pugi::xml_document document;
  xml_node root = document.append_child("w:settings");
  add_namespaces(root);
  add(root, "w:zoom", {{"w:percent", "100"}});
  value(root, "w:autoHyphenation", "0");
  xml_node compatibility = add(root, "w:compat");
  add(compatibility, "w:compatSetting",
      {{"w:name", "compatibilityMode"},
       {"w:uri", "http://schemas.microsoft.com/office/word"},
       {"w:val", "15"}});
  value(root, "w:themeFontLang", "id-ID");
  return print(document);
}

std::string core(const Scene& scene) {
  pugi::xml_document document;
  xml_node root = add(document, "cp:coreProperties",
                      {{"xmlns:cp", std::string(package) + "metadata/core-properties"},
                       {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                       {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                       {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  add(root, "dc:title").text().set(clean(scene.title).c_str());
  add(root, "dc:creator").text().set(clean(scene.author).c_str());
  add(root, "dc:language").text().set("id-ID");
  for (const char* name : {"dcterms:created", "dcterms:modified"})
    add(root, name, {{"xsi:type", "dcterms:W3CDTF"}}).text().set(fixed_date);
  return print(document);
}

std::string app() {
  pugi::xml_document document;
  xml_node root =
      add(document, "Properties",
          {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  add(root, "Application").text().set("Alur");
  return print(document);
}

void add_numbers(xml_node node, std::initializer_list<std::pair<const char*, int>> numbers) {
  for (const auto& [key, number] : numbers) node.append_attribute(key).set_value(number);
}

void stamp_cell(xml_node root, const Handle& handle) {
  xml_node node = add(root, handle.name.empty() ? "teks" : "sel");
  if (!handle.name.empty()) {
    node.append_attribute("tanda").set_value(handle.bookmark.c_str());
    node.append_attribute("nama").set_value(handle.name.c_str());
  }
  add_numbers(node, {{"halaman", static_cast<int>(handle.page)},
                     {"tabel", static_cast<int>(handle.table)},
                     {"baris", static_cast<int>(handle.row)},
                     {"kiri", handle.left}});
  node.text().set(handle.text.c_str());
}

const char* kind_word(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::Terminator:
      return "kapsul";
    case ShapeKind::Process:
      return "kotak";
    case ShapeKind::Decision:
      return "belah_ketupat";
    case ShapeKind::OffPage:
    case ShapeKind::OffPageUp:
      return "segilima";
    case ShapeKind::Words:
      return "label";
    case ShapeKind::Frame:
      return "bingkai";
  }
  return "kotak";
}

// Places on the page: in a program that drops names a shape is known by them. Units: twips.
void stamp_canvas(xml_node root, const Canvas& canvas) {
  const int page = static_cast<int>(canvas.page);
  for (const Shape& shape : canvas.shapes) {
    xml_node node = add(
        root, "bentuk",
        {{"id", std::to_string(shape.id)}, {"nama", clean(shape.name)}, {"jenis", kind_word(shape.kind)}});
    const Box& b = shape.box;
    add_numbers(
        node,
        {{"halaman", page}, {"x", canvas.box.x + b.x}, {"y", canvas.box.y + b.y}, {"w", b.w}, {"h", b.h}});
    if (shape.text != nullptr)
      node.text().set(plain_text(paragraphs_of(*shape.text, 0, 0, shape.across)).c_str());
  }
  for (const Link& link : canvas.links) {
    xml_node node = add(root, "panah",
                        {{"nama", clean(link.name)},
                         {"dari", clean(canvas.shapes[link.from].name)},
                         {"ke", clean(canvas.shapes[link.to].name)}});
    const auto at = [](long emu, int corner) { return static_cast<int>(emu / emu_per_twip) + corner; };
    add_numbers(node, {{"halaman", page},
                       {"x1", at(link.path.front().x, canvas.box.x)},
                       {"y1", at(link.path.front().y, canvas.box.y)},
                       {"x2", at(link.path.back().x, canvas.box.x)},
                       {"y2", at(link.path.back().y, canvas.box.y)}});
  }
}

// What `alur` needs to say later what a clerk changed: the source, what each text was and where everything
// stood. Its reader is compiler/returned/stamp.
std::string stamp(const Body& body, const WriteOptions& options) {
  pugi::xml_document document;
  xml_node root = add(document, "lampiran", {{"xmlns", stamp_namespace}});
  if (!options.sop_name.empty()) root.append_attribute("sop").set_value(options.sop_name.c_str());
  if (!options.source_text.empty())
    add(root, "sumber", {{"nama", clean(options.source_name)}}).text().set(options.source_text.c_str());
  for (const Handle& handle : body.handles) stamp_cell(root, handle);
  for (const LaneColumn& lane : body.lanes)
    add_numbers(add(root, "lajur", {{"judul", clean(lane.title)}}),
                {{"halaman", static_cast<int>(lane.page)}, {"kiri", lane.left}, {"kanan", lane.right}});
  for (const Canvas& canvas : body.canvases) stamp_canvas(root, canvas);
  return print(document);
}

std::string stamp_properties() {
  pugi::xml_document document;
  const char* name_space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  xml_node root = add(document, "ds:datastoreItem", {{"ds:itemID", stamp_id}, {"xmlns:ds", name_space}});
  add(add(root, "ds:schemaRefs"), "ds:schemaRef", {{"ds:uri", stamp_namespace}});
  return print(document);
}

}  // namespace

std::vector<Part> parts_of(const Scene& scene, const Body& body, const WriteOptions& options) {
  const std::string to = office;
  return {
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", relations({{"rDocument", to + "officeDocument", "word/document.xml"},
                                 {"rCore", std::string(package) + "relationships/metadata/core-properties",
                                  "docProps/core.xml"},
                                 {"rApp", to + "extended-properties", "docProps/app.xml"}})},
      {"word/document.xml", body.document},
      {"word/_rels/document.xml.rels", relations({{"rStyles", to + "styles", "styles.xml"},
                                                  {"rSettings", to + "settings", "settings.xml"},
                                                  {"rFooter", to + "footer", "footer1.xml"},
                                                  {"rStamp", to + "customXml", "../customXml/item1.xml"}})},
      {"word/styles.xml", styles(scene)},
      {"word/settings.xml", settings()},
      {"word/footer1.xml", body.footer},
      {"customXml/item1.xml", stamp(body, options)},
      {"customXml/_rels/item1.xml.rels",
       relations({{"rProperties", to + "customXmlProps", "itemProps1.xml"}})},
      {"customXml/itemProps1.xml", stamp_properties()},
      {"docProps/core.xml", core(scene)},
      {"docProps/app.xml", app()}};
}

}  // namespace alur::lampiran::docx
