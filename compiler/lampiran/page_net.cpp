#include "compiler/lampiran/page_net.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace alur::lampiran {
namespace {

constexpr double pentagon_gap = 2.2;  // mm between neighbours in a strip: one track
constexpr double strip_edge = 1.3;    // mm between a pentagon and the table's rule at the page change
constexpr double tier_gap = 5.0;      // mm between two tiers: a track, and an arrow's head on either side
constexpr double tier_height = pentagon_height + tier_gap;

struct StepPlace {
  std::size_t page = 0;
  std::size_t node = 0;
  long rank = 0;  // position among all steps, in reading order
};

// Two pentagons of one letter and the arrow that leaves the second.
struct PentagonPair {
  std::size_t out_page = 0, out_node = 0;
  std::size_t in_page = 0, in_node = 0;
  std::size_t in_link = 0;
  std::string target;
};

// A, B, ... Z, AA, AB ...
std::string letters(std::size_t n) {
  std::string text;
  for (++n; n > 0; n = (n - 1) / 26) text.insert(text.begin(), static_cast<char>('A' + (n - 1) % 26));
  return text;
}

// Which slots of a strip are taken. Slots of a lane: its centre first, then outwards, then the next tier.
class Strip {
 public:
  Strip(const SheetPage& page, std::size_t row) : page_(page), row_(page.rows[row]) {
    per_lane_ = static_cast<int>(pentagon_places(page.lane_edges[0], page.lane_edges[1]).size());
    tiers_ =
        std::max(1, static_cast<int>(std::floor((row_.height - strip_room + tier_gap + 1e-6) / tier_height)));
    taken_.assign((page.lane_edges.size() - 1) * static_cast<std::size_t>(tiers_), 0);
  }

  struct Slot {
    Rect box;
    std::size_t lane = 0;
  };

  // The nearest slot to the lane; nothing when the strip is full.
  std::optional<Slot> take(std::size_t wished) {
    const auto lanes = static_cast<int>(page_.lane_edges.size() - 1);
    for (int tier = 0; tier < tiers_; ++tier) {
      for (int away = 0; away < lanes; ++away) {
        for (const int lane : {static_cast<int>(wished) - away, static_cast<int>(wished) + away}) {
          if (lane < 0 || lane >= lanes) continue;
          int& used = taken_[static_cast<std::size_t>(tier * lanes + lane)];
          if (used >= per_lane_) continue;
          return slot(static_cast<std::size_t>(lane), tier, used++);
        }
      }
    }
    return std::nullopt;
  }

 private:
  Slot slot(std::size_t lane, int tier, int position) const {
    const double x = pentagon_places(page_.lane_edges[lane],
                                     page_.lane_edges[lane + 1])[static_cast<std::size_t>(position)];
    const bool foot = row_.kind == RowKind::FootStrip;
    const double y = foot ? row_.bottom() - strip_edge - pentagon_height - tier * tier_height
                          : row_.top + strip_edge + tier * tier_height;
    return {{x - pentagon_width / 2, y, pentagon_width, pentagon_height}, lane};
  }

  const SheetPage& page_;
  const ChartRow& row_;
  int per_lane_ = 1;
  int tiers_ = 1;
  std::vector<int> taken_;
};

class NetBuilder {
 public:
  NetBuilder(const Sheets& sheets, const TextMetrics& metrics) : sheets_(sheets), metrics_(metrics) {
    nets_.pages.resize(sheets.pages.size());
    places_.resize(sheets.steps.size());
  }

  Nets build() {
    add_steps();
    add_ending();
    for (const std::size_t i : flow_order()) add_flow(sheets_.flows[i]);
    name_pentagons();
    count_outcomes();
    return std::move(nets_);
  }

