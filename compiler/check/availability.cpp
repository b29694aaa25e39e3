#include "compiler/check/availability.h"

#include <algorithm>
#include <deque>

#include "base/error.h"
#include "compiler/check/nesting.h"

namespace alur::check {
namespace {

using Set = std::vector<bool>;

void unite(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] || other[i];
}

void intersect(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] && other[i];
}

std::vector<model::DocumentId> documents_of(const model::Sop& sop) {
  std::vector<model::DocumentId> out;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (const model::DocumentUse& use : cell->uses) out.push_back(use.document);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

enum class Mode : std::uint8_t { Some, Every };

// What is in hand before each node, by node.
class DataFlow {
 public:
  DataFlow(const Flow& flow, std::vector<Set> made, Mode mode)
      : flow_(flow), made_(std::move(made)), mode_(mode) {
    const std::size_t nodes = flow.nodes.size(), documents = made_.empty() ? 0 : made_.front().size();
    made_.resize(nodes, Set(documents, false));
    into_.resize(nodes);
    for (std::uint32_t from = 0; from < nodes; ++from)
      if (flow.facts.reached[from])
        for (const std::int32_t to : flow.net.next[from])
          if (to != runtime::net_end) into_[static_cast<std::size_t>(to)].push_back(from);
    before_.assign(nodes, Set(documents, mode == Mode::Every));
    before_[flow.net.entry].assign(documents, false);  // a case starts with nothing in hand
    beside_.assign(nodes, Set(documents, false));
    if (mode == Mode::Some) add_beside();
  }

  std::vector<Set> run() && {
    std::deque<std::uint32_t> todo;
    std::vector<bool> waiting(flow_.nodes.size(), true);
    for (std::uint32_t node = 0; node < flow_.nodes.size(); ++node) todo.push_back(node);
    while (!todo.empty()) {
      const std::uint32_t node = todo.front();
      todo.pop_front();
      waiting[node] = false;
      Set now = joined(node);
      if (now == before_[node]) continue;
      before_[node] = std::move(now);
      for (const std::int32_t to : flow_.net.next[node]) {
        if (to == runtime::net_end || waiting[static_cast<std::size_t>(to)]) continue;
        waiting[static_cast<std::size_t>(to)] = true;
        todo.push_back(static_cast<std::uint32_t>(to));
      }
    }
    return std::move(before_);
  }

 private:
  Set joined(std::uint32_t node) const {
    Set now = before_[node];
    const bool all_come = flow_.nodes[node].part == Part::Join;
    if (mode_ == Mode::Every && all_come && !into_[node].empty()) now.assign(now.size(), false);
    for (const std::uint32_t from : into_[node]) {
      Set after = before_[from];
      unite(after, made_[from]);
      if (mode_ == Mode::Some || all_come)
        unite(now, after);
      else if (node != flow_.net.entry)
        intersect(now, after);
    }
    if (mode_ == Mode::Some) unite(now, beside_[node]);
    return now;
  }

  // At the begin of a branch: what the other branches of its block may have made by then.
  void add_beside() {
    const Nesting nesting = nesting_of(flow_);
    const auto& home = nesting.nested ? nesting.within : flow_.home;
    std::vector<std::uint32_t> forks(flow_.nodes.size(), 0);  // by block
    for (std::uint32_t node = 0; node < flow_.nodes.size(); ++node)
      if (flow_.nodes[node].part == Part::Fork) forks[flow_.nodes[node].index] = node;
    std::vector<Set> within(flow_.nodes.size(), Set(before_.front().size(), false));  // by Begin
    for (std::size_t node = 0; node < flow_.nodes.size(); ++node)
      if (flow_.facts.reached[node])
        for (auto at = home[node]; at; at = home[forks[flow_.nodes[*at].index]])
          unite(within[*at], made_[node]);
    for (std::size_t fork = 0; fork < flow_.nodes.size(); ++fork) {
      if (flow_.nodes[fork].part != Part::Fork) continue;
      for (const std::int32_t one : flow_.net.next[fork])
        for (const std::int32_t other : flow_.net.next[fork])
          if (one != other)
            unite(beside_[static_cast<std::size_t>(one)], within[static_cast<std::size_t>(other)]);
    }
  }

  const Flow& flow_;
  std::vector<Set> made_;
  Mode mode_;
  std::vector<std::vector<std::uint32_t>> into_;
  std::vector<Set> before_, beside_;
};

}  // namespace

std::size_t Availability::position(model::DocumentId document) const {
  const auto at = std::lower_bound(documents_.begin(), documents_.end(), document);
  ALUR_ASSERT(at != documents_.end() && *at == document);
  return static_cast<std::size_t>(at - documents_.begin());
}

Availability availability_of(const model::Sop& sop, const Flow& flow) {
  Availability out;
  out.documents_ = documents_of(sop);
  std::vector<Set> made;
  for (const model::Step& step : sop.steps) {
    Set& one = made.emplace_back(out.documents_.size(), false);
    for (const model::DocumentUse& use : step.outputs.uses) one[out.position(use.document)] = true;
    for (const model::DocumentUse& use : step.inputs.uses)
      if (use.from_outside) one[out.position(use.document)] = true;
  }
  out.some_ = DataFlow(flow, made, Mode::Some).run();
  out.every_ = DataFlow(flow, std::move(made), Mode::Every).run();
  return out;
}

std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document) {
  std::vector<bool> makers;
  for (const model::Step& step : sop.steps) {
    bool makes = false;
    for (const model::DocumentUse& use : step.outputs.uses) makes = makes || use.document == document;
    for (const model::DocumentUse& use : step.inputs.uses)
      makes = makes || (use.from_outside && use.document == document);
    makers.push_back(makes);
  }
  return makers;
}

}  // namespace alur::check
