// The canvas of a page, for Word: DrawingML shapes with glued connectors.
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_shapes.h"

namespace alur::lampiran::docx {
namespace {

using pugi::xml_node;

std::string emu(int twips) { return std::to_string(static_cast<long>(twips) * emu_per_twip); }
std::string emu_of_mm(double mm) { return std::to_string(std::lround(mm * 36000)); }

const char* preset_of(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::Terminator:
      return "flowChartTerminator";
    case ShapeKind::Process:
      return "flowChartProcess";
    case ShapeKind::Decision:
      return "flowChartDecision";
    case ShapeKind::OffPage:
      return "flowChartOffpageConnector";
    case ShapeKind::OffPageUp:
      return nullptr;  // turned upside down, a preset would turn its letter too
    case ShapeKind::Words:
      return "rect";
    case ShapeKind::Frame:
      return "roundRect";
  }
  return "rect";
}

void move(xml_node path, const char* what, long x, long y) {
  add(add(path, what), "a:pt", {{"x", std::to_string(x)}, {"y", std::to_string(y)}});
}

xml_node write_path(xml_node properties, long width, long height, xml_node* sites) {
  xml_node geometry = add(properties, "a:custGeom");
  for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst"}) add(geometry, list);
  const xml_node places = add(geometry, "a:cxnLst");
  if (sites != nullptr) *sites = places;
  add(geometry, "a:rect", {{"l", "0"}, {"t", "0"}, {"r", "r"}, {"b", "b"}});
  return add(add(geometry, "a:pathLst"), "a:path",
             {{"w", std::to_string(width)}, {"h", std::to_string(height)}});
}

// flowChartOffpageConnector with its tip at the top, and the same four sites.
void write_upward(xml_node properties) {
  xml_node sites;
  xml_node path = write_path(properties, 10, 10, &sites);
  move(path, "a:moveTo", 5, 0);
  move(path, "a:lnTo", 10, 2);
  move(path, "a:lnTo", 10, 10);
  move(path, "a:lnTo", 0, 10);
  move(path, "a:lnTo", 0, 2);
  add(path, "a:close");
  for (const auto& [angle, x, y] : {std::tuple("3cd4", "hc", "t"), std::tuple("cd2", "l", "vc"),
                                    std::tuple("cd4", "hc", "b"), std::tuple("0", "r", "vc")})
    add(add(sites, "a:cxn", {{"ang", angle}}), "a:pos", {{"x", x}, {"y", y}});
}

void write_frame(xml_node properties, long x, long y, long w, long h, Attributes more = {}) {
  xml_node frame = add(properties, "a:xfrm", more);
  add(frame, "a:off", {{"x", std::to_string(x)}, {"y", std::to_string(y)}});
  add(frame, "a:ext", {{"cx", std::to_string(w)}, {"cy", std::to_string(h)}});
}

xml_node write_line(xml_node properties, double mm, const char* colour) {
  xml_node line = add(properties, "a:ln", {{"w", emu_of_mm(mm)}});
  add(add(line, "a:solidFill"), "a:srgbClr", {{"val", colour}});
  return line;
}

void write_body(xml_node shape, int above, int below) {
  xml_node body = add(shape, "wps:bodyPr",
                      {{"wrap", "square"},
                       {"lIns", "0"},
                       {"tIns", emu(above)},
                       {"rIns", "0"},
                       {"bIns", emu(below)},
                       {"anchor", "ctr"}});
  add(body, "a:noAutofit");
}

xml_node named(xml_node canvas, int id, const std::string& name, const std::string& words) {
  xml_node shape = add(canvas, "wps:wsp");
  xml_node names = add(shape, "wps:cNvPr", {{"id", std::to_string(id)}, {"name", clean(name)}});
  if (!words.empty()) names.append_attribute("descr").set_value(clean(words).c_str());
  return shape;
}

void write_shape(xml_node canvas, const Shape& shape) {
  xml_node node = named(canvas, shape.id, shape.name, shape.words);
  xml_node kind = add(node, "wps:cNvSpPr");
  xml_node properties = add(node, "wps:spPr");
  const Box& b = shape.box;
  write_frame(properties, std::stol(emu(b.x)), std::stol(emu(b.y)), std::stol(emu(b.w)), std::stol(emu(b.h)));
  if (const char* preset = preset_of(shape.kind))
    add(add(properties, "a:prstGeom", {{"prst", preset}}), "a:avLst");
  else
    write_upward(properties);
  if (shape.kind == ShapeKind::Words) {
    kind.append_attribute("txBox").set_value("1");
    add(properties, "a:noFill");
    add(add(properties, "a:ln"), "a:noFill");
  } else if (shape.kind == ShapeKind::Frame) {
    add(properties, "a:noFill");
    write_line(properties, 0.2, "999999");
  } else {
    add(add(properties, "a:solidFill"), "a:srgbClr", {{"val", "FFFFFF"}});
    write_line(properties, strokes.symbol, "000000");
  }
  if (shape.text != nullptr && !shape.text->empty())
    write_words(add(node, "wps:txbx"), shape, SoftHyphen::Element);
  write_body(node, shape.above, shape.below);
}

void write_preset(xml_node properties, const Connector& c) {
  xml_node frame = add(properties, "a:xfrm");
  if (c.turned) frame.append_attribute("rot").set_value("5400000");
  if (c.flip_h) frame.append_attribute("flipH").set_value("1");
  if (c.flip_v) frame.append_attribute("flipV").set_value("1");
  add(frame, "a:off", {{"x", std::to_string(c.at.x)}, {"y", std::to_string(c.at.y)}});
  add(frame, "a:ext", {{"cx", std::to_string(c.width)}, {"cy", std::to_string(c.height)}});
  xml_node list = add(add(properties, "a:prstGeom", {{"prst", c.preset}}), "a:avLst");
  for (std::size_t i = 0; i < c.adjust.size(); ++i)
    add(list, "a:gd",
        {{"name", "adj" + std::to_string(i + 1)}, {"fmla", "val " + std::to_string(c.adjust[i])}});
}

void write_free(xml_node properties, const std::vector<Spot>& path) {
  Spot low = path.front();
  Spot high = low;
  for (const Spot& spot : path) {
    low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
    high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
  }
  write_frame(properties, low.x, low.y, high.x - low.x, high.y - low.y);
  xml_node line = write_path(properties, high.x - low.x, high.y - low.y, nullptr);
  line.append_attribute("fill").set_value("none");
  for (std::size_t i = 0; i < path.size(); ++i)
    move(line, i == 0 ? "a:moveTo" : "a:lnTo", path[i].x - low.x, path[i].y - low.y);
}

void write_link(xml_node canvas, const Canvas& all, const Link& link) {
  xml_node node = named(canvas, link.id, link.name, link.words);
  xml_node ends = add(node, "wps:cNvCnPr");
  const auto end = [&](const char* what, std::size_t shape, Site site) {
    add(ends, what,
        {{"id", std::to_string(all.shapes[shape].id)}, {"idx", std::to_string(static_cast<int>(site))}});
  };
  end("a:stCxn", link.from, link.from_site);
  end("a:endCxn", link.to, link.to_site);
  xml_node properties = add(node, "wps:spPr");
  if (const auto preset = connector_of(link.path))
    write_preset(properties, *preset);
  else
    write_free(properties, link.path);
  add(properties, "a:noFill");
  xml_node line = write_line(properties, strokes.arrow, "000000");
  add(line, "a:miter", {{"lim", "800000"}});
  add(line, "a:tailEnd", {{"type", "triangle"}, {"w", "med"}, {"len", "med"}});
  add(node, "wps:bodyPr");
}

void write_place(xml_node anchor, const Canvas& canvas) {
  add(anchor, "wp:simplePos", {{"x", "0"}, {"y", "0"}});
  add(add(anchor, "wp:positionH", {{"relativeFrom", "page"}}), "wp:posOffset")
      .text()
      .set(emu(canvas.box.x).c_str());
  add(add(anchor, "wp:positionV", {{"relativeFrom", "page"}}), "wp:posOffset")
      .text()
      .set(emu(canvas.box.y).c_str());
  add(anchor, "wp:extent", {{"cx", emu(canvas.box.w)}, {"cy", emu(canvas.box.h)}});
  add(anchor, "wp:effectExtent", {{"l", "0"}, {"t", "0"}, {"r", "0"}, {"b", "0"}});
  add(anchor, "wp:wrapNone");
  xml_node names = add(anchor, "wp:docPr", {{"id", std::to_string(canvas.id)}, {"name", canvas.name}});
  if (!canvas.words.empty()) names.append_attribute("descr").set_value(clean(canvas.words).c_str());
  add(anchor, "wp:cNvGraphicFramePr");
}

}  // namespace

void write_canvas(xml_node run, const Canvas& canvas, Types types) {
  xml_node both = add(run, "mc:AlternateContent");
  xml_node drawing = add(add(both, "mc:Choice", {{"Requires", "wpc"}}), "w:drawing");
  xml_node anchor = add(drawing, "wp:anchor",
                        {{"distT", "0"},
                         {"distB", "0"},
                         {"distL", "0"},
                         {"distR", "0"},
                         {"simplePos", "0"},
                         {"relativeHeight", std::to_string(251658240 + canvas.id)},
                         {"behindDoc", "0"},
                         {"locked", "0"},
                         {"layoutInCell", "0"},
                         {"allowOverlap", "1"}});
  write_place(anchor, canvas);
  xml_node data = add(add(anchor, "a:graphic"), "a:graphicData",
                      {{"uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"}});
  xml_node content = add(data, "wpc:wpc");
  add(content, "wpc:bg");
  add(content, "wpc:whole");
  for (const Link& link : canvas.links) write_link(content, canvas, link);
  for (const Shape& shape : canvas.shapes) write_shape(content, shape);
  write_fallback(add(both, "mc:Fallback"), canvas, types);
}

}  // namespace alur::lampiran::docx