 private:
  void add_steps() {
    long rank = 0;
    for (std::size_t p = 0; p < sheets_.pages.size(); ++p) {
      const SheetPage& page = sheets_.pages[p];
      for (std::size_t r = 0; r < page.rows.size(); ++r) {
        if (page.rows[r].kind != RowKind::Step) continue;
        const ChartStep& step = sheets_.steps[page.rows[r].step->index];
        const double h = step.symbol == SymbolKind::Diamond ? diamond_height(sheets_.symbol_width)
                                                            : box_height(sheets_.symbol_width);
        Symbol symbol{"step-" + step.name,
                      step.symbol,
                      centred(page, r, step.lane.index, sheets_.symbol_width, h),
                      {},
                      step.words};
        places_[page.rows[r].step->index] = {p, nets_.pages[p].nodes.size(), rank++};
        nets_.pages[p].nodes.push_back({std::move(symbol), NodeKind::Step, r, step.lane.index});
      }
    }
  }

  static Rect centred(const SheetPage& page, std::size_t row, std::size_t lane, double w, double h) {
    const double x = (page.lane_edges[lane] + page.lane_edges[lane + 1]) / 2;
    const double y = page.rows[row].top + page.rows[row].height / 2;
    return {x - w / 2, y - h / 2, w, h};
  }

  // One capsule for all outcomes that end the flow, in the lane of the last step that has one.
  void add_ending() {
    const auto ends = [](const Flow& flow) { return !flow.to; };
    const auto last = std::find_if(sheets_.flows.rbegin(), sheets_.flows.rend(), ends);
    if (last == sheets_.flows.rend()) return;
    const std::size_t lane = sheets_.steps[last->from.index].lane.index;
    for (std::size_t p = 0; p < sheets_.pages.size(); ++p) {
      const SheetPage& page = sheets_.pages[p];
      for (std::size_t r = 0; r < page.rows.size(); ++r) {
        if (page.rows[r].kind != RowKind::Ending) continue;
        Symbol symbol{"selesai",
                      SymbolKind::Capsule,
                      centred(page, r, lane, sheets_.symbol_width, box_height(sheets_.symbol_width)),
                      {},
                      sheets_.ending_word};
        TextStyle style{std::min(7.5, sheets_.symbol_width * 0.5), Weight::Regular};
        const double wide = metrics_.width(sheets_.ending_word, style) + 1.2;
        if (wide > symbol.box.w) style.size_pt *= symbol.box.w / wide;
        write_centred(symbol, sheets_.ending_word, style, 0);
        ending_ = {p, nets_.pages[p].nodes.size(), 0};
        nets_.pages[p].nodes.push_back({std::move(symbol), NodeKind::Ending, r, lane});
      }
    }
  }

  void write_centred(Symbol& symbol, const std::string& text, TextStyle style, double up) const {
    const double w = metrics_.width(text, style);
    const Point c = symbol.box.centre();
    symbol.text.push_back(
        {text, {c.x - w / 2, c.y - up + style.size_pt * mm_per_pt * 0.36}, w, style, Turn::None, Ink::Black});
  }

  // By the lower of their ends, so that a flow added further down finds the pentagons above as they were; of
  // the same those that go on down first: at a page change they get the slot in their lane's centre.
  std::vector<std::size_t> flow_order() const {
    std::vector<std::size_t> order(sheets_.flows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto span = [&](std::size_t i) {
      const Flow& flow = sheets_.flows[i];
      const long from = places_[flow.from.index].rank;
      const long to = flow.to ? places_[flow.to->index].rank : static_cast<long>(sheets_.steps.size());
      return std::tuple(std::max(from, to), to > from ? 0 : 1, std::abs(to - from), i);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return span(a) < span(b); });
    return order;
  }

  void add_flow(const Flow& flow) {
    const StepPlace from = places_[flow.from.index];
    const StepPlace to = flow.to ? places_[flow.to->index] : *ending_;
    const ChartStep& drawn = sheets_.steps[flow.from.index];
    const std::string& source = sheets_.steps[drawn.question_of.value_or(flow.from).index].name;
    const std::string id = "arrow-" + source + "-" + flow.name;
    std::string words = "Dari " + source + " ke " + (flow.to ? heard_name(*flow.to, flow.from) : "selesai");
    if (!flow.label_text.empty()) words += " bila " + flow.label_text;
    if (from.page == to.page) {
      nets_.pages[from.page].links.push_back({from.node, to.node, id, words, flow.labels, 0, false, 0});
      return;
    }
    const std::size_t pentagon = pentagon_for(from, to, flow);
    nets_.pages[from.page].links.push_back({from.node, pentagon, id, words, flow.labels, 0, false, 0});
  }

