#include "compiler/map/graph.h"

#include <fmt/format.h>
#include <gvc.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "base/wording.h"
#include "compiler/graphviz/ordered_ids.h"

namespace alur::map {
namespace {

// --- Words
// -------------------------------------------------------------------------------------------------------

std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// For a label: Graphviz reads a backslash as an escape.
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\\' ? std::string("\\\\") : std::string(1, c);
  return out;
}

// Lines of about so many letters, broken between words.
std::string in_lines(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    const std::string_view word = text.substr(from, to - from);
    from = to + 1;
    if (word.empty()) continue;
    const std::size_t length = letters(word);
    if (used > 0 && used + 1 + length > width) {
      out += "\\n";
      used = 0;
    } else if (used > 0) {
      out += ' ';
      ++used;
    }
    out += literal(word);
    used += length;
  }
  return out;
}

struct Style {
  Message words;  // what the line means
  Message look;   // how it looks
  const char* style;
  const char* color;
  const char* head;
  const char* width;
};

const Style& style_of(Relation relation) {
  static const Style related{
      {"keterkaitan", "related"}, {"panah utuh", "line"}, "solid", "#333333", "vee", "1.0"};
  static const Style near{{"judulnya mirip, tidak sama", "the title is near, not the same"},
                          {"panah putus-putus", "dashed line"},
                          "dashed",
                          "#b36b00",
                          "vee",
                          "1.0"};
  static const Style call{{"memanggil dan menunggu", "calls and waits"},
                          {"panah tebal", "thick line"},
                          "solid",
                          "#1f4e79",
                          "normal",
                          "2.2"};
  static const Style replaces{{"menggantikan", "replaces"},
                              {"panah titik-titik", "dotted line"},
                              "dotted",
                              "#333333",
                              "onormal",
                              "1.2"};
  switch (relation) {
    case Relation::Related:
      return related;
    case Relation::Near:
      return near;
    case Relation::Call:
      return call;
    case Relation::Replaces:
      return replaces;
  }
  return related;
}

constexpr std::array relations{Relation::Related, Relation::Near, Relation::Call, Relation::Replaces};

// Layers read best, and their time grows with the square of the boxes and faster: beyond some hundreds the
// boxes are spread by force instead, without frames around the agencies (1,000 boxes: a second, not a
// minute).
bool is_layered(const SopMap& map) { return map.nodes.size() + map.edges.size() <= 700; }

const Message title{"Peta Keterkaitan SOP", "Map of SOPs"};
const Message legend_title{"Keterangan", "Legend"};
const Message in_set{"SOP yang dibaca", "SOP that was read"};
const Message not_in_set{"disebut, tetapi tidak ada", "named, but not there"};

// --- The graph
// ---------------------------------------------------------------------------------------------------

using Graph = std::unique_ptr<Agraph_t, int (*)(Agraph_t*)>;

// Graphviz takes names and values as char*, and copies them.
char* in(const char* text) { return const_cast<char*>(text); }
char* in(const std::string& text) { return const_cast<char*>(text.c_str()); }

void put(void* object, const char* key, const std::string& value) {
  agsafeset(object, in(key), in(value), in(""));
}

class Builder {
 public:
  Builder(const SopMap& map, Language language)
      : map_(map), language_(language), graph_(agopen(in("peta"), Agdirected, &services_), agclose) {}

  Graph build() {
    defaults();
    std::vector<Agraph_t*> groups;
    for (std::size_t i = 0; i < map_.groups.size(); ++i) groups.push_back(group(i));
    for (const Node& node : map_.nodes) nodes_.push_back(draw(groups[node.group], node));
    for (const Edge& edge : map_.edges) draw(edge);
    if (is_layered(map_)) legend();
    return std::move(graph_);
  }

