#include "compiler/lampiran/route.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <tuple>

#include "compiler/lampiran/route_labels.h"
#include "compiler/lampiran/route_search.h"
#include "compiler/lampiran/rules.h"

namespace alur::lampiran {
namespace {

constexpr double row_growth = 4.0;  // mm a round
constexpr double lane_growth = 2.0;

// One page's arrows, from nothing to a best state.
class PageRouter {
 public:
  PageRouter(const SheetPage& page, const PageNet& net, Density density, const RouteOptions& options)
      : page_(page), net_(net), options_(options), grid_(grid_of(page, net, density)) {
    paths_.resize(net.links.size());
    ways_.resize(net.links.size());
    labels_.resize(net.links.size());
    for (const Link& link : net.links) fees_.emplace_back(grid_.ports[link.from].size(), 0.0);
    order_ = search_order();
  }

  void run() {
    for (const std::size_t i : order_) lay(i);
    keep_if_best();
    for (int round = 0; round < options_.rounds && !settled(); ++round) {
      const double before = total();
      for (const std::size_t i : order_) {
        if (could_be_better(i)) lay(i);
      }
      keep_if_best();
      if (std::abs(total() - before) < 1e-6) break;
    }
    paths_ = best_paths_;
    labels_ = best_labels_;
    refresh_ways();
    part_crossing_pairs();
  }

  bool faultless() const {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (faulty(i)) return false;
    }
    return true;
  }

  double cost() const { return best_cost_; }

  // What a reader pays for the page as it lies now, each crossing once.
  double score() const {
    double sum = 0;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      const Path& path = paths_[i];
      const Link& link = net_.links[i];
      if (!link.labels.empty() && !labels_[i]) sum += options_.conflict;
      if (!path.found) {
        sum += 100 * options_.conflict;
        continue;
      }
      sum += options_.conflict * path.conflicts + grid_.ports[link.from][path.from_port].cost_out +
             grid_.ports[link.to][path.to_port].cost_in;
      for (std::size_t k = 1; k < ways_[i].size(); ++k) sum += length(ways_[i][k - 1], ways_[i][k]);
      sum += options_.bend * static_cast<double>(ways_[i].size() - 2);
      for (std::size_t k = 0; k < i; ++k) sum += options_.crossing * crossings_of(ways_[i], ways_[k]);
    }
    return sum;
  }

  bool crosses() const {
    for (std::size_t a = 0; a < ways_.size(); ++a)
      for (std::size_t b = 0; b < a; ++b)
        if (crossings_of(ways_[a], ways_[b]) > 0) return true;
    return false;
  }

  bool faulty(std::size_t i) const {
    return !paths_[i].found || paths_[i].conflicts > 0 || (!net_.links[i].labels.empty() && !labels_[i]);
  }

