// DOT by Graphviz' own library, every symbol, lane and arrow where the Scene has it: for other programs, and
// for `neato -n2`, which draws it without moving anything. The pages stand below each other.
#include <fmt/format.h>

#include <cmath>
#include <map>

#include "compiler/graphviz/ordered_ids.h"
#include "compiler/lampiran/format.h"

namespace alur::lampiran {
namespace {

constexpr double pt = 72 / 25.4;  // of a mm; DOT places in points and sizes in inches
constexpr double page_gap = 6;    // mm between two pages

int append(void* out, const char* text) {
  *static_cast<std::string*>(out) += text;
  return 0;
}
int nothing(void*) { return 0; }
int no_input(void*, char*, int) { return 0; }

std::string number(double value) {
  const double rounded = std::round(value * 1000) / 1000;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

// In labels and tooltips a backslash begins an escape of DOT; other control characters would break the line.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 32 ? ' ' : c;
  }
  return out;
}

std::string joined(const std::vector<TextRun>& runs) {
  std::string out;
  for (const TextRun& run : runs) {
    const bool blank = run.start != LineStart::Joined && run.start != LineStart::Divided;
    if (run.start == LineStart::Divided && out.ends_with('-')) out.pop_back();
    if (!out.empty() && blank) out += ' ';
    out += run.text;
  }
  return out;
}

// Broken into lines as on the page.
std::string in_lines(const std::vector<TextRun>& runs) {
  std::string out;
  for (const TextRun& run : runs) out += (out.empty() ? "" : "\\n") + plain(run.text);
  return out;
}

const char* shape_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Capsule:
    case SymbolKind::Box:
      return "box";
    case SymbolKind::Diamond:
      return "diamond";
    case SymbolKind::Pentagon:
      return "invhouse";
    case SymbolKind::PentagonUp:
      return "house";
  }
  return "box";
}

class DotWriter {
 public:
  explicit DotWriter(const Scene& scene) : scene_(scene) {
    io_ = {no_input, append, nothing};
    services_ = {&AgMemDisc, graphviz::ordered_ids(), &io_};
    graph_ = agopen(name("lampiran"), Agdirected, &services_);
  }
  ~DotWriter() { agclose(graph_); }
  DotWriter(const DotWriter&) = delete;
  DotWriter& operator=(const DotWriter&) = delete;

  Expected<std::string> write() {
    defaults();
    double width = 0;
    for (const ScenePage& page : scene_.pages) {
      if (page.symbols.empty()) continue;
      height_ += page.height + (height_ > 0 ? page_gap : 0);
      width = std::max(width, page.width);
    }
    set(graph_, "bb", "0,0," + number(width * pt) + "," + number(height_ * pt));
    for (std::size_t i = 0; i < scene_.pages.size(); ++i) {
      if (scene_.pages[i].symbols.empty()) continue;
      write_page(scene_.pages[i], i + 1);
      top_ += scene_.pages[i].height + page_gap;
    }
    std::string out;
    if (agwrite(graph_, &out) != 0 || out.empty()) return fault("DOT tidak dapat dibuat", "no DOT was made");
    return out;
  }

 private:
  // The library keeps a copy of every string, but asks for them without const.
  char* name(std::string_view text) {
    buffer_ = text;
    return buffer_.data();
  }

  void set(void* object, const char* key, std::string_view value) {
    std::string copy(value);
    std::string attribute(key);
    std::string none;
    agsafeset(object, attribute.data(), copy.data(), none.data());
  }

  void defaults() {
    const auto attribute = [&](int kind, std::string key, std::string value) {
      agattr(graph_, kind, key.data(), value.data());
    };
    attribute(AGRAPH, "label", plain(scene_.title));
    attribute(AGRAPH, "fontname", scene_.font.requested);
    attribute(AGRAPH, "fontsize", "8");
    attribute(AGNODE, "fixedsize", "true");
    attribute(AGNODE, "fontname", scene_.font.requested);
    attribute(AGNODE, "fontsize", "8");
    attribute(AGEDGE, "fontname", scene_.font.requested);
    attribute(AGEDGE, "fontsize", "7");
    attribute(AGEDGE, "arrowsize", "0.5");
  }

  std::string at(Point p) const { return number(p.x * pt) + "," + number((height_ - top_ - p.y) * pt); }