 private:
  void defaults() {
    Agraph_t* g = graph_.get();
    missing_ = static_cast<std::size_t>(
        std::count_if(map_.nodes.begin(), map_.nodes.end(), [](const Node& n) { return !n.sop; }));
    const std::size_t sops = map_.nodes.size() - missing_;
    const std::string read = words_of_count(static_cast<std::int64_t>(sops), language_);
    const std::string gone = words_of_count(static_cast<std::int64_t>(missing_), language_);
    const std::string count =
        language_ == Language::Indonesian
            ? read + " SOP" + (missing_ > 0 ? fmt::format("; {} lagi disebut, tetapi tidak ada", gone) : "")
            : read + " SOPs" + (missing_ > 0 ? fmt::format("; {} more are named, but not there", gone) : "");
    put(g, "label",
        title.in(language_) + "\\n" + count + (is_layered(map_) ? "" : "\\n" + legend_in_words()));
    for (const auto& [key, value] : {std::pair{"labelloc", "t"},
                                     {"fontsize", "15"},
                                     {"rankdir", "LR"},
                                     {"nodesep", "0.22"},
                                     {"ranksep", "0.9"},
                                     {"margin", "0.3"},
                                     {"fontname", font},
                                     {"charset", "UTF-8"},
                                     {"newrank", "true"},
                                     {"overlap", "prism"},
                                     {"start", "1"},
                                     {"concentrate", "false"},
                                     {"outputorder", "edgesfirst"}})
      put(g, key, value);
    for (const auto& [key, value] : {std::pair{"fontname", font},
                                     {"fontsize", "10"},
                                     {"shape", "box"},
                                     {"style", "filled"},
                                     {"fillcolor", "white"},
                                     {"color", "#333333"},
                                     {"fontcolor", "black"},
                                     {"margin", "0.14,0.08"},
                                     {"id", ""},
                                     {"tooltip", ""},
                                     {"label", "\\N"},
                                     {"penwidth", "1"}})
      agattr(g, AGNODE, in(key), in(value));
    for (const auto& [key, value] : {std::pair{"style", "solid"},
                                     {"color", "#333333"},
                                     {"arrowhead", "vee"},
                                     {"arrowsize", "0.8"},
                                     {"dir", "forward"},
                                     {"penwidth", "1"},
                                     {"id", ""},
                                     {"tooltip", ""},
                                     {"constraint", "true"}})
      agattr(g, AGEDGE, in(key), in(value));
  }

  Agraph_t* subgraph(const std::string& name, const std::string& label) {
    Agraph_t* sub = agsubg(graph_.get(), in(name), 1);
    put(sub, "label", label);
    put(sub, "fontsize", "11");
    put(sub, "labelloc", "t");
    put(sub, "labeljust", "l");
    put(sub, "style", "rounded");
    put(sub, "color", "#bbbbbb");
    put(sub, "margin", "12");
    return sub;
  }

  Agraph_t* group(std::size_t i) {
    std::string head;
    for (const std::string& line : map_.groups[i].letterhead) head += literal(line) + "\\l";
    return head.empty() ? graph_.get() : subgraph(fmt::format("cluster_{}", i + 1), head);
  }

  Agnode_t* draw(Agraph_t* group, const Node& node) {
    Agnode_t* out = agnode(group, in(node.id), 1);
    put(out, "id", node.id);
    put(out, "tooltip", literal(node.title));
    const std::string number = node.number.empty() ? "" : in_lines(node.number, 40) + "\\n";
    put(out, "label", number + in_lines(node.title, 30));
    if (!node.sop) absent(out);
    return out;
  }

  static void absent(Agnode_t* node) {
    put(node, "style", "filled,dashed");
    put(node, "fillcolor", "#f7f0e3");
    put(node, "color", "#b36b00");
    put(node, "fontcolor", "#7a4a00");
  }

  void dress(Agedge_t* out, Relation relation) {
    const Style& style = style_of(relation);
    put(out, "style", style.style);
    put(out, "color", style.color);
    put(out, "arrowhead", style.head);
    put(out, "penwidth", style.width);
  }