  bool any_crowded() const {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (crowded(i)) return true;
    }
    return false;
  }

  bool crowded(std::size_t i) const { return !paths_[i].found || paths_[i].conflicts > 0; }

  void write(ScenePage& out) const {
    for (const Node& node : net_.nodes) out.symbols.push_back(node.symbol);
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      const Link& link = net_.links[i];
      if (!paths_[i].found || (!link.labels.empty() && !labels_[i])) out.undrawn.push_back(link.id);
      if (!paths_[i].found) continue;
      Arrow arrow{link.id, link.from, link.to, ways_[i], {}, link.words};
      if (labels_[i]) arrow.labels.push_back(*labels_[i]);
      out.arrows.push_back(std::move(arrow));
    }
  }

 private:
  // Straight neighbours first, then forward, then backward, short before long.
  std::vector<std::size_t> search_order() const {
    std::vector<std::size_t> order(net_.links.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::size_t i) {
      const Node& from = net_.nodes[net_.links[i].from];
      const Node& to = net_.nodes[net_.links[i].to];
      const long rows = static_cast<long>(to.row) - static_cast<long>(from.row);
      const long lanes = std::abs(static_cast<long>(to.lane) - static_cast<long>(from.lane));
      const int kind = rows == 1 && lanes == 0 ? 0 : rows > 0 ? 1 : 2;
      return std::tuple(kind, std::abs(rows), lanes, i);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
  }

  // Moved: the labels of others make room afterwards, if they can.
  enum class Labels : std::uint8_t { Stay, Moved };

  void lay(std::size_t i, Labels labels = Labels::Stay) {
    clear_paint(grid_);
    for (std::size_t k = 0; k < paths_.size(); ++k) {
      if (k == i || !paths_[k].found) continue;
      paint(grid_, net_.links[k], paths_[k]);
      if (labels_[k] && labels == Labels::Stay) paint_label(grid_, grown(labels_[k]->box, 0.5));
    }
    paths_[i] = search(grid_, net_.links[i], fees_[i], options_);
    ways_[i] = paths_[i].found ? corners(grid_, net_.links[i], paths_[i]) : std::vector<Point>{};
    place(i);
    // The label may have more room at another side of the symbol: the next search tries.
    if (paths_[i].found && !labels_[i] && !net_.links[i].labels.empty())
      fees_[i][paths_[i].from_port] += options_.label_risk;
  }

  void place(std::size_t i) {
    labels_[i].reset();
    if (net_.links[i].labels.empty() || !paths_[i].found) return;
    std::vector<const std::vector<Point>*> others;
    std::vector<Rect> boxes;
    for (std::size_t k = 0; k < paths_.size(); ++k) {
      if (k == i) continue;
      others.push_back(&ways_[k]);
      if (labels_[k]) boxes.push_back(labels_[k]->box);
    }
    labels_[i] = place_label({page_, net_, net_.links[i], ways_[i], others, boxes});
  }

  void refresh_ways() {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      ways_[i] = paths_[i].found ? corners(grid_, net_.links[i], paths_[i]) : std::vector<Point>{};
    }
  }

  // An arrow that meets no other has had its choice: those that came later left it as it was.
  bool could_be_better(std::size_t i) {
    if (faulty(i)) return true;
    if (paths_[i].bends == 0) return false;
    clear_paint(grid_);
    for (std::size_t k = 0; k < paths_.size(); ++k) {
      if (paths_[k].found) paint(grid_, net_.links[k], paths_[k]);
    }
    const Link& link = net_.links[i];
    const Path& path = paths_[i];
    if (grid_.port_in[link.from][path.from_port] > 0 || grid_.port_out[link.from][path.from_port] > 1)
      return true;
    if (grid_.port_out[link.to][path.to_port] > 0) return true;
    return std::any_of(path.points.begin(), path.points.end(), [&](int point) {
      const auto p = static_cast<std::size_t>(point);
      const int users = grid_.across[p] + grid_.along_y[p] + grid_.turns[p];
      return users > 1 && grid_.last_into[p] == several;
    });
  }

  bool settled() {
    return std::none_of(order_.begin(), order_.end(), [&](std::size_t i) { return could_be_better(i); });
  }

  double total() const {
    double sum = 0;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      sum += paths_[i].found ? paths_[i].cost : 100 * options_.conflict;
      if (!net_.links[i].labels.empty() && !labels_[i]) sum += options_.conflict;
    }
    return sum;
  }

  void keep_if_best() {
    remeasure();
    const double now = total();
    if (best_paths_.empty() || now < best_cost_) {
      best_cost_ = now;
      best_paths_ = paths_;
      best_labels_ = labels_;
    }
  }

  struct State {
    std::vector<Path> paths;
    std::vector<std::optional<Label>> labels;
    std::vector<std::vector<Point>> ways;
    std::vector<std::vector<double>> fees;
  };
  State state() const { return {paths_, labels_, ways_, fees_}; }
  void restore(const State& old) {
    paths_ = old.paths;
    labels_ = old.labels;
    ways_ = old.ways;
    fees_ = old.fees;
  }

  // Two arrows that cross each lie best where the other lies; both taken up, the second to be laid may find a
  // way that was closed before, or one where a label stands that can stand elsewhere.
  void part_crossing_pairs() {
    int attempts = options_.pairs;
    for (bool better = true; better && attempts > 0;) {
      better = false;
      for (const auto& [a, b] : doubtful_pairs()) {
        if (attempts <= 0) return;
        better = a == b ? try_anew({a}, Labels::Moved, attempts)
                        : try_anew({a, b, a}, Labels::Stay, attempts) ||
                              try_anew({b, a, b}, Labels::Stay, attempts) ||
                              try_anew({a, b, a}, Labels::Moved, attempts) ||
                              try_anew({b, a, b}, Labels::Moved, attempts);
        if (better) break;  // the list is another now
      }
    }
  }

  // Takes the arrows up, lays them in this order and keeps that where it is better.
  bool try_anew(std::initializer_list<std::size_t> arrows, Labels labels, int& attempts) {
    if (--attempts < 0) return false;
    const State old = state();
    const double before = score();
    for (const std::size_t i : arrows) take_up(i);
    for (const std::size_t i : arrows) lay(i, labels);
    remeasure();
    if (score() < before - 1e-6) return true;
    restore(old);
    return false;
  }

  void take_up(std::size_t i) {
    paths_[i].found = false;
    labels_[i].reset();
    ways_[i].clear();
  }

  // Arrows that cross each other, and with itself one of many bends: a label may be what it goes around.
  std::vector<std::pair<std::size_t, std::size_t>> doubtful_pairs() const {
    constexpr std::size_t many_corners = 4 + 2;
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t a = 0; a < ways_.size(); ++a) {
      if (ways_[a].size() >= many_corners) out.emplace_back(a, a);
      for (std::size_t b = a + 1; b < ways_.size(); ++b)
        if (crossings_of(ways_[a], ways_[b]) > 0) out.emplace_back(a, b);
    }
    return out;
  }

  // A path's cost was right when it was laid; others came after it. Only conflicts are counted anew.
  void remeasure() {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (net_.links[i].labels.empty() || !paths_[i].found) continue;
      place(i);  // an arrow that came later may run through it
    }
  }

  const SheetPage& page_;
  const PageNet& net_;
  const RouteOptions& options_;
  Grid grid_;
  std::vector<std::size_t> order_;
  std::vector<Path> paths_, best_paths_;
  std::vector<std::vector<Point>> ways_;
  std::vector<std::optional<Label>> labels_, best_labels_;
  std::vector<std::vector<double>> fees_;  // by link and port of its source
  double best_cost_ = 0;
};

