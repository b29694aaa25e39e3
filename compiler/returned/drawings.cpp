#include "compiler/returned/drawings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "compiler/import/xml.h"

namespace alur::returned {
namespace {

using importing::attribute;
using importing::child;
using importing::local_name;
using pugi::xml_node;

constexpr double emu_per_twip = 635;
constexpr double farthest = 1e9;  // EMU: beyond any paper

double emu(std::string_view text) {
  const double value = std::strtod(std::string(text.substr(0, 20)).c_str(), nullptr);
  return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}
long twips(double value) { return std::lround(std::clamp(value, -farthest, farthest) / emu_per_twip); }

// Where a drawing's own units lie on the page, in EMU.
struct Frame {
  double x = 0, y = 0, across = 1, down = 1;
};

double offset(const xml_node& position, double margin) {
  const double by = emu(child(position, "posOffset").text().get());
  return attribute(position, "relativeFrom") == "page" ? by : margin + by;
}

ShapeKind kind_of_preset(std::string_view preset) {
  if (preset == "flowChartTerminator") return ShapeKind::Capsule;
  if (preset == "flowChartProcess" || preset == "rect") return ShapeKind::Process;
  if (preset == "flowChartDecision" || preset == "diamond") return ShapeKind::Diamond;
  if (preset == "flowChartOffpageConnector") return ShapeKind::Pentagon;
  if (preset == "roundRect") return ShapeKind::Frame;
  return ShapeKind::Other;
}

void add_words(const xml_node& node, std::string& out) {
  for (const xml_node one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "del" || name == "moveFrom" || name == "rPr" || name == "pPr") continue;
    if (name == "p" && !out.empty()) out += '\n';
    if (name == "t")
      out += one.text().get();
    else if (name == "br" || name == "tab")
      out += ' ';
    else
      add_words(one, out);
  }
}

class Drawing {
 public:
  Drawing(std::size_t number, Document& out) : number_(number), out_(out) {}

  void children(const xml_node& parent, const Frame& frame) {
    for (const xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "wsp" || name == "sp" || name == "cxnSp") shape(node, frame, "");
      if (name == "grpSp" || name == "wgp") group(node, frame);
    }
  }

  void group(const xml_node& node, const Frame& frame) {
    children(node, within(child(node, "grpSpPr"), frame));
  }

  void picture(const xml_node& extent, const Frame& frame, const std::string& name) {
    const Box box{twips(frame.x), twips(frame.y), twips(emu(attribute(extent, "cx"))),
                  twips(emu(attribute(extent, "cy")))};
    out_.shapes.push_back({"", name, ShapeKind::Picture, "", number_, box});
  }

  void shape(const xml_node& node, const Frame& frame, const std::string& outer_name) {
    const xml_node properties = child(node, "spPr");
    xml_node names = child(node, "cNvPr");
    if (!names) names = child(child(node, "nvSpPr"), "cNvPr");
    std::string name(attribute(names, "name"));
    if (name.empty()) name = outer_name;
    const xml_node place = child(properties, "xfrm");
    const Box box = box_of(place, frame);
    const xml_node line = child(properties, "ln");
    const auto headed = [&](const char* end) {
      const std::string_view type = attribute(child(line, end), "type");
      return !type.empty() && type != "none";
    };
    if (child(node, "cNvCnPr") || headed("tailEnd") || headed("headEnd"))
      return arrow(node, name, properties, box);
    ShapeNow out{std::string(attribute(names, "id")), name, kind_of(node, properties), "", number_, box};
    add_words(child(child(node, "txbx"), "txbxContent"), out.text);
    out_.shapes.push_back(std::move(out));
  }

 private:
  static Frame within(const xml_node& properties, const Frame& outer) {
    const xml_node place = child(properties, "xfrm");
    const xml_node inner = child(place, "chExt");
    if (!inner) return outer;
    const auto part = [&](const char* size) {
      const double own = emu(attribute(inner, size));
      return own == 0 ? 1.0 : emu(attribute(child(place, "ext"), size)) / own;
    };
    Frame out;
    out.across = outer.across * part("cx");
    out.down = outer.down * part("cy");
    const xml_node at = child(place, "off"), from = child(place, "chOff");
    out.x = outer.x + emu(attribute(at, "x")) * outer.across - emu(attribute(from, "x")) * out.across;
    out.y = outer.y + emu(attribute(at, "y")) * outer.down - emu(attribute(from, "y")) * out.down;
    return out;
  }

