// Two engines against each other and against a plain walk over the Model: on every small workflow and on
// larger random ones.
#include "compiler/check/soundness.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "tests/support/catch.h"
#include "tests/support/small_flows.h"

using namespace alur;
using namespace alur::check;

namespace {

std::string print(const model::Sop& sop) {
  const auto target = [&](const model::Target& to) -> std::string {
    if (to.ends()) return "end";
    if (const auto step = to.step()) return sop.steps[*step].name.text;
    if (const auto* fork = std::get_if<model::ToFork>(&to.to)) return sop.parallels[fork->block].name.text;
    return "join " + sop.parallels[std::get<model::ToJoin>(to.to).block].name.text;
  };
  std::string out;
  for (const model::Step& step : sop.steps) {
    out += step.name.text + " -> " + target(step.next);
    if (step.decision) out += " or " + target(step.decision->outcomes[1].target);
    if (step.timeout) out += " late " + target(step.timeout->target);
    if (step.optional) out += " optional";
    if (step.repetition) out += " repeats";
    out += "; ";
  }
  for (const model::Parallel& block : sop.parallels) {
    out += block.name.text + " {";
    for (const model::Branch& one : block.branches)
      out += " " + sop.steps[one.first].name.text + ".." + sop.steps[one.last].name.text;
    out += " } -> " + target(block.next) + "; ";
  }
  return out;
}

bool has(const Exploration& seen, Fault fault) {
  return std::any_of(seen.violations.begin(), seen.violations.end(),
                     [&](const Violation& v) { return v.fault == fault; });
}

bool has_trap(const Flow& flow) {
  for (std::size_t node = 0; node < flow.nodes.size(); ++node)
    if (flow.facts.reached[node] && !flow.facts.ends[node]) return true;
  return false;
}

// The same question as nesting_of, asked of the dominator tree: the innermost branch that every way to a node
// begins. Its idom chain tells it; a way that leaves a branch shortens the chain of where it leads.
// Source: Lengauer and Tarjan, by Boost.Graph.
Nesting nesting_by_dominators(const Flow& flow) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  const std::size_t end = flow.nodes.size();
  Graph graph(end + 1);
  const auto reached = [&](std::int32_t to) {
    return to == runtime::net_end || flow.facts.reached[static_cast<std::size_t>(to)];
  };
  const auto node_at = [&](std::int32_t to) {
    return to == runtime::net_end ? end : static_cast<std::size_t>(to);
  };
  for (std::size_t from = 0; from < end; ++from)
    for (const std::int32_t to : flow.net.next[from])
      if (flow.facts.reached[from] && reached(to)) boost::add_edge(from, node_at(to), graph);
  std::vector<std::size_t> above(end + 1, end + 1);
  boost::lengauer_tarjan_dominator_tree(
      graph, flow.net.entry,
      boost::make_iterator_property_map(above.begin(), boost::get(boost::vertex_index, graph)));
  const auto innermost = [&](std::size_t node) -> std::optional<std::uint32_t> {
    for (; node <= end; node = above[node])
      if (node < end && flow.nodes[node].part == Part::Begin) return static_cast<std::uint32_t>(node);
    return std::nullopt;
  };
  Nesting out{true, std::vector<std::optional<std::uint32_t>>(end)};
  for (std::size_t from = 0; from < end; ++from) {
    if (!flow.facts.reached[from]) continue;
    const auto home = out.within[from] = innermost(from);
    const FlowNode& at = flow.nodes[from];
    if (at.part == Part::Wait)
      out.nested = out.nested && home == node_of(flow, Part::Begin, at.index, at.branch);
    else if (at.part != Part::Fork)
      for (const std::int32_t to : flow.net.next[from])
        if (reached(to))
          out.nested = out.nested && home == (to == runtime::net_end ? std::nullopt : innermost(node_at(to)));
  }
  return out;
}

struct Counts {
  std::size_t flows = 0, nested = 0, sound = 0, sound_not_nested = 0;
  std::size_t shortened = 0, longer_than_shortest = 0;  // runs found in one order of the moves
};