  void draw(const Edge& edge) {
    const std::string name = fmt::format("panah-{}", ++drawn_);
    Agedge_t* out = agedge(graph_.get(), nodes_[edge.from], nodes_[edge.to], in(name), 1);
    dress(out, edge.relation);
    put(out, "id", name);
    put(out, "tooltip",
        literal(fmt::format("{} → {}: {}", map_.nodes[edge.from].title, map_.nodes[edge.to].title,
                            style_of(edge.relation).words.in(language_))));
    if (edge.mutual) put(out, "dir", "both");
  }

  bool has(Relation relation) const {
    return std::any_of(map_.edges.begin(), map_.edges.end(),
                       [&](const Edge& e) { return e.relation == relation; });
  }

  // What of the language of lines and boxes this map speaks: a sample and its words in each row.
  void legend() {
    Agraph_t* sub = subgraph("cluster_keterangan", legend_title.in(language_));
    for (const Relation relation : relations) {
      if (!has(relation)) continue;
      const auto [from, line] = row(sub, style_of(relation).words);
      put(from, "style", "invis");
      dress(line, relation);
    }
    put(row(sub, in_set).second, "style", "invis");
    if (missing_ == 0) return;
    const auto [box, line] = row(sub, not_in_set);
    absent(box);
    put(line, "style", "invis");
  }

  std::pair<Agnode_t*, Agedge_t*> row(Agraph_t* sub, const Message& words) {
    const std::string name = fmt::format("keterangan-{}", ++rows_);
    Agnode_t* from = agnode(sub, in(name), 1);
    Agnode_t* to = agnode(sub, in(name + "-kata"), 1);
    for (Agnode_t* node : {from, to}) {
      put(node, "height", "0.24");
      put(node, "fixedsize", "true");
      put(node, "label", "");
    }
    put(from, "width", "0.4");
    put(to, "width", "1.9");
    put(to, "shape", "plaintext");
    put(to, "style", "solid");
    put(to, "fontsize", "9");
    put(to, "label", words.in(language_) + "\\l");
    Agedge_t* line = agedge(graph_.get(), from, to, in(name + "-garis"), 1);
    put(line, "weight", "100");  // straight
    return {from, line};
  }

  // Where the drawing has no room for samples.
  std::string legend_in_words() const {
    const bool id = language_ == Language::Indonesian;
    std::string out;
    for (const Relation relation : relations) {
      if (!has(relation)) continue;
      const Style& style = style_of(relation);
      out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", style.look.in(language_),
                         style.words.in(language_));
    }
    if (missing_ > 0)
      out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", id ? "kotak putus-putus" : "dashed box",
                         not_in_set.in(language_));
    return out;
  }

  // The first that a machine has; Liberation Sans has the widths of Arial.
  static constexpr const char* font = "Liberation Sans,Arial,sans-serif";

  Agdisc_t services_{&AgMemDisc, graphviz::ordered_ids(), &AgIoDisc};
  const SopMap& map_;
  Language language_;
  Graph graph_;
  std::vector<Agnode_t*> nodes_;
  std::size_t missing_ = 0;
  std::size_t drawn_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

Expected<std::string> rendered(const SopMap& map, Language language, const char* plugin) {
  agseterr(AGMAX);  // its own complaints do not go to the terminal
  const std::unique_ptr<GVC_t, int (*)(GVC_t*)> context(gvContext(), gvFreeContext);
  const Graph graph = Builder(map, language).build();
  if (gvLayout(context.get(), graph.get(), is_layered(map) ? "dot" : "sfdp") != 0)
    return fault("Graphviz tidak dapat menata peta ini", "Graphviz cannot lay out this map");
  char* bytes = nullptr;
  unsigned length = 0;
  const int wrong = gvRenderData(context.get(), graph.get(), plugin, &bytes, &length);
  std::string out = wrong == 0 && bytes != nullptr ? std::string(bytes, length) : std::string();
  gvFreeRenderData(bytes);
  gvFreeLayout(context.get(), graph.get());
  if (out.empty())
    return fault(fmt::format("Graphviz di mesin ini tidak dapat menulis {}: pasang paket libgvc6", plugin),
                 fmt::format("Graphviz on this machine cannot write {}: install libgvc6", plugin));
  return out;
}

}  // namespace alur::map