  static Box box_of(const xml_node& place, const Frame& frame) {
    const xml_node at = child(place, "off"), size = child(place, "ext");
    return {twips(frame.x + emu(attribute(at, "x")) * frame.across),
            twips(frame.y + emu(attribute(at, "y")) * frame.down),
            twips(emu(attribute(size, "cx")) * frame.across), twips(emu(attribute(size, "cy")) * frame.down)};
  }

  static ShapeKind kind_of(const xml_node& node, const xml_node& properties) {
    if (attribute(child(node, "cNvSpPr"), "txBox") == "1") return ShapeKind::Label;
    // LibreOffice that saves a text box a second time calls it a rectangle: nothing is seen of it but its
    // words.
    const bool unseen = child(properties, "noFill") && child(child(properties, "ln"), "noFill");
    if (unseen && child(node, "txbx")) return ShapeKind::Label;
    if (child(properties, "custGeom")) return ShapeKind::Pentagon;
    return kind_of_preset(attribute(child(properties, "prstGeom"), "prst"));
  }

  void arrow(const xml_node& node, const std::string& name, const xml_node& properties, const Box& box) {
    const xml_node ends = child(node, "cNvCnPr");
    ArrowNow out{name,
                 std::string(attribute(child(ends, "stCxn"), "id")),
                 std::string(attribute(child(ends, "endCxn"), "id")),
                 number_,
                 {box.x, box.y},
                 {box.x + box.w, box.y + box.h}};
    const xml_node place = child(properties, "xfrm");
    const auto yes = [&](const char* flag) {
      const std::string_view value = attribute(place, flag);
      return value == "1" || value == "true";
    };
    if (yes("flipH")) std::swap(out.first.x, out.last.x);
    if (yes("flipV")) std::swap(out.first.y, out.last.y);
    follow_path(child(child(child(properties, "custGeom"), "pathLst"), "path"), box, out);
    turn(emu(attribute(place, "rot")), box, out);
    out_.arrows.push_back(std::move(out));
  }

  // Turned about the middle of its box, clockwise, by so many sixty-thousandths of a degree.
  static void turn(double angle, const Box& box, ArrowNow& out) {
    if (angle == 0) return;
    constexpr double radians = 3.14159265358979323846 / 180 / 60'000;
    const double x = static_cast<double>(box.x) + static_cast<double>(box.w) / 2,
                 y = static_cast<double>(box.y) + static_cast<double>(box.h) / 2;
    const double c = std::cos(angle * radians), s = std::sin(angle * radians);
    for (Spot* spot : {&out.first, &out.last}) {
      const double dx = static_cast<double>(spot->x) - x, dy = static_cast<double>(spot->y) - y;
      *spot = {std::lround(x + dx * c - dy * s), std::lround(y + dx * s + dy * c)};
    }
  }

  static void follow_path(const xml_node& path, const Box& box, ArrowNow& out) {
    const double w = emu(attribute(path, "w")), h = emu(attribute(path, "h"));
    std::vector<Spot> spots;
    for (const xml_node step : path.children())
      for (const xml_node point : step.children()) {
        const auto part = [](double at, double all, long size) {
          return all == 0 ? 0 : std::lround(at / all * static_cast<double>(size));
        };
        spots.push_back({box.x + part(emu(attribute(point, "x")), w, box.w),
                         box.y + part(emu(attribute(point, "y")), h, box.h)});
      }
    if (spots.size() < 2) return;
    out.first = spots.front();
    out.last = spots.back();
  }

  std::size_t number_;
  Document& out_;
};

}  // namespace

void read_drawing(const xml_node& drawing, Spot margin, std::size_t number, Document& out) {
  for (const xml_node anchor : drawing.children()) {
    Frame frame;
    frame.x = offset(child(anchor, "positionH"), static_cast<double>(margin.x) * emu_per_twip);
    frame.y = offset(child(anchor, "positionV"), static_cast<double>(margin.y) * emu_per_twip);
    const std::string name(attribute(child(anchor, "docPr"), "name"));
    Drawing reader(number, out);
    for (const xml_node node : child(child(anchor, "graphic"), "graphicData").children()) {
      const std::string_view what = local_name(node);
      if (what == "wpc") reader.children(node, frame);
      if (what == "wgp") reader.group(node, frame);
      if (what == "wsp") reader.shape(node, frame, name);
      if (what == "pic") reader.picture(child(anchor, "extent"), frame, name);
    }
  }
}

}  // namespace alur::returned