// The first disagreement; "" when all agree.
std::string disagreement(const Flow& flow, const test::PlainWalk& plain, Counts& counts) {
  const Nesting nesting = nesting_of(flow);
  const Nesting dominated = nesting_by_dominators(flow);
  if (dominated.nested != nesting.nested) return "dominators";
  if (nesting.nested && dominated.within != nesting.within) return "branches by dominators";
  ++counts.flows;
  counts.nested += nesting.nested ? 1 : 0;
  counts.sound += plain.sound() ? 1 : 0;
  counts.sound_not_nested += plain.sound() && !nesting.nested ? 1 : 0;

  ExploreOptions options;
  options.until = Until::AllFaults;
  const Exploration all = explore(flow, options);
  if (has(all, Fault::Twice) == plain.safe) return "safe";
  if (plain.safe) {
    if (!all.complete) return "complete";
    if (has(all, Fault::EndsEarly) == plain.proper) return "proper";
    if ((has(all, Fault::Stuck) || has(all, Fault::Endless)) == plain.completes) return "completes";
    if (has(all, Fault::Stuck) != plain.stuck) return "stuck";
    if (all.alive != plain.alive) return "alive";
  }
  options.until = Until::FirstFault;
  const Exploration first = explore(flow, options);
  const bool finite_fault = !plain.safe || !plain.proper || plain.stuck;
  if (first.violations.empty() == finite_fault) return "first fault";
  if (finite_fault && first.violations.front().run.size() != plain.fault) return "length of the shortest run";
  options.orders = Orders::One;
  const Exploration one = explore(flow, options);
  // In a case that goes round for ever nothing ever comes to rest, where one order would see it.
  if (!has_trap(flow) && one.violations.empty() == finite_fault) return "one order";
  if (one.markings > first.markings && !finite_fault) return "one order is larger";
  if (!one.violations.empty()) {
    const std::size_t length = one.violations.front().run.size();
    const Violation fewer = without_needless_moves(flow, one.violations.front());
    if (fewer.run.size() < plain.fault || fewer.run.size() > length) return "needless moves";
    counts.shortened += fewer.run.size() < length ? 1 : 0;
    counts.longer_than_shortest += fewer.run.size() > plain.fault ? 1 : 0;
  }

  if (const auto verdict = structural_verdict(flow, nesting)) {
    if (verdict->safe != plain.safe) return "structural safe";
    if (verdict->proper != plain.proper) return "structural proper";
    if (verdict->completes != plain.completes) return "structural completes";
    if (verdict->alive != plain.alive) return "structural alive";
    const std::vector<bool> none(flow.steps, false);
    for (std::uint32_t step = 0; step < flow.steps; ++step) {
      const auto run = shortest_run(flow, nesting, step, none);
      if (run.has_value() != plain.soonest[step].has_value()) return "structural reach";
      if (!run) continue;
      const auto length = std::count_if(run->begin(), run->end(), [&](Move m) {
        return m.node < flow.steps || (flow.nodes[m.node].part == Part::Gate && m.way > 0);
      });
      if (static_cast<std::size_t>(length) != *plain.soonest[step]) return "structural shortest run";
    }
  }

  const Soundness judged = soundness_of(flow);
  if (!judged.decided) return "decided";
  if (judged.mistakes.empty() == finite_fault) return "mistakes";
  if (finite_fault && judged.mistakes.front().seen.run.size() != plain.fault) return "run of the mistake";
  for (const Mistake& mistake : judged.mistakes)
    if (!mistake.jump) return "a mistake without a jump";
  // What is dead or endless otherwise is seen without looking at markings.
  if (plain.safe && !finite_fault && has_trap(flow) == plain.completes) return "endless";
  return "";
}

void compare(const model::Sop& sop, Counts& counts) {
  const std::string wrong = disagreement(flow_of(sop), test::walk(sop), counts);
  if (wrong.empty()) return;
  INFO(print(sop));
  FAIL(wrong);
}

}  // namespace

TEST_CASE("Both engines and a plain walk agree on every workflow of up to three steps and one block") {
  Counts counts;
  for (const std::string skeleton :
       {"s", "ss", "sss", "(s|s)", "s(s|s)", "(s|s)s", "(ss|s)", "(s|s|s)", "(s|ss)"})
    test::for_each_flow(skeleton, [&](const model::Sop& sop) { compare(sop, counts); });
  CHECK(counts.flows == 7519);
  CHECK(counts.nested == 1473);
  CHECK(counts.sound == 720);
  CHECK(counts.sound_not_nested == 0);
}

TEST_CASE("Both engines and a plain walk agree on every workflow of four steps and one block") {
  Counts counts;
  for (const std::string skeleton : {"s(s|s)s", "(ss|ss)", "(s|s|s)s"})
    test::for_each_flow(skeleton, [&](const model::Sop& sop) { compare(sop, counts); });
  CHECK(counts.flows == 3 * 28'561);
  CHECK(counts.sound > 4000);
  // Two branches that change places: l1 goes on with l4, l3 with l2. Odd, but every case ends well.
  CHECK(counts.sound_not_nested == 9);
}

TEST_CASE("Both engines and a plain walk agree on every workflow of four steps and two blocks") {
  Counts counts;
  for (const std::string skeleton : {"(s(s|s)|s)", "((s|s)|s)s", "(s|s)(s|s)"})
    test::for_each_flow(skeleton, [&](const model::Sop& sop) { compare(sop, counts); });
  CHECK(counts.flows == 3 * 50'625);
  CHECK(counts.sound > 100);
  // Branches of the first block that end as those of the second.
  CHECK(counts.sound_not_nested == 18);
}

TEST_CASE("Both engines and a plain walk agree on random workflows of up to ten steps") {
  Counts counts;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    INFO("seed " << seed);
    compare(test::random_flow(seed, {10, 6, 15, false}), counts);
    compare(test::random_flow(seed, {10, 6, 30, true}), counts);
  }
  CHECK(counts.flows == 8000);
  CHECK(counts.nested > 5000);
  CHECK(counts.sound > 4000);
  INFO(counts.shortened << " shortened, " << counts.longer_than_shortest << " longer than a shortest");
  CHECK(counts.shortened > 100);
}
