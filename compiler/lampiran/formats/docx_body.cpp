// The pages one after the other. Pages are broken as in the Scene: each begins with a paragraph of one point
// that is bound to a new page and holds the page's canvas.
#include "compiler/lampiran/formats/docx_body.h"

#include <algorithm>
#include <optional>

namespace alur::lampiran::docx {
namespace {

using pugi::xml_node;

constexpr int point = 20;            // twips: the height of a paragraph that is not seen
constexpr double footer_room = 0.5;  // mm between the body and the page number
constexpr double frame_room = 1.5;   // mm above the footer, in which no line can be relied on to stay

const Block* block_named(const ScenePage& page, std::string_view name) {
  for (const Block& block : page.blocks)
    if (block.name == name && !block.cells.empty()) return &block;
  return nullptr;
}

// The same on every page: it stands in Word's footer.
bool in_footer(const Block& block) { return block.name == "halaman" || block.name == "paraf"; }
bool in_flow(const Block& block) {
  return block.kind != BlockKind::Frame && !in_footer(block) && !block.cells.empty();
}

double top_of(const Block& block) {
  double top = block.cells.front().box.y;
  for (const Cell& cell : block.cells) top = std::min(top, cell.box.y);
  return top;
}

double bottom_of(const Block& block) {
  double bottom = 0;
  for (const Cell& cell : block.cells) bottom = std::max(bottom, cell.box.bottom());
  return bottom;
}

// Where the footer begins.
double foot_top(const ScenePage& page) {
  double top = page.height - 2;
  for (const Block& block : page.blocks)
    if (in_footer(block) && !block.cells.empty()) top = std::min(top, top_of(block));
  return top;
}

std::vector<const Block*> flow_of(const ScenePage& page) {
  std::vector<const Block*> out;
  for (const Block& block : page.blocks)
    if (in_flow(block)) out.push_back(&block);
  std::stable_sort(out.begin(), out.end(),
                   [](const Block* a, const Block* b) { return top_of(*a) < top_of(*b); });
  return out;
}

// The frame of one or more pages of the same paper. Units: twips.
struct Section {
  int width = 0, height = 0;
  int top = 0, left = 0, right = 0, bottom = 0, footer = 0;
};

class BodyWriter {
 public:
  explicit BodyWriter(const Scene& scene) : scene_(scene) {}

  Body write() {
    pugi::xml_document document;
    xml_node root = document.append_child("w:document");
    add_namespaces(root);
    xml_node body = add(root, "w:body");
    std::size_t i = 0;
    while (i < scene_.pages.size()) {
      std::size_t end = i + 1;
      while (end < scene_.pages.size() && same_paper(scene_.pages[i], scene_.pages[end])) ++end;
      section_ = section_of(i, end);
      for (std::size_t p = i; p < end; ++p) page(body, p, p > i);
      const bool last = end == scene_.pages.size();
      xml_node tail = write_spacer(body, point);
      write_section(last ? body : tail.child("w:pPr"));
      i = end;
    }
    out_.document = print(document);
    write_footer();
    return std::move(out_);
  }

 private:
  static bool same_paper(const ScenePage& a, const ScenePage& b) {
    return a.width == b.width && a.height == b.height;
  }

  Section section_of(std::size_t begin, std::size_t end) const {
    const ScenePage& first = scene_.pages[begin];
    Section s;
    s.width = twips(first.width);
    s.height = twips(first.height);
    double left = first.width;
    double right = 0;
    double lowest = 0;
    s.top = s.height;
    for (std::size_t i = begin; i < end; ++i) {
      const ScenePage& page = scene_.pages[i];
      for (const Block* block : flow_of(page)) {
        s.top = std::min(s.top, twips(top_of(*block)) - point);
        if (top_of(*block) < foot_top(page))
          lowest = std::max(lowest, std::min(bottom_of(*block), foot_top(page)));
        for (const Cell& cell : block->cells) {
          left = std::min(left, cell.box.x);
          right = std::max(right, cell.box.right());
        }
      }
    }
    s.left = std::max(0, twips(left));
    s.right = std::max(0, s.width - twips(right));  // a table may be wider than the paper; Word takes no less
    s.bottom = s.height - std::max(twips(lowest), twips(foot_top(first) - footer_room));
    const Block* number = block_named(first, "halaman");
    s.footer = s.height - twips(number != nullptr ? bottom_of(*number) : first.height - 2);
    return s;
  }

