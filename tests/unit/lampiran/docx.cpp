// The Word document, read again from its XML. That LibreOffice lays it out as the Scene is a long test.
#include "tests/support/docx.h"

#include <cmath>
#include <set>

#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_connector.h"
#include "compiler/lampiran/package.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;
using pugi::xml_node;
using tests::elements;

namespace {

constexpr double emu_per_twip = 635;

struct Document {
  Scene scene;
  std::map<std::string, std::string> parts;
  pugi::xml_document xml;
};

Document document_of(const model::Model& model, const WriteOptions& options = {}) {
  Document out;
  DrawOptions draw_options;
  draw_options.metrics = Metrics::Frozen;
  out.scene = draw(model, model::SopId{0}, draw_options).scene;
  const auto files = format_by_name("docx")->write(out.scene, options);
  REQUIRE(files);
  out.parts = tests::parts_of_package(files->front().bytes);
  out.xml = tests::parsed_xml(out.parts.at("word/document.xml"));
  return out;
}

std::vector<Document> samples() {
  std::vector<Document> out;
  out.push_back(document_of(test::kdrt_model()));
  out.push_back(document_of(test::tesa_model()));
  for (const std::uint64_t seed : {3u, 7u, 11u, 12u, 18u})
    out.push_back(document_of(test::random_model(seed)));
  return out;
}

// "left:10;top:20" -> 10
double css(const std::string& style, const std::string& key) {
  const std::size_t at = (";" + style).find(";" + key + ":");
  REQUIRE(at != std::string::npos);
  return std::stod(style.substr(at + key.size() + 1));
}

// "m1,2l3,4,5,6e"
std::vector<tests::Dot> vml_path(std::string path) {
  for (char& c : path)
    if (c == 'm' || c == 'l' || c == 'e') c = ',';
  std::vector<double> numbers;
  std::size_t at = 1;
  while (at < path.size()) {
    const std::size_t end = path.find(',', at);
    numbers.push_back(std::stod(path.substr(at, end - at)));
    at = end + 1;
  }
  std::vector<tests::Dot> out;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) out.push_back({numbers[i], numbers[i + 1]});
  return out;
}

std::string kind_in_vml(const std::string& preset, const xml_node& shape) {
  const std::string element = shape.name();
  if (preset == "flowChartTerminator") return "#_x0000_t116";
  if (preset == "flowChartProcess") return "#_x0000_t109";
  if (preset == "flowChartDecision") return "#_x0000_t110";
  if (preset == "flowChartOffpageConnector") return "#_x0000_t177";
  return "";
}

}  // namespace

TEST_CASE("Every part of the document is well-formed, named once, and found by its relations") {
  for (const Document& document : samples()) {
    for (const auto& [name, text] : document.parts) {
      INFO(name);
      tests::parsed_xml(text);
      if (!name.ends_with(".rels")) continue;
      std::string base = name;
      base.erase(base.find("_rels/"), 6);
      base = base.substr(0, base.rfind('/') + 1);
      std::set<std::string> ids;
      for (const xml_node relation : elements(tests::parsed_xml(text), "Relationship")) {
        std::string target = base + relation.attribute("Target").value();
        if (const auto up = target.find("word/../"); up != std::string::npos) target.erase(up, 8);
        INFO(target);
        CHECK(document.parts.contains(target));
        CHECK(ids.insert(relation.attribute("Id").value()).second);
      }
    }
    std::set<std::string> used;
    for (const xml_node reference : elements(document.xml, "w:footerReference"))
      used.insert(reference.attribute("r:id").value());
    CHECK(used == std::set<std::string>{"rFooter"});
    CHECK(document.parts.at("word/_rels/document.xml.rels").find("\"rFooter\"") != std::string::npos);
    for (const xml_node part :
         elements(tests::parsed_xml(document.parts.at("[Content_Types].xml")), "Override"))
      CHECK(document.parts.contains(std::string(part.attribute("PartName").value()).substr(1)));
  }
}

TEST_CASE("No id of a shape or bookmark is given twice, and a bookmark's name is one that Word takes") {
  for (const Document& document : samples()) {
    std::set<std::string> shapes, bookmarks, names, ends;
    for (const char* kind : {"wp:docPr", "wps:cNvPr"})
      for (const xml_node node : elements(document.xml, kind))
        CHECK(shapes.insert(node.attribute("id").value()).second);
    for (const xml_node node : elements(document.xml, "w:bookmarkStart")) {
      const std::string name = node.attribute("w:name").value();
      INFO(name);
      CHECK(bookmarks.insert(node.attribute("w:id").value()).second);
      CHECK(names.insert(name).second);
      CHECK(name.size() <= 40);
      CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
            std::string::npos);
    }
    for (const xml_node node : elements(document.xml, "w:bookmarkEnd"))
      CHECK(ends.insert(node.attribute("w:id").value()).second);
    CHECK(bookmarks == ends);
    CHECK(bookmarks.size() > 20);
  }
}

