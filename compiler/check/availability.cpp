#include "compiler/check/availability.h"

#include <algorithm>

namespace alur::check {
namespace {

using Set = std::vector<bool>;

std::vector<model::DocumentId> mentioned(const model::Sop& sop) {
  std::vector<model::DocumentId> out;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (const model::DocumentUse& use : cell->uses) out.push_back(use.document);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Set made_by(const model::Step& step, const Availability& known) {
  Set made(known.documents.size(), false);
  for (const model::DocumentUse& use : step.outputs.uses) made[known.position(use.document)] = true;
  for (const model::DocumentUse& use : step.inputs.uses)
    if (use.from_outside) made[known.position(use.document)] = true;
  return made;
}

void unite(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] || other[i];
}

void intersect(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] && other[i];
}

// Repeats `join` over the edges until nothing changes. `start` holds what is in hand before each step.
std::vector<Set> fixed_point(const Flow& flow, const std::vector<Set>& made, std::vector<Set> start,
                             void (*join)(Set&, const Set&)) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t step = 0; step < made.size(); ++step) {
      if (!flow.reachable[step]) continue;
      Set after = start[step];
      unite(after, made[step]);
      for (const std::size_t next : flow.successors[step]) {
        if (next == flow.end) continue;
        Set before = start[next];
        join(before, after);
        changed = changed || before != start[next];
        start[next] = std::move(before);
      }
    }
  }
  return start;
}

}  // namespace

std::size_t Availability::position(model::DocumentId document) const {
  return static_cast<std::size_t>(std::lower_bound(documents.begin(), documents.end(), document) -
                                  documents.begin());
}

Availability availability_of(const model::Sop& sop, const Flow& flow) {
  Availability out;
  out.documents = mentioned(sop);
  const std::size_t documents = out.documents.size(), steps = sop.steps.size();
  std::vector<Set> made;
  for (const model::Step& step : sop.steps) made.push_back(made_by(step, out));
  std::vector<Set> none(steps, Set(documents, false));
  std::vector<Set> all(steps, Set(documents, true));
  all[0] = Set(documents, false);  // a case starts with nothing in hand
  out.on_some_path = fixed_point(flow, made, std::move(none), unite);
  out.on_every_path = fixed_point(flow, made, std::move(all), intersect);
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