  void write_section(xml_node parent) const {
    xml_node p = add(parent, "w:sectPr");
    add(p, "w:footerReference", {{"w:type", "default"}, {"r:id", "rFooter"}});
    add(p, "w:pgSz", {{"w:w", std::to_string(section_.width)}, {"w:h", std::to_string(section_.height)}});
    if (section_.width > section_.height)
      p.child("w:pgSz").append_attribute("w:orient").set_value("landscape");
    add(p, "w:pgMar",
        {{"w:top", std::to_string(section_.top)},
         {"w:right", std::to_string(section_.right)},
         {"w:bottom", std::to_string(section_.bottom)},
         {"w:left", std::to_string(section_.left)},
         {"w:header", "0"},
         {"w:footer", std::to_string(section_.footer)},
         {"w:gutter", "0"}});
  }

  void page(xml_node body, std::size_t index, bool break_before) {
    const ScenePage& page = scene_.pages[index];
    const std::size_t number = index + 1;
    cursor_ = section_.top;
    xml_node anchor = spacer(body, point);
    if (break_before) anchor.child("w:pPr").prepend_child("w:pageBreakBefore");
    Canvas canvas = canvas_of(page, number, next_id_);
    if (!canvas.shapes.empty()) {
      write_canvas(add(anchor, "w:r"), canvas, out_.canvases.empty() ? Types::Written : Types::Known);
      out_.canvases.push_back(std::move(canvas));
    }
    bool after_table = false;
    for (LaneColumn& lane : lanes_of(page, number)) out_.lanes.push_back(std::move(lane));
    for (const Block* block : flow_of(page)) {
      if (block->kind != BlockKind::Table && bottom_of(*block) > foot_top(page) - frame_room) {
        framed(body, *block, number);
        continue;
      }
      const int gap = twips(top_of(*block)) - cursor_;
      if (gap >= point || after_table) spacer(body, std::max(gap, point));
      after_table = block->kind == BlockKind::Table;
      if (after_table)
        body_table(body, *block, number);
      else
        text_block(body, *block, number);
      cursor_ = std::max(cursor_, twips(bottom_of(*block)));
    }
  }

  void body_table(xml_node body, const Block& block, std::size_t number) {
    const std::size_t known = out_.handles.size();
    write_table(body, block, section_.left, out_.handles, number);
    ++tables_;
    for (std::size_t i = known; i < out_.handles.size(); ++i) out_.handles[i].table = tables_;
  }

  xml_node spacer(xml_node body, int height) {
    cursor_ += height;
    return write_spacer(body, height);
  }

  // A block that stands beside the paraf box, below where Word ends the body: in a frame at its place.
  void framed(xml_node body, const Block& block, std::size_t number) {
    for (const Cell& cell : block.cells) {
      const xml_node before = body.last_child();
      write_cell_text(body, cell, cell.box.x, cell.box.y, nullptr, out_.handles, number);
      for (xml_node p = before.next_sibling(); p; p = p.next_sibling()) {
        xml_node frame = p.child("w:pPr").prepend_child("w:framePr");
        for (const auto& [key, text] : std::initializer_list<std::pair<const char*, std::string>>{
                 {"w:w", std::to_string(twips(cell.box.w))},
                 {"w:h", std::to_string(twips(cell.box.h))},
                 {"w:hRule", "atLeast"},
                 {"w:wrap", "around"},
                 {"w:vAnchor", "page"},
                 {"w:hAnchor", "page"},
                 {"w:x", std::to_string(twips(cell.box.x))},
                 {"w:y", std::to_string(twips(cell.box.y))}})
          frame.append_attribute(key).set_value(text.c_str());
      }
    }
  }

  // Paragraphs between the page's margins: those of a block at the right are indented to its place.
  void text_block(xml_node body, const Block& block, std::size_t number) {
    const double margin = section_.left / 1440.0 * 25.4;
    for (const Cell& cell : block.cells) {
      const xml_node before = body.last_child();
      const char* style = block.kind == BlockKind::Heading ? "Heading1" : nullptr;
      write_cell_text(body, cell, cell.box.x, cell.box.y, style, out_.handles, number);
      const int left = twips(cell.box.x - margin);
      const int right = section_.width - section_.right - twips(cell.box.right());
      for (xml_node p = before.next_sibling(); p; p = p.next_sibling()) narrow(p, left, right);
    }
  }

  static void narrow(xml_node p, int left, int right) {
    if (left <= 0 && right <= 0) return;
    xml_node properties = p.child("w:pPr");
    xml_node indent = properties.child("w:ind");
    if (!indent) indent = properties.insert_child_after("w:ind", properties.child("w:spacing"));
    const auto widen = [&](const char* side, int by) {
      pugi::xml_attribute attribute = indent.attribute(side);
      if (!attribute) attribute = indent.append_attribute(side);
      attribute.set_value(attribute.as_int() + std::max(0, by));
    };
    widen("w:left", left);
    widen("w:right", right);
  }

