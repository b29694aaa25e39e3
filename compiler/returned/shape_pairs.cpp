#include "compiler/returned/shape_pairs.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/returned/rows.h"

namespace alur::returned {
namespace {

constexpr long near = 60;  // twips

bool close(long a, long b) { return std::abs(a - b) <= near; }
long distance(Spot a, Spot b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

class Pairer {
 public:
  Pairer(const Stamp& stamp, const Document& document) : stamp_(stamp), document_(document) {}

  ShapePairs run() {
    find_pages();
    match_shapes();
    return std::move(out_);
  }

 private:
  // --- which drawing of the document is which page: where most of its shapes stand as they stood

  void find_pages() {
    std::map<std::size_t, std::map<std::size_t, std::size_t>> hits;
    for (const ShapeNow& now : document_.shapes) {
      hits[now.drawing];
      for (const DrawnShape& drawn : stamp_.shapes)
        if (drawn.kind == now.kind && same_place(drawn.box, now.box)) ++hits[now.drawing][drawn.page];
    }
    std::size_t last = 1;
    for (const auto& [drawing, pages] : hits) {
      std::size_t best = 0, most = 0;
      for (const auto& [page, count] : pages)
        if (count > most || (count == most && best < last && page >= last)) best = page, most = count;
      out_.pages[drawing] = best;  // 0: not known
      if (best > 0) last = best + 1;
    }
  }

  void match_shapes() {
    out_.now_of.resize(stamp_.shapes.size());
    out_.drawn_of.resize(document_.shapes.size());
    by(&Pairer::same_name);
    by(&Pairer::unmoved);
    by(&Pairer::same_look);
  }

  using Rule = bool (Pairer::*)(const DrawnShape&, const ShapeNow&) const;

  bool same_name(const DrawnShape& a, const ShapeNow& b) const { return !b.name.empty() && a.name == b.name; }
  bool unmoved(const DrawnShape& a, const ShapeNow& b) const {
    return !is_ours(b.name) && a.kind == b.kind && same_place(a.box, b.box) &&
           out_.same_page(a.page, b.drawing);
  }
  bool same_look(const DrawnShape& a, const ShapeNow& b) const {
    return !is_ours(b.name) && a.kind == b.kind && close(a.box.w, b.box.w) && close(a.box.h, b.box.h) &&
           out_.same_page(a.page, b.drawing) &&
           (neutral(a.text) == neutral(b.text) || a.kind != ShapeKind::Label);
  }
  bool is_ours(const std::string& name) const {
    return !name.empty() && std::any_of(stamp_.shapes.begin(), stamp_.shapes.end(),
                                        [&](const DrawnShape& shape) { return shape.name == name; });
  }

  // The nearest first, so that of a shape and its copy the one that stayed is the shape.
  void by(Rule rule) {
    struct Candidate {
      long far;
      std::size_t drawn, now;
    };
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < out_.now_of.size(); ++i)
      for (std::size_t j = 0; j < out_.drawn_of.size(); ++j)
        if (!out_.now_of[i] && !out_.drawn_of[j] && (this->*rule)(stamp_.shapes[i], document_.shapes[j]))
          all.push_back({distance(stamp_.shapes[i].box.centre(), document_.shapes[j].box.centre()), i, j});
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.far < b.far; });
    for (const Candidate& one : all)
      if (!out_.now_of[one.drawn] && !out_.drawn_of[one.now]) {
        out_.now_of[one.drawn] = one.now;
        out_.drawn_of[one.now] = one.drawn;
      }
  }

  const Stamp& stamp_;
  const Document& document_;
  ShapePairs out_;
};

}  // namespace

bool same_place(const Box& a, const Box& b) {
  return close(a.x, b.x) && close(a.y, b.y) && close(a.w, b.w) && close(a.h, b.h);
}
bool same_spot(Spot a, Spot b) { return close(a.x, b.x) && close(a.y, b.y); }

std::size_t ShapePairs::page_of(std::size_t drawing) const {
  const auto found = pages.find(drawing);
  return found == pages.end() ? 0 : found->second;
}

bool ShapePairs::same_page(std::size_t drawn, std::size_t drawing) const {
  const std::size_t page = page_of(drawing);
  return page == 0 || page == drawn;
}

ShapePairs pair_shapes(const Stamp& stamp, const Document& document) { return Pairer(stamp, document).run(); }

}  // namespace alur::returned
