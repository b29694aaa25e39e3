#include "compiler/lampiran/route_page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "compiler/lampiran/route_labels.h"
#include "compiler/lampiran/route_search.h"

namespace alur::lampiran {

PageRouter::PageRouter(const SheetPage& page, const PageNet& net, const RouteOptions& options)
    : page_(page), net_(net), options_(options), grid_(grid_of(page, net)) {
  state_.paths.resize(net.links.size());
  state_.ways.resize(net.links.size());
  state_.labels.resize(net.links.size());
  for (const Link& link : net.links) state_.fees.emplace_back(grid_.ports[link.from].size(), 0.0);
}

void PageRouter::run() {
  for (const auto& group : groups()) settle(group);
}

void PageRouter::write(ScenePage& out) const {
  for (const Node& node : net_.nodes) out.symbols.push_back(node.symbol);
  for (std::size_t i = 0; i < net_.links.size(); ++i) {
    const Link& link = net_.links[i];
    if (!state_.paths[i].found || (!link.labels.empty() && !state_.labels[i])) out.undrawn.push_back(link.id);
    if (!state_.paths[i].found) continue;
    Arrow arrow{link.id, link.from, link.to, state_.ways[i], {}, link.words};
    if (state_.labels[i]) arrow.labels.push_back(*state_.labels[i]);
    out.arrows.push_back(std::move(arrow));
  }
}

// By the row of the lower end; in it straight neighbours first, then forward, then backward, short before
// long.
std::vector<std::vector<std::size_t>> PageRouter::groups() const {
  std::map<std::size_t, std::vector<std::size_t>> by_row;
  for (std::size_t i = 0; i < net_.links.size(); ++i) by_row[net_.links[i].last_row].push_back(i);
  const auto key = [&](std::size_t i) {
    const Node& from = net_.nodes[net_.links[i].from];
    const Node& to = net_.nodes[net_.links[i].to];
    const long rows = static_cast<long>(to.row) - static_cast<long>(from.row);
    const long lanes = std::abs(static_cast<long>(to.lane) - static_cast<long>(from.lane));
    const int kind = rows == 1 && lanes == 0 ? 0 : rows > 0 ? 1 : 2;
    return std::tuple(kind, std::abs(rows), lanes, i);
  };
  std::vector<std::vector<std::size_t>> out;
  for (auto& [row, group] : by_row) {
    std::sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    out.push_back(std::move(group));
  }
  return out;
}

// Lays the group among those that lie above it.
void PageRouter::settle(const std::vector<std::size_t>& group) {
  first_open_ = laid_.size();
  laid_.insert(laid_.end(), group.begin(), group.end());
  for (const std::size_t i : group) lay(i);
  place_open();
  State best = state_;
  double best_cost = cost_of(group);
  for (int round = 0; round < options_.rounds; ++round) {
    const double before = cost_of(group);
    bool any = false;
    for (const std::size_t i : group) {
      if (!could_be_better(i)) continue;
      any = true;
      lay(i);
    }
    if (!any) break;
    place_open();
    const double now = cost_of(group);
    if (now < best_cost) {
      best = state_;
      best_cost = now;
    }
    if (std::abs(now - before) < 1e-6) break;
  }
  best.fees = state_.fees;
  state_ = std::move(best);
  part_crossing_pairs(group);
  for (const std::size_t i : group)
    if (faulty(i)) make_way_for(i);
}

// A fault is worse than an arrow that moves: those from the same symbol make way first, then all others.
void PageRouter::make_way_for(std::size_t i) {
  std::vector<std::size_t> others = laid_;
  std::stable_partition(others.begin(), others.end(),
                        [&](std::size_t k) { return net_.links[k].from == net_.links[i].from; });
  int attempts = options_.make_way;
  first_open_ = 0;
  for (const std::size_t k : others) {
    if (!faulty(i) || attempts <= 0) return;
    if (k == i) continue;
    static_cast<void>(try_anew({i, k}, Labels::Stay, attempts) ||
                      try_anew({i, k, i}, Labels::Moved, attempts) ||
                      try_anew({k, i, k}, Labels::Moved, attempts));
  }
}

void PageRouter::lay(std::size_t i, Labels labels) {
  paint_others(i, labels);
  state_.paths[i] = best_way(i);
  const bool found = state_.paths[i].found;
  state_.ways[i] = found ? corners(grid_, net_.links[i], state_.paths[i]) : std::vector<Point>{};
  place(i);
  // The label may have more room at another side of the symbol: the next search tries.
  if (found && !state_.labels[i] && !net_.links[i].labels.empty())
    state_.fees[i][state_.paths[i].from_port] += options_.label_risk;
}

void PageRouter::paint_others(std::size_t i, Labels labels) {
  clear_paint(grid_);
  for (std::size_t n = 0; n < laid_.size(); ++n) {
    const std::size_t k = laid_[n];
    if (k == i || !state_.paths[k].found) continue;
    paint(grid_, net_.links[k], state_.paths[k]);
    const bool stays = labels == Labels::Stay || n < first_open_;
    if (state_.labels[k] && stays) paint_label(grid_, grown(state_.labels[k]->box, 0.5));
  }
}

// On the tracks in pleasing places; on all where those lead across another arrow or onto it, or around many
// corners.
Path PageRouter::best_way(std::size_t i) const {
  const Link& link = net_.links[i];
  Path pleasing = search(grid_, link, state_.fees[i], Using::PleasingTracks, options_);
  constexpr int few_bends = 3;
  if (pleasing.found && pleasing.conflicts == 0 && pleasing.crossings == 0 && pleasing.bends <= few_bends)
    return pleasing;
  Path any = search(grid_, link, state_.fees[i], Using::AllTracks, options_);
  if (!pleasing.found || any.cost < pleasing.cost - options_.spare_track) return any;
  return pleasing;
}

void PageRouter::place(std::size_t i) {
  state_.labels[i].reset();
  if (net_.links[i].labels.empty() || !state_.paths[i].found) return;
  std::vector<const std::vector<Point>*> others;
  std::vector<Rect> boxes;
  for (const std::size_t k : laid_) {
    if (k == i) continue;
    others.push_back(&state_.ways[k]);
    if (state_.labels[k]) boxes.push_back(state_.labels[k]->box);
  }
  state_.labels[i] = place_label({page_, net_, net_.links[i], state_.ways[i], others, boxes});
}

// Arrows that came later may run through a label.
void PageRouter::place_open() {
  for (std::size_t n = first_open_; n < laid_.size(); ++n) place(laid_[n]);
}

void PageRouter::take_up(std::size_t i) {
  state_.paths[i].found = false;
  state_.labels[i].reset();
  state_.ways[i].clear();
}

// An arrow that meets no other has had its choice: those that came later left it as it was.
bool PageRouter::could_be_better(std::size_t i) {
  if (faulty(i)) return true;
  if (state_.paths[i].bends == 0) return false;
  clear_paint(grid_);
  for (const std::size_t k : laid_)
    if (state_.paths[k].found) paint(grid_, net_.links[k], state_.paths[k]);
  const Link& link = net_.links[i];
  const Path& path = state_.paths[i];
  if (grid_.port_in[link.from][path.from_port] > 0 || grid_.port_out[link.from][path.from_port] > 1)
    return true;
  if (grid_.port_out[link.to][path.to_port] > 0) return true;
  return std::any_of(path.points.begin(), path.points.end(), [&](int point) {
    const auto p = static_cast<std::size_t>(point);
    const int users = grid_.across[p] + grid_.along_y[p] + grid_.turns[p];
    return users > 1 && grid_.last_into[p] == several;
  });
}

double PageRouter::cost_of(const std::vector<std::size_t>& group) const {
  double sum = 0;
  for (const std::size_t i : group) {
    sum += state_.paths[i].found ? state_.paths[i].cost : 100 * options_.conflict;
    if (!net_.links[i].labels.empty() && !state_.labels[i]) sum += options_.conflict;
  }
  return sum;
}

// What a reader pays for all that lies, each crossing once.
double PageRouter::score() const {
  double sum = 0;
  for (auto at = laid_.begin(); at != laid_.end(); ++at) {
    const std::size_t i = *at;
    const Path& path = state_.paths[i];
    const Link& link = net_.links[i];
    const std::vector<Point>& way = state_.ways[i];
    if (!link.labels.empty() && !state_.labels[i]) sum += options_.conflict;
    if (!path.found) {
      sum += 100 * options_.conflict;
      continue;
    }
    sum += options_.conflict * path.conflicts + grid_.ports[link.from][path.from_port].cost_out +
           grid_.ports[link.to][path.to_port].cost_in;
    for (std::size_t k = 1; k < way.size(); ++k) sum += length(way[k - 1], way[k]);
    sum += options_.bend * static_cast<double>(way.size() - 2);
    for (auto other = laid_.begin(); other != at; ++other)
      sum += options_.crossing * crossings_of(way, state_.ways[*other]);
  }
  return sum;
}

// Arrows that cross each other, and with itself one of many bends: a label may be what it goes around.
std::vector<std::pair<std::size_t, std::size_t>> PageRouter::doubtful_pairs(
    const std::vector<std::size_t>& group) const {
  constexpr std::size_t many_corners = 3 + 2;
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (auto a = group.begin(); a != group.end(); ++a) {
    if (state_.ways[*a].size() >= many_corners) out.emplace_back(*a, *a);
    for (auto b = a + 1; b != group.end(); ++b)
      if (crossings_of(state_.ways[*a], state_.ways[*b]) > 0) out.emplace_back(*a, *b);
  }
  return out;
}

// Two arrows that cross each lie best where the other lies; both taken up, the second to be laid may find a
// way that was closed before, or one where a label stands that can stand elsewhere.
void PageRouter::part_crossing_pairs(const std::vector<std::size_t>& group) {
  int attempts = options_.pairs;
  for (bool better = true; better && attempts > 0;) {
    better = false;
    for (const auto& [a, b] : doubtful_pairs(group)) {
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
bool PageRouter::try_anew(std::initializer_list<std::size_t> links, Labels labels, int& attempts) {
  if (--attempts < 0) return false;
  const State old = state_;
  const double before = score();
  for (const std::size_t i : links) take_up(i);
  for (const std::size_t i : links) lay(i, labels);
  place_open();
  if (score() < before - 1e-6) return true;
  state_ = old;
  return false;
}

}  // namespace alur::lampiran
