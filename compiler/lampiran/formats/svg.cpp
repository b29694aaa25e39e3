// SVG with real text and an id on every step and arrow; the pages stand below each other in one picture.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/heat.h"

namespace alur::lampiran {
namespace {

constexpr double page_gap = 6;  // mm between two pages

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
      case '\n':
        out += ' ';
        break;
      // XML 1.0 has no way to write the other control characters.
      default:
        if (static_cast<unsigned char>(c) >= 32) out += c;
    }
  }
  return out;
}

// Thousandths of a mm, no trailing zeros, never "-0".
std::string mm(double value) {
  const double rounded = std::round(value * 1000) / 1000;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

std::string ids(std::string_view name) {
  std::string out = escaped(name);
  std::replace(out.begin(), out.end(), ' ', '-');
  return out;
}

class SvgWriter {
 public:
  explicit SvgWriter(const Scene& scene) : scene_(scene) {}

  std::string write() {
    double width = 0;
    double height = 0;
    for (const ScenePage& page : scene_.pages) {
      width = std::max(width, page.width);
      height += page.height + (height > 0 ? page_gap : 0);
    }
    out_ = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"id\" "
        "xml:lang=\"id\" width=\"{0}mm\" height=\"{1}mm\" viewBox=\"0 0 {0} {1}\" role=\"document\">\n",
        mm(width), mm(height));
    out_ += "<title>" + escaped(scene_.title) + "</title>\n<desc>" + escaped(scene_.author) + "</desc>\n";
    out_ += "<style>" + style() + "</style>\n";
    double y = 0;
    int number = 1;
    for (const ScenePage& page : scene_.pages) {
      write_page(page, y, number++);
      y += page.height + page_gap;
    }
    return out_ + "</svg>\n";
  }

 private:
  std::string style() const {
    const std::string generic = scene_.font.family == "Liberation Sans" ? "sans-serif" : "serif";
    return fmt::format(
        "text{{font-family:'{}','{}',{};white-space:pre}}.rule{{stroke:#000;stroke-width:{}}}"
        ".symbol{{fill:#fff;stroke:#000;stroke-width:{};stroke-linejoin:miter}}"
        ".line{{fill:none;stroke:#000;stroke-width:{}}}.bold{{font-weight:bold}}.grey{{fill:#666}}"
        ".ground{{fill:#{}}}.frame{{fill:none;stroke:#999;stroke-width:0.2}}.page{{fill:#fff}}",
        escaped(scene_.font.requested), escaped(scene_.font.family), generic, strokes.rule, strokes.symbol,
        strokes.arrow, "e6e6e6");
  }

  void write_page(const ScenePage& page, double y, int number) {
    out_ += fmt::format("<g id=\"halaman-{}\" transform=\"translate(0 {})\">\n", number, mm(y));
    out_ +=
        fmt::format("<rect class=\"page\" width=\"{}\" height=\"{}\"/>\n", mm(page.width), mm(page.height));
    for (const Block& block : page.blocks) grounds(block);
    for (const Block& block : page.blocks) texts(block);
    for (const Rule& rule : page.rules) {
      out_ += fmt::format("<path class=\"rule\" d=\"M{} {}L{} {}\"/>\n", mm(rule.from.x), mm(rule.from.y),
                          mm(rule.to.x), mm(rule.to.y));
    }
    if (!page.chart_words.empty()) figure(page, number);
    legend(page);
    out_ += "</g>\n";
  }

  void legend(const ScenePage& page) {
    if (page.legend.empty()) return;
    out_ += "<g class=\"legend\">\n";
    for (const Swatch& swatch : page.legend)
      out_ += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{} stroke=\"#000\" stroke-width=\"0.2\"/>\n",
          mm(swatch.box.x), mm(swatch.box.y), mm(swatch.box.w), mm(swatch.box.h), filled(swatch.heat));
    for (const TextRun& run : page.legend_text) text(run);
    out_ += "</g>\n";
  }

  static std::string filled(int heat) {
    return heat == no_heat
               ? ""
               : fmt::format(" style=\"fill:#{:06x}\"", heat_colours[static_cast<std::size_t>(heat)]);
  }

  void grounds(const Block& block) {
    for (const Cell& cell : block.cells) {
      if (block.kind == BlockKind::Frame)
        rect("frame", cell.box, 1.2);
      else if (shaded(block, cell))
        rect("ground", cell.box, 0);
    }
  }

  void rect(const char* css, const Rect& box, double radius) {
    out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", css, mm(box.x),
                        mm(box.y), mm(box.w), mm(box.h));
    if (radius > 0) out_ += fmt::format(" rx=\"{}\"", mm(radius));
    out_ += "/>\n";
  }

  void texts(const Block& block) {
    out_ += "<g class=\"" + escaped(block.name) + "\">\n";
    for (const Cell& cell : block.cells) {
      for (const TextRun& run : cell.text) text(run);
    }
    out_ += "</g>\n";
  }

  // textLength keeps a text in its cell where the viewer has another font.
  void text(const TextRun& run) {
    if (run.text.empty()) return;
    const bool turned = run.turn == Turn::Left;
    std::string place =
        turned ? fmt::format("transform=\"translate({} {}) rotate(-90)\"", mm(run.at.x), mm(run.at.y))
               : fmt::format("x=\"{}\" y=\"{}\"", mm(run.at.x), mm(run.at.y));
    std::string css = run.style.weight == Weight::Bold ? "bold" : "";
    if (run.ink == Ink::Grey) css += css.empty() ? "grey" : " grey";
    if (!css.empty()) css = " class=\"" + css + "\"";
    out_ += fmt::format(
        "<text {}{} font-size=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>\n", place,
        css, mm(run.style.size_pt * mm_per_pt), mm(run.width), escaped(run.text));
  }

  void figure(const ScenePage& page, int number) {
    out_ += fmt::format("<g id=\"bagan-{}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n", number,
                        escaped(scene_.title), escaped(page.chart_words));
    for (const Arrow& arrow : page.arrows) line(arrow);
    for (const Symbol& symbol : page.symbols) shape(symbol);
    out_ += "</g>\n";
  }

  void line(const Arrow& arrow) {
    const ArrowHead head = head_of(arrow);
    out_ += fmt::format("<g id=\"{}\"><title>{}</title><path class=\"line\" d=\"", ids(arrow.id),
                        escaped(arrow.words));
    for (std::size_t i = 0; i < arrow.path.size(); ++i) {
      const Point p = i + 1 == arrow.path.size() ? head.line_end : arrow.path[i];
      out_ += fmt::format("{}{} {}", i == 0 ? "M" : "L", mm(p.x), mm(p.y));
    }
    out_ += fmt::format("\"/><path class=\"head\" d=\"M{} {}L{} {}L{} {}Z\"/>", mm(head.tip.x),
                        mm(head.tip.y), mm(head.left.x), mm(head.left.y), mm(head.right.x), mm(head.right.y));
    if (!arrow.labels.empty()) out_ += '\n';
    for (const Label& label : arrow.labels) {
      for (const TextRun& run : label.text) text(run);
    }
    out_ += "</g>\n";
  }

  void shape(const Symbol& symbol) {
    out_ += fmt::format("<g id=\"{}\"><title>{}</title>", ids(symbol.id), escaped(symbol.words));
    const Rect& b = symbol.box;
    switch (symbol.kind) {
      case SymbolKind::Capsule:
      case SymbolKind::Box:
        out_ += fmt::format("<rect class=\"symbol\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", mm(b.x),
                            mm(b.y), mm(b.w), mm(b.h));
        if (symbol.kind == SymbolKind::Capsule) out_ += fmt::format(" rx=\"{}\"", mm(std::min(b.w, b.h) / 2));
        out_ += filled(symbol.heat) + "/>";
        break;
      case SymbolKind::Diamond:
      case SymbolKind::PentagonUp:
      case SymbolKind::Pentagon: {
        const char* before = "<path class=\"symbol\" d=\"M";
        for (const Point& p : corners_of(symbol.kind, b)) {
          out_ += fmt::format("{}{} {}", before, mm(p.x), mm(p.y));
          before = "L";
        }
        out_ += "Z\"" + filled(symbol.heat) + "/>";
        break;
      }
    }
    for (const TextRun& run : symbol.text) text(run);
    out_ += "</g>\n";
  }

  const Scene& scene_;
  std::string out_;
};

Written write_svg(const Scene& scene, const WriteOptions&) { return one_file(SvgWriter(scene).write()); }

}  // namespace

extern const Format svg_format;
const Format svg_format{"svg", ".svg", "gambar SVG, halaman tersusun ke bawah, teks tetap teks",
                        "an SVG picture, pages below each other, text stays text", write_svg};

}  // namespace alur::lampiran