TEST_CASE("Every text of the page is in the document, its words whole") {
  for (const Document& document : samples()) {
    const std::string body = tests::dense_text(document.xml);
    const std::string foot = tests::dense_text(tests::parsed_xml(document.parts.at("word/footer1.xml")));
    const auto has = [&](const std::vector<TextRun>& runs, const std::string& where) {
      for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string text = tests::dense(runs[i].text);
        if (i + 1 < runs.size() && runs[i + 1].start == LineStart::Divided) text.pop_back();
        INFO(text);
        CHECK(where.find(text) != std::string::npos);
      }
    };
    for (std::size_t page = 0; page < document.scene.pages.size(); ++page) {
      for (const Block& block : document.scene.pages[page].blocks) {
        // The numbers of pages are fields: those of the first page stand for all.
        if (block.name == "halaman" && page > 0) continue;
        for (const Cell& cell : block.cells)
          has(cell.text, block.name == "halaman" || block.name == "paraf" ? foot : body);
      }
      for (const Symbol& symbol : document.scene.pages[page].symbols) has(symbol.text, body);
      for (const Arrow& arrow : document.scene.pages[page].arrows)
        for (const Label& label : arrow.labels) has(label.text, body);
    }
  }
}

TEST_CASE("Canvas and fallback hold the same shapes: kind, name, words, place and text") {
  for (const Document& document : samples()) {
    std::map<std::string, xml_node> fallback;
    for (const char* kind : {"v:shape", "v:rect", "v:roundrect"})
      for (const xml_node node : elements(document.xml, kind))
        CHECK(fallback.emplace(node.attribute("id").value(), node).second);
    std::size_t symbols = 0;
    for (const xml_node shape : elements(document.xml, "wps:wsp")) {
      const xml_node names = shape.child("wps:cNvPr");
      const auto found = fallback.find(std::string("alur") + names.attribute("id").value());
      INFO(names.attribute("name").value());
      REQUIRE(found != fallback.end());
      const xml_node twin = found->second;
      CHECK(std::string(names.attribute("name").value()) == twin.attribute("title").value());
      CHECK(std::string(names.attribute("descr").value()) == twin.attribute("alt").value());
      CHECK(tests::dense_text(shape) == tests::dense_text(twin));
      fallback.erase(found);
      if (shape.child("wps:cNvCnPr")) continue;
      ++symbols;
      const xml_node properties = shape.child("wps:spPr");
      CHECK(kind_in_vml(properties.child("a:prstGeom").attribute("prst").value(), twin) ==
            twin.attribute("type").value());
      const xml_node frame = properties.child("a:xfrm");
      const std::string style = twin.attribute("style").value();
      CHECK(frame.child("a:off").attribute("x").as_double() == css(style, "left") * emu_per_twip);
      CHECK(frame.child("a:off").attribute("y").as_double() == css(style, "top") * emu_per_twip);
      CHECK(frame.child("a:ext").attribute("cx").as_double() == css(style, "width") * emu_per_twip);
      CHECK(frame.child("a:ext").attribute("cy").as_double() == css(style, "height") * emu_per_twip);
    }
    CHECK(fallback.empty());
    CHECK(symbols > 0);
  }
}