  // Who comes from another row hears of the step, not of the question above it.
  const std::string& heard_name(model::StepId to, model::StepId from) const {
    const ChartStep& target = sheets_.steps[to.index];
    const bool other = target.asked_first && target.question_of != from;
    return other ? sheets_.steps[target.question_of->index].name : target.name;
  }

  // The pentagon on the source's page; its twin and the twin's arrow are made with it. Flows from one page to
  // one target share it.
  std::size_t pentagon_for(const StepPlace& from, const StepPlace& to, const Flow& flow) {
    const auto key = std::tuple(from.page, to.page, to.node);
    const auto found = pentagons_.find(key);
    if (found != pentagons_.end()) return found->second;
    const bool down = to.page > from.page;
    const std::size_t out = add_pentagon(from.page, down, NodeKind::Entered, lane_of(from));
    const std::size_t in = add_pentagon(to.page, !down, NodeKind::Left, lane_of(to));
    std::vector<Link>& links = nets_.pages[to.page].links;
    pairs_.push_back({from.page, out, to.page, in, links.size(),
                      flow.to ? sheets_.steps[flow.to->index].name : "selesai"});
    links.push_back({in, to.node, {}, {}, {}, 0, false, 0});
    pentagons_.emplace(key, out);
    return out;
  }

  // Letters run in reading order of the pages: whoever leafs through meets A before B.
  void name_pentagons() {
    const auto spot = [&](std::size_t page, std::size_t node) {
      const Rect& box = nets_.pages[page].nodes[node].symbol.box;
      return std::tuple(page, std::lround(box.y * 10), box.x);
    };
    const auto first = [&](const PentagonPair& pair) {
      return std::min(spot(pair.out_page, pair.out_node), spot(pair.in_page, pair.in_node));
    };
    std::sort(pairs_.begin(), pairs_.end(),
              [&](const PentagonPair& a, const PentagonPair& b) { return first(a) < first(b); });
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const PentagonPair& pair = pairs_[i];
      const std::string letter = letters(i);
      name_pentagon(nets_.pages[pair.out_page].nodes[pair.out_node], letter, pair.in_page);
      name_pentagon(nets_.pages[pair.in_page].nodes[pair.in_node], letter, pair.out_page);
      Link& link = nets_.pages[pair.in_page].links[pair.in_link];
      link.id = "arrow-sambungan-" + letter;
      link.words = "Dari sambungan " + letter + " ke " + pair.target;
    }
  }

  void name_pentagon(Node& node, const std::string& letter, std::size_t other) const {
    const bool entered = node.kind == NodeKind::Entered;
    node.symbol.id = "sambungan-" + letter + (entered ? "-keluar" : "-masuk");
    node.symbol.words =
        "Sambungan " + letter + (entered ? " ke halaman " : " dari halaman ") + std::to_string(other + 1);
    const TextStyle style{letter.size() > 1 ? 6.5 : 8.0, Weight::Bold};
    write_centred(node.symbol, letter, style, node.symbol.kind == SymbolKind::PentagonUp ? -0.6 : 0.6);
  }

  std::size_t lane_of(const StepPlace& place) const { return nets_.pages[place.page].nodes[place.node].lane; }

  std::size_t add_pentagon(std::size_t p, bool foot, NodeKind kind, std::size_t lane) {
    const SheetPage& page = sheets_.pages[p];
    const RowKind wanted = foot ? RowKind::FootStrip : RowKind::HeadStrip;
    std::size_t row = 0;
    while (page.rows[row].kind != wanted) ++row;
    Strip& strip = strips_.try_emplace({p, row}, page, row).first->second;
    std::optional<Strip::Slot> slot = strip.take(lane);
    if (!slot) {
      nets_.strips_wanted = tier_height;
      slot = Strip::Slot{
          {page.lane_edges[lane] + 1, page.rows[row].top + strip_edge, pentagon_width, pentagon_height},
          lane};
    }
    const bool down = foot == (kind == NodeKind::Entered);
    Symbol symbol{{}, down ? SymbolKind::Pentagon : SymbolKind::PentagonUp, slot->box, {}, {}};
    nets_.pages[p].nodes.push_back({std::move(symbol), kind, row, slot->lane});
    return nets_.pages[p].nodes.size() - 1;
  }