class SceneBuilder {
 public:
  SceneBuilder(const Sheets& sheets, const TextMetrics& metrics, const RouteOptions& options)
      : sheets_(sheets), options_(options), nets_(nets_of(sheets, metrics)) {}

  Routed build() {
    Scene& scene = routed_.scene;
    scene.title = sheets_.title;
    scene.author = sheets_.author;
    scene.font = sheets_.font;
    scene.warnings = sheets_.warnings;
    if (nets_.strips_wanted > 0) {
      routed_.wanted.strips = nets_.strips_wanted;
      routed_.complete = false;
    }
    for (std::size_t p = 0; p < sheets_.pages.size(); ++p) {
      const SheetPage& page = sheets_.pages[p];
      ScenePage out{page.width, page.height, page.blocks, rules_of(page.blocks), {}, {}, page.chart_words};
      if (!page.rows.empty()) route_page(page, nets_.pages[p], out);
      scene.pages.push_back(std::move(out));
    }
    return std::move(routed_);
  }

 private:
  void route_page(const SheetPage& page, const PageNet& net, ScenePage& out) {
    PageRouter few(page, net, Density::Few, options_);
    few.run();
    if (!few.any_crowded()) {
      if (few.faultless() && few.crosses()) {
        PageRouter dense(page, net, Density::Many, options_);
        dense.run();
        if (dense.faultless() && dense.score() < few.score() - options_.crossing) {
          dense.write(out);
          return;
        }
      }
      few.write(out);
      for (std::size_t i = 0; i < net.links.size(); ++i) {
        if (!few.faulty(i)) continue;
        routed_.complete = false;
        ask_for_label(page, net, net.links[i]);
      }
      return;
    }
    PageRouter many(page, net, Density::Many, options_);
    many.run();
    many.write(out);
    if (many.faultless()) return;
    routed_.complete = false;
    for (std::size_t i = 0; i < net.links.size(); ++i) {
      if (many.crowded(i))
        ask_for_room(page, net, net.links[i]);
      else if (many.faulty(i))
        ask_for_label(page, net, net.links[i]);
    }
  }

  // Only the label lacks a place: the row of its symbol grows.
  void ask_for_label(const SheetPage& page, const PageNet& net, const Link& link) {
    const ChartRow& row = page.rows[net.nodes[link.from].row];
    if (row.step) routed_.wanted.rows[*row.step] = row_growth;
    routed_.wanted.lanes = lane_growth;
  }

  void ask_for_room(const SheetPage& page, const PageNet& net, const Link& link) {
    for (const std::size_t end : {link.from, link.to}) {
      const ChartRow& row = page.rows[net.nodes[end].row];
      if (row.step) routed_.wanted.rows[*row.step] = row_growth;
    }
    routed_.wanted.lanes = lane_growth;
  }

  const Sheets& sheets_;
  const RouteOptions& options_;
  Nets nets_;
  Routed routed_;
};

}  // namespace

Routed route(const Sheets& sheets, const TextMetrics& metrics, const RouteOptions& options) {
  return SceneBuilder(sheets, metrics, options).build();
}

}  // namespace alur::lampiran
