// The same canvas in VML, for programs that do not know Word's canvas.
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_shapes.h"

namespace alur::lampiran::docx {
namespace {

using pugi::xml_node;

struct ShapeType {
  const char* element;
  const char* number;  // of Office's preset; none: the shape brings its path
  const char* path;
  const char* round = nullptr;  // part of the lesser side
};

ShapeType type_of(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::Terminator:
      return {"v:shape", "116", "m3475,qx,10800,3475,21600l18125,21600qx21600,10800,18125,xe"};
    case ShapeKind::Process:
      return {"v:shape", "109", "m,l,21600r21600,l21600,xe"};
    case ShapeKind::Decision:
      return {"v:shape", "110", "m10800,l,10800,10800,21600,21600,10800xe"};
    case ShapeKind::OffPage:
      return {"v:shape", "177", "m,l21600,r,17255l10800,21600,,17255xe"};
    case ShapeKind::OffPageUp:
      return {"v:shape", nullptr, "m10800,0l21600,4320,21600,21600,0,21600,0,4320xe"};
    case ShapeKind::Words:
      return {"v:rect", nullptr, nullptr};
    case ShapeKind::Frame:
      return {"v:roundrect", nullptr, nullptr, "3932f"};
  }
  return {"v:rect", nullptr, nullptr};
}

// The presets, as Word writes them before their first use.
void write_types(xml_node picture) {
  for (const ShapeKind kind :
       {ShapeKind::Process, ShapeKind::Decision, ShapeKind::Terminator, ShapeKind::OffPage}) {
    const ShapeType type = type_of(kind);
    xml_node node = add(picture, "v:shapetype",
                        {{"id", std::string("_x0000_t") + type.number},
                         {"coordsize", "21600,21600"},
                         {"o:spt", type.number},
                         {"path", type.path}});
    add(node, "v:stroke", {{"joinstyle", "miter"}});
    add(node, "v:path", {{"gradientshapeok", "t"}, {"o:connecttype", "rect"}});
  }
}

std::string style_of(const Box& b) {
  return "position:absolute;left:" + std::to_string(b.x) + ";top:" + std::to_string(b.y) +
         ";width:" + std::to_string(b.w) + ";height:" + std::to_string(b.h) +
         ";v-text-anchor:middle;mso-wrap-style:square";
}

std::string stroke_of(double mm) { return points(twips(mm)); }

void write_shape(xml_node group, const Shape& shape) {
  const ShapeType type = type_of(shape.kind);
  xml_node node = add(group, type.element, {{"id", vml_id(shape.id)}});
  if (type.number != nullptr)
    node.append_attribute("type").set_value((std::string("#_x0000_t") + type.number).c_str());
  node.append_attribute("title").set_value(clean(shape.name).c_str());
  if (!shape.words.empty()) node.append_attribute("alt").set_value(clean(shape.words).c_str());
  node.append_attribute("style").set_value(style_of(shape.box).c_str());
  if (type.round != nullptr) node.append_attribute("arcsize").set_value(type.round);
  if (type.path != nullptr && type.number == nullptr) {
    node.append_attribute("coordsize").set_value("21600,21600");
    node.append_attribute("path").set_value(type.path);
  }
  if (shape.kind == ShapeKind::Words) {
    node.append_attribute("filled").set_value("f");
    node.append_attribute("stroked").set_value("f");
  } else if (shape.kind == ShapeKind::Frame) {
    node.append_attribute("filled").set_value("f");
    node.append_attribute("strokecolor").set_value("#999999");
    node.append_attribute("strokeweight").set_value(stroke_of(0.2).c_str());
  } else {
    node.append_attribute("fillcolor").set_value("white");
    node.append_attribute("strokecolor").set_value("black");
    node.append_attribute("strokeweight").set_value(stroke_of(strokes.symbol).c_str());
  }
  if (shape.text != nullptr && !shape.text->empty())
    write_words(add(node, "v:textbox", {{"inset", "0," + points(shape.above) + ",0," + points(shape.below)}}),
                shape, SoftHyphen::Character);
}

// Over the whole canvas, so that its path counts as the canvas does.
void write_link(xml_node group, const Canvas& canvas, const Link& link) {
  std::string path;
  for (const Spot& spot : link.path)
    path += (path.empty()                          ? "m"
             : path.find('l') == std::string::npos ? "l"
                                                   : ",") +
            std::to_string(spot.x / emu_per_twip) + "," + std::to_string(spot.y / emu_per_twip);
  const Box all{0, 0, canvas.box.w, canvas.box.h};
  xml_node node = add(group, "v:shape",
                      {{"id", vml_id(link.id)},
                       {"title", clean(link.name)},
                       {"alt", clean(link.words)},
                       {"style", style_of(all)},
                       {"coordsize", std::to_string(all.w) + "," + std::to_string(all.h)},
                       {"path", path + "e"},
                       {"filled", "f"},
                       {"strokecolor", "black"},
                       {"strokeweight", stroke_of(strokes.arrow)}});
  add(node, "v:stroke", {{"endarrow", "block"}, {"joinstyle", "miter"}});
}

// The ends of connectors stand apart from them, as VML has it.
void write_rules(xml_node picture, const Canvas& canvas) {
  xml_node layout = add(picture, "o:shapelayout", {{"v:ext", "edit"}});
  xml_node rules = add(layout, "o:rules", {{"v:ext", "edit"}});
  for (const Link& link : canvas.links) {
    xml_node rule = add(rules, "o:r",
                        {{"id", "aturan" + std::to_string(link.id)},
                         {"type", "connector"},
                         {"idref", "#" + vml_id(link.id)}});
    const auto end = [&](const char* which, std::size_t shape, Site site) {
      add(rule, "o:proxy",
          {{which, ""},
           {"idref", "#" + vml_id(canvas.shapes[shape].id)},
           {"connectloc", std::to_string(static_cast<int>(site))}});
    };
    end("start", link.from, link.from_site);
    end("end", link.to, link.to_site);
  }
}

}  // namespace

void write_fallback(xml_node fallback, const Canvas& canvas, Types types) {
  const Box& b = canvas.box;
  const std::string style = "position:absolute;margin-left:" + points(b.x) + ";margin-top:" + points(b.y) +
                            ";width:" + points(b.w) + ";height:" + points(b.h) +
                            ";z-index:" + std::to_string(251658240 + canvas.id) +
                            ";mso-position-horizontal-relative:page;mso-position-vertical-relative:page";
  xml_node picture = add(fallback, "w:pict");
  if (types == Types::Written) write_types(picture);
  xml_node group = add(picture, "v:group", {{"id", vml_id(canvas.id)}, {"title", canvas.name}});
  if (!canvas.words.empty()) group.append_attribute("alt").set_value(clean(canvas.words).c_str());
  group.append_attribute("style").set_value(style.c_str());
  group.append_attribute("coordorigin").set_value("0,0");
  group.append_attribute("coordsize").set_value((std::to_string(b.w) + "," + std::to_string(b.h)).c_str());
  for (const Link& link : canvas.links) write_link(group, canvas, link);
  for (const Shape& shape : canvas.shapes) write_shape(group, shape);
  if (!canvas.links.empty()) write_rules(picture, canvas);
}

}  // namespace alur::lampiran::docx