  static bool leaves_way_down(const PageNet& net, const Link& link) {
    const Node& from = net.nodes[link.from];
    if (is_pentagon(from.symbol.kind) || net.nodes[link.to].row > from.row) return false;
    return from.symbol.kind != SymbolKind::Diamond ||
           std::any_of(net.links.begin(), net.links.end(), [&](const Link& other) {
             return other.from == link.from && other.last_row > link.last_row;
           });
  }

  std::size_t last_row(std::size_t p, const Link& link) const {
    const std::vector<ChartRow>& rows = sheets_.pages[p].rows;
    const std::vector<Node>& nodes = nets_.pages[p].nodes;
    const auto step_of = [&](std::size_t row) {
      const auto symbol = rows[row].step;
      return symbol ? std::optional(sheets_.steps[symbol->index].question_of.value_or(*symbol))
                    : std::nullopt;
    };
    std::size_t row = std::max(nodes[link.from].row, nodes[link.to].row);
    while (step_of(row) && row + 1 < rows.size() && step_of(row + 1) == step_of(row)) ++row;
    return row;
  }

  // A label that is wider than the gap beside its symbol stands in the next lane's cell.
  double label_run(std::size_t p, const Link& link) const {
    const SheetPage& page = sheets_.pages[p];
    if (link.labels.empty() || page.lane_edges.size() < 3) return 0;
    const double lane = page.lane_edges[1] - page.lane_edges[0];
    const double gap = (lane - sheets_.symbol_width) / 2;
    const double half_row = page.rows[nets_.pages[p].nodes[link.from].row].height / 2;
    double least = 0;
    for (const LaidText& label : link.labels) {
      const bool smaller = label.front().style.size_pt < link.labels.front().front().style.size_pt;
      if (smaller && least > 0) break;  // small letters only where the usual ones find no place
      const double w = width_of(label);
      if (w <= gap + 1.5) return 0;
      if (height_of(label) + 1.6 > half_row) continue;
      const double run = gap + 1.4 + w;
      if (w + 1.5 <= lane && (least == 0 || run < least)) least = run;
    }
    return least;
  }

  bool wide_label(std::size_t p, const Link& link) const {
    const SheetPage& page = sheets_.pages[p];
    const double half = (page.lane_edges[1] - page.lane_edges[0]) / 2;
    return !link.labels.empty() &&
           std::none_of(link.labels.begin(), link.labels.end(),
                        [&](const LaidText& label) { return width_of(label) + 1.5 <= half; });
  }

  void count_outcomes() {
    for (std::size_t p = 0; p < nets_.pages.size(); ++p) {
      PageNet& net = nets_.pages[p];
      for (Link& link : net.links) link.last_row = last_row(p, link);
      for (Link& link : net.links) {
        link.label_run = label_run(p, link);
        link.wide_label = wide_label(p, link);
        link.leaves_way_down = leaves_way_down(net, link);
        link.outcomes = static_cast<std::size_t>(std::count_if(
            net.links.begin(), net.links.end(), [&](const Link& other) { return other.from == link.from; }));
      }
    }
  }

  const Sheets& sheets_;
  const TextMetrics& metrics_;
  Nets nets_;
  std::vector<StepPlace> places_;
  std::optional<StepPlace> ending_;
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> pentagons_;
  std::vector<PentagonPair> pairs_;
  std::map<std::pair<std::size_t, std::size_t>, Strip> strips_;
};

}  // namespace

std::vector<double> pentagon_places(double left, double right) {
  const double apart = pentagon_width + pentagon_gap;
  const int beside = static_cast<int>((right - left - 2.0 - pentagon_width) / 2 / apart);
  std::vector<double> places{(left + right) / 2};
  for (int i = 1; i <= beside; ++i) {
    places.push_back(places.front() + i * apart);
    places.push_back(places.front() - i * apart);
  }
  return places;
}

Nets nets_of(const Sheets& sheets, const TextMetrics& metrics) { return NetBuilder(sheets, metrics).build(); }

}  // namespace alur::lampiran