  void write_page(const ScenePage& page, std::size_t page_number) {
    std::map<std::string, std::string> numbers;
    std::vector<Agnode_t*> nodes;
    for (const Block& block : page.blocks)
      for (const Cell& cell : block.cells)
        if (cell.name.ends_with(".nomor"))
          numbers["step-" + cell.name.substr(0, cell.name.size() - 6)] = joined(cell.text);
    for (const Symbol& symbol : page.symbols) nodes.push_back(node(symbol, numbers[symbol.id]));
    lanes(page, page_number, nodes);
    for (const Arrow& arrow : page.arrows) edge(arrow, nodes);
  }

  Agnode_t* node(const Symbol& symbol, const std::string& step_number) {
    Agnode_t* out = agnode(graph_, name(symbol.id), 1);
    const Rect& b = symbol.box;
    set(out, "shape", shape_of(symbol.kind));
    if (symbol.kind == SymbolKind::Capsule) set(out, "style", "rounded");
    set(out, "label", plain(symbol.text.empty() ? step_number : joined(symbol.text)));
    set(out, "tooltip", plain(symbol.words));
    set(out, "pos", at(b.centre()) + "!");
    set(out, "width", number(b.w / 25.4));
    set(out, "height", number(b.h / 25.4));
    return out;
  }

  // A lane is a cluster: the column of cells and its title above them.
  void lanes(const ScenePage& page, std::size_t page_number, const std::vector<Agnode_t*>& nodes) {
    std::map<double, Rect> columns;  // by left edge
    std::map<double, const Cell*> titles;
    for (const Block& block : page.blocks) {
      for (const Cell& cell : block.cells) {
        const Rect& b = cell.box;
        if (cell.role == CellRole::Header && !cell.text.empty()) titles[b.x] = &cell;
        if (cell.role != CellRole::Lane) continue;
        Rect& column = columns.try_emplace(b.x, b).first->second;
        column.h = std::max(column.bottom(), b.bottom()) - column.y;
      }
    }
    std::size_t lane = 0;
    for (auto [left, column] : columns) {
      const Cell* title = titles[left];
      if (title == nullptr) continue;
      column = {column.x, title->box.y, column.w, column.bottom() - title->box.y};
      Agraph_t* cluster = agsubg(graph_, name(fmt::format("cluster_halaman_{}_{}", page_number, ++lane)), 1);
      set(cluster, "label", in_lines(title->text));
      set(cluster, "bb", at({column.x, column.bottom()}) + "," + at({column.right(), column.y}));
      set(cluster, "lp", at(title->box.centre()));
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double x = page.symbols[i].box.centre().x;
        if (x > column.x && x < column.right()) agsubnode(cluster, nodes[i], 1);
      }
    }
  }

  // Straight pieces as cubic curves, up to where the arrow's head begins.
  std::string spline(const Arrow& arrow) const {
    std::vector<Point> path = arrow.path;
    path.back() = head_of(arrow).line_end;
    std::string out = "e," + at(arrow.path.back()) + " " + at(path.front());
    for (std::size_t i = 1; i < path.size(); ++i) {
      const Point a = path[i - 1];
      const Point b = path[i];
      const auto between = [&](double part) {
        return Point{a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
      };
      out += " " + at(between(1 / 3.0)) + " " + at(between(2 / 3.0)) + " " + at(b);
    }
    return out;
  }

  void edge(const Arrow& arrow, const std::vector<Agnode_t*>& nodes) {
    Agedge_t* out = agedge(graph_, nodes[arrow.from], nodes[arrow.to], name(arrow.id), 1);
    set(out, "id", arrow.id);
    set(out, "tooltip", plain(arrow.words));
    set(out, "pos", spline(arrow));
    for (const Label& label : arrow.labels) {
      set(out, "label", in_lines(label.text));
      set(out, "lp", at(label.box.centre()));
    }
  }

  const Scene& scene_;
  Agiodisc_t io_ = {};
  Agdisc_t services_ = {};
  Agraph_t* graph_ = nullptr;
  std::string buffer_;
  double height_ = 0;  // mm, of all pages
  double top_ = 0;     // mm, of the page that is being written
};

Written write_dot(const Scene& scene, const WriteOptions&) { return one_file(DotWriter(scene).write()); }

}  // namespace

extern const Format dot_format;
const Format dot_format{"dot",
                        ".dot",
                        "graf DOT dengan tempat tetap, untuk Graphviz (neato -n2)",
                        "a DOT graph with fixed places, for Graphviz (neato -n2)",
                        write_dot,
                        Reach::Sop};

}  // namespace alur::lampiran
