// Scene -> the shapes of a page's canvas.
#include <algorithm>
#include <array>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_shapes.h"
#include "compiler/lampiran/formats/docx_text.h"

namespace alur::lampiran::docx {
namespace {

constexpr double label_slack = 0.3;  // mm: so that a label is never broken into more lines than the Scene's
constexpr int canvas_edge = 57;      // twips, a mm around everything

ShapeKind kind_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Capsule:
      return ShapeKind::Terminator;
    case SymbolKind::Box:
      return ShapeKind::Process;
    case SymbolKind::Diamond:
      return ShapeKind::Decision;
    case SymbolKind::Pentagon:
      return ShapeKind::OffPage;
    case SymbolKind::PentagonUp:
      return ShapeKind::OffPageUp;
  }
  return ShapeKind::Process;
}

Box box_of(const Rect& r) {
  const int x = twips(r.x);
  const int y = twips(r.y);
  return {x, y, twips(r.right()) - x, twips(r.bottom()) - y};
}

// The side of the symbol on which the arrow ends.
Site site_of(const Rect& box, Point end) {
  const Point c = box.centre();
  const std::array<Point, 4> sites{{{c.x, box.y}, {box.x, c.y}, {c.x, box.bottom()}, {box.right(), c.y}}};
  std::size_t best = 0;
  const auto far = [&](std::size_t i) { return std::hypot(sites[i].x - end.x, sites[i].y - end.y); };
  for (std::size_t i = 1; i < sites.size(); ++i)
    if (far(i) < far(best)) best = i;
  return static_cast<Site>(best);
}

// Corners where the path turns; rounding to twips may have made two of them one.
std::vector<Spot> spots_of(const std::vector<Point>& path) {
  std::vector<Spot> out;
  for (const Point& p : path) {
    const Spot spot{static_cast<long>(twips(p.x)) * emu_per_twip,
                    static_cast<long>(twips(p.y)) * emu_per_twip};
    if (!out.empty() && out.back() == spot) continue;
    const std::size_t n = out.size();
    if (n >= 2 && ((out[n - 2].x == out[n - 1].x && out[n - 1].x == spot.x) ||
                   (out[n - 2].y == out[n - 1].y && out[n - 1].y == spot.y)))
      out.pop_back();
    out.push_back(spot);
  }
  return out;
}

// The letter of a pentagon stands nearer to its flat side: Word's own leaves its tip free by itself.
void place_text(Shape& shape, const Rect& box) {
  if (shape.kind == ShapeKind::OffPage || shape.text->empty()) return;
  const TextRun& first = shape.text->front();
  const TextRun& last = shape.text->back();
  const double top = first.at.y - baseline(first.style);
  const double bottom = last.at.y - baseline(last.style) + line_height(last.style);
  const int shift = twips(top + bottom - box.y - box.bottom());
  shape.above = std::max(0, shift);
  shape.below = std::max(0, -shift);
}

Shape shape_of_label(const Arrow& arrow, const Label& label, std::size_t number) {
  Shape shape;
  shape.kind = ShapeKind::Words;
  shape.name = "label-" + arrow.id + (number > 0 ? "-" + std::to_string(number + 1) : "");
  const bool left = std::all_of(label.text.begin(), label.text.end(),
                                [&](const TextRun& run) { return run.at.x - label.box.x < 1e-6; });
  shape.across = left ? Across::Left : Across::Right;
  Rect box = label.box;
  if (!left) box.x -= 2 * label_slack;
  box.w += 2 * label_slack;
  shape.box = box_of(box);
  shape.text = &label.text;
  return shape;
}

void take_in(Box& all, const Box& one) {
  const int right = std::max(all.x + all.w, one.x + one.w);
  const int bottom = std::max(all.y + all.h, one.y + one.h);
  all.x = std::min(all.x, one.x);
  all.y = std::min(all.y, one.y);
  all.w = right - all.x;
  all.h = bottom - all.y;
}

// The canvas holds what is drawn and nothing more: a click beside it reaches the table.
void enclose(Canvas& canvas) {
  Box all = canvas.shapes.front().box;
  for (const Shape& shape : canvas.shapes) take_in(all, shape.box);
  for (const Link& link : canvas.links)
    for (const Spot& spot : link.path)
      take_in(all, {static_cast<int>(spot.x / emu_per_twip), static_cast<int>(spot.y / emu_per_twip), 0, 0});
  canvas.box = {all.x - canvas_edge, all.y - canvas_edge, all.w + 2 * canvas_edge, all.h + 2 * canvas_edge};
  for (Shape& shape : canvas.shapes) {
    shape.box.x -= canvas.box.x;
    shape.box.y -= canvas.box.y;
  }
  for (Link& link : canvas.links) {
    for (Spot& spot : link.path) {
      spot.x -= static_cast<long>(canvas.box.x) * emu_per_twip;
      spot.y -= static_cast<long>(canvas.box.y) * emu_per_twip;
    }
  }
}

}  // namespace

Canvas canvas_of(const ScenePage& page, std::size_t number, int& next_id) {
  Canvas canvas;
  canvas.name = "bagan-" + std::to_string(number);
  canvas.words = page.chart_words;
  canvas.page = number;
  canvas.id = next_id++;
  for (const Symbol& symbol : page.symbols) {
    canvas.shapes.push_back({next_id++, kind_of(symbol.kind), symbol.id, symbol.words, box_of(symbol.box),
                             &symbol.text, Across::Centre});
    place_text(canvas.shapes.back(), symbol.box);
  }
  for (const Arrow& arrow : page.arrows) {
    canvas.links.push_back({next_id++, arrow.id, arrow.words, arrow.from, arrow.to,
                            site_of(page.symbols[arrow.from].box, arrow.path.front()),
                            site_of(page.symbols[arrow.to].box, arrow.path.back()), spots_of(arrow.path)});
    for (const Label& label : arrow.labels) {
      canvas.shapes.push_back(
          shape_of_label(arrow, label, static_cast<std::size_t>(&label - arrow.labels.data())));
      canvas.shapes.back().id = next_id++;
    }
  }
  for (const Block& block : page.blocks) {
    if (block.kind != BlockKind::Frame) continue;
    for (const Cell& cell : block.cells)
      canvas.shapes.push_back({next_id++, ShapeKind::Frame, block.name, "Tempat logo", box_of(cell.box),
                               nullptr, Across::Centre});
  }
  if (!canvas.shapes.empty()) enclose(canvas);
  return canvas;
}

void write_words(pugi::xml_node parent, const Shape& shape, SoftHyphen hyphen) {
  pugi::xml_node content = add(parent, "w:txbxContent");
  const double room = shape.box.w / 1440.0 * 25.4;
  for (const Paragraph& whole : paragraphs_of(*shape.text, 0, shape.text->front().at.y, shape.across)) {
    Paragraph paragraph = whole;
    paragraph.before = 0;
    paragraph.left = 0;
    write(content, paragraph, {shape.across, room, nullptr, Lines::Natural, hyphen});
  }
}

std::string vml_id(int id) { return "alur" + std::to_string(id); }

}  // namespace alur::lampiran::docx