TEST_CASE("Canvas and fallback hold the same arrows: path and ends, each glued where it ends") {
  std::set<std::string> presets;
  for (const Document& document : samples()) {
    std::map<std::string, xml_node> shapes, fallback, rules;
    for (const xml_node shape : elements(document.xml, "wps:wsp"))
      shapes.emplace(shape.child("wps:cNvPr").attribute("id").value(), shape);
    for (const xml_node shape : elements(document.xml, "v:shape"))
      fallback.emplace(shape.attribute("id").value(), shape);
    for (const xml_node rule : elements(document.xml, "o:r"))
      rules.emplace(rule.attribute("idref").value(), rule);
    for (const auto& [id, shape] : shapes) {
      const xml_node ends = shape.child("wps:cNvCnPr");
      if (!ends) continue;
      INFO(shape.child("wps:cNvPr").attribute("name").value());
      const std::vector<tests::Dot> canvas = tests::corners_of_connector(shape.child("wps:spPr"));
      presets.insert(shape.child("wps:spPr").child("a:prstGeom").attribute("prst").value());
      const std::vector<tests::Dot> vml = vml_path(fallback.at("alur" + id).attribute("path").value());
      REQUIRE(canvas.size() == vml.size());
      for (std::size_t i = 0; i < vml.size(); ++i) {
        // A measure of Word's connectors is a hundred-thousandth part: less than a twip on any page.
        CHECK(std::abs(canvas[i].x - vml[i].x * emu_per_twip) < emu_per_twip);
        CHECK(std::abs(canvas[i].y - vml[i].y * emu_per_twip) < emu_per_twip);
      }
      const auto glued = [&](const char* end, const char* proxy, tests::Dot at) {
        const std::string to = ends.child(end).attribute("id").value();
        const int site = ends.child(end).attribute("idx").as_int();
        const xml_node frame = shapes.at(to).child("wps:spPr").child("a:xfrm");
        const double x = frame.child("a:off").attribute("x").as_double();
        const double y = frame.child("a:off").attribute("y").as_double();
        const double w = frame.child("a:ext").attribute("cx").as_double();
        const double h = frame.child("a:ext").attribute("cy").as_double();
        // The Scene's arrows meet a pentagon's side in the middle of its straight part, not of the whole.
        const std::string name = shapes.at(to).child("wps:cNvPr").attribute("name").value();
        const double along = name.starts_with("sambungan") ? 1.1 * 36000 : 2 * emu_per_twip;
        CHECK(std::abs(at.x - (x + w * (site == 1 ? 0 : site == 3 ? 1 : 0.5))) <= 2 * emu_per_twip);
        CHECK(std::abs(at.y - (y + h * (site == 0 ? 0 : site == 2 ? 1 : 0.5))) <= along);
        bool same = false;
        for (const xml_node known : rules.at("#alur" + id).children("o:proxy"))
          same = same || (known.attribute(proxy) && known.attribute("idref").value() == "#alur" + to &&
                          known.attribute("connectloc").as_int() == site);
        CHECK(same);
      };
      glued("a:stCxn", "start", canvas.front());
      glued("a:endCxn", "end", canvas.back());
    }
  }
  for (const char* preset : {"straightConnector1", "bentConnector2", "bentConnector3"})
    CHECK(presets.contains(preset));
}

TEST_CASE("A path of one to four bends is a connector of Word with the same corners") {
  using docx::Spot;
  const long mm = 36000;
  struct Row {
    std::vector<Spot> path;
    std::string preset;  // "": no connector of Word can follow it
  };
  const std::vector<Row> rows{
      {{{0, 0}, {0, 9 * mm}}, "straightConnector1"},
      {{{0, 0}, {8 * mm, 0}, {8 * mm, 5 * mm}}, "bentConnector2"},
      {{{0, 0}, {0, 5 * mm}, {-8 * mm, 5 * mm}}, "bentConnector2"},
      {{{0, 0}, {0, 5 * mm}, {8 * mm, 5 * mm}, {8 * mm, 20 * mm}}, "bentConnector3"},
      {{{0, 0}, {12 * mm, 0}, {12 * mm, 30 * mm}, {4 * mm, 30 * mm}}, "bentConnector3"},
      {{{0, 0}, {12 * mm, 0}, {12 * mm, -30 * mm}, {-4 * mm, -30 * mm}, {-4 * mm, -20 * mm}},
       "bentConnector4"},
      {{{0, 0}, {0, 4 * mm}, {9 * mm, 4 * mm}, {9 * mm, -30 * mm}, {-4 * mm, -30 * mm}, {-4 * mm, -20 * mm}},
       "bentConnector5"},
      // Ends below each other: parts of no width say nothing.
      {{{0, 0}, {12 * mm, 0}, {12 * mm, 30 * mm}, {0, 30 * mm}}, ""}};
  for (const Row& row : rows) {
    const auto connector = docx::connector_of(row.path);
    INFO(row.preset);
    REQUIRE(connector.has_value() == !row.preset.empty());
    if (!connector) continue;
    CHECK(connector->preset == row.preset);
    pugi::xml_document document;
    xml_node properties = document.append_child("wps:spPr");
    xml_node frame = properties.append_child("a:xfrm");
    if (connector->turned) frame.append_attribute("rot") = 5400000;
    frame.append_attribute("flipH") = connector->flip_h;
    frame.append_attribute("flipV") = connector->flip_v;
    xml_node off = frame.append_child("a:off"), ext = frame.append_child("a:ext");
    off.append_attribute("x") = static_cast<double>(connector->at.x);
    off.append_attribute("y") = static_cast<double>(connector->at.y);
    ext.append_attribute("cx") = static_cast<double>(connector->width);
    ext.append_attribute("cy") = static_cast<double>(connector->height);
    xml_node geometry = properties.append_child("a:prstGeom");
    geometry.append_attribute("prst") = connector->preset;
    for (const long value : connector->adjust)
      geometry.append_child("a:gd").append_attribute("fmla") = ("val " + std::to_string(value)).c_str();
    const auto corners = tests::corners_of_connector(properties);
    REQUIRE(corners.size() == row.path.size());
    for (std::size_t i = 0; i < corners.size(); ++i) {
      CHECK(std::abs(corners[i].x - static_cast<double>(row.path[i].x)) < emu_per_twip);
      CHECK(std::abs(corners[i].y - static_cast<double>(row.path[i].y)) < emu_per_twip);
    }
  }
}

