#include "compiler/check/flow.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <set>

namespace alur::check {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
using Node = boost::graph_traits<Graph>::vertex_descriptor;

Graph graph_of(const Flow& flow) {
  Graph graph(flow.successors.size());
  for (std::size_t node = 0; node < flow.successors.size(); ++node)
    for (const std::size_t next : flow.successors[node]) boost::add_edge(node, next, graph);
  return graph;
}

template <class G>
std::vector<bool> visited_from(const G& graph, std::size_t start) {
  std::vector<boost::default_color_type> colours(boost::num_vertices(graph));
  boost::breadth_first_search(graph, start,
                              boost::color_map(boost::make_iterator_property_map(
                                  colours.begin(), boost::get(boost::vertex_index, graph))));
  std::vector<bool> visited;
  for (const auto colour : colours) visited.push_back(colour != boost::white_color);
  return visited;
}

// The nodes at which a case arrives that is sent to a target: all branches of a block, and past a step that
// may be skipped.
struct Arrivals {
  const model::Sop& sop;
  std::size_t end;
  std::set<std::size_t> skipped, joined;  // on the way of one call

  void add(const model::Target& target, std::vector<std::size_t>& out) {
    skipped.clear();
    joined.clear();
    std::set<std::size_t> seen;
    std::vector<std::size_t> found;
    collect(target, found);
    for (const std::size_t node : found)
      if (seen.insert(node).second) out.push_back(node);
  }

 private:
  void collect(const model::Target& target, std::vector<std::size_t>& out) {
    if (target.ends()) return out.push_back(end);
    if (const auto step = target.step()) {
      out.push_back(step->index);
      const model::Step& at = sop.steps[*step];
      if (at.optional && skipped.insert(step->index).second) collect(at.next, out);
      return;
    }
    if (const auto* fork = std::get_if<model::ToFork>(&target.to)) {
      for (const model::Branch& branch : sop.parallels[fork->block].branches)
        collect({model::ToStep{branch.first}, target.place}, out);
      return;
    }
    const model::ParallelId block = std::get<model::ToJoin>(target.to).block;
    if (joined.insert(block.index).second) collect(sop.parallels[block].next, out);
  }
};

std::vector<bool> reached_from_start(const model::Sop& sop, Arrivals& arrivals, const Graph& graph) {
  std::vector<std::size_t> entries;
  arrivals.add(sop.start, entries);
  std::vector<bool> reached(boost::num_vertices(graph));
  for (const std::size_t entry : entries) {
    const std::vector<bool> from_here = visited_from(graph, entry);
    for (std::size_t i = 0; i < reached.size(); ++i) reached[i] = reached[i] || from_here[i];
  }
  return reached;
}

struct Avoiding {
  const std::vector<bool>* avoid = nullptr;
  bool operator()(Node node) const { return !(*avoid)[node]; }
};

}  // namespace

Flow flow_of(const model::Sop& sop) {
  std::vector<std::vector<bool>> all;
  for (const model::Step& step : sop.steps)
    all.emplace_back(step.decision ? step.decision->outcomes.size() : 0, true);
  return flow_of(sop, all);
}

Flow flow_of(const model::Sop& sop, const std::vector<std::vector<bool>>& taken) {
  Flow flow;
  flow.end = sop.steps.size();
  Arrivals arrivals{sop, flow.end, {}, {}};
  for (const model::Step& step : sop.steps) {
    auto& next = flow.successors.emplace_back();
    const auto add = [&](const model::Target& target) { arrivals.add(target, next); };
    if (!step.decision || step.decision->outcomes.empty()) add(step.next);
    const std::size_t node = flow.successors.size() - 1;
    const std::vector<bool>& ways = taken[node];
    for (std::size_t o = 0; o < ways.size(); ++o) {
      if (!ways[o]) continue;
      const model::Outcome& outcome = step.decision->outcomes[o];
      add(outcome.target);
      if (outcome.bound && outcome.bound->then) add(*outcome.bound->then);
    }
    if (step.timeout) add(step.timeout->target);
    if (step.repetition) next.push_back(node);
  }
  flow.successors.emplace_back();
  const Graph graph = graph_of(flow);
  flow.reachable = reached_from_start(sop, arrivals, graph);
  flow.can_end = visited_from(boost::make_reverse_graph(graph), flow.end);
  return flow;
}

std::optional<std::vector<std::size_t>> shortest_path(const Flow& flow, std::size_t from, std::size_t to,
                                                      const std::vector<bool>& avoid) {
  const Graph graph = graph_of(flow);
  if (avoid[from] || avoid[to]) return std::nullopt;
  const boost::filtered_graph<Graph, boost::keep_all, Avoiding> open(graph, boost::keep_all{},
                                                                     Avoiding{&avoid});
  std::vector<Node> parent(boost::num_vertices(graph), to + graph.m_vertices.size());
  parent[from] = from;
  std::vector<boost::default_color_type> colours(boost::num_vertices(graph));
  boost::breadth_first_search(open, from,
                              boost::color_map(boost::make_iterator_property_map(
                                                   colours.begin(), boost::get(boost::vertex_index, graph)))
                                  .visitor(boost::make_bfs_visitor(
                                      boost::record_predecessors(parent.data(), boost::on_tree_edge{}))));
  if (colours[to] == boost::white_color) return std::nullopt;
  std::vector<std::size_t> path = {to};
  while (path.back() != from) path.push_back(parent[path.back()]);
  return std::vector<std::size_t>(path.rbegin(), path.rend());
}

}  // namespace alur::check