  void write_footer() {
    pugi::xml_document document;
    xml_node root = document.append_child("w:ftr");
    add_namespaces(root);
    const ScenePage none;
    const ScenePage& page = scene_.pages.empty() ? none : scene_.pages.front();
    const Block* paraf = block_named(page, "paraf");
    const Block* number = block_named(page, "halaman");
    if (paraf != nullptr) {
      const std::size_t known = out_.handles.size();
      write_table(root, *paraf, section_.left, out_.handles, 1);
      out_.handles.resize(known);  // the same on every page, and no planner's words
      const int gap = number == nullptr ? 0 : twips(top_of(*number)) - twips(bottom_of(*paraf));
      write_spacer(root, std::max(gap, point));
    }
    if (number != nullptr) {
      const Cell& cell = number->cells.front();
      for (Paragraph& paragraph : paragraphs_of(cell.text, cell.box.x, cell.box.y, cell.across)) {
        paragraph.before = 0;
        const xml_node p = docx::write(root, paragraph, {cell.across, cell.box.w});
        number_fields(p.child("w:r"), paragraph.text);
      }
    }
    if (!root.first_child()) write_spacer(root, point);
    out_.footer = print(document);
  }

  // "Halaman 1 dari 2": the numbers of the first page become fields, so that they stay true.
  void number_fields(xml_node run, const std::string& text) const {
    const std::string total = " " + std::to_string(scene_.pages.size());
    const std::size_t number = text.find(" 1 ");
    if (number == std::string::npos || !text.ends_with(total)) return;
    const std::size_t end = text.size() - total.size() + 1;
    if (end < number + 3) return;
    xml_node p = run.parent();
    field_run(p, run, text.substr(0, number + 1), nullptr);
    field_run(p, run, "1", "PAGE");
    field_run(p, run, text.substr(number + 2, end - number - 2), nullptr);
    field_run(p, run, text.substr(end), "NUMPAGES");
    p.remove_child(run);
  }

  static void field_run(xml_node p, xml_node model, const std::string& text, const char* field) {
    xml_node parent =
        field == nullptr ? p : add(p, "w:fldSimple", {{"w:instr", field == nullptr ? "" : field}});
    xml_node run = add(parent, "w:r");
    run.append_copy(model.child("w:rPr"));
    add(run, "w:t", {{"xml:space", "preserve"}}).text().set(text.c_str());
  }

  const Scene& scene_;
  Section section_;
  int cursor_ = 0;   // twips from the page's top: where the next block would begin
  int next_id_ = 1;  // of canvases and shapes
  std::size_t tables_ = 0;
  Body out_;
};

}  // namespace

Body body_of(const Scene& scene) { return BodyWriter(scene).write(); }

std::vector<LaneColumn> lanes_of(const ScenePage& page, std::size_t number) {
  const Block* chart = block_named(page, "bagan");
  std::vector<LaneColumn> out;
  if (chart == nullptr) return out;
  for (const Cell& cell : chart->cells) {
    if (cell.role != CellRole::Lane) continue;
    const LaneColumn lane{"", number, twips(cell.box.x), twips(cell.box.right())};
    const auto same = [&](const LaneColumn& one) { return one.left == lane.left && one.right == lane.right; };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back(lane);
  }
  // A strip may go over all lanes.
  const std::vector<LaneColumn> all = out;
  std::erase_if(out, [&](const LaneColumn& wide) {
    return std::any_of(all.begin(), all.end(), [&](const LaneColumn& one) {
      return one.left >= wide.left && one.right <= wide.right &&
             one.right - one.left < wide.right - wide.left;
    });
  });
  for (const Cell& cell : chart->cells)  // of several heads above it the lowest
    for (LaneColumn& lane : out)
      if (cell.role == CellRole::Header && twips(cell.box.x) == lane.left &&
          twips(cell.box.right()) == lane.right)
        lane.title = plain_text(paragraphs_of(cell.text, cell.box.x, cell.box.y, cell.across));
  std::sort(out.begin(), out.end(), [](const LaneColumn& a, const LaneColumn& b) { return a.left < b.left; });
  return out;
}

void add_namespaces(xml_node root) {
  for (const auto& [name, uri] : std::initializer_list<std::pair<const char*, const char*>>{
           {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
           {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
           {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
           {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
           {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
           {"xmlns:wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"},
           {"xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"},
           {"xmlns:v", "urn:schemas-microsoft-com:vml"},
           {"xmlns:o", "urn:schemas-microsoft-com:office:office"}})
    root.append_attribute(name).set_value(uri);
}

}  // namespace alur::lampiran::docx