TEST_CASE("A clerk finds real paragraphs: lines of the page are joined, words are whole") {
  model::Model model = test::kdrt_model();
  const std::string words =
      "Menerima pengaduan dari masyarakat/keluarga korban lalu mencatatnya dalam buku register dan "
      "meneruskannya";
  model.sops[model::SopId{0}].steps[model::StepId{0}].text = model::Text{words, {}, {}};
  WriteOptions options;
  options.source_name = "kdrt.sop";
  options.source_text = "sop a \"A & <B>\" {\n}\n";
  const Document document = document_of(model, options);
  bool found = false;
  for (const xml_node mark : elements(document.xml, "w:bookmarkStart")) {
    if (std::string(mark.attribute("w:name").value()) != "alur_terima_kegiatan") continue;
    found = true;
    const xml_node cell = mark.parent().parent();
    CHECK(elements(cell, "w:p").size() == 1);
    CHECK(tests::dense_text(cell) == tests::dense(words));
  }
  CHECK(found);
  const pugi::xml_document stamp = tests::parsed_xml(document.parts.at("customXml/item1.xml"));
  CHECK(stamp.child("lampiran").child("sumber").attribute("nama").value() == options.source_name);
  CHECK(stamp.child("lampiran").child("sumber").child_value() == options.source_text);
  std::map<std::string, std::string> cells;
  for (const xml_node cell : stamp.child("lampiran").children("sel"))
    cells.emplace(cell.attribute("tanda").value(), cell.child_value());
  CHECK(cells.at("alur_terima_kegiatan") == words);
  for (const xml_node mark : elements(document.xml, "w:bookmarkStart"))
    CHECK(cells.contains(mark.attribute("w:name").value()));
}

TEST_CASE("Tables say their heads, widths and heights; their merged cells cover the grid") {
  for (const Document& document : samples()) {
    std::size_t tables = 0;
    for (const xml_node table : elements(document.xml, "w:tbl")) {
      ++tables;
      int width = 0;
      const auto grid = elements(table, "w:gridCol");
      for (const xml_node column : grid) width += column.attribute("w:w").as_int();
      CHECK(width == table.child("w:tblPr").child("w:tblW").attribute("w:w").as_int());
      for (const xml_node row : table.children("w:tr")) {
        int columns = 0, cells = 0;
        for (const xml_node cell : row.children("w:tc")) {
          const xml_node span = cell.child("w:tcPr").child("w:gridSpan");
          columns += span ? span.attribute("w:val").as_int() : 1;
          cells += cell.child("w:tcPr").child("w:tcW").attribute("w:w").as_int();
          CHECK(cell.child("w:p"));
        }
        CHECK(columns == static_cast<int>(grid.size()));
        CHECK(cells == width);
        CHECK(row.child("w:trPr").child("w:cantSplit"));
        const xml_node height = row.child("w:trPr").child("w:trHeight");
        CHECK(std::string(height.attribute("w:hRule").value()) == "atLeast");
        CHECK(height.attribute("w:val").as_int() > 0);
      }
      if (std::string(table.child("w:tblPr").child("w:tblCaption").attribute("w:val").value()) != "bagan")
        continue;
      CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
      CHECK_FALSE(table.last_child().child("w:trPr").child("w:tblHeader"));
    }
    CHECK(tables >= document.scene.pages.size());
  }
}

TEST_CASE("A package is the same bytes in any time zone, its parts in order") {
  const std::vector<Part> parts{{"[Content_Types].xml", "<a/>"}, {"b/c.xml", std::string(10000, 'x')}};
  const auto here = package_of(parts);
  REQUIRE(here);
  const auto again = package_of(parts);
  REQUIRE(again);
  CHECK(*here == *again);
  CHECK(tests::parts_of_package(*here).at("b/c.xml") == parts[1].bytes);
  // The local header of the first part: name at byte 30, day at 12 (1980-01-01), time at 10 (0).
  CHECK(here->substr(30, 19) == "[Content_Types].xml");
  CHECK(here->substr(10, 4) == std::string("\x00\x00\x21\x00", 4));
}
