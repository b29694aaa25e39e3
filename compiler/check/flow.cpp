#include "compiler/check/flow.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/reverse_graph.hpp>

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
  const auto node_of = [&](const model::Target& target) {
    return target.step ? target.step->index : flow.end;
  };
  for (const model::Step& step : sop.steps) {
    auto& next = flow.successors.emplace_back();
    if (!step.decision || step.decision->outcomes.empty()) next.push_back(node_of(step.next));
    const std::vector<bool>& ways = taken[flow.successors.size() - 1];
    for (std::size_t o = 0; o < ways.size(); ++o)
      if (ways[o]) next.push_back(node_of(step.decision->outcomes[o].target));
  }
  flow.successors.emplace_back();
  const Graph graph = graph_of(flow);
  flow.reachable = visited_from(graph, 0);
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
